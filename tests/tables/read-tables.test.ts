import { describe, expect, it } from "vitest";
import { placeText } from "../../src/tables";
import { MONTHS, readingOf, sheet, shortly, type Written } from "./table-of";

const company = "北京甲科技有限公司";
const title = `${company}2025年度经营情况`;
const twelve = (value: number) => MONTHS.map(() => value);
const facts = (...rows: readonly (readonly Written[])[]) =>
  shortly(readingOf(sheet("数据", [[title], ...rows])));

describe("months of a year", () => {
  it("are added where money flows, in columns", () => {
    const reading = readingOf(
      sheet("收入", [
        [title],
        ["指标（万元）", ...MONTHS, "合计"],
        ["营业收入", ...twelve(100), 1200],
      ]),
    );
    const [fact] = reading.companies[0]!.facts;
    expect([fact!.how, placeText(fact!.from)]).toEqual(["sum", "收入!B3:M3"]);
    expect(shortly(reading).companies).toEqual({ [company]: { revenue_year: 12_000_000 } });
  });

  it("are added in rows, by the days of a calendar", () => {
    const rows = MONTHS.map((_m, m) => [
      { value: 25_569 + Date.UTC(2025, m, 1) / 86_400_000, format: "yyyy-mm", day: true },
      1_000_000,
      50_000,
    ]);
    expect(facts(["月份", "营业收入（元）", "研发费用（元）"], ...rows)).toEqual({
      companies: { [company]: { revenue_year: 12_000_000, rd_expense_year: 600_000 } },
      unsure: [],
    });
  });

  it.each<[string, Written[]]>([
    ["numbers", Array.from({ length: 12 }, (_m, m) => m + 1)],
    ["Chinese", "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ").map((m) => `${m}月`)],
    ["English", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")],
    ["with the year", Array.from({ length: 12 }, (_m, m) => `2025-${m < 9 ? "0" : ""}${m + 1}`)],
  ])("may be written as %s", (_how, heads) => {
    const { companies } = facts(["指标（万元）", ...heads], ["营业收入", ...twelve(2)]);
    expect(companies[company]).toEqual({ revenue_year: 240_000 });
  });

  it("count once where quarters and a total stand between them", () => {
    const heads = [0, 1, 2, 3].flatMap((q) => [
      ...MONTHS.slice(q * 3, q * 3 + 3),
      `${"一二三四"[q]!}季度小计`,
    ]);
    const cells = [0, 1, 2, 3].flatMap(() => [10, 10, 10, 30]);
    expect(
      facts(["指标（万元）", ...heads, "全年合计"], ["营业收入", ...cells, 120]).companies[company],
    ).toEqual({
      revenue_year: 1_200_000,
    });
  });

  it("are no year where some are blank, whatever stands in the total", () => {
    const nine = MONTHS.map((_m, m) => (m < 9 ? 100 : null));
    expect(facts(["指标（万元）", ...MONTHS, "合计"], ["营业收入", ...nine, 900])).toEqual({
      companies: { [company]: {} },
      unsure: ["revenue_year part-of-year 数据!B3:J3,N3"],
    });
  });

  it("that end in zeros are asked about", () => {
    const ten = MONTHS.map((_m, m) => (m < 10 ? 100 : 0));
    expect(facts(["指标（万元）", ...MONTHS], ["营业收入", ...ten]).unsure).toEqual([
      "revenue_year trailing-zeros 数据!B3:M3",
    ]);
  });

  it("so are quarters and halves whose last is zero", () => {
    expect(
      facts(["指标（万元）", "Q1", "Q2", "Q3", "Q4"], ["营业收入", 1, 2, 3, 0]).unsure,
    ).toEqual(["revenue_year trailing-zeros 数据!B3:E3"]);
    expect(facts(["指标（万元）", "上半年", "下半年"], ["营业收入", 1, 0]).unsure).toEqual([
      "revenue_year trailing-zeros 数据!B3:C3",
    ]);
  });

  it("and a total that says otherwise are asked about", () => {
    expect(
      facts(["指标（万元）", ...MONTHS, "合计"], ["营业收入", ...twelve(100), 1300]).unsure,
    ).toEqual(["revenue_year conflict 数据!B3:N3"]);
  });

  it("four quarters and two halves make a year", () => {
    expect(
      facts(["指标（万元）", "Q1", "Q2", "Q3", "Q4"], ["营业收入", 1, 2, 3, 4]).companies[company],
    ).toEqual({
      revenue_year: 100_000,
    });
    expect(
      facts(["指标（亿元）", "上半年", "下半年"], ["营业收入", 1, 2]).companies[company],
    ).toEqual({
      revenue_year: 300_000_000,
    });
  });
});

