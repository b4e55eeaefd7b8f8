import { describe, expect, it } from "vitest";
import { book, shown, table, type Rows } from "./written-books";

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const kv = (r: number, rd: number): Rows => [
  ["项目", "金额（万元）"],
  ["营业收入", r],
  ["研发费用", rd],
];

describe("accounts and what banks ask for", () => {
  it("this period, so far this year, so far last year", () => {
    expect(
      table([
        ["利 润 表", null, null, null, null],
        ["编制单位：北京凌云光学股份有限公司", null, "2025年12月", null, "单位：万元"],
        ["项  目", "行次", "本期金额", "本年累计金额", "上年同期累计金额"],
        ["一、营业总收入", 1, 900, 9600, 8000],
        ["    其中：营业收入", 2, 900, 9600, 8000],
        ["          △利息收入", 3, null, null, null],
        ["二、营业总成本", 4, 800, 8700, 7400],
        ["          研发费用", 5, 70, 720, 600],
        ["三、营业利润", 6, 100, 900, 600],
      ]),
    ).toEqual({
      companies: {
        北京凌云光学股份有限公司: {
          revenue_year: 96000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 7200000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("a tax annex on costs has no R&D expense of its own", () => {
    expect(
      table([
        ["A104000 期间费用明细表"],
        [
          "行次",
          "项目",
          "销售费用",
          "其中：境外支付",
          "管理费用",
          "其中：境外支付",
          "财务费用",
          "其中：境外支付",
        ],
        [1, "一、职工薪酬", 500000, "*", 900000, "*", "*", "*"],
        [19, "十九、研究费用", "*", "*", 1200000, 0, "*", "*"],
        [26, "合计(1+2+3+…25)", 800000, 0, 2600000, 0, 10000, 0],
      ]),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("final accounts, a flash report and a budget", () => {
    expect(
      table([
        ["主要财务指标表"],
        ["填报企业：北京国投置业有限公司", null, null, null, "金额单位：万元"],
        ["指标", "2023年决算", "2024年决算", "2025年快报", "2026年预算"],
        ["营业收入", 4000, 5000, 6000, 7000],
        ["研发费用", 100, 100, 120, 150],
      ]),
    ).toEqual({
      companies: { 北京国投置业有限公司: {} },
      unsure: ["revenue_year plan Sheet1!E4", "rd_expense_year plan Sheet1!E5"],
    });
  });

  it("quarters and years in English, short", () => {
    expect(
      table([
        ["Beijing Lumen Photonics Co., Ltd."],
        ["RMB'000", "Q1'25", "Q2'25", "Q3'25", "Q4'25", "FY25", "FY24"],
        ["Revenue", 10000, 11000, 12000, 13000, 46000, 40000],
        ["R&D expenses", 800, 800, 900, 900, 3400, 3400],
      ]),
    ).toEqual({
      companies: {
        "Beijing Lumen Photonics Co., Ltd.": {
          revenue_year: 46000000,
          revenue_growth_year: 0.15,
          rd_expense_year: 3400000,
          rd_growth_year: 0,
        },
      },
      unsure: [],
    });
  });

  it("how much more, and by how many percent", () => {
    expect(
      table([
        ["2025年度财务分析表"],
        ["编制单位：北京汇通管业有限公司", null, null, null, "单位：元"],
        ["项目", "本年数", "上年数", "增减额", "增减率(%)"],
        ["营业收入", 66000000, 60000000, 6000000, 10],
        ["营业成本", 50000000, 46000000, 4000000, 8.7],
        ["研发费用", 2400000, 2000000, 400000, 20],
      ]),
    ).toEqual({
      companies: {
        北京汇通管业有限公司: {
          revenue_year: 66000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 2400000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("label and figure in one cell", () => {
    expect(
      table([
        ["企业简介"],
        ["企业名称：北京思源电气有限公司"],
        ["2025年营业收入：12,500万元"],
        ["2025年研发费用：880万元"],
        ["2024年营业收入：10,000万元"],
      ]),
    ).toEqual({
      companies: {
        北京思源电气有限公司: {
          revenue_year: 125000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 8800000,
        },
      },
      unsure: [],
    });
  });

  it("two years and nine months, of a borrower", () => {
    expect(
      table([
        ["借款人：北京海纳医疗器械有限公司"],
        ["单位：万元"],
        ["项目", "2023年", "2024年", "2025年1-9月"],
        ["营业收入", 5000, 6000, 5200],
        ["研发费用", 300, 360, 290],
      ]),
    ).toEqual({
      companies: {
        北京海纳医疗器械有限公司: {
          revenue_year: 60000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 3600000,
          rd_growth_year: 0.2,
        },
      },
      unsure: ["revenue_year part-of-year Sheet1!D4", "rd_expense_year part-of-year Sheet1!D5"],
    });
  });

  it("核算组织 and 会计期间 above an export", () => {
    expect(
      table([
        ["利润表"],
        ["核算组织：北京华纳流体科技有限公司", "会计期间：2025.12", "币别：人民币", "单位：元"],
        ["项目", "本期金额", "本年累计金额"],
        ["一、营业收入", 1000000, 15000000],
        ["    研发费用", 90000, 1000000],
      ]),
    ).toEqual({
      companies: { 北京华纳流体科技有限公司: { revenue_year: 15000000, rd_expense_year: 1000000 } },
      unsure: [],
    });
  });
});

describe("months and R&D projects", () => {
  it("projects over months, with both sums", () => {
    expect(
      table([
        ["2025年度研发费用归集表"],
        ["编制单位：北京启航软件有限公司", "单位：元"],
        ["研发项目", ...months.map((m) => `${m}月`), "合计"],
        ["RD01 引擎", ...months.map(() => 10000), 120000],
        ["RD02 平台", ...months.map(() => 20000), 240000],
        ["合计", ...months.map(() => 30000), 360000],
      ]),
    ).toEqual({ companies: { 北京启航软件有限公司: { rd_expense_year: 360000 } }, unsure: [] });
  });

  it("each month by itself and so far", () => {
    expect(
      table(
        [
          ["2025年营业收入（万元）"],
          ["企业名称", ...months.flatMap((m) => [`${m}月`, null])],
          [null, ...months.flatMap(() => ["本月", "累计"])],
          ["北京南天信息有限公司", ...months.flatMap((m) => [100, 100 * m])],
          ["北京北斗导航有限公司", ...months.flatMap((m) => [200, 200 * m])],
        ],
        [
          "A2:A3",
          "B2:C2",
          "D2:E2",
          "F2:G2",
          "H2:I2",
          "J2:K2",
          "L2:M2",
          "N2:O2",
          "P2:Q2",
          "R2:S2",
          "T2:U2",
          "V2:W2",
          "X2:Y2",
        ],
      ),
    ).toEqual({
      companies: {
        北京南天信息有限公司: { revenue_year: 12000000 },
        北京北斗导航有限公司: { revenue_year: 24000000 },
      },
      unsure: [],
    });
  });

  it("months as 202501", () => {
    expect(
      table([
        ["公司名称", "科目", ...months.map((m) => 202500 + m)],
        ["北京紫光测控有限公司", "营业收入", ...months.map((m) => 1000000 + m)],
        ["北京紫光测控有限公司", "研发费用", ...months.map(() => 50000)],
        ["北京紫竹药业有限公司", "营业收入", ...months.map((m) => 2000000 + m)],
        ["北京紫竹药业有限公司", "研发费用", ...months.map(() => 60000)],
      ]),
    ).toEqual({
      companies: {
        北京紫光测控有限公司: { revenue_year: 12000078, rd_expense_year: 600000 },
        北京紫竹药业有限公司: { revenue_year: 24000078, rd_expense_year: 720000 },
      },
      unsure: [],
    });
  });
});

describe("several companies, and parts of one", () => {
  it("two companies one below the other, each in its unit", () => {
    expect(
      table([
        ["单位名称：北京东风铸造有限公司", null, "2025年度", "单位：元"],
        ["项目", "本年金额", "上年金额"],
        ["营业收入", 30000000, 25000000],
        ["研发费用", 900000, 900000],
        [],
        ["单位名称：北京西风锻造有限公司", null, "2025年度", "单位：万元"],
        ["项目", "本年金额", "上年金额"],
        ["营业收入", 2200, 2000],
        ["研发费用", 110, 100],
      ]),
    ).toEqual({
      companies: {
        北京东风铸造有限公司: {
          revenue_year: 30000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 900000,
          rd_growth_year: 0,
        },
        北京西风锻造有限公司: {
          revenue_year: 22000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 1100000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("sheets that are named for a company and a year", () => {
    expect(
      book(
        { name: "启明科技2024", rows: kv(1000, 50) },
        { name: "启明科技2025", rows: kv(1100, 60) },
        { name: "长庚科技2024", rows: kv(2000, 90) },
        { name: "长庚科技2025", rows: kv(2400, 99) },
      ),
    ).toEqual({
      companies: {
        启明科技: {
          revenue_year: 11000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 600000,
          rd_growth_year: 0.2,
        },
        长庚科技: {
          revenue_year: 24000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 990000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("growth in % below a figure in thousands", () => {
    expect(
      table(
        [
          ["2025年12月规模以上工业企业快报"],
          ["企业名称", "工业总产值（千元）", null, null, "营业收入（千元）", null, null],
          [null, "本月", "本年累计", "累计同比(%)", "本月", "本年累计", "累计同比(%)"],
          ["北京奔腾汽车部件有限公司", 9000, 100000, 25, 8800, 98000, 40],
          ["北京飞鸟电机有限公司", 5000, 60000, -4, 5000, 59000, -3.5],
        ],
        ["A2:A3", "B2:D2", "E2:G2"],
      ),
    ).toEqual({
      companies: {
        北京奔腾汽车部件有限公司: {
          output_value_year: 100000000,
          output_growth_year: 0.25,
          revenue_year: 98000000,
          revenue_growth_year: 0.4,
        },
        北京飞鸟电机有限公司: {
          output_value_year: 60000000,
          output_growth_year: -0.04,
          revenue_year: 59000000,
          revenue_growth_year: -0.035,
        },
      },
      unsure: [],
    });
  });

  it("branches beside the sum of the company", () => {
    expect(
      table([
        ["2025年度利润表（单位：元）"],
        ["编制单位：北京环宇物联科技有限公司"],
        ["项目", "合计", "总部", "上海分公司", "深圳分公司"],
        ["营业收入", 50000000, 30000000, 12000000, 8000000],
        ["研发费用", 4000000, 3000000, 500000, 500000],
      ]),
    ).toEqual({
      companies: { 北京环宇物联科技有限公司: { revenue_year: 50000000, rd_expense_year: 4000000 } },
      unsure: [],
    });
  });

  it("a unit behind each company", () => {
    expect(
      table([
        ["2025年度"],
        ["项目", "甲骨文化公司（万元）", "乙方舟公司（元）"],
        ["营业收入", 3000, 25000000],
        ["研发费用", 200, 1500000],
      ]),
    ).toEqual({
      companies: {
        甲骨文化公司: { revenue_year: 30000000, rd_expense_year: 2000000 },
        乙方舟公司: { revenue_year: 25000000, rd_expense_year: 1500000 },
      },
      unsure: [],
    });
  });

  it("a company's name in a row of its own, and the sum of all at the end", () => {
    expect(
      table([
        ["2025年所属企业主要指标", null, "单位：万元"],
        ["指标", "2025年", "2024年"],
        ["北京甲维科技有限公司"],
        ["营业收入", 1200, 1000],
        ["研发费用", 110, 100],
        ["北京乙维科技有限公司"],
        ["营业收入", 2400, 2000],
        ["研发费用", 240, 200],
        ["合计"],
        ["营业收入", 3600, 3000],
        ["研发费用", 350, 300],
      ]),
    ).toEqual({
      companies: {
        北京甲维科技有限公司: {
          revenue_year: 12000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 1100000,
          rd_growth_year: 0.1,
        },
        北京乙维科技有限公司: {
          revenue_year: 24000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 2400000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });
});

describe("figures as people write them", () => {
  it("revenue with tax is asked about", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（含税，万元）", "2025年研发费用（万元）"],
        ["北京金龙客运有限公司", 1130, 20],
        ["北京银龙货运有限公司", 2260, 30],
      ]),
    ).toEqual({
      companies: {
        北京金龙客运有限公司: { rd_expense_year: 200000 },
        北京银龙货运有限公司: { rd_expense_year: 300000 },
      },
      unsure: ["revenue_year near Sheet1!B2", "revenue_year near Sheet1!B3"],
    });
  });

  it("formats that show yuan as 万元", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入", "2025年研发费用"],
        ["北京中环股份有限公司", shown(98765432, '0!.0000"万元"'), shown(5432100, "#,##0.00")],
        ["北京中关新材有限公司", shown(4500, '#,##0.00"万元"'), shown(3000000, "0.00")],
      ]),
    ).toEqual({
      companies: {
        北京中环股份有限公司: { revenue_year: 98765432, rd_expense_year: 5432100 },
        北京中关新材有限公司: { revenue_year: 45000000, rd_expense_year: 3000000 },
      },
      unsure: [],
    });
  });

  it("growth with signs and words", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（亿元）", "营业收入同比"],
        ["北京红旗食品有限公司", 1.2, "+12.5%"],
        ["北京蓝旗食品有限公司", 2.3, "增长8.4%"],
        ["北京白旗食品有限公司", 0.8, "下降3.2%"],
        ["北京黄旗食品有限公司", 0.9, "持平"],
      ]),
    ).toEqual({
      companies: {
        北京红旗食品有限公司: { revenue_year: 120000000, revenue_growth_year: 0.125 },
        北京蓝旗食品有限公司: { revenue_year: 230000000, revenue_growth_year: 0.084 },
        北京白旗食品有限公司: { revenue_year: 80000000, revenue_growth_year: -0.032 },
        北京黄旗食品有限公司: { revenue_year: 90000000, revenue_growth_year: 0 },
      },
      unsure: [],
    });
  });
});
