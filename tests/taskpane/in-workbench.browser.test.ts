import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbench, patiently, type OpenWorkbench } from "../workbench/open-workbench";
import { findMeasure } from "./person";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built" });
});

afterAll(() => workbench.close());

const toMeasure = (pane: Frame) => findMeasure(pane, "jjgf-2025-01/1", "一季度产值增量");

/** What is shown; places and layers below it are there too, out of sight. */
const inSight = (pane: Frame) => pane.locator("[data-shown]");

async function link(pane: Frame, label: string, address: string): Promise<void> {
  await workbench.select(address);
  await pane.getByRole("button", { name: `“${label}”取选中的单元格` }).click();
  await inSight(pane).getByText(`${address} =`).waitFor();
}

describe("the pane beside the grid", () => {
  it("says what the sheet already holds", async () => {
    const pane = workbench.pane();
    await pane.getByRole("button", { name: "③这份工作簿" }).click();
    await pane.getByText(/^[1-9]\d* 个奖补单元格，显示的金额合计/).waitFor();
  });

  it("writes a formula over cells, and the cell shows the amount", async () => {
    const pane = workbench.pane();
    await toMeasure(pane);
    await link(pane, "一季度产值", "C5");
    await link(pane, "一季度产值同比增速", "D5");
    await workbench.select("H5");
    await pane.getByRole("button", { name: /^写入 .*H5$/ }).click();
    await pane.getByText(/^已写入 /).waitFor();
    expect(await workbench.formulas("H5")).toEqual([['=POLICY_AWARD("jjgf-2025-01/1",C5,D5)']]);
    expect(await workbench.values("H5")).toEqual([[100_000]]);
  });

  it("takes it back in one step", async () => {
    const pane = workbench.pane();
    await pane.getByRole("button", { name: "撤销写入" }).click();
    await pane.getByText(/^已撤销/).waitFor();
    expect(await workbench.values("H5")).toEqual([[""]]);
  });

  it("follows the cells that facts come from", async () => {
    const pane = workbench.pane();
    await workbench.enter("C5", "220000000");
    await inSight(pane).getByText("C5 = 220000000").waitFor();
    await workbench.enter("C5", "110000000");
    await inSight(pane).getByText("C5 = 110000000").waitFor();
  });

  it("shows what it would overwrite, and brings it back", async () => {
    const pane = workbench.pane();
    await workbench.select("E6");
    await pane.getByRole("button", { name: /^改写 .*E6/ }).click();
    await pane.getByText("将覆盖 1 个非空单元格：").waitFor();
    const [[before] = []] = await workbench.formulas("E6");
    await pane.getByRole("button", { name: /^覆盖并写入 .*E6$/ }).click();
    await pane.getByText(/^已写入 /).waitFor();
    expect(await workbench.formulas("E6")).not.toEqual([[before]]);
    await pane.getByRole("button", { name: "撤销写入" }).click();
    await pane.getByText(/^已撤销/).waitFor();
    expect(await workbench.formulas("E6")).toEqual([[before]]);
  });

  it("writes the explanation as a table that needs no add-in", async () => {
    const pane = workbench.pane();
    await pane.getByRole("radio", { name: /^说明表/ }).check();
    await workbench.select("J5");
    await pane.getByRole("button", { name: /^写入 .*J5:M\d+$/ }).click();
    await pane.getByText(/^已写入 /).waitFor();
    const cells = (await workbench.values("J5:M20")).flat();
    expect(cells).toContain("京技管发〔2025〕1号");
    expect(cells).toContain(100_000);
  });

  it("keeps company facts on a sheet of the workbook, and reads them back", async () => {
    const pane = workbench.pane();
    await pane.getByRole("button", { name: "①企业" }).click();
    await pane.getByRole("textbox", { name: "企业名称" }).fill("甲公司");
    const revenue = pane.getByRole("textbox", { name: "全年营业收入", exact: true });
    await revenue.fill("52000");
    await pane.getByRole("button", { name: /^存到工作表/ }).click();
    await pane.getByText(/^已存到工作表/).waitFor();
    // what is typed is saved by itself too, and says the same: reading back comes after all of it
    await pane.getByRole("button", { name: "从工作表读回" }).click();
    await pane.getByText("已读回 1 家企业。").waitFor();
    // a colleague writes another figure into the sheet
    const was = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("企业画像");
        const used = sheet.getUsedRange().load("values");
        await context.sync();
        const row = used.values.findIndex(([label]) => label === "全年营业收入");
        const column = used.values[row]!.findLastIndex((cell) => typeof cell === "number");
        used.getCell(row, column).values = [[61_000]];
        await context.sync();
        return used.values[row]![column] as number;
      }),
    );
    expect(was).toBe(52_000);
    await pane.getByRole("button", { name: "从工作表读回" }).click();
    await expect.poll(() => revenue.inputValue(), patiently).toBe("61000");
  });

  it("writes a whole calculation whose formulas compute on its own facts", async () => {
    const pane = workbench.pane();
    await toMeasure(pane);
    // the other two facts are still linked to the sheet
    await inSight(pane).getByText("C5 = 110000000").waitFor();
    await pane.getByRole("combobox", { name: "所属行业" }).selectOption({ label: "工业" });
    await pane.getByRole("button", { name: "②能拿什么" }).click();
    // the measure was in force in 2025 only
    await pane.getByText("筛选", { exact: true }).click();
    await pane.getByRole("checkbox", { name: "只看今天有效的" }).uncheck();
    await pane.getByRole("button", { name: /^确定/ }).waitFor();
    await pane.getByRole("button", { name: /^生成测算书/ }).click();
    await pane.getByText(/^已写到新工作表：测算书/).waitFor();
    const rows = await workbench.values("A1:I400");
    const measure = rows.find((row) => row[1] === "jjgf-2025-01/1");
    expect(measure?.slice(6, 8)).toEqual([100_000, 100_000]);
    // the total is what the sure lines count for, each beside the others
    const counted = rows.filter((row) => row[2] === "确定").map((row) => Number(row[7]));
    const total = rows.find((row) => row[0] === "确定合计");
    expect(total?.[7]).toBe(counted.reduce((sum, amount) => sum + amount, 0));
    expect(rows.flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
  });

  it("lets the file ask for no trust prompt only where a person wants that, and takes it back", async () => {
    const pane = workbench.pane();
    const kept = () =>
      pane.evaluate(
        () => Office.context.document.settings.get("Office.DisableTrustUX") as boolean | null,
      );
    await pane.getByRole("button", { name: "③这份工作簿" }).click();
    const unasked = pane.getByRole("checkbox", { name: "对方未装加载项时，不弹出信任提示" });
    expect([await unasked.isChecked(), await kept()]).toEqual([false, null]);
    // the box shows what the file says, and follows it
    await unasked.click();
    await expect.poll(kept, patiently).toBe(true);
    await expect.poll(() => unasked.isChecked(), patiently).toBe(true);
    await unasked.click();
    await expect.poll(kept, patiently).toBeNull();
  });

  it("complained about nothing", () => {
    expect(workbench.complaints).toEqual([]);
  });
});
