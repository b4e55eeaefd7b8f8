import { describe, expect, it } from "vitest";
import { readingOf, sheet, shortly } from "./table-of";

const year = (title: string) =>
  shortly(
    readingOf(
      sheet("P&L", [
        ["Beijing Example Co., Ltd."],
        [title],
        ["Item", 2025],
        ["Operating revenue", 60_000],
      ]),
    ),
  );

describe("the unit that a title gives", () => {
  it.each([
    ["Profit and loss (RMB '000)", 60_000_000],
    ["Profit and loss (RMB’000)", 60_000_000],
    ["Profit and loss, in thousands of RMB", 60_000_000],
    ["Profit and loss (CNY million)", 60_000_000_000],
    ["Profit and loss (RMB)", 60_000],
    ["Unit: RMB ten thousand", 600_000_000],
    ["Unit: 10,000 yuan", 600_000_000],
    ["Profit and loss (in tens of thousands of RMB)", 600_000_000],
    ["Unit: RMB, thousand", 60_000_000],
    ["Unit: KRMB", 60_000_000],
    ["单位：人民币/万元", 600_000_000],
    ["主要指标（单位：人民币，万元）", 600_000_000],
    ["（金额以万元列示）", 600_000_000],
    ["利润表（数据以千元计）", 60_000_000],
    ["注册资本：5000 万元", 60_000],
  ])("%s", (title, revenue) => {
    expect(year(title).companies["Beijing Example Co., Ltd."]).toMatchObject({
      revenue_year: revenue,
    });
  });

  it("of a heading in other money is asked too", () => {
    const read = shortly(
      readingOf(
        sheet("S", [
          ["Company", "Operating revenue, EUR millions"],
          ["A Co., Ltd.", 3],
        ]),
      ),
    );
    expect(read.companies).toEqual({ "A Co., Ltd.": {} });
    expect(read.unsure).toEqual(["revenue_year unit S!B2"]);
  });

  it.each(["Profit and loss (USD '000)", "Profit and loss (HKD)", "Profit and loss, EUR millions"])(
    "%s is asked, never taken for yuan",
    (title) => {
      const { companies, unsure } = year(title);
      expect(companies["Beijing Example Co., Ltd."]).toEqual({});
      expect(unsure).toEqual([expect.stringMatching(/^revenue_year unit /)]);
    },
  );
});

it.each([
  ["Unit: CNY million, Jan-Sep 2025", "part-of-year"],
  ["Unit: RMB'000, forecast", "plan"],
  ["Profit and loss (unit: RMB, thousand, budget)", "plan"],
])("what stands behind the unit of a title is heard: %s", (title, doubt) => {
  const rows = [[title], ["Item", "Amount"], ["Revenue", 60_000]];
  const { companies, unsure } = shortly(readingOf(sheet("Sheet1", rows)));
  expect(companies).toEqual({ "": {} });
  expect(unsure).toEqual([`revenue_year ${doubt} Sheet1!B3`]);
});

const one = "北京甲精密有限公司";
const read = (...rows: Parameters<typeof sheet>[1]) => shortly(readingOf(sheet("表", rows)));

it.each(["单位：W", "单位：K", "Unit: k€", "金额单位：元、万元"])(
  "a unit of which nobody says how much it is, is asked about: %s",
  (unit) => {
    const { companies, unsure } = read([one], [unit], ["项目", "2025年"], ["营业收入", 60_000]);
    expect(companies).toEqual({ [one]: {} });
    expect(unsure).toEqual(["revenue_year unit 表!B4"]);
  },
);

it("currency and unit stand apart in a heading, and yuan and 万元 in one are asked about", () => {
  const head = ["企业名称", "营业收入（人民币、万元）", "研发费用（万元/元）"];
  expect(read(head, [one, 25_600, 12_000])).toEqual({
    companies: { [one]: { revenue_year: 256_000_000 } },
    unsure: ["rd_expense_year near 表!C2"],
  });
  const english = ["Company", "Revenue (RMB, '000)", "Output (100 million yuan)"];
  expect(read(english, ["A Co., Ltd.", 245_000, 2.4]).companies).toEqual({
    "A Co., Ltd.": { revenue_year: 245_000_000, output_value_year: 240_000_000 },
  });
});

it("notes below say it too, of the table and not of one thing in it", () => {
  const rows = [["项目", "2025年"] as const, ["营业收入", 256_000] as const];
  const noted = (note: string) => read([one], ...rows, [note]).companies[one];
  expect(noted("注：本表以千元为单位。")).toEqual({ revenue_year: 256_000_000 });
  expect(noted("填表说明：1.金额按千元填列，保留两位小数")).toEqual({ revenue_year: 256_000_000 });
  expect(noted("注：其中政府补助以千元计约350千元。")).toEqual({ revenue_year: 256_000 });
});

describe("two units above one table", () => {
  it("are asked about", () => {
    const beside = read(
      ["单位：元", null, null, "单位：万元"],
      ["项目", "2025年", null, "项目", "2025年"],
      ["营业收入", 25_600_000, null, "研发费用", 1234],
    );
    expect(beside).toEqual({
      companies: { "": {} },
      unsure: ["revenue_year unit 表!B3", "rd_expense_year unit 表!E3"],
    });
  });

  it("are one, where one of them is only a currency", () => {
    const title = ["2025年度", "币种：人民币", "单位：万元"];
    expect(read([one], title, ["项目", "本年"], ["营业收入", 25_600]).companies).toEqual({
      [one]: { revenue_year: 256_000_000 },
    });
  });
});

it("同比增长（亿元） is an amount, and no rate", () => {
  const head = ["企业名称", "2025年营业收入（亿元）", "同比增长（亿元）"];
  expect(read(head, [one, 12, 0.2])).toEqual({
    companies: { [one]: { revenue_year: 1_200_000_000 } },
    unsure: [],
  });
});
