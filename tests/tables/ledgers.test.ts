import { describe, expect, it } from "vitest";
import { MONTHS } from "./table-of";
import { book, day, percent, table } from "./written-books";

const [one, two] = ["北京亦辰精密制造有限公司", "北京云海软件有限公司"];

describe("days that are not those of the figures", () => {
  const loans = (title: string, heading: string, third = 9000) =>
    table([
      [title],
      ["序号", "借款人", "贷款银行", "贷款余额", "年利率", "到期日", heading, "担保方式"],
      [1, one, "北京银行亦庄支行", 1000, percent(0.0345), day(46_300), 9000, "抵押"],
      [2, one, "中国银行北京分行", 500, percent(0.033), day(46_400), third, "信用"],
      [3, two, "招商银行北京分行", 300, percent(0.031), day(46_500), 3200, "保证"],
      ["合计", null, null, 1800, null, null, 12_200 + third, null],
    ]);

  it("loans by the day on which they end, the revenue of each borrower beside them", () => {
    const { companies, unsure } = loans("2026年3月末企业贷款台账（单位：万元）", "2025年营业收入");
    expect(companies).toEqual({ [one]: { revenue_year: 9e7 }, [two]: { revenue_year: 3.2e7 } });
    expect(unsure).toEqual([]);
  });

  it("the months of a title are those of a year that the headings name beside another", () => {
    const rows = [
      [`${one}2025年9月主要指标（万元）`],
      ["指标", "2025年", "2024年"],
      ["营业收入", 900, 800],
    ];
    expect(table(rows).unsure).toEqual(["revenue_year part-of-year Sheet1!B3"]);
    expect(
      table([
        ["2025年12月31日租户台账（万元）"],
        ["企业名称", "2024年营业收入", "2025年营业收入"],
        [one, 800, 900],
      ]),
    ).toEqual({
      companies: { [one]: { revenue_year: 9_000_000, revenue_growth_year: 0.125 } },
      unsure: [],
    });
  });

  it("the day of an invoice, and a month, are", () => {
    const sold = (heading: string) =>
      table([
        [`${one}（元）`],
        [heading, "营业收入"],
        ...MONTHS.map((_m, m) => [day(45_658 + 31 * m - (m > 1 ? 3 : 0)), 100_000]),
      ]).companies[one];
    expect(sold("开票日期")).toEqual({ revenue_year: 1_200_000 });
    expect(sold("合同到期日")).toEqual({});
  });
});

describe("lists of what is no company", () => {
  it.each([
    ["设备名称", "规格型号", "五轴加工中心", "DMU50"],
    ["合同编号", "甲方名称", "HT-01", "北京地铁有限公司"],
    ["客户名称", "产品型号", "中国石油天然气股份有限公司", "A1"],
    ["供应商单位名称", "物料编码", "北京某某原料有限公司", "M-3"],
  ])("%s and %s", (first, second, name, other) => {
    const { companies } = table([
      ["2025年明细"],
      ["序号", first, second, "数量", "单位", "营业收入（万元）"],
      [1, name, other, 2, "台", 2400],
      [2, `${name}二`, `${other}0`, 6, "台", 1800],
    ]);
    expect(companies).toEqual({});
  });

  it("beside companies they say something of each", () => {
    expect(
      table([
        ["企业名称", "合同编号", "到期日", "2025年营业收入（万元）"],
        [one, "ZL-01", day(46_300), 9000],
        [two, "ZL-02", day(46_400), 3200],
      ]).companies,
    ).toEqual({ [one]: { revenue_year: 9e7 }, [two]: { revenue_year: 3.2e7 } });
  });
});

describe("rows that nothing tells apart", () => {
  it("are lines of a list, also where they are alike; one alone, and months, are the company's", () => {
    const rows = (...lines: (string | number | null)[][]) =>
      table([[`${one}2025年（元）`], ["序号", "营业收入", "备注"], ...lines]);
    expect(rows([1, 100_000, "一期"], [2, 100_000, "二期"])).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year several Sheet1!B3:B4"],
    });
    expect(rows([1, 100_000, "已审"]).companies).toEqual({ [one]: { revenue_year: 100_000 } });
    const months = MONTHS.map((month) => [month, 100_000]);
    expect(table([[`${one}2025年（元）`], ["月份", "营业收入"], ...months]).companies).toEqual({
      [one]: { revenue_year: 1_200_000 },
    });
  });
});

