import { describe, expect, it } from "vitest";
import { type Rows, shown, table } from "./written-books";

const [one, two] = ["北京亦辰精密制造有限公司", "北京云海软件有限公司"];
const figures = (title: string, figure: string) =>
  table([[title], ["项目", "金额"], [figure, 3000]]);
const [revenue, research, output] = ["营业收入", "研发费用", "工业总产值"];

describe("titles that name a part of their figure, or count it in another way", () => {
  it.each([
    [research, "2025年研发费用（工资）分配表（万元）"],
    [research, "2025年研发费用-折旧费明细表（万元）"],
    [research, "2025年度研发人员工资表（计入研发费用，万元）"],
    [research, "2025年委托外部研发费用明细表（万元）"],
    [research, "2025年研发费用（自筹部分）（万元）"],
    [research, "2025年研发费用加计扣除归集表（万元）"],
    [revenue, "2025年境外营业收入情况表（万元）"],
    [revenue, "2025年营业收入（境外）统计表（万元）"],
    [revenue, "2025年营业收入（含税）明细表（万元）"],
    [revenue, "2025年营业收入统计表（万元，价税合计）"],
    [revenue, "2025年度营业收入表（按持股比例折算，万元）"],
    [revenue, "2025年度终止经营业务损益表（万元）"],
    [revenue, "智能装备事业部2025年度利润表（万元）"],
    [output, "2025年度工业总产值（2020年不变价格，万元）"],
  ])("are asked about: %s, %s", (figure, title) => {
    expect(figures(one + title, figure)).toEqual({
      companies: { [one]: {} },
      unsure: [expect.stringContaining(" otherwise ")],
    });
  });

  it.each([
    [research, "2025年研发费用及人工明细表（万元）"],
    [research, "2025年研发费用（含人工、折旧）明细表（万元）"],
    [research, "2025年自主研发、委托研发费用明细表（万元）"],
    [revenue, "2025年境内外营业收入统计表（万元）"],
    [revenue, "2025年营业收入（境内、境外）统计表（万元）"],
    [revenue, "2025年营业收入（不含税）统计表（万元）"],
    [revenue, "2025年营业收入（含税、不含税）统计表（万元）"],
    [revenue, "2025年各事业部营业收入统计表（万元）"],
    [revenue, "2025年度分部报告（万元）"],
    [output, "2025年度工业总产值（现价、不变价，万元）"],
  ])("and are not where they name all of it: %s, %s", (figure, title) => {
    const { companies, unsure } = figures(one + title, figure);
    expect(Object.values(companies[one]!)).toEqual([30_000_000]);
    expect(unsure).toEqual([]);
  });

  it("a company may be called so", () => {
    expect(figures("北京事业部网络有限公司2025年利润表（万元）", revenue).companies).toEqual({
      北京事业部网络有限公司: { revenue_year: 30_000_000 },
    });
    expect(figures(`${one}上海分公司2025年利润表（万元）`, revenue).companies).toEqual({
      [`${one}上海分公司`]: { revenue_year: 30_000_000 },
    });
  });

  it("what a project is to bring is a plan", () => {
    expect(figures(`${one}二期项目达产后效益（万元）`, output).unsure).toEqual([
      expect.stringContaining("output_value_year plan"),
    ]);
  });
});

