import { describe, expect, it } from "vitest";
import type { Input } from "../../../src/language";
import { annotatedRuleBook } from "../../../src/rulebook";
import { readSelection } from "../../../src/taskpane/facts/read-selection";
import type { Area, Cell } from "../../../src/workbook";
import { FakeHost } from "../../workbook/fake-host";

const book = await annotatedRuleBook();
const money = (type: Input["type"] = "money"): Input =>
  ({ name: "annual_revenue", zh: "全年营业收入", en: "Revenue", type }) as Input;

const MONTHS = Array.from({ length: 12 }, (_m, m) => `${m + 1}月`);
const HUNDREDS = MONTHS.map(() => 100);

/** What the headings state of selected cells of one sheet. */
async function stated(rows: readonly (readonly Cell[])[], area: Partial<Area>, fact = money()) {
  const host = new FakeHost();
  rows.forEach((row, r) => row.forEach((cell, c) => host.type("Sheet1", r, c, cell)));
  const selected = { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1, ...area };
  return readSelection(await host.sheetsSeen(), selected, fact, book);
}

describe("cells that are selected as the figure of a year", () => {
  const withTotal = [
    ["企业名称", "指标", ...MONTHS, "合计"],
    ["甲公司", "营业收入（万元）", ...HUNDREDS, 1200],
  ];
  const row = { row: 1, column: 2 };

  it("are their sum where all months are there, in the unit of the heading", async () => {
    expect(await stated(withTotal, { ...row, columns: 12 })).toEqual({ unit: "万元" });
  });

  it("are doubted with the total beside the months: the sum would be twice the year", async () => {
    const doubt = { unit: "万元", doubt: "not-joined" };
    expect(await stated(withTotal, { ...row, columns: 13 })).toEqual(doubt);
  });

  it("are doubted where a plan stands among them", async () => {
    const planned = [
      ["企业名称", "指标", ...MONTHS, "全年计划"],
      ["甲公司", "营业收入（万元）", ...HUNDREDS, 1500],
    ];
    expect((await stated(planned, { ...row, columns: 13 })).doubt).toBe("not-joined");
  });

  it("are doubted where they are two years", async () => {
    const years = [
      ["企业名称", "2024年营业收入（万元）", "2025年营业收入（万元）"],
      ["甲公司", 900, 1200],
    ];
    const { doubt } = await stated(years, { row: 1, column: 1, columns: 2 });
    expect(doubt).toBe("not-joined");
  });

  it("are a list where the fact is one, whatever they add up to", async () => {
    const list = await stated(withTotal, { ...row, columns: 13 }, money("money_list"));
    expect(list.doubt).toBeUndefined();
  });
});
