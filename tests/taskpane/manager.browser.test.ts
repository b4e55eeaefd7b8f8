/**
 * The way of a finance manager who checks a colleague's workbook of twelve months and three companies: what is wrong in
 * it, in which cell, why and what mends it, and whether its awards come to what ② counts on; all from one place, with the
 * actions counted.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { fifteenDigits } from "../../src/exact";
import { moneyText } from "../../src/text";
import { openWorkbench, patiently, type OpenWorkbench } from "../workbench/open-workbench";
import { cellsOf, keptWorkbook, openFile, Person } from "./person";

const QUARTER = '"jjgf-2025-01/1"';
/** What the colleague has written: an award of a measure that is over, and six with more that is wrong. */
const WRITTEN: readonly (readonly [cell: string, input: string | number])[] = [
  ["A1", "一季度产值（万元）"],
  ["B1", "增速"],
  ["C1", "奖励"],
  ["A2", 11_000],
  ["B2", 0.12],
  ["C2", `=POLICY_AWARD(${QUARTER},A2*10000,B2)`],
  ["C3", `=POLICY_AWARD(${QUARTER},A2*10000,B2)`],
  ["A4", 12_000],
  ["B4", 0.11],
  ["C4", `=POLICY_AWARD(${QUARTER},A4,B4)`],
  ["A5", 13_000],
  ["C5", `=IFERROR(POLICY_AWARD(${QUARTER},A5*10000,B5),0)`],
  ["A6", 14_000],
  ["C6", `=POLICY_AWARD(${QUARTER},A6*10000,B6)`],
  ["C7", 150_000],
  ["A8", 15_000],
  ["B8", 12],
  ["C8", `=POLICY_AWARD(${QUARTER},A8*10000,B8)`],
];

/** What must be found, with its words, its cell and what would mend it. */
const FINDINGS: readonly (readonly [said: RegExp, cell: string, cure: RegExp])[] = [
  [/^没有算出结果（1）$/, "奖补!C6", /请补上缺少的条件/],
  [/^政策已到期，公式仍在算（5）$/, "奖补!C2", /“编号@2025-06-30”[\s\S]*支付的业务截至 2025-03-31/],
  [/^与另一个单元格重复（1）$/, "奖补!C3", /合计会算两次/],
  [/^公式中间有一格是手填的数（1）$/, "奖补!C7", /从上一行重新填充/],
  [/^标题的单位与公式的倍数不一致（1）$/, "奖补!C4", /乘上倍数/],
  [/^数值大小异常（1）$/, "奖补!C8", /少了百分号/],
  [/^错误被 IFERROR 掩盖（1）$/, "奖补!C5", /去掉 IFERROR/],
];

let workbench: OpenWorkbench;
let manager: Person;
const inSight = () => workbench.pane().locator("[data-shown]");
const selected = () =>
  workbench.pane().evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }),
  );

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built", paneWidth: 400 });
  await openFile(workbench, "同事的.xlsx", keptWorkbook("02-a-sheet-for-each-company"));
  const colleague = new Person(workbench.pane());
  await colleague.press("读取表格");
  await colleague.press("采用这些，填入 3 家企业");
  await colleague.choose("主营业务所属行业", "工业");
  await colleague.choose("注册并实际经营的地方", "经开区的核心区、河西区、路东区、路南区");
  await workbench.pane().evaluate(
    (cells) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("奖补");
        for (const [at, input] of cells) sheet.getRange(at).formulas = [[input]];
        await context.sync();
      }),
    WRITTEN as [string, string | number][],
  );
  manager = new Person(workbench.pane());
});
afterAll(() => workbench.close());

it("sees in one action how many things are wrong, and what is left of the total", async () => {
  expect(await manager.counted(() => manager.press(/^③ ?这份工作簿$/))).toBe(1);
  // the sum of what the cells show is that of the cells, the repeated one too
  const shown = await cellsOf(workbench.pane(), "奖补");
  const sum = [1, 2, 3, 4, 7]
    .map((row) => shown[row]![2])
    .reduce<number>((all, one) => all + (one as number), 0);
  await inSight()
    .getByText(`6 个奖补单元格，显示的金额合计 ${moneyText(fifteenDigits(sum), "zh-CN")}`)
    .waitFor();
  for (const [said] of FINDINGS) {
    const found = inSight().locator("summary").filter({ hasText: said });
    await expect.poll(() => found.count(), patiently).toBe(1);
  }
});

it.each(FINDINGS)(
  "%s: two actions lead to its cell, past its reason and its cure",
  async (...of) => {
    const [said, cell, cure] = of;
    const finding = inSight()
      .locator("details")
      .filter({ has: workbench.pane().locator("summary", { hasText: said }) });
    const actions = await manager.counted(async () => {
      await manager.click(finding.locator("summary"));
      await expect.poll(() => finding.innerText(), patiently).toMatch(cure);
      await manager.click(finding.getByRole("button", { name: cell }).first());
    });
    expect(actions).toBe(2);
    await expect.poll(selected, patiently).toBe(cell);
  },
);

it("has the total held against ② line by line: what belongs to none of the companies, and what no cell has", async () => {
  const reconciled = inSight().getByRole("region", { name: "与“能拿什么”核对" });
  await reconciled.getByText(/^另有 5 个奖补单元格用的不是这些企业的数/).waitFor();
  for (const name of [
    "北京海川机械有限公司",
    "亦庄生物技术（北京）有限公司",
    "北京云帆软件有限公司",
  ])
    await reconciled.getByText(`${name}：“能拿什么”确定`).waitFor();
  expect(workbench.complaints).toEqual([]);
});
