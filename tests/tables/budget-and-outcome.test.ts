import { describe, expect, it } from "vitest";
import { table } from "./written-books";

const [one, two] = ["北京甲一公司", "北京乙二公司"];

describe("a budget and what came of it in one title", () => {
  it("is left to the columns that say which they are", () => {
    const { companies, unsure } = table([
      ["2025年营业收入预算与实际完成情况（万元）"],
      ["企业名称", "预算", "实际", "完成率"],
      [one, 1000, 900, "90%"],
      [two, 2000, 2100, "105%"],
    ]);
    expect(companies).toEqual({ [one]: { revenue_year: 9e6 }, [two]: { revenue_year: 2.1e7 } });
    expect(unsure).toEqual([]);
  });

  it.each(["2025年预算及实际营业收入（万元）", "2025年营业收入预算及编制说明（万元）"])(
    "is asked about where none does: %s",
    (title) => {
      const { companies, unsure } = table([[title], ["企业名称", "全年"], [one, 1000]]);
      expect(Object.values(companies).flatMap(Object.values)).toEqual([]);
      expect(unsure.filter((line) => !line.startsWith("revenue_year plan"))).toEqual([]);
    },
  );

  it("is asked about above 金额, and not above what came of it alone", () => {
    const rows = (title: string) =>
      table([[title], [`企业名称：${one}`], ["项目", "金额"], ["营业收入", 1000]]);
    expect(rows("2025年度预算及完成（万元）").unsure).toEqual(["revenue_year plan Sheet1!B4"]);
    expect(rows("2025年度完成情况（万元）").companies).toEqual({ [one]: { revenue_year: 1e7 } });
  });
});

describe("a second table that is headed 项目 and 金额 only", () => {
  it("does not spoil the list of companies above it", () => {
    const { companies } = table([
      ["企业名称", "2025年营业收入（万元）"],
      [one, 1000],
      [two, 2000],
      [],
      ["项目", "金额"],
      ["研发费用", 500],
    ]);
    expect(companies).toMatchObject({
      [one]: { revenue_year: 1e7 },
      [two]: { revenue_year: 2e7 },
    });
  });

  it("does not take the unit of a heading above it", () => {
    const first = [
      [one],
      ["项目", "2025年（万元）", "2024年（万元）"],
      ["营业收入", 1000, 800],
      [],
    ];
    const { companies, unsure } = table([...first, ["项目", "金额"], ["研发费用", 50]]);
    expect(companies).toEqual({ [one]: { revenue_year: 1e7, revenue_growth_year: 0.25 } });
    expect(unsure).toEqual(["rd_expense_year magnitude Sheet1!B6"]);
    const own = table([...first, ["项目", "金额（万元）"], ["研发费用", 50]]);
    expect(own.companies[one]).toMatchObject({ rd_expense_year: 500_000 });
  });
});
