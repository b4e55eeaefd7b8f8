import { describe, expect, it } from "vitest";
import { type SheetGrid, unitBeside, vocabularyOf } from "../../src/tables";
import { annotatedRuleBook } from "../../src/rulebook";
import { MONTHS, readingOf, sheet, shortly, type Written } from "./table-of";

const vocabulary = vocabularyOf((await annotatedRuleBook()).headings);
type Rows = readonly (readonly Written[])[];
const read = (rows: Rows, more: Partial<SheetGrid> = {}) =>
  shortly(readingOf(sheet("表", rows, more)));
const [one, two] = ["北京甲精密有限公司", "天津乙电子有限公司"];
const twelve = (value: number) => MONTHS.map(() => value);
const span = (row: number, column: number, rows: number, columns: number) => ({
  ...{ row, column, rows, columns },
});

describe("what is no company", () => {
  it("totals, eliminations and consolidated figures beside subsidiaries, in columns and in rows", () => {
    const rows: Rows = [
      ["项目", one, two, "合计", "抵销", "合并数"],
      ["营业收入", 32_000, 18_000, 50_000, -4000, 46_000],
      ["研发费用", 1500, 900, 2400, 0, 2400],
    ];
    const companies = {
      [one]: { revenue_year: 320_000_000, rd_expense_year: 15_000_000 },
      [two]: { revenue_year: 180_000_000, rd_expense_year: 9_000_000 },
    };
    const title = [["2025年度合并利润表工作底稿"], ["单位：万元"]];
    expect(read([...title, ...rows])).toEqual({ companies, unsure: [] });
    const turned = rows[0]!.map((_c, c) => rows.map((row) => row[c]!));
    turned[0]![0] = "单位名称";
    expect(read([...title, ...turned])).toEqual({ companies, unsure: [] });
  });

  it("the subtotal of a district, though the name above it might go on", () => {
    const rows: Rows = [
      ["片区", "企业", "营业收入（元）"],
      ["核心区", one, 50_000_000],
      ["核心区", two, 30_000_000],
      ["核心区 小计", null, 80_000_000],
      ["总计", null, 80_000_000],
    ];
    expect(read(rows)).toEqual({
      companies: { [one]: { revenue_year: 50_000_000 }, [two]: { revenue_year: 30_000_000 } },
      unsure: [],
    });
  });

  it("but a total of months goes on below the name", () => {
    const months = (name: string, value: number): Rows => [
      ...MONTHS.map((month, m): Written[] => [m === 0 ? name : null, month, value]),
      [null, "合计", 12 * value],
    ];
    const merges = [span(1, 0, 13, 1), span(14, 0, 13, 1)];
    const rows: Rows = [
      ["企业", "月份", "营业收入（万元）"],
      ...months(one, 10),
      ...months(two, 20),
    ];
    expect(read(rows, { merges }).companies).toEqual({
      [one]: { revenue_year: 1_200_000 },
      [two]: { revenue_year: 2_400_000 },
    });
  });
});

describe("money of another country", () => {
  it.each<[string, (currency: string) => Written[]]>([
    ["before the figures", (currency) => [currency, 8000]],
    ["behind them", (currency) => [8000, currency]],
  ])("in a column of currencies %s is asked about", (_where, cells) => {
    const head = cells("币种").map((cell) => (cell === 8000 ? "营业收入（万元）" : cell));
    const rows: Rows = [
      ["企业名称", ...head],
      [one, ...cells("人民币")],
      [two, ...cells("美元")],
    ];
    expect(read(rows)).toEqual({
      companies: { [one]: { revenue_year: 80_000_000 }, [two]: {} },
      unsure: [expect.stringContaining("revenue_year unit")],
    });
  });
});

