import { describe, expect, it } from "vitest";
import { book, table } from "./written-books";

const [one, two] = ["北京亦辰精密制造有限公司", "北京云海软件有限公司"];

describe("costs that fall to R&D among others", () => {
  it("wages and depreciation as they are shared out are no R&D expense of the year", () => {
    const wages = (title: string) =>
      table([
        [`${one}${title}`],
        ["单位：元"],
        ["部门", "人数", "管理费用", "研发费用", "制造费用", "合计"],
        ["研发部", 22, 0, 4_600_000, 0, 4_600_000],
        ["行政部", 8, 900_000, 0, 0, 900_000],
        ["合计", 30, 900_000, 4_600_000, 0, 5_500_000],
      ]);
    const asked = { companies: { [one]: {} }, unsure: [expect.stringContaining("subtotal")] };
    expect(wages("2025年度工资及社保费用分配汇总表")).toEqual(asked);
    expect(wages("2025年折旧分配表")).toEqual(asked);
    expect(wages("2025年水电费分摊明细")).toEqual(asked);
    // the figure itself by departments, and a statement of profit and how it is shared
    const whole = { [one]: { rd_expense_year: 4_600_000 } };
    expect(wages("2025年研发费用及人工明细表").companies).toEqual(whole);
    expect(wages("2025年各部门费用明细表").companies).toEqual(whole);
    const profit = [
      [`${one}2025年利润及利润分配表（元）`],
      ["项目", "本年"],
      ["营业收入", 9_000_000],
    ];
    expect(table(profit).companies).toEqual({ [one]: { revenue_year: 9_000_000 } });
  });
});

describe("revenue of some things only", () => {
  it("high-tech products, and a company's branches without itself", () => {
    const products = (title: string) =>
      table([
        [`${one}${title}（万元）`],
        ["产品名称", "营业收入"],
        ["主轴", 4000],
        ["刀库", 2400],
        ["合计", 6400],
      ]);
    expect(products("2025年高新技术产品（服务）收入明细表")).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year subtotal Sheet1!B5"],
    });
    expect(products("2025年产品收入明细表").companies).toEqual({
      [one]: { revenue_year: 64_000_000 },
    });
    expect(
      table([
        ["2025年汇总纳税分支机构分配表"],
        [`总机构名称：${one}`, null, "单位：元"],
        ["分支机构名称", "营业收入", "分配比例"],
        ["上海分公司", 20_000_000, "40%"],
        ["广州分公司", 30_000_000, "60%"],
        ["合计", 50_000_000, "100%"],
      ]),
    ).toEqual({ companies: { [one]: {} }, unsure: ["revenue_year subtotal Sheet1!B4:B5"] });
  });

  it("a table of no company below a list of companies is of all of them together", () => {
    const rows = [
      ["2025年集团各公司情况（万元）"],
      ["企业名称", "营业收入"],
      [one, 9000],
      [two, 3200],
      [],
      ["项目", "金额"],
      ["营业收入", 12_000],
    ];
    expect(table(rows)).toEqual({
      companies: { [one]: { revenue_year: 9e7 }, [two]: { revenue_year: 3.2e7 }, "": {} },
      unsure: ["revenue_year consolidated Sheet1!B7"],
    });
    // of one company alone it is that company's
    const alone = [...rows.slice(0, 3), ...rows.slice(4, 6), ["研发费用", 400]];
    expect(table(alone).companies).toEqual({
      [one]: { revenue_year: 9e7, rd_expense_year: 4e6 },
    });
  });
});

describe("forms as they are handed out", () => {
  it.each([
    ["示例", "北京华光科技有限公司"],
    ["例：", "北京华光科技有限公司"],
    [1, "北京XX科技有限公司"],
    [1, "某某有限公司"],
  ])("the line that shows how they are filled in is none: %s %s", (first, name) => {
    const { companies } = table([
      ["2025年企业经营情况填报表（万元）"],
      ["序号", "企业名称", "营业收入"],
      [first, name, 10_000],
      [2, "北京EXXON能源有限公司", 9000],
      [3, two, 3200],
    ]);
    expect(companies).toEqual({
      北京EXXON能源有限公司: { revenue_year: 9e7 },
      [two]: { revenue_year: 3.2e7 },
    });
  });

  it("a column 其中 is no company, nor is the code of a form that a sheet is called", () => {
    const form = (name: string, title: string, rows: (string | number)[][]) => {
      return { name, rows: [[title], ...rows] };
    };
    expect(
      book(
        form("A100000", "A100000 企业所得税年度纳税申报表", [
          ["行次", "类别", "项目", "金额"],
          [1, "利润总额计算", "一、营业收入（2+9）", 56_789_012],
          [6, "利润总额计算", "减：研发费用（填写A104000）", 4_200_000],
        ]),
        form("A104000", "A104000 期间费用明细表", [
          ["行次", "项目", "销售费用", "其中：境外支付", "管理费用", "其中：境外支付"],
          [1, "一、职工薪酬", 1, 2, 3, 4],
          [19, "十九、研究费用", "*", "*", 4_200_000, 0],
        ]),
      ),
    ).toEqual({
      companies: { "": { revenue_year: 56_789_012, rd_expense_year: 4_200_000 } },
      unsure: [],
    });
  });
});

describe("units between the rows", () => {
  it("are of the rows below them", () => {
    const rows = (unit: string) => [
      [`${one}2025年主要指标（万元）`],
      ["指标", "本年", "上年"],
      ["营业收入", 9000, 8000],
      [unit],
      ["研发费用", 1_200_000, 1_000_000],
    ];
    expect(table(rows("（以下金额单位：元）")).companies).toEqual({
      [one]: {
        revenue_year: 9e7,
        revenue_growth_year: 0.125,
        rd_expense_year: 1_200_000,
        rd_growth_year: 0.2,
      },
    });
    expect(table(rows("其中：投入情况")).companies[one]).toMatchObject({
      rd_expense_year: 12_000_000_000,
    });
  });
});
