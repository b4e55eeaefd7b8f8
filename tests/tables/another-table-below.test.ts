import { describe, expect, it } from "vitest";
import { table, type Rows } from "./written-books";

const figures: Rows = [
  ["企业名称", "2024年营业收入（万元）", "2025年营业收入（万元）", "2025年研发费用（万元）"],
  ["甲公司", 10000, 11000, 500],
  ["乙公司", 25000, 29500, 900],
];
const total: Rows = [["合计", 35000, 40500, 1400]];
/** What POLICY_EXPLAIN spills, as far as tables could misread it. */
const steps: Rows = [
  ["条款", "事项", "计算", "数值"],
  ["一、1", "基数", 20000000, 10000000],
  ["五、3", "取整", 15000000, 100000],
];
const companies = {
  甲公司: { revenue_year: 110000000, revenue_growth_year: 0.1, rd_expense_year: 5000000 },
  乙公司: { revenue_year: 295000000, revenue_growth_year: 0.18, rd_expense_year: 9000000 },
};

describe("another table below, of which no heading is known", () => {
  it.each<[string, Rows]>([
    ["apart from a total", [...figures, ...total, [], ...steps]],
    ["below a title of its own", [...figures, [], ["甲公司的计算步骤"], ...steps]],
  ])("%s has no headings of the table above", (_where, rows) => {
    expect(table(rows)).toEqual({ companies, unsure: [] });
  });

  it("does not begin with a company that told nothing, nor end the table", () => {
    const rows = [...figures, [], ["丙公司", "停产", "未经营", "无"], ["丁公司", 800, 1000, 60]];
    const read = table(rows).companies;
    expect(read).toMatchObject({ ...companies, 丁公司: { revenue_year: 10000000 } });
  });

  it("does not begin in the rows right below a total", () => {
    const rows = [
      ...figures,
      ...total,
      ["其中：", "外销", "内销", "无"],
      ["丁公司", 800, 1000, 60],
    ];
    expect(table(rows).companies).toMatchObject({ 丁公司: { revenue_year: 10000000 } });
  });
});
