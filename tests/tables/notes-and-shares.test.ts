import { describe, expect, it } from "vitest";
import { book, table } from "./written-books";

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const eng = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const quarters = [1, 2, 3, 4];

describe("statements and what is said of them", () => {
  it("income beside cost below a title of both is asked about", () => {
    expect(
      table(
        [
          ["北京天桥仪表有限公司2025年度财务报表附注"],
          ["（三十一）营业收入和营业成本", null, null, null, "单位：元"],
          ["项目", "本期发生额", null, "上期发生额", null],
          [null, "收入", "成本", "收入", "成本"],
          ["主营业务", 60000000, 40000000, 50000000, 34000000],
          ["其他业务", 2000000, 1000000, 1500000, 800000],
          ["合计", 62000000, 41000000, 51500000, 34800000],
        ],
        ["A3:A4", "B3:C3", "D3:E3"],
      ),
    ).toEqual({
      companies: { 北京天桥仪表有限公司: {} },
      unsure: ["revenue_year near Sheet1!B5,D5,B7,D7"],
    });
  });

  it("the parts of the R&D expense with their sum", () => {
    expect(
      table([
        ["北京地坛医药有限公司"],
        ["研发费用", null, "单位：元"],
        ["项目", "本期发生额", "上期发生额"],
        ["人员人工", 3000000, 2500000],
        ["材料费", 1500000, 1200000],
        ["折旧费", 300000, 300000],
        ["合计", 4800000, 4000000],
      ]),
    ).toEqual({
      companies: { 北京地坛医药有限公司: { rd_expense_year: 4800000, rd_growth_year: 0.2 } },
      unsure: [],
    });
  });

  it("what the statistics bureau asks of research", () => {
    expect(
      table([
        ["企业研究开发活动及相关情况"],
        ["统一社会信用代码：91110302MA0TEST3Z", null, null, "表    号：１０７－２表"],
        ["单位详细名称：北京日坛传感技术有限公司", null, "2025年"],
        ["指标名称", "计量单位", "代码", "数量"],
        ["甲", "乙", "丙", 1],
        ["一、研究开发人员情况", "—", "—", "—"],
        ["研究开发人员合计", "人", "1", 60],
        ["二、研究开发费用情况", "—", "—", "—"],
        ["研究开发费用合计", "千元", "7", 8000],
        ["其中：人员人工费用", "千元", "8", 5000],
        ["三、研究开发资产情况", "—", "—", "—"],
        ["当年形成用于研究开发的固定资产", "千元", "22", 700],
      ]),
    ).toEqual({
      companies: { 北京日坛传感技术有限公司: { rd_expense_year: 8000000 } },
      unsure: [],
    });
  });

  it("the return of the fourth quarter, so far this year", () => {
    expect(
      table([
        ["A200000"],
        ["中华人民共和国企业所得税月（季）度预缴纳税申报表（A类）"],
        ["税款所属期间：2025年10月01日至2025年12月31日"],
        ["纳税人识别号：91110302MA0TEST4A"],
        ["纳税人名称：北京月坛文化传播有限公司", null, "金额单位：人民币元（列至角分）"],
        ["行次", "项目", "本年累计金额"],
        [1, "营业收入", 23000000],
        [2, "营业成本", 15000000],
        [3, "利润总额", 2000000],
      ]),
    ).toEqual({ companies: { 北京月坛文化传播有限公司: { revenue_year: 23000000 } }, unsure: [] });
  });

  it("definitions beside the form", () => {
    expect(
      book(
        {
          name: "填表说明",
          rows: [
            ["填表说明"],
            ["1. 营业收入：指企业从事主营业务和其他业务所确认的收入总额。"],
            ["2. 研发费用：指企业研究与开发过程中发生的费用化支出。"],
            ["3. 例：2025年营业收入填1000万元。"],
          ],
        },
        {
          name: "填报表",
          rows: [
            ["企业名称：北京阜成门光学有限公司"],
            ["指标", "单位", "2025年"],
            ["营业收入", "万元", 6300],
            ["研发费用", "万元", 410],
          ],
        },
      ),
    ).toEqual({
      companies: { 北京阜成门光学有限公司: { revenue_year: 63000000, rd_expense_year: 4100000 } },
      unsure: [],
    });
  });

  it("November with a forecast of the year", () => {
    expect(
      table([
        ["2025年11月经营情况"],
        ["编制单位：北京龙潭湖电器有限公司", null, null, "单位：万元"],
        ["项目", "本月", "1-11月累计", "全年预计"],
        ["营业收入", 300, 3300, 3600],
        ["研发费用", 20, 220, 240],
      ]),
    ).toEqual({
      companies: { 北京龙潭湖电器有限公司: {} },
      unsure: [
        "revenue_year part-of-year Sheet1!B4:C4",
        "rd_expense_year part-of-year Sheet1!B5:C5",
      ],
    });
  });

  it("a flash report and what was audited", () => {
    expect(
      table([
        ["编制单位：北京玉渊潭园艺有限公司", null, "单位：元"],
        ["项目", "2025年（快报）", "2025年（审定）"],
        ["营业收入", 8100000, 8000000],
        ["研发费用", 90000, 90000],
      ]),
    ).toEqual({
      companies: { 北京玉渊潭园艺有限公司: {} },
      unsure: ["revenue_year subtotal Sheet1!B3:C3", "rd_expense_year subtotal Sheet1!B4:C4"],
    });
  });
});