describe("accounts, taxes and energy", () => {
  it("a trial balance of the twelfth period, of the month and so far", () => {
    const balance = (period: string) =>
      table(
        [
          ["科目余额表"],
          [`公司：${one}`, null, null, null, `会计期间：2025年第${period}期`],
          ["科目代码", "科目名称", "本期发生", null, "本年累计发生", null],
          [null, null, "借方", "贷方", "借方", "贷方"],
          ["6602", "管理费用", 200_000, 200_000, 2_500_000, 2_500_000],
          ["6604", "研发费用", 212_000, 212_000, 2_412_000, 2_412_000],
        ],
        ["C3:D3", "E3:F3"],
      );
    expect(balance("12")).toEqual({
      companies: { [one]: { rd_expense_year: 2_412_000 } },
      unsure: [],
    });
    expect(balance("9")).toEqual({
      companies: { [one]: {} },
      unsure: [expect.stringContaining("rd_expense_year part-of-year")],
    });
  });

  it("a side of one voucher is no year's expense", () => {
    const { companies } = table([
      [`${one}2025年序时账（元）`],
      ["凭证号", "摘要", "科目名称", "借方", "贷方"],
      ["记-12", "领用材料", "研发费用", 3000, null],
      ["记-12", "领用材料", "原材料", null, 3000],
    ]);
    expect(companies).toEqual({ [one]: {} });
  });

  it("revenue of the books beside taxed sales, output at current prices beside its energy", () => {
    const sales = MONTHS.map((month) => [month, 800_000, 900_000, 880_000, -20_000]);
    expect(
      table([
        [`${two}2025年度增值税申报与账面收入比对表（元）`],
        ["月份", "开票销售额", "申报销售额合计", "账面营业收入", "差异额"],
        ...sales,
      ]).companies,
    ).toEqual({ [two]: { revenue_year: 10_560_000 } });
    expect(
      table([
        [`填报单位：${one}`, null, "2025年度"],
        ["月份", "用电量（万kWh）", "工业总产值（万元，现价）", "单位产值电耗"],
        ...MONTHS.map((month) => [month, 20, 1000, 0.02]),
      ]),
    ).toEqual({ companies: { [one]: { output_value_year: 120_000_000 } }, unsure: [] });
    const fixed = [
      ["企业名称", "2025年工业总产值（万元，可比价）"],
      [one, 1000],
    ];
    expect(table(fixed).companies).toEqual({ [one]: {} });
  });
});

describe("headings in two rows and two languages", () => {
  it("what a merged heading is made of", () => {
    const rows = [
      [`${two}2025年收入结构（元）`],
      ["月份", "营业收入", null, null, "研发费用"],
      [null, "13%税率", "免税", "合计", null],
      ...MONTHS.map((month) => [month, 100_000, 50_000, 150_000, 40_000]),
    ];
    expect(table(rows, ["A2:A3", "B2:D2", "E2:E3"]).companies).toEqual({
      [two]: { revenue_year: 1_800_000, rd_expense_year: 480_000 },
    });
  });

  it("English first", () => {
    const rows = (revenue: string) => [
      ["Beijing Yicheng Robotics Co., Ltd. 北京亦诚机器人有限公司"],
      ["Income statement 利润表 (RMB'000 人民币千元)"],
      ["Item 项目", "H1 2025 上半年", "H2 2025 下半年", "FY2025 全年", "FY2024 全年", "YoY 同比"],
      [revenue, 21_000, 25_000, 46_000, 40_000, percent(0.15)],
      ["R&D expenses 研发费用", 1800, 2200, 4000, 3200, percent(0.25)],
    ];
    const research = { rd_expense_year: 4_000_000, rd_growth_year: 0.25 };
    expect(table(rows("Revenue 营业收入"))).toEqual({
      companies: {
        北京亦诚机器人有限公司: {
          ...{ revenue_year: 46_000_000, revenue_growth_year: 0.15 },
          ...research,
        },
      },
      unsure: [],
    });
    expect(table(rows("SUV 营业收入")).companies).toEqual({ 北京亦诚机器人有限公司: research });
  });

  it("sheets that are called for what stands in them name no company", () => {
    const of = (name: string) => ({
      name,
      rows: [
        ["产品", "营业收入（元）"],
        ["合计", 15_000_000],
      ],
    });
    expect(Object.keys(book(of("客户收入")).companies)).toEqual([""]);
    expect(Object.keys(book(of("销售公司")).companies)).toEqual(["销售公司"]);
  });
});
