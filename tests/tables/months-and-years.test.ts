import { describe, expect, it } from "vitest";
import { REF, book, day, sumOf, table } from "./written-books";

const m12 = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112];
const flat: (string | number)[][] = [];
for (const [n, k] of [
  ["北京翔宇航空有限公司", 1],
  ["北京翔云航材有限公司", 2],
] as [string, number][])
  for (let i = 1; i <= 12; i++)
    flat.push([n, `2025-${String(i).padStart(2, "0")}`, 100 * k + i, 10 * k]);

describe("months, quarters and years", () => {
  it("months below companies, the figure in the title", () => {
    expect(
      table([
        ["2025年各公司营业收入月报"],
        [null, null, null, "单位：万元"],
        ["月份", "北京甲木公司", "北京乙林公司", "合计"],
        ...m12.map((v, i) => [`${i + 1}月`, v, v * 2, v * 3]),
        ["合计", sumOf(m12), sumOf(m12) * 2, sumOf(m12) * 3],
      ]),
    ).toEqual({
      companies: {
        北京甲木公司: { revenue_year: 12780000 },
        北京乙林公司: { revenue_year: 25560000 },
      },
      unsure: [],
    });
  });

  it("a budget, what came of it, and last year", () => {
    expect(
      table([
        ["2025年度预算执行情况表"],
        ["编制单位：北京中航新能源有限公司", null, null, null, null, "单位：万元"],
        ["项目", "2025年预算", "2025年实际", "完成率", "2024年实际", "同比增减"],
        ["营业收入", 20000, 18000, "90%", 15000, "20%"],
        ["营业成本", 12000, 11000, "91.67%", 9500, "15.79%"],
        ["研发费用", 1500, 1650, "110%", 1500, "10%"],
      ]),
    ).toEqual({
      companies: {
        北京中航新能源有限公司: {
          revenue_year: 180000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 16500000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("budget and outcome in one title", () => {
    expect(
      table([
        ["北京中航新能源有限公司2025年预算及实际完成情况"],
        [null, null, "单位：万元"],
        ["项目", "预算", "实际"],
        ["营业收入", 20000, 18000],
        ["研发费用", 1500, 1650],
      ]),
    ).toEqual({
      companies: { 北京中航新能源有限公司: { revenue_year: 180000000, rd_expense_year: 16500000 } },
      unsure: [],
    });
  });

  it("a second table headed 项目 and 金额 only", () => {
    expect(
      table([
        ["北京中科仪器有限公司2025年度主要指标"],
        [null, null, "单位：万元"],
        ["项目", "2025年", "2024年"],
        ["营业收入", 12000, 10000],
        ["利润总额", 900, 800],
        [],
        ["项目", "金额"],
        ["研发费用", 880],
        ["其中：人员人工", 500],
        ["直接投入", 380],
      ]),
    ).toEqual({
      companies: {
        北京中科仪器有限公司: {
          revenue_year: 120000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 8800000,
        },
      },
      unsure: [],
    });
  });

  it("a unit for each row", () => {
    expect(
      table([
        ["企业主要经济指标"],
        ["企业名称：北京远景动力有限公司"],
        ["指标", "计量单位", "2024年", "2025年"],
        ["工业总产值", "亿元", 10, 12.5],
        ["营业收入", "万元", 110000, 132000],
        ["研发费用", "千元", 50000, 60000],
        ["平均用工人数", "人", 500, 520],
      ]),
    ).toEqual({
      companies: {
        北京远景动力有限公司: {
          output_value_year: 1250000000,
          output_growth_year: 0.25,
          revenue_year: 1320000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 60000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("years in the names of figures", () => {
    expect(
      table([
        ["各公司经营数据（万元）"],
        ["指标", "蓝海生物", "蓝海医药", "合计"],
        ["2024年营业收入", 8000, 5000, 13000],
        ["2025年营业收入", 8800, 6000, 14800],
        ["2024年研发费用", 400, 500, 900],
        ["2025年研发费用", 500, 550, 1050],
      ]),
    ).toEqual({
      companies: {
        蓝海生物: {
          revenue_year: 88000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 5000000,
          rd_growth_year: 0.25,
        },
        蓝海医药: {
          revenue_year: 60000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 5500000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("full-width digits and spaced-out words", () => {
    expect(
      table([
        ["编报单位：北京华润三九分厂", null, "计量单位：万元"],
        ["项　　目", "２０２４年", "２０２５年"],
        ["营 业 收 入", "１０，０００．００", "１２，５００．００"],
        ["研 发 费 用", " 500.00 ", "６００．００"],
        ["合　　计", "10500", "13100"],
      ]),
    ).toEqual({
      companies: {
        北京华润三九分厂: {
          revenue_year: 125000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 6000000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("figures before adjustment, the company below the table", () => {
    expect(
      book(
        {
          name: "汇总",
          rows: [
            ["项目", "2025年（调整前）", "2025年", "单位"],
            ["营业收入", 8100, 8300, "万元"],
            ["研发费用", 390, 410, "万元"],
            ["企业名称：北京明远科技有限公司"],
          ],
        },
        {
          name: "旧版",
          hidden: true,
          rows: [
            ["企业名称：北京明远科技有限公司"],
            ["项目", "2025年"],
            ["营业收入（万元）", 7000],
          ],
        },
      ),
    ).toEqual({
      companies: { 北京明远科技有限公司: { revenue_year: 83000000, rd_expense_year: 4100000 } },
      unsure: ["revenue_year hidden-sheet 旧版!B3"],
    });
  });

  it("two tables of months beside each other", () => {
    expect(
      table([
        ["北京昌平机电有限公司2025年度"],
        ["营业收入（万元）", null, null, "研发费用（万元）"],
        ["月份", "金额", null, "月份", "金额"],
        ...m12.map((v, i) => [`${i + 1}月`, v, null, `${i + 1}月`, v / 10]),
        ["合计", sumOf(m12), null, "合计", sumOf(m12.map((v) => v / 10))],
      ]),
    ).toEqual({
      companies: { 北京昌平机电有限公司: { revenue_year: 12780000, rd_expense_year: 1278000 } },
      unsure: [],
    });
  });

  it("a month that is an error", () => {
    expect(
      table([
        ["北京华阳机械有限公司2025年月度营业收入（元）"],
        ["月份", "营业收入", "研发费用"],
        ...Array.from({ length: 12 }, (_, i) => [`${i + 1}月`, i === 6 ? REF : 1000000, 90000]),
      ]),
    ).toEqual({
      companies: { 北京华阳机械有限公司: { rd_expense_year: 1080000 } },
      unsure: ["revenue_year error Sheet1!B9"],
    });
  });

  it("blank months and dashes", () => {
    expect(
      table([
        ["2025年月报，单位：元"],
        ["月份", "北京恒通A公司", "北京恒通B公司"],
        ["营业收入"],
        ...Array.from({ length: 12 }, (_, i) => [
          `${i + 1}月`,
          i === 1 ? "—" : 500000,
          i === 7 ? null : 600000,
        ]),
      ]),
    ).toEqual({
      companies: { 北京恒通A公司: {}, 北京恒通B公司: {} },
      unsure: [
        "revenue_year part-of-year Sheet1!B4,B6:B15",
        "revenue_year part-of-year Sheet1!C4:C10,C12:C15",
      ],
    });
  });

  it("months as days of the calendar, the figure in a note below", () => {
    expect(
      table([
        [
          "公司",
          ...[
            45658, 45689, 45717, 45748, 45778, 45809, 45839, 45870, 45901, 45931, 45962, 45992,
          ].map((one) => day(one)),
          "全年",
        ],
        ["北京易达物流有限公司", ...m12, sumOf(m12)],
        ["北京易达仓储有限公司", ...m12.map((v) => v + 1), sumOf(m12) + 12],
        ["单位：万元；指标：营业收入"],
      ]),
    ).toEqual({
      companies: {
        北京易达物流有限公司: { revenue_year: 12780000 },
        北京易达仓储有限公司: { revenue_year: 12900000 },
      },
      unsure: [],
    });
  });

  it("a month, the month before, so far this year, and growth", () => {
    expect(
      table([
        ["2025年12月经营月报"],
        ["填报单位：北京通力电梯有限公司", null, null, null, null, null, "单位：万元"],
        ["指标", "本月", "上月", "环比%", "本年累计", "上年同期累计", "同比%"],
        ["营业收入", 1200, 1000, 20, 13200, 12000, 10],
        ["研发费用", 90, 100, -10, 1100, 1000, 10],
        ["工业总产值", 1300, 1250, 4, 14300, 13000, 10],
      ]),
    ).toEqual({
      companies: {
        北京通力电梯有限公司: {
          output_value_year: 143000000,
          output_growth_year: 0.1,
          revenue_year: 132000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 11000000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("sums so far as columns", () => {
    expect(
      table(
        [
          ["2025年累计完成情况（单位：万元）"],
          ["企业名称", "指标", "1-3月", "1-6月", "1-9月", "1-12月"],
          ["北京长城汽配有限公司", "营业收入", 2000, 4200, 6500, 9000],
          [null, "研发费用", 100, 210, 330, 460],
          ["北京长江汽配有限公司", "营业收入", 1000, 2000, 3000, 4000],
          [null, "研发费用", 50, 100, 150, 200],
        ],
        ["A3:A4", "A5:A6"],
      ),
    ).toEqual({
      companies: {
        北京长城汽配有限公司: { revenue_year: 90000000, rd_expense_year: 4600000 },
        北京长江汽配有限公司: { revenue_year: 40000000, rd_expense_year: 2000000 },
      },
      unsure: [],
    });
  });

  it("a financial year that is not the calendar's", () => {
    expect(
      table([
        ["北京富士精工有限公司 2025财年（2025年4月—2026年3月）", null, null],
        ["单位：万元"],
        ["项目", "2025财年", "2024财年"],
        ["营业收入", 8000, 7500],
        ["研发费用", 300, 280],
      ]),
    ).toEqual({
      companies: { 北京富士精工有限公司: {} },
      unsure: ["revenue_year part-of-year Sheet1!B4", "rd_expense_year part-of-year Sheet1!B5"],
    });
  });

  it("a line for each company and month", () => {
    expect(
      table([["公司名称", "会计期间", "营业收入（万元）", "研发费用（万元）"], ...flat]),
    ).toEqual({
      companies: {
        北京翔宇航空有限公司: { revenue_year: 12780000, rd_expense_year: 1200000 },
        北京翔云航材有限公司: { revenue_year: 24780000, rd_expense_year: 2400000 },
      },
      unsure: [],
    });
  });

  it("five years in rows with their sum and their yearly growth", () => {
    expect(
      table([
        ["北京天元电缆有限公司历年数据", null, "单位：万元"],
        ["年度", "营业收入", "同比增速", "研发费用"],
        ["2021年", 5000, null, 200],
        ["2022年", 6000, "20%", 240],
        ["2023年", 6600, "10%", 260],
        ["2024年", 8250, "25%", 300],
        ["2025年", 9900, "20%", 360],
        ["合计", 35750, null, 1360],
        ["复合增长率", "18.6%", null, "15.8%"],
      ]),
    ).toEqual({
      companies: {
        北京天元电缆有限公司: {
          revenue_year: 99000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 3600000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("eleven months and a forecast", () => {
    expect(
      table([
        ["北京天元电缆有限公司2025年营业收入", null, "单位：万元"],
        ["月份", "营业收入"],
        ...Array.from({ length: 11 }, (_, i) => [`${i + 1}月`, 800]),
        ["12月（预计）", 900],
        ["全年（预计）", 9700],
      ]),
    ).toEqual({
      companies: { 北京天元电缆有限公司: {} },
      unsure: ["revenue_year part-of-year Sheet1!B3:B13"],
    });
  });

  it("three figures for each company over twelve months", () => {
    expect(
      table(
        [
          [
            "2025年集团所属企业月度数据",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "单位：万元",
          ],
          ["单位", "指标", ...m12.map((_, i) => `${i + 1}月`), "全年"],
          ["北京七星电子", "营业收入", ...m12, sumOf(m12)],
          [null, "研发费用", ...m12.map(() => 8), 96],
          [null, "总产值", ...m12.map((v) => v + 10), sumOf(m12) + 120],
          ["北京八维导航", "营业收入", ...m12.map((v) => v * 2), sumOf(m12) * 2],
          [null, "研发费用", ...m12.map(() => 9), 108],
          [null, "总产值", ...m12.map((v) => v + 20), sumOf(m12) + 240],
        ],
        ["A3:A5", "A6:A8"],
      ),
    ).toEqual({
      companies: {
        北京七星电子: {
          output_value_year: 13980000,
          revenue_year: 12780000,
          rd_expense_year: 960000,
        },
        北京八维导航: {
          output_value_year: 15180000,
          revenue_year: 25560000,
          rd_expense_year: 1080000,
        },
      },
      unsure: [],
    });
  });

  it("the year of the first title holds for sums so far of a second table that names no time", () => {
    const rd = (title: string) =>
      table([
        [title, null],
        ["单位：万元", null],
        ["项目", "本年累计"],
        ["营业收入", 9600],
        [null, null],
        ["研发情况", null],
        ["项目", "本年累计", "12月"],
        ["研发费用", 720, 60],
      ]);
    expect(rd("甲有限公司2025年度财务情况")).toEqual({
      companies: { 甲有限公司: { revenue_year: 96000000, rd_expense_year: 7200000 } },
      unsure: [],
    });
    expect(rd("甲有限公司财务情况").unsure).toEqual([
      "revenue_year part-of-year Sheet1!B4",
      "rd_expense_year part-of-year Sheet1!B8:C8",
    ]);
  });
});