describe("units", () => {
  it("stand behind their figures, one after each", () => {
    const rows: Rows = [
      ["企业名称", "营业收入", "单位", "研发费用", "单位"],
      [one, 5000, "万元", 300, "千元"],
      [two, 1.2, "亿元", 500, "万元"],
    ];
    expect(read(rows).companies).toEqual({
      [one]: { revenue_year: 50_000_000, rd_expense_year: 300_000 },
      [two]: { revenue_year: 120_000_000, rd_expense_year: 5_000_000 },
    });
  });

  it.each([[null], ["单位"], ["计量单位"]])("stand in a row below the headings: %s", (first) => {
    const rows: Rows = [
      ["企业名称", "营业收入", "研发费用", "营业收入增速"],
      [first, "万元", "（元）", "%"],
      [one, 12_000, 900_000, 20],
      [two, 13_000, 800_000, 10],
    ];
    expect(read(rows)).toEqual({
      companies: {
        [one]: { revenue_year: 120_000_000, rd_expense_year: 900_000, revenue_growth_year: 0.2 },
        [two]: { revenue_year: 130_000_000, rd_expense_year: 800_000, revenue_growth_year: 0.1 },
      },
      unsure: [],
    });
  });

  it("stand alone in the corner of a table", () => {
    const rows: Rows = [
      [`${one}2025年度主要财务指标`],
      ["万元", "本年实际", "上年实际", "%"],
      ["营业收入", 12_000, 10_000, 20],
    ];
    expect(read(rows)).toEqual({
      companies: { [one]: { revenue_year: 120_000_000, revenue_growth_year: 0.2 } },
      unsure: [],
    });
  });

  it.each(["注：含税收返还 350,000 元。", "Note: a grant of 3 million is included."])(
    "are none where a note counts something of its own: %s",
    (note) => {
      const rows: Rows = [
        [`${one}2025年度`],
        ["项目", "本年"],
        ["营业收入", 12_000_000],
        [],
        [note],
      ];
      expect(read(rows).companies).toEqual({ [one]: { revenue_year: 12_000_000 } });
    },
  );

  it("of a row say nothing of how much it grew", () => {
    const rows: Rows = [
      [`${one}2025年主要指标`],
      ["指标", "单位", "本年", "上年", "同比"],
      ["营业收入", "万元", 1200, 1000, 0.2],
    ];
    expect(read(rows).companies).toEqual({
      [one]: { revenue_year: 12_000_000, revenue_growth_year: 0.2 },
    });
  });
});

describe("titles that name the figure", () => {
  it.each([
    "各公司2025年营业收入情况表（万元）",
    "表一 集团各子公司2025年营业收入（万元）",
    "附表2：2025年各单位营业收入统计表（单位：万元）",
    "Revenue by entity, FY25 (RMB 万元)",
  ])("%s", (title) => {
    const rows: Rows = [
      [title],
      ["公司名称", "一季度", "二季度", "上半年累计", "三季度", "四季度", "全年累计"],
      [one, 2000, 2500, 4500, 2600, 2900, 10_000],
    ];
    expect(read(rows)).toEqual({ companies: { [one]: { revenue_year: 1e8 } }, unsure: [] });
  });

  it.each(["2026年各公司营业收入预算表（万元）", "2026年度营业收入预测（万元）"])(
    "of a plan hold no figure: %s",
    (title) => {
      const { companies, unsure } = read([[title], ["公司", ...MONTHS], [one, ...twelve(10)]]);
      expect(companies).toEqual({ [one]: {} });
      expect(unsure).toEqual(["revenue_year plan 表!B3:M3"]);
    },
  );

  it("of what came of a plan leave it to the columns", () => {
    const rows: Rows = [
      [`${one}2025年度预算执行情况表（单位：万元）`],
      ["项目", "2025年预算", "2025年实际", "完成率", "2024年实际", "增减%"],
      ["营业收入", 10_000, 9600, "96.0%", 8000, "20.0%"],
    ];
    expect(read(rows).companies).toEqual({
      [one]: { revenue_year: 96_000_000, revenue_growth_year: 0.2 },
    });
  });

  it.each<[string, Rows]>([
    ["months", MONTHS.map((month): Written[] => [month, 10, 20])],
    [
      "companies",
      [
        [one, ...twelve(10)],
        [two, ...twelve(20)],
      ],
    ],
  ])("stand in the corner, above %s", (what, rows) => {
    const head = what === "months" ? [one, two] : MONTHS;
    expect(read([["2025年营业收入（万元）", ...head], ...rows])).toEqual({
      companies: { [one]: { revenue_year: 1_200_000 }, [two]: { revenue_year: 2_400_000 } },
      unsure: [],
    });
  });

  it("stand in the corner, above names that say of none that it is a company", () => {
    const rows: Rows = [
      ["2025年研发费用（万元）", ...MONTHS],
      ["甲科技", ...twelve(1)],
      ["乙生物", ...twelve(2)],
    ];
    expect(read(rows).companies).toEqual({
      甲科技: { rd_expense_year: 120_000 },
      乙生物: { rd_expense_year: 240_000 },
    });
  });
});