describe("what is no figure of the year", () => {
  it.each([
    ["a range of months in a title", ["甲公司2026年1-9月经营情况（万元）"], ["营业收入", 5000]],
    ["the sum so far", ["指标（万元）", "本年累计"], ["营业收入", 5000]],
    ["a heading with its months", ["企业名称", "前三季度营业收入（万元）"], ["甲公司", 5000]],
  ] as [string, Written[], Written[]][])("%s", (_what, head, row) => {
    const { companies, unsure } = shortly(readingOf(sheet("表", [head, row])));
    expect(Object.values(companies)).toEqual([{}]);
    expect(unsure[0]).toContain("revenue_year part-of-year");
  });

  it("a plan beside what came of it", () => {
    expect(
      facts(["指标（万元）", "预算数", "实际数"], ["营业收入", 9000, 8000]).companies[company],
    ).toEqual({
      revenue_year: 80_000_000,
    });
    expect(facts(["指标（万元）", "2025年预算"], ["营业收入", 9000]).unsure).toEqual([
      "revenue_year plan 数据!B3",
    ]);
  });

  it("the year before, alone", () => {
    expect(facts(["指标（万元）", "上年同期"], ["营业收入", 9000]).unsure).toEqual([
      "revenue_year prior-year 数据!B3",
    ]);
  });

  it("the months of a year that goes on: the whole year before them is taken", () => {
    expect(facts(["指标（万元）", "2025年", "2026年1-10月"], ["营业收入", 9000, 8000])).toEqual({
      companies: { [company]: { revenue_year: 90_000_000 } },
      unsure: ["revenue_year part-of-year 数据!C3"],
    });
  });

  it("the year before one whose figures contradict each other", () => {
    const heads = [
      "指标（万元）",
      "2025年",
      ...MONTHS.map((month) => `2026年${month}`),
      "2026年合计",
    ];
    expect(facts(heads, ["营业收入", 9000, ...twelve(100), 1300])).toEqual({
      companies: { [company]: {} },
      unsure: ["revenue_year conflict 数据!C3:O3"],
    });
  });

  it.each(["指标（USD 千元）", "指标（千美元）", "指标（千元美金）"])(
    "other money over the headings: %s",
    (head) => {
      expect(facts([head, "2025年"], ["营业收入", 9_000_000])).toEqual({
        companies: { [company]: {} },
        unsure: ["revenue_year unit 数据!B3"],
      });
    },
  );

  it.each(["单位：千美元", "金额单位：USD 千元"])("other money above the table: %s", (said) => {
    expect(facts([said], ["指标", "2025年"], ["营业收入", 9_000_000]).unsure).toEqual([
      "revenue_year unit 数据!B4",
    ]);
  });

  it("other money in a column of units", () => {
    expect(
      facts(
        ["指标", "单位", "2025年"],
        ["营业收入", "USD 千元", 9000],
        ["研发费用", "RMB 千元", 900],
      ),
    ).toEqual({
      companies: { [company]: { rd_expense_year: 900_000 } },
      unsure: ["revenue_year unit 数据!C3"],
    });
  });

  it("a sheet that is hidden", () => {
    const rows = [
      ["企业名称", "营业收入（万元）"],
      [company, 8000],
    ];
    expect(shortly(readingOf(sheet("旧", rows, { hidden: true })))).toEqual({
      companies: {},
      unsure: ["revenue_year hidden-sheet 旧!B2"],
    });
  });

  it("a word that is near and not the same", () => {
    expect(
      facts(["指标（万元）", "2025年"], ["营业收人", 9000], ["主营业务收入", 8000]).unsure,
    ).toEqual(["revenue_year near 数据!B3", "revenue_year near 数据!B4"]);
  });

  it("a unit that does not fit, a size that nobody means", () => {
    expect(facts(["指标", "2025年"], ["营业收入（平方米）", 9000]).unsure).toEqual([
      "revenue_year unit 数据!B3",
    ]);
    expect(facts(["指标", "2025年"], ["营业收入", 4998]).unsure).toEqual([
      "revenue_year magnitude 数据!B3",
    ]);
    expect(facts(["指标", "2025年"], ["营业收入增速", 12.5]).unsure).toEqual([
      "revenue_growth_year magnitude 数据!B3",
    ]);
  });

  it("a formula that shows an error, a text that is no number", () => {
    expect(
      facts(["指标（万元）", "2025年"], ["营业收入", { value: "#REF!", error: true }]).unsure,
    ).toEqual(["revenue_year error 数据!B3"]);
    expect(
      facts(["指标（万元）", "2025年"], ["营业收入", "约九千"]).companies[company],
    ).not.toHaveProperty("revenue_year");
  });
});

