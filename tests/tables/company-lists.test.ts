import { describe, expect, it } from "vitest";
import { type Written, readingOf, sheet } from "./table-of";
import { UNCALCULATED, book, day, percent, table, type Rows } from "./written-books";

const pl = (name: string, r: number, p: number, rd: number): Rows => [
  ["利润表"],
  [`编制单位：${name}`, "2025年度", "单位：万元"],
  ["项目", "本年累计", "上年同期"],
  ["营业收入", r, p],
  ["研发费用", rd, rd],
];
const yr = (a: number, b: number): Rows => [
  ["企业名称", "营业收入（万元）", "研发费用（万元）"],
  ["北京东方雨虹材料有限公司", a, b],
  ["北京西山光电有限公司", a * 2, b * 2],
  ["合计", a * 3, b * 3],
];

describe("lists of companies", () => {
  it("quarters and their total, names that differ by two characters", () => {
    expect(
      table(
        [
          ["2025年度经营情况表（单位：万元）"],
          ["序号", "企业名称", "营业收入", null, null, null, null, "研发费用"],
          [null, null, "一季度", "二季度", "三季度", "四季度", "合计", null],
          [1, "北京启明医疗器械有限公司", 1000, 1100, 1200, 1300, 4600, 320],
          [2, "北京启明医疗科技有限公司", 500, 500, 600, 700, 2300, 210],
          ["合计", null, 1500, 1600, 1800, 2000, 6900, 530],
        ],
        ["A2:A3", "B2:B3", "C2:G2", "H2:H3", "A6:B6"],
      ),
    ).toEqual({
      companies: {
        北京启明医疗器械有限公司: { revenue_year: 46000000, rd_expense_year: 3200000 },
        北京启明医疗科技有限公司: { revenue_year: 23000000, rd_expense_year: 2100000 },
      },
      unsure: [],
    });
  });

  it("units in the cells", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入", "2025年研发费用", "2025年产值", "营业收入同比"],
        ["北京天工智造有限公司", "1.25亿元", "860万元", "1亿1000万元", "12.5%"],
        ["北京天工软件有限公司", "3,400万元", "1 200 000元", "—", "-3.2%"],
      ]),
    ).toEqual({
      companies: {
        北京天工智造有限公司: {
          revenue_year: 125000000,
          revenue_growth_year: 0.125,
          rd_expense_year: 8600000,
        },
        北京天工软件有限公司: {
          revenue_year: 34000000,
          revenue_growth_year: -0.032,
          rd_expense_year: 1200000,
        },
      },
      unsure: ["output_value_year not-understood Sheet1!D2"],
    });
  });

  it("a sheet for each year", () => {
    expect(
      book(
        { name: "2023年", rows: yr(800, 40) },
        { name: "2024年", rows: yr(1000, 50) },
        { name: "2025年", rows: yr(1200, 55) },
      ),
    ).toEqual({
      companies: {
        北京东方雨虹材料有限公司: {
          revenue_year: 12000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 550000,
          rd_growth_year: 0.1,
        },
        北京西山光电有限公司: {
          revenue_year: 24000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 1100000,
          rd_growth_year: 0.1,
        },
      },
      unsure: [],
    });
  });

  it("notes of another year below", () => {
    expect(
      table([
        ["主要指标（单位：万元）"],
        ["企业", "2025年营业收入", "2025年研发费用"],
        ["北京瑞丰药业有限公司", 9000, 700],
        ["北京瑞丰器械有限公司", 3000, 150],
        ["注：1. 以上数据未经审计。"],
        ["2. 北京瑞丰药业有限公司2024年营业收入为8,000万元，研发费用650万元。"],
        ["制表人：王芳", "审核人：李强", "2026年1月15日"],
      ]),
    ).toEqual({
      companies: {
        北京瑞丰药业有限公司: { revenue_year: 90000000, rd_expense_year: 7000000 },
        北京瑞丰器械有限公司: { revenue_year: 30000000, rd_expense_year: 1500000 },
      },
      unsure: [],
    });
  });

  it("a branch, a total and an average", () => {
    expect(
      table([
        ["序号", "单位名称", "营业收入(万元)", "研发费用(万元)", "研发费用占比(%)"],
        [1, "北京蓝天科技有限公司", 6000, 300, 5],
        [2, "北京蓝天科技发展有限公司", 4000, 280, 7],
        [3, "北京蓝天科技有限公司上海分公司", 1000, 0, 0],
        [null, "总计", 11000, 580, 5.27],
        [null, "平均值", 3666.67, 193.33, 5.27],
      ]),
    ).toEqual({
      companies: {
        北京蓝天科技有限公司: { revenue_year: 60000000, rd_expense_year: 3000000 },
        北京蓝天科技发展有限公司: { revenue_year: 40000000, rd_expense_year: 2800000 },
        北京蓝天科技有限公司上海分公司: { revenue_year: 10000000, rd_expense_year: 0 },
      },
      unsure: [],
    });
  });

  it("growth as 15, 15% and 0.15", () => {
    expect(
      table([
        ["单位：万元"],
        [
          "企业名称",
          "营业收入",
          "营业收入增速(%)",
          "研发费用",
          "研发费用同比增长",
          "总产值",
          "产值增速",
        ],
        ["北京晨光重工有限公司", 12000, 15, 900, "15%", 13000, percent(0.15)],
        ["北京晨光电子有限公司", 8000, -4.5, 400, "-8.2%", 9000, percent(-0.045)],
      ]),
    ).toEqual({
      companies: {
        北京晨光重工有限公司: {
          output_value_year: 130000000,
          output_growth_year: 0.15,
          revenue_year: 120000000,
          revenue_growth_year: 0.15,
          rd_expense_year: 9000000,
          rd_growth_year: 0.15,
        },
        北京晨光电子有限公司: {
          output_value_year: 90000000,
          output_growth_year: -0.045,
          revenue_year: 80000000,
          revenue_growth_year: -0.045,
          rd_expense_year: 4000000,
          rd_growth_year: -0.082,
        },
      },
      unsure: [],
    });
  });

  it("with and without tax", () => {
    expect(
      table([
        ["2025年度各公司营业收入（万元）"],
        ["公司", "营业收入（含税）", "营业收入（不含税）"],
        ["北京盛源商贸有限公司", 1130, 1000],
        ["北京盛源供应链有限公司", 2260, 2000],
      ]),
    ).toEqual({
      companies: {
        北京盛源商贸有限公司: { revenue_year: 10000000 },
        北京盛源供应链有限公司: { revenue_year: 20000000 },
      },
      unsure: [],
    });
  });

  it("a pivot table", () => {
    expect(
      table([
        ["年度", "2025"],
        [],
        ["行标签", "求和项:营业收入(万元)", "求和项:研发费用(万元)"],
        ["北京力拓机器人有限公司", 7000, 650],
        ["北京力拓自动化有限公司", 5000, 210],
        ["总计", 12000, 860],
      ]),
    ).toEqual({
      companies: {
        北京力拓机器人有限公司: { revenue_year: 70000000, rd_expense_year: 6500000 },
        北京力拓自动化有限公司: { revenue_year: 50000000, rd_expense_year: 2100000 },
      },
      unsure: [],
    });
  });

  it("a summary that differs from the company's own sheet", () => {
    expect(
      book(
        {
          name: "汇总",
          rows: [
            ["企业名称", "2025年营业收入（万元）"],
            ["北京金隅涂料有限公司", 5200],
            ["北京金隅砂浆有限公司", 3300],
          ],
        },
        {
          name: "涂料",
          rows: pl("北京金隅涂料有限公司", 5100, 5000, 200).map((r) => r.slice(0, 2)),
        },
      ),
    ).toEqual({
      companies: { 北京金隅涂料有限公司: {}, 北京金隅砂浆有限公司: { revenue_year: 33000000 } },
      unsure: ["revenue_year conflict 涂料!B4,汇总!B2", "rd_expense_year magnitude 涂料!B5"],
    });
  });

  it("a formula that was never calculated", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（万元）", "2025年研发费用（万元）"],
        ["北京远方通信有限公司", UNCALCULATED, 400],
        ["北京远大通信有限公司", 3000, 200],
      ]),
    ).toEqual({
      companies: {
        北京远方通信有限公司: { rd_expense_year: 4000000 },
        北京远大通信有限公司: { revenue_year: 30000000, rd_expense_year: 2000000 },
      },
      unsure: ["revenue_year uncalculated Sheet1!B2"],
    });
  });

  it("districts with subtotals, % in the unit of the title", () => {
    expect(
      table(
        [
          ["2025年重点企业经营情况统计表"],
          [null, null, null, null, null, null, null, "单位：万元、%"],
          ["序号", "企业名称", "营业收入", null, null, "研发费用", null, null],
          [null, null, "本年", "上年", "增速", "本年", "上年", "增速"],
          ["经开区"],
          [1, "北京科兴制品有限公司", 22000, 20000, 10, 1320, 1200, 10],
          [2, "北京民海生物有限公司", 11000, 10000, 10, 840, 700, 20],
          ["小计", null, 33000, 30000, 10, 2160, 1900, 13.68],
          ["大兴区"],
          [3, "北京泰德制药有限公司", 9000, 7500, 20, 500, 400, 25],
          ["小计", null, 9000, 7500, 20, 500, 400, 25],
          ["总计", null, 42000, 37500, 12, 2660, 2300, 15.65],
        ],
        ["C3:E3", "F3:H3", "A3:A4", "B3:B4"],
      ),
    ).toEqual({
      companies: {
        北京科兴制品有限公司: {
          revenue_year: 220000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 13200000,
          rd_growth_year: 0.1,
        },
        北京民海生物有限公司: {
          revenue_year: 110000000,
          revenue_growth_year: 0.1,
          rd_expense_year: 8400000,
          rd_growth_year: 0.2,
        },
        北京泰德制药有限公司: {
          revenue_year: 90000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 5000000,
          rd_growth_year: 0.25,
        },
      },
      unsure: [],
    });
  });

  it("pages with their headings, subtotals and what is carried forward", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（元）", "2025年研发费用（元）"],
        ["北京一鸣电器有限公司", 11000000, 600000],
        ["北京二商乳品有限公司", 12000000, 700000],
        ["本页小计", 23000000, 1300000],
        ["企业名称", "2025年营业收入（元）", "2025年研发费用（元）"],
        ["承前页", 23000000, 1300000],
        ["北京三露日化有限公司", 13000000, 800000],
        ["过次页", 36000000, 2100000],
        ["累计", 36000000, 2100000],
      ]),
    ).toEqual({
      companies: {
        北京一鸣电器有限公司: { revenue_year: 11000000, rd_expense_year: 600000 },
        北京二商乳品有限公司: { revenue_year: 12000000, rd_expense_year: 700000 },
        北京三露日化有限公司: { revenue_year: 13000000, rd_expense_year: 800000 },
      },
      unsure: [],
    });
  });

  it("a heading whose unit is not that of the title", () => {
    expect(
      table([
        ["2025年企业数据（单位：万元）"],
        ["企业名称", "营业收入", "研发费用（元）"],
        ["北京四达铝材有限公司", 6500, 3250000],
        ["北京四通铝业有限公司", 2500, 1250000],
      ]),
    ).toEqual({
      companies: {
        北京四达铝材有限公司: { revenue_year: 65000000, rd_expense_year: 3250000 },
        北京四通铝业有限公司: { revenue_year: 25000000, rd_expense_year: 1250000 },
      },
      unsure: [],
    });
  });

  it("yuan below 万元 are asked about", () => {
    expect(
      table([
        ["企业名称", "2025年营业收入（万元）", "2025年研发费用（万元）"],
        ["北京五洲塑料有限公司", 123456789.5, 6543210],
        ["北京五星塑料有限公司", 98765432.1, 4321000],
      ]),
    ).toEqual({
      companies: { 北京五洲塑料有限公司: {}, 北京五星塑料有限公司: {} },
      unsure: [
        "revenue_year magnitude Sheet1!B2",
        "rd_expense_year magnitude Sheet1!C2",
        "revenue_year magnitude Sheet1!B3",
        "rd_expense_year magnitude Sheet1!C3",
      ],
    });
  });
});