describe("years and their parts", () => {
  it.each<[string, string]>([
    ["24年营业收入", "25年营业收入"],
    ["营业收入（2024年度）", "营业收入（25年度）"],
    ["Revenue FY24", "Revenue FY25"],
    ["Revenue 2024A", "Revenue 2025A"],
  ])("%s, %s", (before, now) => {
    expect(
      read([
        ["企业", before, now, "Revenue 2026E"],
        [one, "1亿元", "1.2亿元", "2亿元"],
      ]),
    ).toEqual({
      companies: { [one]: { revenue_year: 120_000_000, revenue_growth_year: 0.2 } },
      unsure: [],
    });
  });

  it("a statement in English for the year ended in December", () => {
    const rows: Rows = [
      ["Alpha Robotics Co., Ltd."],
      ["Statement of profit or loss for the year ended 31 December 2025"],
      ["(in thousands of RMB)"],
      [null, "Note", "FY2025", "FY2024"],
      ["Revenue", 4, 245_000, 196_000],
    ];
    expect(read(rows).companies).toEqual({
      "Alpha Robotics Co., Ltd.": { revenue_year: 245_000_000, revenue_growth_year: 0.25 },
    });
  });

  it.each([
    ["税款所属期间：2025年01月01日 至 2025年12月31日", true],
    ["所属期：2025.01-2025.12", true],
    ["税款所属期间：2025年01月01日 至 2025年09月30日", false],
    ["for the nine months ended 30 September 2025", false],
  ])("%s", (period, whole) => {
    const rows: Rows = [
      [`纳税人名称：${one}`],
      [period],
      ["金额单位：人民币元（列至角分）"],
      ["行次", "类别", "项目", "金额"],
      [1, "利润总额计算", "一、营业收入(填写A101010\\101020\\103000)", 45_678_901.23],
    ];
    expect(read(rows).companies).toEqual({ [one]: whole ? { revenue_year: 45_678_901.23 } : {} });
  });

  it("sums so far before the year's own, where it is more than they are", () => {
    const rows: Rows = [
      ["2025年营业收入（万元）"],
      ["企业名称", "一季度", "上半年", "前三季度", "全年"],
      [one, 100, 210, 330, 450],
      [two, 100, 210, 330, 330],
    ];
    expect(read(rows)).toEqual({
      companies: { [one]: { revenue_year: 4_500_000 }, [two]: {} },
      unsure: ["revenue_year part-of-year 表!B4:E4"],
    });
    const beside: Rows = [
      ["企业名称", "2025年1-11月营业收入", "2025年1-12月营业收入", "2024年1-12月营业收入"],
      [one, 9_000_000, 10_000_000, 8_000_000],
    ];
    expect(read(beside).companies).toEqual({
      [one]: { revenue_year: 10_000_000, revenue_growth_year: 0.25 },
    });
  });
});

