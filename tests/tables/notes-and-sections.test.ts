import { describe, expect, it } from "vitest";
import { table, type Rows } from "./written-books";

const one = "北京甲精密有限公司";
const years: Rows = [
  [`${one}（单位：万元）`],
  ["项目", "2023年", "2024年", "2025年"],
  ["营业收入", 16_000, 20_000, 25_600],
];
const before = { revenue_year: 200_000_000, revenue_growth_year: 0.25 };

describe("notes below a table that speak of one year", () => {
  it.each([
    ["注：2025年为预测数。", []],
    ["*2025年数据为全年预计数，以决算为准", []],
    ["注：2025年数据截至10月31日。", ["revenue_year part-of-year Sheet1!D3"]],
    ["注：2025年为1-9月数据", ["revenue_year part-of-year Sheet1!D3"]],
  ])("leave the year before: %s", (note, unsure) => {
    expect(table([...years, [note]])).toEqual({ companies: { [one]: before }, unsure });
  });

  it.each([
    "注：2026年为预测数，其余为审计数。",
    "注：2025年数据未经审计。",
    "注：2025年数据截至12月31日。",
  ])("leave it as it stands: %s", (note) => {
    const { companies } = table([...years, [note]]);
    expect(companies).toEqual({
      [one]: { revenue_year: 256_000_000, revenue_growth_year: 0.28 },
    });
  });
});

describe("what is expected, in other words", () => {
  it.each([
    "2025年（9+3）",
    "FY2025 (10+2)",
    "2025年（预估）",
    "2025年估算",
    "2025 Outlook",
    "2025 LE",
  ])("%s", (head) => {
    const rows: Rows = [[`${one}（万元）`], ["项目", "2024年", head], ["营业收入", 20_000, 25_600]];
    expect(table(rows).companies).toEqual({ [one]: { revenue_year: 200_000_000 } });
  });

  it("is no company, nor is last year", () => {
    const head = ["Item", "Actual", "AOP", "Variance", "LY"];
    expect(
      table([["P&L FY2025 (RMB'000)"], head, ["Revenue", 245_000, 260_000, -15_000, 200_000]]),
    ).toEqual({
      companies: { "": { revenue_year: 245_000_000, revenue_growth_year: 0.225 } },
      unsure: [],
    });
  });

  it.each(["未来三年发展规划（万元）", "十五五规划主要指标（万元）"])("%s", (title) => {
    const rows: Rows = [[one + title], ["指标", "2026年", "2027年"], ["营业收入", 25_600, 30_000]];
    expect(table(rows)).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year plan Sheet1!B3:C3"],
    });
  });

  it("a year's figure of some months is otherwise counted", () => {
    const rows: Rows = [
      [`${one}2025年年化经营数据（万元）`],
      ["项目", "金额"],
      ["营业收入", 25_600],
    ];
    expect(table(rows)).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year otherwise Sheet1!B3"],
    });
  });
});

describe("sections of a table", () => {
  const head: Rows = [[one], ["单位：万元"], ["项目", "2025年"]];

  it("of the group are asked about, of the company itself are taken", () => {
    const group: Rows = [...head, ["合并口径"], ["营业收入", 25_600]];
    expect(table(group)).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year consolidated Sheet1!B5"],
    });
    expect(table([...group, ["母公司口径"], ["营业收入", 20_000]])).toEqual({
      companies: { [one]: { revenue_year: 200_000_000 } },
      unsure: [],
    });
  });

  it("of the year before are not of the year of the form", () => {
    const rows: Rows = [
      ["2025年度专项资金申报表"],
      [`企业名称：${one}`],
      ["单位：万元"],
      ["指标", "数值"],
      ["一、上一会计年度经营情况"],
      ["营业收入", 25_600],
    ];
    expect(table(rows)).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year prior-year Sheet1!B6"],
    });
  });
});