describe("a sheet for each company", () => {
  it("one of them hidden", () => {
    expect(
      book(
        { name: "精工", rows: pl("北京精工机械有限公司", 5000, 4000, 250) },
        { name: "精密", rows: pl("北京精密铸造有限公司", 3000, 2500, 120) },
        { name: "精诚（已注销）", rows: pl("北京精诚贸易有限公司", 100, 90, 1), hidden: true },
      ),
    ).toEqual({
      companies: {
        北京精工机械有限公司: {
          revenue_year: 50000000,
          revenue_growth_year: 0.25,
          rd_expense_year: 2500000,
          rd_growth_year: 0,
        },
        北京精密铸造有限公司: {
          revenue_year: 30000000,
          revenue_growth_year: 0.2,
          rd_expense_year: 1200000,
          rd_growth_year: 0,
        },
      },
      unsure: [
        "revenue_year hidden-sheet '精诚（已注销）'!B4:C4",
        "rd_expense_year hidden-sheet '精诚（已注销）'!B5:C5",
      ],
    });
  });
});

describe("what is of no company, or of part of one", () => {
  it("products with subtotals", () => {
    expect(
      table([
        ["2025年营业收入明细表"],
        ["编制单位：北京金源食品有限公司", null, "单位：元"],
        ["产品类别", "产品名称", "营业收入"],
        ["烘焙", "面包", 1000000],
        ["烘焙", "蛋糕", 2000000],
        ["烘焙小计", null, 3000000],
        ["饮料", "果汁", 500000],
        ["饮料", "豆浆", 700000],
        ["饮料小计", null, 1200000],
        ["合计", null, 4200000],
      ]),
    ).toEqual({ companies: { 北京金源食品有限公司: { revenue_year: 4200000 } }, unsure: [] });
  });

  it("wages and social insurance", () => {
    expect(
      book(
        {
          name: "工资表",
          rows: [
            ["北京晨光电子有限公司2025年12月工资表"],
            ["序号", "姓名", "部门", "应发工资", "个人所得税", "实发工资"],
            [1, "张三", "研发部", 20000, 800, 16000],
            [2, "李四", "生产部", 12000, 200, 9800],
            ["合计", null, null, 32000, 1000, 25800],
          ],
        },
        {
          name: "社保",
          rows: [
            ["社会保险费缴费明细"],
            ["费款所属期", "姓名", "缴费基数", "单位缴纳", "个人缴纳"],
            ["2025-12", "张三", 20000, 5000, 2100],
            ["2025-12", "李四", 12000, 3000, 1260],
          ],
        },
      ),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("invoices", () => {
    expect(
      table([
        ["发票号码", "开票日期", "购买方名称", "货物名称", "金额", "税率", "税额", "价税合计"],
        [
          "25110001",
          day(45800),
          "北京客户一有限公司",
          "*电子*传感器",
          100000,
          "13%",
          13000,
          113000,
        ],
        [
          "25110002",
          day(45900),
          "北京客户二有限公司",
          "*电子*控制器",
          200000,
          "13%",
          26000,
          226000,
        ],
        ["合计", null, null, null, 300000, null, 39000, 339000],
      ]),
    ).toEqual({ companies: {}, unsure: [] });
  });

  it("the largest customers", () => {
    expect(
      table([
        ["北京同创软件有限公司2025年度前五大客户营业收入情况"],
        [null, null, null, "单位：元"],
        ["序号", "客户名称", "营业收入", "占全部营业收入比例"],
        [1, "中国石油天然气股份有限公司", 9000000, "30%"],
        [2, "北京小米科技有限责任公司", 6000000, "20%"],
        ["合计", null, 15000000, "50%"],
      ]),
    ).toEqual({
      companies: { 北京同创软件有限公司: {} },
      unsure: ["revenue_year subtotal Sheet1!C6"],
    });
  });

  it("R&D projects", () => {
    expect(
      table([
        ["2025年研发项目费用明细表"],
        ["单位名称：北京六合伟业科技有限公司", null, null, "金额单位：万元"],
        ["项目编号", "项目名称", "预算", "研发费用"],
        ["RD2501", "井下仪器", 300, 260],
        ["RD2502", "随钻测量", 400, 410],
        ["合计", null, 700, 670],
      ]),
    ).toEqual({
      companies: { 北京六合伟业科技有限公司: { rd_expense_year: 6700000 } },
      unsure: [],
    });
  });

  it("loans, contracts, rents, machines", () => {
    expect(
      book(
        {
          name: "贷款台账",
          rows: [
            [
              "序号",
              "贷款银行",
              "合同金额（万元）",
              "放款日",
              "到期日",
              "年利率",
              "已付利息（元）",
            ],
            [1, "中国银行北京分行", 1000, day(45700), day(46065), "3.45%", 287500],
            [2, "北京银行亦庄支行", 500, day(45800), day(46165), 0.0365, 120000],
          ],
        },
        {
          name: "合同台账",
          rows: [
            ["合同编号", "合同名称", "甲方", "合同额（元）", "已回款", "未回款"],
            ["HT-01", "设备采购", "北京地铁有限公司", 3000000, 1000000, 2000000],
          ],
        },
        {
          name: "房租",
          rows: [
            ["年份", "承租面积（㎡）", "单价（元/㎡/天）", "年租金（元）"],
            [2024, 1200, 3.2, 1401600],
            [2025, 1500, 3.2, 1752000],
          ],
        },
        {
          name: "固定资产",
          rows: [
            ["资产编号", "资产名称", "原值", "累计折旧", "净值"],
            ["GD001", "数控机床", 1200000, 200000, 1000000],
            ["合计", null, 1200000, 200000, 1000000],
          ],
        },
      ),
    ).toEqual({ companies: {}, unsure: [] });
  });
});

it("a sheet's name of words of its kind, however many, names no company and is read at once", () => {
  const rows: Written[][] = [
    ["指标", "2025年（万元）"],
    ["营业收入", 5000],
  ];
  const companies = (name: string) => readingOf(sheet(name, rows)).companies;
  expect(companies("辅助账".repeat(3)).map(({ name }) => name)).toEqual([""]);
  // a file may hold longer names than Excel takes
  expect(companies(`${"辅助账".repeat(60)}甲`).map(({ facts }) => facts.length)).toEqual([1]);
});