describe("headings below a figure", () => {
  it("per head and per mu are no revenue, beside the whole", () => {
    const rows = (...of: string[]): Rows => [
      ["2025年度各企业效益（万元）"],
      ["企业名称", revenue, null],
      [null, ...of],
      [one, 24_000, 120],
    ];
    expect(table(rows("总额", "人均")).companies).toEqual({
      [one]: { revenue_year: 240_000_000 },
    });
    expect(table(rows("人均", "亩均")).companies).toEqual({ [one]: {} });
  });

  it("the contract's amount below 营业收入 is asked about, 研发投入 above 研发费用 is not", () => {
    const rows = (above: string, below: string): Rows => [
      [`${one}2025年（万元）`],
      ["项目名称", above, null],
      [null, below, "回款"],
      ["智慧园区", 3000, 900],
      ["数据平台", 2000, 700],
      ["合计", 5000, 1600],
    ];
    expect(table(rows(revenue, "合同额"), ["A2:A3", "B2:C2"])).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year near Sheet1!B4:B6", "revenue_year near Sheet1!C4:C6"],
    });
    expect(table(rows("研发投入", research), ["A2:A3", "B2:C2"]).companies).toEqual({
      [one]: { rd_expense_year: 50_000_000 },
    });
  });

  it("stand there also where nobody merged the cells above them", () => {
    const rows = (...below: string[]): Rows => [
      ["2025年度（万元）"],
      ["企业名称", research, null],
      [null, ...below],
      [one, 400, 600],
    ];
    expect(table(rows("资本化", "费用化"))).toEqual({
      companies: { [one]: { rd_expense_year: 6_000_000 } },
      unsure: [],
    });
    // a note beside the figure is no heading of it
    const noted: Rows = [
      ["2025年度（万元）"],
      ["企业名称", research, null],
      [two, "/", "未填报"],
      [one, 400, null],
    ];
    expect(table(noted).companies[one]).toEqual({ rd_expense_year: 4_000_000 });
  });
});

describe("figures beside others", () => {
  it("the year with months that are still expected is a plan; a budget beside what came of it is none", () => {
    const rows = (...heads: string[]): Rows => [
      [`${one}2025年（万元）`],
      ["项目", ...heads],
      [revenue, ...[8000, 1700, 1800, 9800].slice(0, heads.length - 1), 9700],
    ];
    expect(table(rows("1-10月实际", "11-12月预测", "全年"))).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year plan Sheet1!C3:D3"],
    });
    expect(table(rows("11月实际", "12月预算", "12月实际", "1-12月累计")).companies).toEqual({
      [one]: { revenue_year: 97_000_000 },
    });
  });

  it("growth in hundredths without its % makes that beside it doubtful", () => {
    const rows = (first: number, second: number): Rows => [
      ["2025年各公司情况（万元）"],
      ["公司名称", revenue, "同比"],
      [one, 32_000, first],
      [two, 18_000, second],
    ];
    const asked = [
      "revenue_growth_year magnitude Sheet1!C3",
      "revenue_growth_year magnitude Sheet1!C4",
    ];
    expect(table(rows(12.5, 0.8)).unsure).toEqual(asked);
    expect(table(rows(0.8, -3)).unsure).toEqual(asked);
    expect(table(rows(0.125, -0.03)).companies).toMatchObject({
      [one]: { revenue_growth_year: 0.125 },
      [two]: { revenue_growth_year: -0.03 },
    });
  });

  it("同比增减（%） is growth, 同比增减额 is none", () => {
    const rows = (head: string, value: number): Rows => [
      ["2025年各公司情况（万元）"],
      ["公司名称", revenue, head],
      [one, 32_000, value],
    ];
    expect(table(rows("同比增减（%）", 14.3)).companies).toEqual({
      [one]: { revenue_year: 320_000_000, revenue_growth_year: 0.143 },
    });
    expect(table(rows("同比增减额", 4000)).companies).toEqual({
      [one]: { revenue_year: 320_000_000 },
    });
  });

  it("归属于母公司 is a column and no company; after adjustment is the figure", () => {
    const rows = (...heads: string[]): Rows => [
      [`${one}2025年度（万元）`],
      ["项目", ...heads],
      [revenue, 50_000, 40_000],
    ];
    expect(table(rows("归属于母公司", "少数股东"))).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year subtotal Sheet1!B3:C3"],
    });
    expect(table(rows("本年", "上年（调整后）")).companies).toEqual({
      [one]: { revenue_year: 500_000_000, revenue_growth_year: 0.25 },
    });
  });
});

