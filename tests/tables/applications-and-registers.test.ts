import { describe, expect, it } from "vitest";
import { book, table } from "./written-books";

const months = Array.from({ length: 12 }, (_, i) => i + 1);

describe("statements and applications", () => {
  it("three years for a title, with a share", () => {
    expect(
      table([
        ["二、经济效益和经营情况"],
        ["企业名称", "北京亦庄轴承科技有限公司", null, null],
        ["指标", "2023年", "2024年", "2025年"],
        ["全职员工数量（人）", 80, 90, 100],
        ["营业收入（万元）", 5000, 6000, 7500],
        ["主营业务收入（万元）", 4900, 5900, 7400],
        ["研发费用总额（万元）", 300, 400, 500],
        ["研发费用总额占营业收入总额比重（%）", 6, 6.67, 6.67],
      ]),
    ).toEqual({
      companies: {
        北京亦庄轴承科技有限公司: {
          revenue_year: 75000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 5000000,
          rd_growth_year: 0.25,
        },
      },
      unsure: [],
    });
  });

  it("days of reports as columns, the company unnamed", () => {
    expect(
      table([
        ["客户名称：北京荣昌激光设备有限公司"],
        ["科目", "2023-12-31", "2024-12-31", "2025-12-31"],
        ["资产总计", 100000000, 110000000, 120000000],
        ["营业收入", 50000000, 60000000, 66000000],
        ["研发费用", 2000000, 2000000, 2400000],
      ]),
    ).toEqual({
      companies: { "": {} },
      unsure: ["revenue_year part-of-year Sheet1!D4", "rd_expense_year part-of-year Sheet1!D5"],
    });
  });

  it("codes beside the names of accounts", () => {
    expect(
      table([
        ["损益表"],
        ["编制单位：北京凉水河环境工程有限公司　　　　2025年度　　　　单位：元"],
        ["科目代码", "项目", "本年", "上年"],
        ["6001", "营业收入", 19800000, 18000000],
        ["6401", "营业成本", 15000000, 14000000],
        ["5301", "研发支出", 900000, 850000],
        ["6602.18", "研发费用", 780000, 650000],
      ]),
    ).toEqual({
      companies: {
        北京凉水河环境工程有限公司: {
          revenue_year: 19800000,
          revenue_growth_year: 0.1,
          rd_expense_year: 780000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("income and costs on two sheets", () => {
    expect(
      book(
        {
          name: "收入",
          rows: [
            ["北京林肯公园软件有限公司"],
            ["2025年收入明细（元）"],
            ["项目", "金额"],
            ["软件开发", 5000000],
            ["技术服务", 3000000],
            ["营业收入合计", 8000000],
          ],
        },
        {
          name: "费用",
          rows: [
            ["2025年期间费用（元）"],
            ["项目", "金额"],
            ["销售费用", 600000],
            ["管理费用", 900000],
            ["研发费用", 1500000],
            ["合计", 3000000],
          ],
        },
      ),
    ).toEqual({
      companies: { 北京林肯公园软件有限公司: { revenue_year: 8000000, rd_expense_year: 1500000 } },
      unsure: [],
    });
  });

  it("what is expected of this year", () => {
    expect(
      table([
        ["编制单位：北京马驹桥物流有限公司", null, "单位：万元"],
        ["项目", "上年实际", "本年预计"],
        ["营业收入", 5000, 5600],
        ["研发费用", 30, 36],
      ]),
    ).toEqual({
      companies: { 北京马驹桥物流有限公司: {} },
      unsure: ["revenue_year plan Sheet1!C3", "rd_expense_year plan Sheet1!C4"],
    });
  });

  it("years as texts, and the growth over all of them", () => {
    expect(
      table([
        ["Orion Robotics (Beijing) Ltd."],
        ["RMB in millions", "2023", "2024", "2025", "CAGR"],
        ["Total revenue", 80, 100, 125, "25.0%"],
        ["R&D expenses", 8, 10, 12, "22.5%"],
        ["R&D as % of revenue", "10.0%", "10.0%", "9.6%", null],
      ]),
    ).toEqual({
      companies: {
        "Orion Robotics (Beijing) Ltd.": {
          revenue_year: 125000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 12000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });
});

describe("lists of companies", () => {
  it("departments beside their sum", () => {
    expect(
      table([
        ["2025年度研发费用统计（万元）"],
        ["公司", "研发一部", "研发二部", "合计"],
        ["北京同济南路生物有限公司", 200, 300, 500],
        ["北京地盛北街智能有限公司", 100, 50, 150],
      ]),
    ).toEqual({
      companies: {
        北京同济南路生物有限公司: { rd_expense_year: 5000000 },
        北京地盛北街智能有限公司: { rd_expense_year: 1500000 },
      },
      unsure: [],
    });
  });

  it("output that was made, sold and exported", () => {
    expect(
      table([
        ["2025年12月工业生产情况（千元）"],
        [
          "单位名称",
          "工业总产值本年累计",
          "工业总产值上年同期累计",
          "工业销售产值本年累计",
          "出口交货值本年累计",
        ],
        ["北京永昌中路电子有限公司", 330000, 300000, 320000, 10000],
        ["北京宏达北路食品有限公司", 120000, 100000, 118000, 0],
      ]),
    ).toEqual({
      companies: {
        北京永昌中路电子有限公司: { output_value_year: 330000000, output_growth_year: 0.1 },
        北京宏达北路食品有限公司: { output_value_year: 120000000, output_growth_year: 0.2 },
      },
      unsure: [],
    });
  });

  it("blank lines between the companies", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入(万元)", "2025年研发费用(万元)"],
        [],
        ["北京经海路电池有限公司", 4000, 260],
        [],
        ["北京科创街芯片有限公司", 9000, 1900],
        [],
        ["合计", 13000, 2160],
      ]),
    ).toEqual({
      companies: {
        北京经海路电池有限公司: { revenue_year: 40000000, rd_expense_year: 2600000 },
        北京科创街芯片有限公司: { revenue_year: 90000000, rd_expense_year: 19000000 },
      },
      unsure: [],
    });
  });

  it("more than, provisionally, with a remark", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（万元）", "2025年研发费用（万元）"],
        ["北京新凤河塑胶有限公司", "≥5000", "暂估300"],
        ["北京萧太后河木业有限公司", "1,200.5", "60（含委外）"],
      ]),
    ).toEqual({
      companies: {
        北京新凤河塑胶有限公司: {},
        北京萧太后河木业有限公司: { revenue_year: 12005000 },
      },
      unsure: [
        "revenue_year not-understood Sheet1!B2",
        "rd_expense_year not-understood Sheet1!C2",
        "rd_expense_year not-understood Sheet1!C3",
      ],
    });
  });

  it("growth behind the figure that grew, the unit in a corner", () => {
    expect(
      table(
        [
          ["2025年度各子公司主要经营指标", null, null, null, null],
          [null, null, null, null, "（单位：人民币亿元）"],
          ["公司", "营业收入", "同比增长（%）", "研发费用", "研发强度（%）"],
          ["北京天华园重工有限公司", 3.6, 20, 0.18, 5],
          ["北京贵园南里乳业有限公司", 1.1, -5.5, 0.02, 1.8],
        ],
        ["A1:E1"],
      ),
    ).toEqual({
      companies: {
        北京天华园重工有限公司: {
          revenue_year: 360000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 18000000,
        },
        北京贵园南里乳业有限公司: {
          revenue_year: 110000000,
          revenue_growth_year: -0.055,
          rd_expense_year: 2000000,
        },
      },
      unsure: [],
    });
  });

  it("this year, last year and growth as lines of each company", () => {
    expect(
      table(
        [
          ["2025年经营情况（万元）"],
          ["企业名称", "口径", "营业收入", "研发费用"],
          ["北京瀛海镇乐器有限公司", "本年", 1320, 66],
          [null, "上年", 1200, 60],
          [null, "增速", "10%", "10%"],
          ["北京旧宫镇服装有限公司", "本年", 2400, 24],
          [null, "上年", 2000, 20],
          [null, "增速", "20%", "20%"],
        ],
        ["A3:A5", "A6:A8"],
      ),
    ).toEqual({
      companies: {
        北京瀛海镇乐器有限公司: {
          revenue_year: 13200000,
          revenue_growth_year: 0.1,
          rd_expense_year: 660000,
          rd_growth_year: 0.1,
        },
        北京旧宫镇服装有限公司: {
          revenue_year: 24000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 240000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("a register with much else", () => {
    expect(
      table([
        ["企业台账"],
        [
          "序号",
          "企业名称",
          "行业",
          "从业人数",
          "社保缴费（元）",
          "税收（万元）",
          "2025年营收（亿元）",
          "2024年营收（亿元）",
          "备注",
        ],
        [1, "北京次渠镇激光有限公司", "制造业", 120, 2400000, 300, 1.32, 1.2, "规上"],
        [2, "北京台湖镇演艺有限公司", "文化", 40, 600000, 50, 0.24, 0.2, null],
      ]),
    ).toEqual({
      companies: {
        北京次渠镇激光有限公司: { revenue_year: 132000000, revenue_growth_year: 0.1 },
        北京台湖镇演艺有限公司: { revenue_year: 24000000, revenue_growth_year: 0.2 },
      },
      unsure: [],
    });
  });
});

describe("sheets and columns of months", () => {
  it("a list of companies for each month", () => {
    expect(
      book(
        ...months.map((m) => ({
          name: `${m}月`,
          rows: [
            ["企业名称", "营业收入（万元）", "研发费用（万元）"],
            ["北京景园街印刷有限公司", 100 + m, 5],
            ["北京文昌大道书业有限公司", 200 + m, 6],
            ["合计", 300 + 2 * m, 11],
          ],
        })),
      ),
    ).toEqual({
      companies: {
        北京景园街印刷有限公司: { revenue_year: 12780000, rd_expense_year: 600000 },
        北京文昌大道书业有限公司: { revenue_year: 24780000, rd_expense_year: 720000 },
      },
      unsure: [],
    });
  });

  it("months of two years in one row, the title below them", () => {
    expect(
      table([
        ["月份", ...months.map((m) => `2025年${m}月`), "2026年1月", "2026年2月"],
        ["北京泰河路电梯有限公司营业收入（万元）"],
        ["营业收入", ...months.map(() => 100), 110, 120],
        ["研发费用", ...months.map(() => 4), 5, 5],
      ]),
    ).toEqual({
      companies: { "": { revenue_year: 12000000, rd_expense_year: 480000 } },
      unsure: [
        "revenue_year part-of-year Sheet1!N3:O3",
        "rd_expense_year part-of-year Sheet1!N4:O4",
      ],
    });
  });
});