describe("lists of companies", () => {
  it("two ways of counting are asked about", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（法人口径，万元）", "2025年营业收入（在地口径，万元）"],
        ["北京安定门商贸有限公司", 5000, 4200],
        ["北京德胜门商贸有限公司", 800, 700],
      ]),
    ).toEqual({
      companies: { 北京安定门商贸有限公司: {}, 北京德胜门商贸有限公司: {} },
      unsure: [
        "revenue_year near Sheet1!B2",
        "revenue_year near Sheet1!C2",
        "revenue_year near Sheet1!B3",
        "revenue_year near Sheet1!C3",
      ],
    });
  });

  it("growth as a fraction, and without its % asked about", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（元）", "营业收入同比增长", "2025年产值（元）", "产值增速"],
        ["北京西直门铸锻有限公司", 30000000, 0.153, 31000000, 15.3],
        ["北京复兴门纺织有限公司", 20000000, -0.08, 21000000, -8],
      ]),
    ).toEqual({
      companies: {
        北京西直门铸锻有限公司: {
          output_value_year: 31000000,
          revenue_year: 30000000,
          revenue_growth_year: 0.153,
        },
        北京复兴门纺织有限公司: {
          output_value_year: 21000000,
          revenue_year: 20000000,
          revenue_growth_year: -0.08,
        },
      },
      unsure: ["output_growth_year magnitude Sheet1!E2", "output_growth_year magnitude Sheet1!E3"],
    });
  });

  it("other firms, and the sum of the park", () => {
    expect(
      table([
        ["2025年园区企业营业收入（万元）"],
        ["企业名称", "营业收入", "占比"],
        ["北京建国门轴承有限公司", 5000, "50%"],
        ["北京和平门玻璃有限公司", 3000, "30%"],
        ["其他企业", 2000, "20%"],
        ["园区合计", 10000, "100%"],
      ]),
    ).toEqual({
      companies: {
        北京建国门轴承有限公司: { revenue_year: 50000000 },
        北京和平门玻璃有限公司: { revenue_year: 30000000 },
      },
      unsure: [],
    });
  });

  it("money with its sign, as text", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入", "2025年研发费用"],
        ["北京广安门印务有限公司", "12,345,678.90元", "￥456,789.00"],
        ["北京右安门纸业有限公司", "人民币9,000,000元", "300,000 元"],
      ]),
    ).toEqual({
      companies: {
        北京广安门印务有限公司: { revenue_year: 12345678.9, rd_expense_year: 456789 },
        北京右安门纸业有限公司: { rd_expense_year: 300000 },
      },
      unsure: ["revenue_year not-understood Sheet1!B3"],
    });
  });

  it("a unit below each company", () => {
    expect(
      table([
        ["2025年度主要指标"],
        ["项目", "北京左安门消防有限公司", "北京永定门阀门有限公司"],
        ["单位", "万元", "千元"],
        ["营业收入", 700, 9000],
        ["研发费用", 35, 450],
        ["工业总产值", 720, 9100],
      ]),
    ).toEqual({
      companies: {
        北京左安门消防有限公司: {
          output_value_year: 7200000,
          revenue_year: 7000000,
          rd_expense_year: 350000,
        },
        北京永定门阀门有限公司: {
          output_value_year: 9100000,
          revenue_year: 9000000,
          rd_expense_year: 450000,
        },
      },
      unsure: [],
    });
  });

  it("investments and loans are none of the figures", () => {
    expect(
      table([
        [
          "项目名称",
          "计划总投资（万元）",
          "本年完成投资（万元）",
          "自开工累计完成投资（万元）",
          "贷款余额（万元）",
        ],
        ["新厂房建设", 12000, 5000, 8000, 3000],
        ["生产线改造", 2000, 900, 900, 500],
        ["合计", 14000, 5900, 8900, 3500],
      ]),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("subsidiaries, eliminations and the group in one column", () => {
    expect(
      table([
        ["北京紫竹院控股集团有限公司2025年度经营情况表", null, null, "单位：万元"],
        ["单位", "营业收入", "研发费用", "利润总额"],
        ["集团本部", 1000, 0, 50],
        ["北京紫竹院软件有限公司", 6000, 600, 700],
        ["北京紫竹院物业有限公司", 2000, 0, 100],
        ["内部抵销", -800, 0, 0],
        ["合并数", 8200, 600, 850],
      ]),
    ).toEqual({
      companies: {
        集团本部: { revenue_year: 10000000, rd_expense_year: 0 },
        北京紫竹院软件有限公司: { revenue_year: 60000000, rd_expense_year: 6000000 },
        北京紫竹院物业有限公司: { revenue_year: 20000000, rd_expense_year: 0 },
      },
      unsure: [],
    });
  });
});

describe("months, quarters, halves", () => {
  it("months in English and the year's total", () => {
    expect(
      table([
        ["Revenue by entity (RMB'000)"],
        ["Entity", ...eng.map((m) => `${m}-25`), "FY25 Total"],
        ["Gamma Motion (Beijing) Co., Ltd.", ...months.map((m) => 100 + m), 1278],
        ["Delta Motion (Beijing) Co., Ltd.", ...months.map((m) => 200 + m), 2478],
        ["Total", ...months.map((m) => 300 + 2 * m), 3756],
      ]),
    ).toEqual({
      companies: {
        "Gamma Motion (Beijing) Co., Ltd.": { revenue_year: 1278000 },
        "Delta Motion (Beijing) Co., Ltd.": { revenue_year: 2478000 },
      },
      unsure: [],
    });
  });

  it("January, and the sums so far up to December", () => {
    expect(
      table([
        ["2025年营业收入累计完成（万元）"],
        ["单位名称", "1月", ...months.slice(1).map((m) => `1-${m}月累计`)],
        ["北京崇文门五金有限公司", ...months.map((m) => m * 90)],
        ["北京宣武门钟表有限公司", ...months.map((m) => m * 70)],
      ]),
    ).toEqual({
      companies: {
        北京崇文门五金有限公司: { revenue_year: 10800000 },
        北京宣武门钟表有限公司: { revenue_year: 8400000 },
      },
      unsure: [],
    });
  });

  it("a company over three lines, a year in each, the last a budget", () => {
    expect(
      table(
        [
          ["公司", "年度", "营业收入（万元）", "研发费用（万元）"],
          ["朝阳门科技", "2024A", 1000, 100],
          [null, "2025A", 1200, 110],
          [null, "2026B", 1500, 150],
          ["东直门科技", "2024A", 2000, 200],
          [null, "2025A", 2200, 240],
          [null, "2026B", 2500, 260],
        ],
        ["A2:A4", "A5:A7"],
      ),
    ).toEqual({
      companies: {
        朝阳门科技: {
          revenue_year: 12000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 1100000,
          rd_growth_year: 0.1,
        },
        东直门科技: {
          revenue_year: 22000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 2400000,
          rd_growth_year: 0.2,
        },
      },
      unsure: [],
    });
  });

  it("a subtotal behind each quarter", () => {
    expect(
      table([
        ["2025年营业收入（万元）"],
        [
          "企业",
          ...quarters.flatMap((k) => [
            ...[2, 1, 0].map((b) => `${3 * k - b}月`),
            `${["一", "二", "三", "四"][k - 1]}季度小计`,
          ]),
          "全年合计",
        ],
        ["北京前门丝绸有限公司", ...quarters.flatMap(() => [10, 20, 30, 60]), 240],
        ["北京后门桥印刷有限公司", ...quarters.flatMap(() => [5, 5, 5, 15]), 60],
      ]),
    ).toEqual({
      companies: {
        北京前门丝绸有限公司: { revenue_year: 2400000 },
        北京后门桥印刷有限公司: { revenue_year: 600000 },
      },
      unsure: [],
    });
  });

  it("months in rows, two years and their growth in columns", () => {
    expect(
      table([
        ["北京天宁寺制冷设备有限公司营业收入分月对比（万元）"],
        ["月份", "2024年", "2025年", "增幅"],
        ...months.map((m) => [`${m}月`, 100, 120, "20%"]),
        ["合计", 1200, 1440, "20%"],
      ]),
    ).toEqual({
      companies: {
        北京天宁寺制冷设备有限公司: { revenue_year: 14400000, revenue_growth_year: 0.2 },
      },
      unsure: [],
    });
  });

  it("two halves, the year, the year before", () => {
    expect(
      table([
        ["金额单位：人民币百万元"],
        ["公司", "指标", "2025年上半年", "2025年下半年", "2025年全年", "2024年全年"],
        ["北京陶然亭饮料有限公司", "营业收入", 40, 50, 90, 75],
        ["北京陶然亭饮料有限公司", "研发费用", 1, 1.2, 2.2, 2],
      ]),
    ).toEqual({
      companies: {
        北京陶然亭饮料有限公司: {
          revenue_year: 90000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 2200000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });
});