describe("cells and units", () => {
  it("the number of a note behind a number is no digit", () => {
    const rows = (value: string): Rows => [
      ["2025年各公司情况（万元）"],
      ["公司名称", revenue],
      [one, value],
    ];
    for (const noted of ["500①", "500²", "5,000 ⑵"])
      expect(table(rows(noted))).toEqual({
        companies: { [one]: {} },
        unsure: ["revenue_year not-understood Sheet1!B3"],
      });
    expect(table(rows("５００．５")).companies).toEqual({ [one]: { revenue_year: 5_005_000 } });
  });

  it.each(["万韩元", "新加坡元", "万日圆", "卢布"])("money of another country: %s", (unit) => {
    const rows: Rows = [
      [`${one}2025年度 单位：${unit}`],
      ["项目", "2025年"],
      [revenue, 24_000_000],
    ];
    const listed = table([
      ["2025年度"],
      ["公司名称", "单位", revenue],
      [one, "万元", 2400],
      [two, unit, 90_000],
    ]);
    expect(table(rows)).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year unit Sheet1!B3"],
    });
    expect(listed.companies).toEqual({ [one]: { revenue_year: 24_000_000 }, [two]: {} });
  });
});

describe("notes, and titles of several years", () => {
  const noted = (note: string): Rows => [
    [`${one}2025年（万元）`],
    ["项目", "金额"],
    [revenue, 3000],
    [note],
  ];
  it.each([
    ["注：以上均为含税收入", "otherwise"],
    ["注：12月数据为预估数，未结账。", "plan"],
    ["注：以上均不含税", undefined],
    ["注：12月数据已结账。", undefined],
  ])("below the table: %s", (note, doubt) => {
    const { companies, unsure } = table(noted(note));
    expect(companies).toEqual({ [one]: doubt ? {} : { revenue_year: 30_000_000 } });
    expect(unsure).toEqual(doubt ? [`revenue_year ${doubt} Sheet1!B3`] : []);
  });

  it("of several years are left to headings that name each", () => {
    const rows = (...heads: string[]): Rows => [
      [`${one}2023-2025年研发费用（万元）`],
      ["项目", ...heads],
      [research, 3000, 2000].slice(0, heads.length + 1),
    ];
    expect(table(rows("金额"))).toEqual({
      companies: { [one]: {} },
      unsure: ["rd_expense_year otherwise Sheet1!B3"],
    });
    expect(table(rows("2025年", "2024年")).companies).toEqual({
      [one]: { rd_expense_year: 30_000_000, rd_growth_year: 0.5 },
    });
  });

  it("of projects as they are set up, or of a version that no longer holds, are asked about", () => {
    const of = (title: string) => figures(title, research);
    expect(of(`${one}2025年研发项目立项清单（万元）`).unsure).toEqual([
      expect.stringContaining(" plan "),
    ]);
    expect(of(`【作废】${one}2025年利润表（万元）`)).toEqual({
      companies: { [one]: {} },
      unsure: [expect.stringContaining(" otherwise ")],
    });
    expect(of(`【终稿】${one}2025年利润表（万元）`).companies).toEqual({
      [one]: { rd_expense_year: 30_000_000 },
    });
  });
});

describe("units that are said in other words", () => {
  it.each([
    ["（单位：人民币 万元）", 50_000 * 10_000],
    ["金额单位为千元", 50_000 * 1000],
    ["单位：人民币", 50_000],
  ])("%s", (unit, value) => {
    const rows: Rows = [[`${one}2025年度`], [unit], ["项目", "本年"], [revenue, 50_000]];
    expect(table(rows)).toEqual({ companies: { [one]: { revenue_year: value } }, unsure: [] });
  });

  it("and one that nobody knows is asked about", () => {
    const rows: Rows = [[`${one}2025年度`], ["单位：百元"], ["项目", "本年"], [revenue, 500_000]];
    expect(table(rows).unsure).toEqual(["revenue_year unit Sheet1!B4"]);
  });
});