describe("units", () => {
  it.each<[string, Written, number]>([
    ["营业收入（万元）", 4998, 49_980_000],
    ["营业收入(亿元)", 1.5, 150_000_000],
    ["营业收入【千元】", 4998, 4_998_000],
    ["营业收入：万元", 4998, 49_980_000],
    ["营业收入（单位：万元）", "4,998.00", 49_980_000],
    ["营业收入（万元）", "5,000万元", 50_000_000],
    ["营业收入（元）", 49_980_000, 49_980_000],
    ["Revenue (RMB million)", 12, 12_000_000],
  ])("%s %s", (heading, cell, yuan) => {
    expect(facts(["企业名称", heading], [company, cell]).companies[company]).toEqual({
      revenue_year: yuan,
    });
  });

  it("stand once above the table, in a column, or in a heading that wins over both", () => {
    const above = sheet("表", [
      [title, null, "单位：万元"],
      ["企业", "营业收入", "研发费用（元）"],
      [company, 5000, 300_000],
    ]);
    expect(shortly(readingOf(above)).companies[company]).toEqual({
      revenue_year: 50_000_000,
      rd_expense_year: 300_000,
    });
    const column = facts(
      ["指标", "计量单位", "2025年"],
      ["营业收入", "万元", 5000],
      ["营业收入增速", "%", 12.5],
    );
    expect(column.companies[company]).toEqual({
      revenue_year: 50_000_000,
      revenue_growth_year: 0.125,
    });
  });

  it("of a share: a cell shown as percent is a fraction under any heading", () => {
    const growth = (heading: string, cell: Written) =>
      facts(["企业", heading], [company, cell]).companies[company]!.revenue_growth_year;
    expect(growth("营业收入增速（%）", 12.5)).toBe(0.125);
    expect(growth("营业收入增速（%）", { value: 0.125, format: "0.0%" })).toBe(0.125);
    expect(growth("营业收入增速", { value: 0.125, format: "0.0%" })).toBe(0.125);
    expect(growth("营业收入增速（‰）", 125)).toBe(0.125);
    expect(growth("营业收入增速", "12.5%")).toBe(0.125);
  });
});

describe("companies", () => {
  const rows = [
    ["企业名称", "营业收入（万元）", "研发费用（万元）"],
    ["甲公司", 5000, 300],
    ["乙公司", 6000, 400],
    ["合计", 11_000, 700],
  ];
  const both = {
    甲公司: { revenue_year: 50_000_000, rd_expense_year: 3_000_000 },
    乙公司: { revenue_year: 60_000_000, rd_expense_year: 4_000_000 },
  };

  it("stand in rows, a total of them is none", () => {
    expect(shortly(readingOf(sheet("汇总", rows))).companies).toEqual(both);
  });

  it("stand in columns", () => {
    const turned = rows[0]!.map((_c, c) => rows.map((row) => row[c]!));
    expect(shortly(readingOf(sheet("汇总", turned))).companies).toEqual(both);
  });

  it("stand in sheets", () => {
    const of = (name: string, revenue: number, rd: number) =>
      sheet(name, [
        ["指标（万元）", "金额"],
        ["营业收入", revenue],
        ["研发费用", rd],
      ]);
    expect(shortly(readingOf(of("甲公司", 5000, 300), of("乙公司", 6000, 400))).companies).toEqual(
      both,
    );
  });

  it("stand in merged cells beside their figures", () => {
    const merges = [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 2, columns: 1 },
    ];
    const grid = sheet(
      "表",
      [
        ["企业", "指标", "单位", "2025年"],
        ["甲公司", "营业收入", "万元", 5000],
        [null, "研发费用", "万元", 300],
        ["乙公司", "营业收入", "万元", 6000],
        [null, "研发费用", "万元", 400],
      ],
      { merges },
    );
    expect(shortly(readingOf(grid)).companies).toEqual(both);
  });

  it("have months each, the figure in the title", () => {
    const grid = sheet("研发费用", [
      ["2025年研发费用（万元）"],
      ["企业", ...MONTHS],
      ["甲公司", ...twelve(25)],
      ["乙公司", ...twelve(50)],
      ["合计", ...twelve(75)],
    ]);
    expect(shortly(readingOf(grid)).companies).toEqual({
      甲公司: { rd_expense_year: 3_000_000 },
      乙公司: { rd_expense_year: 6_000_000 },
    });
  });
});

