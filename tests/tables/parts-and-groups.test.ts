import { describe, expect, it } from "vitest";
import { book, table, type Rows } from "./written-books";

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const q = (n: string, v: number) => ({
  name: n,
  rows: [
    ["利润表"],
    ["编制单位：北京科锐配电有限公司", `2025年${n}`, "单位：元"],
    ["项目", "本期金额"],
    ["营业收入", v],
    ["研发费用", v / 20],
  ],
});
const cum = (m: number, v: number) => ({
  name: `2025年${m}月`,
  rows: [
    ["利润表"],
    ["单位名称：北京时代远景科技有限公司", `2025年${m}月`, "单位：元"],
    ["项目", "本月数", "本年累计数"],
    ["营业收入", v / m, v],
    ["研发费用", v / m / 10, v / 10],
  ],
});
const yb = (r: number, rd: number): Rows => [
  ["企业名称", "营业收入（万元）", "研发费用（万元）"],
  ["北京四环制药有限公司", r, rd],
];

describe("statements, of one company and of groups", () => {
  it("two tables below each other, each in its unit", () => {
    expect(
      table([
        ["北京华控电气有限公司2025年度"],
        ["表一 收入情况", null, "单位：万元"],
        ["项目", "本年", "上年"],
        ["营业收入", 8800, 8000],
        [],
        ["表二 研发情况", null, "单位：元"],
        ["项目", "本年", "上年"],
        ["研发费用", 4400000, 4000000],
      ]),
    ).toEqual({
      companies: {
        北京华控电气有限公司: {
          revenue_year: 88000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 4400000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("其中 below what it is a part of", () => {
    expect(
      table([
        ["利润及利润分配表"],
        ["编制单位：北京同仁健康食品有限公司", null, "2025年度", "金额单位：千元"],
        ["项 目", "行次", "本年实际", "上年实际"],
        ["一、营业收入", 1, 33000, 30000],
        ["其中：主营业务收入", 2, 32000, 29500],
        ["其他业务收入", 3, 1000, 500],
        ["减：管理费用", 4, 4000, 3600],
        ["其中：研发费用", 5, 1200, 1000],
        ["业务招待费", 6, 50, 40],
      ]),
    ).toEqual({
      companies: {
        北京同仁健康食品有限公司: {
          revenue_year: 33000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 1200000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("the group and the company beside each other: the company's own", () => {
    expect(
      table(
        [
          ["2025年度利润表"],
          ["编制单位：北京航星机器股份有限公司", null, null, null, "单位：元"],
          ["项目", "合并", null, "母公司", null],
          [null, "本期金额", "上期金额", "本期金额", "上期金额"],
          ["一、营业收入", 200000000, 180000000, 90000000, 75000000],
          ["研发费用", 12000000, 10000000, 6000000, 5000000],
        ],
        ["A3:A4", "B3:C3", "D3:E3"],
      ),
    ).toEqual({
      companies: {
        北京航星机器股份有限公司: {
          revenue_year: 90000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 6000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("a consolidated statement alone is asked about", () => {
    expect(
      table([
        ["合并利润表"],
        ["编制单位：北京航天控股集团有限公司", "2025年度", "单位：万元"],
        ["项目", "本期金额", "上期金额"],
        ["一、营业收入", 50000, 40000],
        ["研发费用", 3000, 2500],
      ]),
    ).toEqual({
      companies: { 北京航天控股集团有限公司: {} },
      unsure: ["revenue_year consolidated Sheet1!B4", "rd_expense_year consolidated Sheet1!B5"],
    });
  });

  it("a sheet for each quarter", () => {
    expect(
      book(
        q("第一季度", 2000000),
        q("第二季度", 2200000),
        q("第三季度", 2400000),
        q("第四季度", 2600000),
      ),
    ).toEqual({
      companies: { 北京科锐配电有限公司: { revenue_year: 9200000, rd_expense_year: 460000 } },
      unsure: [],
    });
  });

  it("June and December, each with its sum so far", () => {
    expect(book(cum(6, 6000000), cum(12, 15000000))).toEqual({
      companies: { 北京时代远景科技有限公司: { revenue_year: 15000000, rd_expense_year: 1500000 } },
      unsure: [],
    });
  });

  it("the month and the sum so far, one below the other", () => {
    expect(
      table([
        ["2025年12月经营简报"],
        ["填报单位：北京信达包装有限公司", null, "单位：万元"],
        ["指标", "金额", "同比"],
        ["一、本月"],
        ["营业收入", 500, "5%"],
        ["研发费用", 30, "5%"],
        ["二、本年累计"],
        ["营业收入", 6000, "20%"],
        ["研发费用", 330, "10%"],
      ]),
    ).toEqual({
      companies: {
        北京信达包装有限公司: {
          revenue_year: 60000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 3300000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });
});

describe("lists of companies over years and months", () => {
  it("累计 and 上年累计 behind the months", () => {
    expect(
      table([
        ["2025年各月营业收入"],
        ["单位：万元"],
        ["企业名称", ...months.map((m) => `${m}月`), "累计", "上年累计"],
        ["北京三一泵业有限公司", ...months.map(() => 100), 1200, 1000],
        ["北京三环电机有限公司", ...months.map(() => 50), 600, 500],
      ]),
    ).toEqual({
      companies: {
        北京三一泵业有限公司: { revenue_year: 12000000, revenue_growth_year: 0.2 },
        北京三环电机有限公司: { revenue_year: 6000000, revenue_growth_year: 0.2 },
      },
      unsure: [],
    });
  });

  it("one company in two lines that differ", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（万元）", "备注"],
        ["北京双桥味精有限公司", 3000, "一厂"],
        ["北京双桥味精有限公司", 2000, "二厂"],
        ["北京单桥调料有限公司", 900, null],
      ]),
    ).toEqual({
      companies: { 北京双桥味精有限公司: {}, 北京单桥调料有限公司: { revenue_year: 9000000 } },
      unsure: ["revenue_year several Sheet1!B2:B3"],
    });
  });

  it("a budget, this year and the last, a sheet each", () => {
    expect(
      book(
        { name: "2026预算", rows: yb(9900, 900) },
        { name: "2025实际", rows: yb(9000, 800) },
        { name: "2024实际", rows: yb(7500, 640) },
      ),
    ).toEqual({
      companies: {
        北京四环制药有限公司: {
          revenue_year: 90000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 8000000,
          rd_growth_year: 0.25,
        },
      },
      unsure: [],
    });
  });

  it("months as 1 to 12", () => {
    expect(
      table([
        ["北京五棵松商业管理有限公司2025年"],
        ["月份", "营业收入（元）", "研发费用（元）"],
        ...months.map((m) => [m, 1000000 + m, 20000]),
        ["合计", 12000078, 240000],
      ]),
    ).toEqual({
      companies: {
        北京五棵松商业管理有限公司: { revenue_year: 12000078, rd_expense_year: 240000 },
      },
      unsure: [],
    });
  });

  it("year and unit in one bracket", () => {
    expect(
      table([
        [
          "企业名称",
          "营业收入（2025年，万元）",
          "营业收入（2024年，万元）",
          "研发费用（2025年，万元）",
        ],
        ["北京八达岭酒业有限公司", 2400, 2000, 30],
        ["北京九龙山饮品有限公司", 1100, 1000, 20],
      ]),
    ).toEqual({
      companies: {
        北京八达岭酒业有限公司: {
          revenue_year: 24000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 300000,
        },
        北京九龙山饮品有限公司: {
          revenue_year: 11000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 200000,
        },
      },
      unsure: [],
    });
  });

  it("year, figure and unit in three rows of headings", () => {
    expect(
      table(
        [
          ["企业名称", "2024年", null, "2025年", null],
          [null, "营业收入", "研发费用", "营业收入", "研发费用"],
          [null, "万元", "千元", "万元", "千元"],
          ["北京十渡旅游有限公司", 1000, 400, 1300, 500],
          ["北京百望山软件有限公司", 2000, 3000, 2200, 3300],
        ],
        ["A1:A3", "B1:C1", "D1:E1"],
      ),
    ).toEqual({
      companies: {
        北京十渡旅游有限公司: {
          revenue_year: 13000000,
          revenue_growth_year: 0.3,
          rd_expense_year: 500000,
          rd_growth_year: 0.25,
        },
        北京百望山软件有限公司: {
          revenue_year: 22000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 3300000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("a line for each company, year and figure in English", () => {
    expect(
      table([
        ["Company", "Year", "Metric", "Value (RMB)"],
        ["Alpha Bio Co., Ltd.", 2024, "Revenue", 20000000],
        ["Alpha Bio Co., Ltd.", 2025, "Revenue", 25000000],
        ["Alpha Bio Co., Ltd.", 2024, "R&D expenses", 2000000],
        ["Alpha Bio Co., Ltd.", 2025, "R&D expenses", 2200000],
        ["Beta Chip Co., Ltd.", 2024, "Revenue", 40000000],
        ["Beta Chip Co., Ltd.", 2025, "Revenue", 44000000],
        ["Beta Chip Co., Ltd.", 2024, "R&D expenses", 5000000],
        ["Beta Chip Co., Ltd.", 2025, "R&D expenses", 6000000],
      ]),
    ).toEqual({
      companies: {
        "Alpha Bio Co., Ltd.": {
          revenue_year: 25000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 2200000,
          rd_growth_year: 0.1,
        },
        "Beta Chip Co., Ltd.": {
          revenue_year: 44000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 6000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("上年度 without any year", () => {
    expect(
      table([
        ["企业名称", "上年度营业收入（万元）", "上年度研发费用（万元）"],
        ["北京万泉物流有限公司", 900, 10],
        ["北京亿泉环保有限公司", 800, 40],
      ]),
    ).toEqual({
      companies: { 北京万泉物流有限公司: {}, 北京亿泉环保有限公司: {} },
      unsure: [
        "revenue_year prior-year Sheet1!B2",
        "rd_expense_year prior-year Sheet1!C2",
        "revenue_year prior-year Sheet1!B3",
        "rd_expense_year prior-year Sheet1!C3",
      ],
    });
  });

  it("a budget, what came of it and a rate for each company", () => {
    expect(
      table(
        [
          ["2025年度经营目标完成情况（万元）"],
          ["指标", "北京甲辰机械公司", null, null, "北京乙巳电气公司", null, null],
          [null, "预算", "实际", "完成率", "预算", "实际", "完成率"],
          ["营业收入", 1000, 1100, "110%", 2000, 1900, "95%"],
          ["研发费用", 50, 55, "110%", 100, 90, "90%"],
        ],
        ["A2:A3", "B2:D2", "E2:G2"],
      ),
    ).toEqual({
      companies: {
        北京甲辰机械公司: { revenue_year: 11000000, rd_expense_year: 550000 },
        北京乙巳电气公司: { revenue_year: 19000000, rd_expense_year: 900000 },
      },
      unsure: [],
    });
  });

  it("a month, so far, last year so far and a rate, under two figures", () => {
    expect(
      table(
        [
          ["监管企业月度快报（2025年12月）"],
          ["金额单位：万元"],
          ["企业名称", "营业收入", null, null, null, "研发费用", null],
          [null, "本月数", "本年累计", "去年同期累计", "预算完成率%", "本年累计", "去年同期累计"],
          ["北京城建设计有限公司", 800, 9000, 7500, 102, 450, 360],
          ["北京市政工程有限公司", 700, 6600, 6000, 99, 110, 100],
          ["合计", 1500, 15600, 13500, 101, 560, 460],
        ],
        ["A3:A4", "B3:E3", "F3:G3"],
      ),
    ).toEqual({
      companies: {
        北京城建设计有限公司: {
          revenue_year: 90000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 4500000,
          rd_growth_year: 0.25,
        },
        北京市政工程有限公司: {
          revenue_year: 66000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 1100000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });
});

describe("growth, shares and figures that are written in words", () => {
  it("years backwards, each with its growth", () => {
    expect(
      table([
        ["北京金诺光电有限公司主要财务指标（单位：万元）"],
        ["项目", "2025年", "同比", "2024年", "同比", "2023年"],
        ["营业收入", 12000, "20%", 10000, "25%", 8000],
        ["研发费用", 660, "10%", 600, "20%", 500],
      ]),
    ).toEqual({
      companies: {
        北京金诺光电有限公司: {
          revenue_year: 120000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 6600000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("years with their shares of revenue", () => {
    expect(
      table([
        ["编制单位：北京银诺科技有限公司", null, null, null, "单位：万元"],
        ["项目", "2025年", "占收入比", "2024年", "占收入比"],
        ["营业收入", 12000, "100%", 10000, "100%"],
        ["研发费用", 660, "5.5%", 600, "6%"],
      ]),
    ).toEqual({
      companies: {
        北京银诺科技有限公司: {
          revenue_year: 120000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 6600000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("about, above, or so", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入", "2025年研发费用"],
        ["北京六里桥科技有限公司", "约1.2亿元", "500万元以上"],
        ["北京七里庄科技有限公司", "8000万元左右", "300万"],
      ]),
    ).toEqual({
      companies: {
        北京六里桥科技有限公司: {},
        北京七里庄科技有限公司: { rd_expense_year: 3000000 },
      },
      unsure: [
        "revenue_year not-understood Sheet1!B2",
        "rd_expense_year not-understood Sheet1!C2",
        "revenue_year not-understood Sheet1!B3",
      ],
    });
  });

  it("上年度（2025年） names its year", () => {
    expect(
      table([
        ["高新技术企业年报"],
        ["企业名称：北京千方软件有限公司"],
        ["指标", "上年度（2025年）", "前一年度（2024年）", "单位"],
        ["营业收入", 7700, 7000, "万元"],
        ["研发费用", 600, 500, "万元"],
      ]),
    ).toEqual({
      companies: {
        北京千方软件有限公司: {
          revenue_year: 77000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 6000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("a month below nothing", () => {
    expect(
      table([
        ["北京兆龙软件有限公司2025年收入（元）"],
        ["月份", "营业收入"],
        ...months.map((m) => [`${m}月`, m === 5 ? "(200,000.00)" : "1,000,000.00"]),
        ["合计", "10,800,000.00"],
      ]),
    ).toEqual({ companies: { 北京兆龙软件有限公司: { revenue_year: 10800000 } }, unsure: [] });
  });
});

describe("what is near to a figure, or a part of it", () => {
  it("several projects of each company and no sum", () => {
    expect(
      table([
        ["企业名称", "项目名称", "2025年研发费用（万元）"],
        ["北京信立医药有限公司", "注射剂", 120],
        ["北京信立医药有限公司", "片剂", 80],
        ["北京信维通信有限公司", "天线", 60],
        ["北京信维通信有限公司", "滤波器", 40],
      ]),
    ).toEqual({
      companies: { 北京信立医药有限公司: {}, 北京信维通信有限公司: {} },
      unsure: ["rd_expense_year subtotal Sheet1!C2:C3", "rd_expense_year subtotal Sheet1!C4:C5"],
    });
  });

  it("income of other kinds", () => {
    expect(
      table([
        [
          "企业名称",
          "2025年技术收入（万元）",
          "2025年产品销售收入（万元）",
          "2025年总收入（万元）",
          "2025年科技活动经费（万元）",
        ],
        ["北京中关村软件有限公司", 3000, 2000, 5200, 600],
        ["北京上地信息有限公司", 1000, 500, 1600, 200],
      ]),
    ).toEqual({
      companies: { 北京中关村软件有限公司: {}, 北京上地信息有限公司: {} },
      unsure: ["revenue_year near Sheet1!C2", "revenue_year near Sheet1!C3"],
    });
  });
});
