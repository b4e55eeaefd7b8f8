import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { type Facts, oddSizes, readFact } from "../../src/engine";
import { fromDecimal } from "../../src/exact";
import type { Input, Measure } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";
import { oddSizeTexts } from "../../src/text";
import { call } from "../functions/call";

const INPUTS: Input[] = [
  { name: "growth", type: "ratio", zh: "产值增速", en: "Growth of output" },
  { name: "main_business_revenue", type: "money", zh: "主营业务收入", en: "Main revenue" },
  { name: "site_area_m2", type: "area_m2", zh: "场地面积", en: "Area of the site" },
  { name: "rent_paid", type: "money", zh: "已付租金", en: "Rent paid" },
];
const measure = { inputs: INPUTS } as Measure;
const factsOf = (...given: unknown[]): Facts =>
  INPUTS.map((input, i) => {
    const read = readFact(input, given[i] ?? null);
    return "value" in read ? read.value : undefined;
  });
const paying = (yuan: string) => ({ status: "eligible" as const, amount: fromDecimal(yuan) });
const why = (facts: Facts, yuan = "50000") =>
  oddSizes(measure, facts, paying(yuan)).map((odd) => odd.why);

describe("sizes that are hardly meant", () => {
  it("begin above 500 %, below 1万元 and 100元, and above ten million square metres", () => {
    expect(why(factsOf(5, 10_000, 10_000_000, 1))).toEqual([]);
    expect(why(factsOf(5.01, 9999.99, 10_000_001, 1))).toEqual([
      "fast-growth",
      "small-revenue",
      "large-area",
    ]);
    expect(why(factsOf(-5.01))).toEqual(["fast-growth"]);
    expect(why(factsOf(0.1, 10_000, 500, 1), "100")).toEqual([]);
    expect(why(factsOf(0.1, 10_000, 500, 1), "99.99")).toEqual(["small-award"]);
  });

  it("are none where nothing is given, paid or read in money", () => {
    expect(why(factsOf(0, 0, 0, 0))).toEqual([]);
    expect(why(factsOf(0.1), "5")).toEqual([]);
    expect(why(factsOf(0.1, 10_000), "0")).toEqual([]);
    const refused = { status: "ineligible" as const, amount: fromDecimal("5") };
    expect(oddSizes(measure, factsOf(0.1, 10_000), refused)).toEqual([]);
  });

  it("are said in both languages with label and figure", () => {
    const facts = factsOf(8, 500, 20_000_000, 1);
    const zh = oddSizeTexts(measure, facts, paying("9.57"), "zh-CN");
    expect(zh).toEqual([
      "“产值增速”为800%，超过500%，请核对是否把百分数填成了倍数",
      "“主营业务收入”为500元，不足1万元，请核对单位是否为万元",
      expect.stringMatching(/^“场地面积”为.*，超过1000万平方米，请核对单位$/),
      "金额只有9.57元，不足100元，请核对所填数值是否以万元为单位",
    ]);
    const en = oddSizeTexts(measure, facts, paying("9.57"), "en-US");
    expect(en.map((text) => /\p{Script=Han}/u.test(text.replaceAll("万元", "")))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(en[0]).toContain("“Growth of output” is 800%");
  });
});

describe("where they are said, computed all the same", async () => {
  const book = await wordedRuleBook();
  const given = ["jjgf-2025-01/1", 110_000_000, 8];

  it("POLICY_AWARD pays, POLICY_STATUS says it at its end, POLICY_EXPLAIN before the result", () => {
    const plain = call("POLICY_AWARD", ["jjgf-2025-01/1", 110_000_000, 0.1], { book });
    expect(call("POLICY_AWARD", given, { book })).toBeGreaterThanOrEqual(plain as number);
    const said = /；“[^”]*”为800%，超过500%，请核对是否把百分数填成了倍数$/;
    expect(call("POLICY_STATUS", given, { book })).toMatch(said);
    const steps = call("POLICY_EXPLAIN", given, { book }) as unknown[][];
    expect(steps.at(-2)!.slice(1, 3)).toEqual(["请核对", expect.stringContaining("超过500%")]);
    expect(
      String(call("POLICY_STATUS", ["jjgf-2025-01/1", 110_000_000, 0.1], { book })),
    ).not.toMatch(/请核对/);
  });

  it.each([
    ["jjgf-2025-01/1", [110_000_000, 8], "“一季度产值同比增速”为800%，超过500%"],
    ["jjgf-2025-01/1", [5000, 0.1], "“一季度产值”为5000元，不足1万元"],
    [
      "jjgf-2025-21/7.2",
      [20_000_000, true],
      "“出版物经营面积”为20,000,000平方米，超过1000万平方米",
    ],
    ["jjgf-2025-29/26", [50, 500], "金额只有25元，不足100元"],
  ])("%s with %j: STATUS, EXPLAIN and headless say so, and pay", (id, values, sentence) => {
    expect(call("POLICY_AWARD", [id, ...values], { book })).toBeTypeOf("number");
    expect(call("POLICY_STATUS", [id, ...values], { book })).toContain(sentence);
    const steps = call("POLICY_EXPLAIN", [id, ...values], { book }) as unknown[][];
    expect(steps.map((row) => row[2])).toContainEqual(expect.stringContaining(sentence));
    const found = book.find(id);
    const own = "measure" in found ? found.measure.inputs.filter(({ scope }) => !scope) : [];
    const facts = Object.fromEntries(values.map((value, i) => [own[i]!.name, value]));
    const { notes } = answer(book, JSON.stringify({ id, facts }));
    expect(notes).toContainEqual(expect.stringContaining(sentence));
  });

  it("sales of a shop and premiums of an insurer are revenue, too", () => {
    const sales = call("POLICY_STATUS", ["jjgf-2025-01/6-q1", 8000], { book });
    expect(sales).toContain("“一季度销售额”为8000元，不足1万元");
  });

  it("the headless answer has it among its notes", () => {
    const facts = { output_value: 110_000_000, growth: 8 };
    const line = JSON.stringify({ id: "jjgf-2025-01/1", facts });
    expect(answer(book, line).notes).toContainEqual(expect.stringContaining("超过500%"));
  });
});