it("of a rounded figure and the one that it was rounded from the latter is taken", () => {
  const rounded = sheet("汇总", [
    ["2025年度各公司营业收入汇总（万元）"],
    ["公司", "营业收入"],
    [one, 12_345.68],
    [two, 5000],
  ]);
  const own = sheet(one, [
    ["2025年利润表（单位：元）"],
    ["项目", "本年金额"],
    ["营业收入", 123_456_789],
  ]);
  expect(shortly(readingOf(rounded, own)).companies).toEqual({
    [one]: { revenue_year: 123_456_789 },
    [two]: { revenue_year: 50_000_000 },
  });
});

describe("the unit of one cell that is pointed at", () => {
  const unit = (rows: Rows, row: number, column: number) =>
    unitBeside(sheet("表", rows), { row, column }, vocabulary);

  it("is that of its row, of the column behind it", () => {
    const rows: Rows = [
      ["企业名称", "营业收入", "单位", "研发费用", "单位"],
      [one, 5000, "万元", 300, "千元"],
    ];
    expect([unit(rows, 1, 1), unit(rows, 1, 3)]).toEqual(["万元", "千元"]);
  });

  it("is that of a row of units", () => {
    const rows: Rows = [
      ["企业名称", "营业收入", "研发费用"],
      [null, "万元", "千元"],
      [one, 5000, 300],
    ];
    expect([unit(rows, 2, 1), unit(rows, 2, 2)]).toEqual(["万元", "千元"]);
  });

  it("is none of ours beside another currency", () => {
    const rows: Rows = [
      ["企业名称", "币种", "营业收入（万元）"],
      [one, "人民币", 5000],
      [two, "美元", 5000],
    ];
    expect([unit(rows, 1, 2), unit(rows, 2, 2)]).toEqual(["万元", "美元 万元"]);
  });
});

describe("titles and headings that say a thing twice or in parts", () => {
  it.each([
    [["单位：千元 币种：美元"], {}],
    [["单位：千元", "币种：USD"], {}],
    [["单位：千元 币种：人民币"], { revenue_year: 50_000_000 }],
    [["单位：千元、人"], { revenue_year: 50_000_000 }],
  ])("%s", (said, facts) => {
    const { companies, unsure } = read([
      [one],
      said,
      ["项目", "2025年度"],
      ["营业收入", 50_000],
    ] as Rows);
    expect(companies).toEqual({ [one]: facts });
    expect(unsure).toHaveLength("revenue_year" in facts ? 0 : 1);
  });

  it("another currency in the title is not undone by a heading in 万元, and leaves shares alone", () => {
    const rows: Rows = [
      ["币种：美元"],
      [
        "企业名称",
        "营业收入（万元）",
        "研发费用（人民币万元）",
        "营业收入增速",
        "研发费用增速（%）",
      ],
      [one, 5000, 300, "20%", 5],
    ];
    expect(read(rows)).toEqual({
      companies: {
        [one]: { rd_expense_year: 3_000_000, revenue_growth_year: 0.2, rd_growth_year: 0.05 },
      },
      unsure: ["revenue_year unit 表!B3"],
    });
    expect(unitBeside(sheet("表", rows), { row: 2, column: 1 }, vocabulary)).toBe("美元 万元");
  });

  it("其中： before a company is none of its name", () => {
    const rows: Rows = [
      ["企业名称", "2025年营业收入（万元）"],
      ["甲集团", 1000],
      [`其中：${one}`, 600],
      [`      ${two}`, 400],
    ];
    expect(Object.keys(read(rows).companies)).toEqual(["甲集团", one, two]);
  });

  it("今年累计 of December, and a year in two languages", () => {
    const december: Rows = [
      [`${one}2025年12月（万元）`],
      ["指标", "今年累计", "去年同期累计"],
      ["营业收入", 1200, 1000],
    ];
    const both: Rows = [
      [one],
      ["项目 Item", "2025年 FY2025", "2024年 FY2024"],
      ["营业收入 Revenue (RMB mn)", 12, 10],
    ];
    const growth = { revenue_growth_year: 0.2 };
    expect(read(december).companies).toEqual({ [one]: { revenue_year: 12_000_000, ...growth } });
    expect(read(both).companies).toEqual({ [one]: { revenue_year: 12_000_000, ...growth } });
  });
});
