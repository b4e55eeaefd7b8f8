import { describe, expect, it } from "vitest";
import type { RuleBook } from "../../src/rulebook";
import type { Lang } from "../../src/text";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "../planner/books";
import { call } from "./call";

const book: RuleBook = bookWith(
  measuresOf(`
- id: d/award
  title: { zh: 增量奖励, en: Award }
  inputs:
    - output: { type: money, zh: 产值, en: Output }
    - growth: { type: ratio, zh: 增速, en: Growth }
    - industrial: { type: boolean, zh: 是否工业, en: Industrial }
    - level: { type: enum, values: { key: [重点, Key], other: [一般, Other] }, zh: 级别, en: Level }
    - granted: { type: date, zh: 立项日期, en: Granted on }
    - staff: { type: count, zh: 人数, en: Staff }
  require: [industrial, growth >= 15%, granted >= 2025-01-01, staff >= 3]
  amount: [{ base: output }, { times: [{ when: level = key, is: 10% }, { else: 5% }] }]
- id: d/list
  title: { zh: 逐笔奖励, en: List }
  inputs: [investments: { type: money_list, zh: 投资额, en: Investments }]
  amount: [{ base: "sum(for x in investments: min(x * 10%, 50元))" }]
- id: d/nothing
  title: { zh: 定额, en: Fixed }
  inputs: []
  amount: [{ base: 100元 }]
- id: d/dollars
  title: { zh: 外资, en: Foreign }
  inputs: [capital: { type: usd, zh: 到账外资, en: Capital }]
  amount: [{ base: [{ when: capital >= 100万美元, is: 10元 }] }]
`),
  [],
);

/** 1,000 yuan of output in a full and fitting set of facts; `change` replaces arguments by their number in Excel. */
function award(change: Record<number, unknown> = {}, lang: Lang = "zh-CN") {
  const given: unknown[] = ["d/award", 1000, 0.2, true, "key", 45_700, 10];
  for (const [number, value] of Object.entries(change)) given[Number(number) - 1] = value;
  return call("POLICY_AWARD", given, { book, lang });
}