describe("growth", () => {
  const head = ["企业", "营业收入（万元）", null, null];
  const merges = [{ row: 1, column: 1, rows: 1, columns: 3 }];

  it("is derived from the year before, or taken where the table states it", () => {
    const derived = facts(["指标（万元）", "2025年", "2024年"], ["营业收入", 1100, 1000]);
    expect(derived.companies[company]).toEqual({
      revenue_year: 11_000_000,
      revenue_growth_year: 0.1,
    });
    const stated = shortly(
      readingOf(
        sheet(
          "表",
          [
            [title],
            head,
            [null, "本年", "上年", "同比"],
            [company, 1100, 1000, { value: 0.1, format: "0%" }],
          ],
          { merges },
        ),
      ),
    );
    expect(stated.companies[company]).toEqual({
      revenue_year: 11_000_000,
      revenue_growth_year: 0.1,
    });
  });

  it("that two years do not give is asked about", () => {
    const stated = shortly(
      readingOf(
        sheet(
          "表",
          [
            [title],
            head,
            [null, "本年", "上年", "同比"],
            [company, 1100, 1000, { value: 0.2, format: "0%" }],
          ],
          { merges },
        ),
      ),
    );
    expect(stated.unsure).toEqual(["revenue_growth_year conflict 表!B4:D4"]);
  });
});

describe("yes and no", () => {
  it("are read under their heading", () => {
    const { companies } = facts(
      ["企业名称", "是否工业企业", "营业收入（万元）"],
      ["甲公司", "是", 5000],
      ["乙公司", "否", 6000],
    );
    expect(companies).toMatchObject({
      甲公司: { industrial: true },
      乙公司: { industrial: false },
    });
  });
});

describe("texts that stand between the figures of companies", () => {
  const rows = (heading: string, one: Written, other: Written, name = "公司名称") =>
    shortly(
      readingOf(
        sheet("企业", [
          [name, "营业收入（万元）", heading, "研发费用（万元）", "研发费用增速"],
          ["甲科技", 5000, one, 800, "8%"],
          ["乙生物", 6000, other, 900, "12%"],
        ]),
      ),
    );
  const own = {
    甲科技: { revenue_year: 5e7, rd_expense_year: 8e6, rd_growth_year: 0.08 },
    乙生物: { revenue_year: 6e7, rd_expense_year: 9e6, rd_growth_year: 0.12 },
  };

  it.each<[string, Written, Written]>([
    ["所属行业", "专用设备制造业", "医药制造业"],
    ["法定代表人", "李四", "赵六"],
    ["法人", "李四", "赵六"],
    ["称号", "国家级专精特新“小巨人”", "创新型中小企业"],
    ["审计意见", "数据未审", "已审"],
    ["母公司", "北京丙控股有限公司", "北京丁集团有限公司"],
    ["成立日期", "2019年3月5日", "2020-01-02"],
    ["成立日期", { value: 43529, format: "yyyy-mm-dd", day: true }, "2020/1/2"],
    ["注册地址", "北京经济技术开发区荣华中路1号", "科创街8号"],
  ])("name no other company: %s %s", (heading, one, other) => {
    expect(rows(heading, one, other)).toEqual({ companies: own, unsure: [] });
  });

  it("are told apart from lists of items and of months", () => {
    const parts = rows("部门", "研发部", "生产部");
    expect(parts.companies).toEqual({
      甲科技: { revenue_year: 5e7 },
      乙生物: { revenue_year: 6e7 },
    });
    const months = rows("期间", "2025年6月", "2025年6月");
    expect(months.companies["甲科技"]?.["rd_expense_year"]).toBeUndefined();
  });
});