describe("parts of a form whose labels and values stand side by side", () => {
  const form: Rows = [
    ["2025年度专项资金申报表（单位：万元）"],
    ["企业名称", one, "所属行业", "制造业"],
    ["职工人数", 120, "研发人员数", 30],
  ];
  const figures = ["营业收入", 25_600, "研发费用", 1_800];
  const taken = { revenue_year: 256_000_000, rd_expense_year: 18_000_000 };

  it.each([
    ["一、上一会计年度", "prior-year"],
    ["合并口径", "consolidated"],
    ["2025年1-9月", "part-of-year"],
    ["填报期间：2025年1-9月", "part-of-year"],
  ])("of another time or of others, they are asked about: %s", (part, doubt) => {
    expect(table([...form, [part], figures])).toEqual({
      companies: { [one]: {} },
      unsure: [`revenue_year ${doubt} Sheet1!B5`, `rd_expense_year ${doubt} Sheet1!D5`],
    });
  });

  it.each([
    [["一、上年度"], ["二、本年度"]],
    [["2024年"], ["2025年"]],
  ])("of two years, they give the later one and how it grew: %s, %s", (before, now) => {
    const later = ["营业收入", 30_720, "研发费用", 2_250];
    const grown = { revenue_growth_year: 0.2, rd_growth_year: 0.25 };
    const both = { revenue_year: 307_200_000, rd_expense_year: 22_500_000, ...grown };
    const inOrder: Rows = [...form, before, figures, now, later];
    expect(table(inOrder)).toEqual({ companies: { [one]: both }, unsure: [] });
    const turned: Rows = [...form, now, later, before, figures];
    expect(table(turned)).toEqual({ companies: { [one]: both }, unsure: [] });
  });

  it.each(["二、其他情况", "2、其他情况"])("end where the next one begins: %s", (next) => {
    const rows: Rows = [...form, ["一、上一会计年度"], ["利润总额", 9], [next], figures];
    expect(table(rows)).toEqual({ companies: { [one]: taken }, unsure: [] });
  });

  it.each(["成立时间：2015年6月", "填报日期：2026年3月1日", "联系人：张三 2026年3月"])(
    "are no days of their own: %s",
    (line) => {
      const all = { companies: { [one]: taken }, unsure: [] };
      expect(table([...form, [line], figures])).toEqual(all);
      const list: Rows = [["企业名称", one], [line], ["营业收入（万元）", 25_600]];
      const companies = { [one]: { revenue_year: 256_000_000 } };
      expect(table(list)).toEqual({ companies, unsure: [] });
    },
  );

  it.each([
    [["单位：万元"]],
    [["以下单位：万元"]],
    [["二、经营情况（单位：万元）"]],
    [["经营情况（万元）"]],
    [["填表人", "张三", "单位：万元"]],
  ])("say what they are counted in: %s", (part) => {
    const [, ...inYuan] = form;
    expect(table([...inYuan, part, figures])).toEqual({
      companies: { [one]: taken },
      unsure: [],
    });
  });

  it("say it in English", () => {
    const rows: Rows = [
      ["Company", "Alpha Ltd.", "Industry", "Manufacturing"],
      ["Unit: RMB'000"],
      ["Revenue", 25_600, "R&D expense", 1_800],
    ];
    expect(table(rows).companies).toEqual({
      "Alpha Ltd.": { revenue_year: 25_600_000, rd_expense_year: 1_800_000 },
    });
  });

  it("are no labels whose value is missing", () => {
    const rows: Rows = [
      ...form.slice(1),
      ["利润总额（万元）"],
      ["研发费用", 1_800_000, "备注", "无"],
    ];
    expect(table(rows).companies).toEqual({ [one]: { rd_expense_year: 1_800_000 } });
  });
});

it("the number of 工业企业 is no yes", () => {
  expect(table([["园区2025年统计"], ["指标", "数量"], ["工业企业", 1], ["规上企业", 12]])).toEqual({
    companies: { "": {} },
    unsure: ["industrial not-understood Sheet1!B3"],
  });
});

it("what stands in brackets behind a company is none of its name", () => {
  const rows: Rows = [
    ["Alpha Robotics Co., Ltd. (RMB'000)"],
    ["Item", "FY2025"],
    ["Revenue", 256_000],
  ];
  expect(table(rows).companies).toEqual({
    "Alpha Robotics Co., Ltd.": { revenue_year: 256_000_000 },
  });
});
