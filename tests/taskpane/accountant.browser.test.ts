/**
 * The way of an accountant with a monthly workbook and three companies, each on a sheet of its own: from opening the
 * file to three positions and their calculation sheets. Every press of a button and every choice is an action.
 */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";

const file = new URL("../tables/workbooks/02-a-sheet-for-each-company.xlsx", import.meta.url);
const names = ["北京海川机械有限公司", "亦庄生物技术（北京）有限公司", "北京云帆软件有限公司"];

let workbench: OpenWorkbench;
let actions = 0;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built", paneWidth: 400 });
  const { page } = workbench;
  await page.locator("#file").setInputFiles({
    name: "月报.xlsx",
    mimeType: "application/octet-stream",
    buffer: readFileSync(file),
  });
  await page.getByText("已打开").waitFor();
  await page.locator("#grid[data-ready]").waitFor();
}, 400_000);

afterAll(() => workbench.close());

const shown = (pane: Frame) => pane.locator("[data-shown]");

async function press(pane: Frame, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name }).first().click();
  actions += 1;
}

async function choose(pane: Frame, name: string, label: string): Promise<void> {
  await pane.getByRole("combobox", { name }).first().selectOption({ label });
  actions += 1;
}

async function answer(pane: Frame, name: string, word: string): Promise<void> {
  await shown(pane).getByRole("radiogroup", { name }).getByRole("radio", { name: word }).click();
  actions += 1;
}

/** What a sheet of the workbook holds, by the way every add-in reads. */
const cellsOf = (pane: Frame, name: string): Promise<unknown[][]> =>
  pane.evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    name,
  );

/** How many actions something took. */
async function counted(work: () => Promise<void>): Promise<number> {
  actions = 0;
  await work();
  return actions;
}

test("takes ten actions for the first company, three for each other one, three for all sheets", async () => {
  const pane = workbench.pane();
  const first = await counted(async () => {
    await press(pane, "读取表格");
    await press(pane, "采用这些，填入 3 家企业");
    await choose(pane, "主营业务所属行业", "工业");
    await choose(pane, "注册并实际经营的地方", "经开区60平方公里之内");
    await choose(pane, "企业规模（国家中小企业划型标准）", "小型");
    await answer(pane, "是否持有有效的国家高新技术企业证书", "是");
    await choose(pane, "上市或挂牌情况", "未上市未挂牌");
    await answer(pane, "近一年是否支付过贷款利息", "否");
    await pane.getByRole("checkbox", { name: /^全部符合/ }).click();
    actions += 1;
  });
  expect(first).toBeLessThanOrEqual(10);
  for (const name of names.slice(1)) {
    const next = await counted(async () => {
      await choose(pane, "企业", name);
      await press(pane, /^除数字外，与“北京海川机械有限公司”相同$/);
      if (name.includes("软件")) await choose(pane, "主营业务所属行业", "信息服务业");
    });
    expect(next).toBeLessThanOrEqual(3);
    const size = pane.getByRole("combobox", { name: "企业规模（国家中小企业划型标准）" });
    expect(await size.locator("option:checked").innerText()).toBe("小型");
  }
  // what was told is kept in the workbook without a further action
  const kept = () => cellsOf(pane, "企业画像");
  await expect
    .poll(async () => (await kept())[0], { timeout: 60_000 })
    .toEqual(["事项", "单位", ...names]);
  const rows = await kept();
  expect(rows.find(([fact]) => fact === "主营业务所属行业")).toEqual([
    "主营业务所属行业",
    "",
    "工业",
    "工业",
    "信息服务业",
  ]);
  const revenue = rows
    .find(([fact]) => fact === "全年营业收入")!
    .slice(2)
    .map(Number);
  expect(revenue.map((yuan) => Math.round(yuan))).toEqual([34_043_197, 97_521_617, 17_584_909]);
  const sheets = await counted(async () => {
    await press(pane, /^② ?能拿什么$/);
    await pane.getByText(/^3 家合计确定能拿/).waitFor();
    await press(pane, "生成全部 3 家的测算书");
    await pane.getByText("已写到新工作表：测算书、测算书2、测算书3").waitFor();
  });
  expect(sheets).toBeLessThanOrEqual(3);
  expect(workbench.complaints).toEqual([]);
});