describe("headings above headings", () => {
  it("take nothing from what stands below them: a near word over the figure's own name asks nothing", () => {
    const merges = [{ row: 0, column: 1, rows: 1, columns: 2 }];
    const rows = [
      ["企业名称", "研发投入", null],
      [null, "研发费用(万元)", "同比增速"],
      [company, 11500.25, { value: 0.17, format: "0.00%" }],
    ];
    const reading = readingOf(sheet("汇总", rows, { merges }));
    expect(reading.companies[0]!.facts[0]!.label).toBe("研发费用(万元)");
    const { companies, unsure } = shortly(reading);
    expect(companies).toEqual({ [company]: { rd_expense_year: 115_002_500 } });
    expect(unsure).toEqual(["rd_growth_year near 汇总!C3"]);
  });
});

describe("figures that look like years or months", () => {
  const [first, second] = ["北京甲科技有限公司", "北京乙科技有限公司"];
  const values = (...rows: readonly (readonly Written[])[]) =>
    Object.entries(shortly(readingOf(sheet("数据", rows))).companies).map(([name, own]) => [
      name,
      ...Object.values(own).map((value) => Number(value) / 10_000),
    ]);

  it.each<[string, Written[]]>([
    ["2050 below a figure", ["企业名称", "营业收入（万元）"]],
    ["and below a number", ["公司", "金额（万元）"]],
  ])("are values: %s", (_what, head) => {
    const title = head[1] === "金额（万元）" ? [["2025年营业收入"]] : [];
    expect(values(...title, head, [first, 2050], [second, 7000])).toEqual([
      [first, 2050],
      [second, 7000],
    ]);
  });

  it("are values: two of them, and 1, 2, 3", () => {
    const head = ["企业名称", "总产值（万元）", "营业收入（万元）", "研发费用（万元）"];
    expect(values(head, [first, 2051, 2050, 2052], [second, 1, 2, 3])).toEqual([
      [first, 2051, 2050, 2052],
      [second, 1, 2, 3],
    ]);
  });

  it("are values: a month's, and a total", () => {
    const rows = MONTHS.map((month, m) => [month, 2040 + m]);
    const sum = 12 * 2040 + 66;
    expect(
      values([`${first}2025年`], ["月份", "营业收入（万元）"], ...rows, ["合计", sum]),
    ).toEqual([[first, sum]]);
  });

  it("are values: beside the number of their month or year", () => {
    const title = [`${first}2025年`];
    const head = ["月份", "营业收入（万元）", "研发费用（万元）"];
    const months = MONTHS.map((_, m) => [m + 1, m + 2, m + 3]);
    expect(values(title, head, ...months)).toEqual([[first, 90, 102]]);
    expect(values([first], ["年份", "研发费用（万元）"], [2024, 700], [2025, 2026])).toEqual([
      [first, 2026, expect.any(Number)],
    ]);
  });

  it("are years above values, in a table for each company, and below figures", () => {
    const of = (name: string, value: number) => ({
      [name]: expect.objectContaining({ revenue_year: value }) as unknown,
    });
    const table = (name: string, ...figures: number[]) => [
      [name, 2024, 2025],
      ["营业收入（万元）", ...figures],
    ];
    const below = sheet("数据", [...table(first, 10, 20), ...table(second, 30, 40)]);
    expect(shortly(readingOf(below)).companies).toEqual({
      ...of(first, 200_000),
      ...of(second, 400_000),
    });
    const spans = [{ row: 0, column: 1, rows: 1, columns: 2 }];
    const beside = [
      ["企业名称", "营业收入（万元）", null],
      [null, 2024, 2025],
      [first, 10, 20],
    ];
    const merged = sheet("数据", beside, { merges: spans });
    expect(shortly(readingOf(merged)).companies).toEqual(of(first, 200_000));
  });
});