it("months below 累计 that never fall are asked about, unless a total bears them out", () => {
  const months = (value: (month: number) => number, total?: number, what = "累计"): Rows => {
    const numbers = Array.from({ length: 12 }, (_, i) => value(i + 1));
    return [
      [`${one}2025年各月${what}营业收入（万元）`],
      ["项目", ...numbers.map((_, i) => `${i + 1}月`), ...(total === undefined ? [] : ["合计"])],
      [revenue, ...numbers, ...(total === undefined ? [] : [total])],
    ];
  };
  const rising = (month: number) => 100 * month;
  expect(table(months(rising))).toEqual({
    companies: { [one]: {} },
    unsure: ["revenue_year so-far Sheet1!B3:M3"],
  });
  expect(table(months(rising, 7800)).companies).toEqual({ [one]: { revenue_year: 78_000_000 } });
  expect(table(months(rising, undefined, "")).companies).toEqual({
    [one]: { revenue_year: 78_000_000 },
  });
  expect(table(months((month) => 200 - month)).companies).toEqual({
    [one]: { revenue_year: 23_220_000 },
  });
});

it("标的公司 stands above companies, and is none", () => {
  const rows: Rows = [
    [`${one}拟收购标的情况（2025年，万元）`],
    ["标的公司", "持股比例", revenue],
    [two, "51%", 3000],
  ];
  expect(table(rows).companies).toEqual({ [two]: { revenue_year: 30_000_000 } });
});

describe("what else stands in a row, or in a cell", () => {
  it.each([
    ["备注", "含税", "不含税"],
    ["备注", "2025年6月并入，仅含6-12月", "2025年6月并入"],
    ["备注", "预估数", "预计2026年上市"],
    ["数据类型", "预计", "实际"],
    ["口径", "合并", "单体"],
  ])("%s: %s is asked about, %s is not", (head, doubtful, plain) => {
    const rows: Rows = [
      ["2025年各公司（万元）"],
      ["公司", revenue, head],
      [one, 5000, doubtful],
      [two, 3000, plain],
    ];
    expect(table(rows)).toEqual({
      companies: { [one]: {}, [two]: { revenue_year: 30_000_000 } },
      unsure: ["revenue_year otherwise Sheet1!B3"],
    });
  });

  it.each([
    ["$3,000", false],
    ["¥3,000", true],
    [shown(3000, '"$"#,##0'), false],
    [shown(3000, "[$$-409]#,##0.00"), false],
    [shown(3000, "[$€-2] #,##0"), false],
    [shown(3000, "[$¥-411]#,##0"), false],
    [shown(3000, "[$¥-804]#,##0.00"), true],
  ])("money of another country in the cell or its format: %o", (value, ours) => {
    const rows: Rows = [["2025年各公司（万元）"], ["公司", revenue], [one, value]];
    expect(table(rows)).toEqual({
      companies: { [one]: ours ? { revenue_year: 30_000_000 } : {} },
      unsure: ours ? [] : ["revenue_year unit Sheet1!B3"],
    });
  });

  it("a format that shows thousands, below 千元, may have been counted already", () => {
    const rows = (title: string): Rows => [
      [title],
      ["公司", revenue],
      [one, shown(3_000_000, "#,##0,")],
    ];
    expect(table(rows("2025年各公司（千元）")).unsure).toEqual(["revenue_year unit Sheet1!B3"]);
    expect(table(rows("2025年各公司（元）")).companies).toEqual({
      [one]: { revenue_year: 3_000_000 },
    });
  });

  it("with subsidiaries in the title it is of all of them, without them of the company", () => {
    const of = (what: string) => figures(`${one}2025年（万元，${what}）`, revenue);
    expect(of("含下属子公司").unsure).toEqual(["revenue_year consolidated Sheet1!B3"]);
    expect(of("不含子公司").companies).toEqual({ [one]: { revenue_year: 30_000_000 } });
  });
});