describe("an argument is taken in every form in which a person writes it:", () => {
  it.each<[string, number, unknown]>([
    ["money as text", 2, "1000"],
    ["money with a unit", 2, "0.1万元"],
    ["money with thousands and a sign", 2, "¥1,000.00"],
    ["a rate as text", 3, "20%"],
    ["a rate as a plain text", 3, "0.2"],
    ["a rate that a sheet computed", 3, 1.15 - 1],
    ["yes in Chinese", 4, "是"],
    ["yes in English", 4, "yes"],
    ["TRUE as text", 4, "TRUE"],
    ["yes as one", 4, 1],
    ["a choice by its Chinese label", 5, "重点"],
    ["a choice by its English label, any case", 5, "KEY"],
    ["a date with dashes", 6, "2025-01-01"],
    ["a date with slashes", 6, "2025/1/1"],
    ["a Chinese date", 6, "2025年1月1日"],
    ["a date with a time of day", 6, 45_658.75],
    ["a whole number as text", 7, "10"],
    ["a range of one cell", 2, [[1000]]],
  ])("%s", (_name, number, value) => {
    expect(award({ [number]: value })).toBe(100);
  });

  it("and means what it says", () => {
    expect(award({ 4: "否" })).toBe(0);
    // it may be a blank cell
    expect(award({ 4: 0 })).toMatch(/^#N\/A 第4个参数“是否工业”收到 0/);
    expect(award({ 4: 1 })).toBe(100);
    expect(award({ 5: "一般" })).toBe(50);
    expect(award({ 6: 45_657 })).toBe(0);
    expect(award({ 2: "1.1亿元" })).toBe(11_000_000);
    expect(award({ 3: "14.99%" })).toBe(0);
  });
});

describe("the host's ways of handing over repeated arguments are one:", () => {
  const values = [1000, 0.2, true, "key", 45_700, 10];
  const invocation = { address: "Sheet1!A1", functionName: "POLICY_AWARD" };

  it.each<[string, unknown[]]>([
    ["one by one", ["d/award", ...values]],
    ["one by one, with the invocation", ["d/award", ...values, invocation]],
    ["as ranges, one by one", ["d/award", ...values.map((v) => [[v]])]],
    ["as one array", ["d/award", values]],
    ["as one array of ranges", ["d/award", values.map((v) => [[v]]), invocation]],
    ["the measure as a cell, too", [[["d/award"]], values.map((v) => [[v]])]],
  ])("%s", (_name, given) => {
    expect(call("POLICY_AWARD", given, { book })).toBe(100);
  });

  it.each<[string, unknown[]]>([
    ["nothing", ["d/nothing"]],
    ["an invocation", ["d/nothing", invocation]],
    ["an empty array", ["d/nothing", [], invocation]],
    ["null", ["d/nothing", null, invocation]],
    ["an array of an empty range", ["d/nothing", [[[null]]], invocation]],
  ])("no argument at all, as %s", (_name, given) => {
    expect(call("POLICY_AWARD", given, { book })).toBe(100);
  });

  it.each<[string, unknown]>([
    ["a column", [[100], [200], [9000]]],
    ["a row", [[100, 200, 9000]]],
    ["a column with gaps", [[100], [null], [200], [""], [9000]]],
    ["an array of one range", [[[100], [200], [9000]]]],
    ["a text", "100;200；9000"],
    ["a text with units", "100元、200、0.9万元"],
  ])("a list of amounts as %s", (_name, list) => {
    expect(call("POLICY_AWARD", ["d/list", list], { book })).toBe(10 + 20 + 50);
  });
});

describe("blank is not given, and never zero:", () => {
  it.each([null, undefined, "", "  ", [[null]]])("%j", (blank) => {
    expect(award({ 2: blank })).toBe("#N/A 需补充：产值。");
    expect(award({ 2: blank }, "en-US")).toBe("#N/A Needed: Output.");
  });

  it("a yes or no that only a requirement reads is assumed", () => {
    expect(award({ 4: null })).toBe(100);
  });

  it("arguments at the end may be left off, and empty ones may follow", () => {
    expect(call("POLICY_AWARD", ["d/award", 1000, 0.2, true, "key", 45_700], { book })).toBe(
      "#N/A 需补充：人数。",
    );
    expect(award({ 8: null, 9: "" })).toBe(100);
  });
});

describe("a broken argument is an error cell that says which, what and what to do:", () => {
  it.each<[number, unknown, string, string]>([
    [
      2,
      "很多",
      "第2个参数“产值”应为金额（元），例如 50000000 或 5,000万元；收到“很多”。",
      "Argument 2, “Output” must be an amount in CNY, for example 50000000 or 5,000万元; it is “很多”.",
    ],
    [
      2,
      true,
      "第2个参数“产值”应为金额（元），例如 50000000 或 5,000万元；收到“true”。",
      "Argument 2, “Output” must be an amount in CNY, for example 50000000 or 5,000万元; it is “true”.",
    ],
    [
      2,
      "5,00万元",
      "第2个参数“产值”应为金额（元），例如 50000000 或 5,000万元；收到“5,00万元”。",
      "Argument 2, “Output” must be an amount in CNY, for example 50000000 or 5,000万元; it is “5,00万元”.",
    ],
    [
      2,
      "300万美元",
      "第2个参数“产值”应为金额（元），例如 50000000 或 5,000万元；收到“300万美元”。",
      "Argument 2, “Output” must be an amount in CNY, for example 50000000 or 5,000万元; it is “300万美元”.",
    ],
    [
      2,
      -1,
      "第2个参数“产值”不能为负数；收到“-1”。",
      "Argument 2, “Output” cannot be negative; it is “-1”.",
    ],
    [
      2,
      1e15,
      "第2个参数“产值”数字过大，无法精确计算；收到“1000000000000000”。",
      "Argument 2, “Output” is too large to be computed exactly; it is “1000000000000000”.",
    ],
    [
      3,
      "快",
      "第3个参数“增速”应为小数或百分数，例如 0.08 或 8%；收到“快”。",
      "Argument 3, “Growth” must be a fraction or a percentage, for example 0.08 or 8%; it is “快”.",
    ],
    [
      4,
      "也许",
      "第4个参数“是否工业”应为 TRUE/FALSE 或 是/否；收到“也许”。",
      "Argument 4, “Industrial” must be TRUE or FALSE (or 是/否); it is “也许”.",
    ],
    [
      4,
      2,
      "第4个参数“是否工业”应为 TRUE/FALSE 或 是/否；收到“2”。",
      "Argument 4, “Industrial” must be TRUE or FALSE (or 是/否); it is “2”.",
    ],
    [
      5,
      "国家级",
      "第5个参数“级别”应为以下之一：重点、一般；收到“国家级”。",
      "Argument 5, “Level” must be one of: Key, Other; it is “国家级”.",
    ],
    [
      6,
      "2025-02-29",
      "第6个参数“立项日期”应为日期，例如 2025-07-05；收到“2025-02-29”。",
      "Argument 6, “Granted on” must be a date, for example 2025-07-05; it is “2025-02-29”.",
    ],
    [
      6,
      60,
      "第6个参数“立项日期”应为日期，例如 2025-07-05；收到“60”。",
      "Argument 6, “Granted on” must be a date, for example 2025-07-05; it is “60”.",
    ],
    [
      7,
      2.5,
      "第7个参数“人数”应为整数；收到“2.5”。",
      "Argument 7, “Staff” must be a whole number; it is “2.5”.",
    ],
    [
      7,
      "三",
      "第7个参数“人数”应为数字，例如 80；收到“三”。",
      "Argument 7, “Staff” must be a number, for example 80; it is “三”.",
    ],
    [
      2,
      [[1], [2]],
      "第2个参数“产值”应为一个值或一个单元格；整列计算请用 POLICY_AWARDS。",
      "Argument 2, “Output” must be one value or one cell; for whole columns use POLICY_AWARDS.",
    ],
    [
      8,
      1,
      "参数过多：该措施只有 6 项输入（产值、增速、是否工业、级别、立项日期、人数），收到 7 项。",
      "Too many arguments: the measure has 6 inputs (Output, Growth, Industrial, Level, Granted on, Staff), 7 were given.",
    ],
    [
      1,
      "没有这项",
      "没有名为“没有这项”的措施；请用措施编号（如 jjgf-2025-01/1）或完整标题，可用 POLICY_FIND 查找。",
      "There is no measure “没有这项”; use its id (such as jjgf-2025-01/1) or its whole Chinese title; POLICY_FIND finds it.",
    ],
    [
      1,
      "d/award@2025-13-01",
      "“d/award@2025-13-01”中 @ 之后应为日期，例如 @2025-03-31。",
      "In “d/award@2025-13-01” a date must follow @, for example @2025-03-31.",
    ],
    [
      1,
      7,
      "第1个参数应为措施编号（如 jjgf-2025-01/1）或完整标题。",
      "The first argument is a measure's id (such as jjgf-2025-01/1) or its whole Chinese title.",
    ],
    [
      1,
      null,
      "第1个参数应为措施编号（如 jjgf-2025-01/1）或完整标题。",
      "The first argument is a measure's id (such as jjgf-2025-01/1) or its whole Chinese title.",
    ],
  ])("argument %d being %j", (number, value, zh, en) => {
    expect(award({ [number]: value })).toBe(`#VALUE! ${zh}`);
    expect(award({ [number]: value }, "en-US")).toBe(`#VALUE! ${en}`);
  });

  it("dollars are not yuan", () => {
    expect(call("POLICY_AWARD", ["d/dollars", "100万美元"], { book })).toBe(10);
    expect(call("POLICY_AWARD", ["d/dollars", "100万元"], { book })).toContain("应为美元金额");
  });

  it.each<[string, unknown]>([
    ["as Excel's own class has it", Object.assign(new Error(""), { code: "#DIV/0!" })],
    ["as a rich value", { type: "Error", basicValue: "#DIV/0!", basicType: "Error" }],
    ["in a range of one cell", [[{ type: "Error", basicValue: "#DIV/0!" }]]],
  ])("an error cell is passed on by name, %s", (_name, error) => {
    expect(award({ 3: error })).toBe("#VALUE! 第3个参数“增速”是错误值 #DIV/0!；请先改正该单元格。");
  });

  it("an error cell inside a list, too", () => {
    const error = { type: "Error", basicValue: "#REF!" };
    expect(call("POLICY_AWARD", ["d/list", [[1], [error]]], { book })).toBe(
      "#VALUE! 第2个参数“投资额”是错误值 #REF!；请先改正该单元格。",
    );
  });

  it("a growth of minus one hundred per cent has no increase", () => {
    const rising = bookWith(
      measuresOf(
        `- { id: d/up, inputs: [o: money, g: ratio], amount: [{ base: "increase(o, g)" }] }`,
      ),
      [],
    );
    expect(call("POLICY_AWARD", ["d/up", 100, -1], { book: rising })).toMatch(/^#VALUE! d\/up：/);
  });
});

describe("the measure", () => {
  it("is found by its id in any case, by full-width letters, or by its whole title", () => {
    for (const name of ["D/AWARD", " d/award ", "ｄ／award", "增量奖励"])
      expect(award({ 1: name }), name).toBe(100);
  });
});
