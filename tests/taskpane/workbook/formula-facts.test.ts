import { describe, expect, it } from "vitest";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { factsOfFormula } from "../../../src/taskpane/workbook/formula-facts";
import { readAnswer } from "../../../src/taskpane/facts/read-answer";
import { measureOf } from "../../engine/measures-of";

const measure = measureOf(`
- inputs:
    - sum: money
    - rate: ratio
    - ok: boolean
    - parts: money_list
    - day: date
    - name: { type: enum, values: { a: [甲, A], b: [乙, B] } }
  require:
    - { that: ok, cite: 一 }
    - { that: name = a, cite: 一 }
    - { that: day >= 2025-01-01, cite: 一 }
  amount: [{ base: "sum * rate + sum(for one in parts: one)" }]`);

const given = (formula: string) => {
  const answers = factsOfFormula(formula, "表1", measure);
  if (!answers) return undefined;
  return Object.fromEntries(
    measure.inputs.flatMap((input) => {
      const answer = answers[factKey(input)];
      if (!answer) return [];
      const { sheet, row, column } = answer.by === "cell" ? answer.area : {};
      const shown =
        answer.by === "cell"
          ? [sheet, row, column, answer.unit].join(" ")
          : (readAnswer(input, answer, "zh-CN").shows ?? "?");
      return [[input.name, shown]];
    }),
  );
};

describe("the facts of a formula", () => {
  it("are its cells, on its own sheet or on another one, in the unit that the formula makes", () => {
    expect(given('=POLICY_AWARD("d/1",B2,$C$2)')).toEqual({
      sum: "表1 1 1 元",
      rate: "表1 1 2 小数",
    });
    expect(given("=POLICY_AWARD(\"d/1\",'二 季'!B2*10000,数据!C2*0.01)")).toEqual({
      sum: "二 季 1 1 万元",
      rate: "数据 1 2 %",
    });
    const guarded = "'二,季'!B2";
    expect(
      given(
        `=POLICY_AWARD("d/1",IF(${guarded}="","",${guarded}*10000),IF(C2="","",C2*0.01),B3,IF(D1="","",D1))`,
      ),
    ).toEqual({ sum: "二,季 1 1 万元", rate: "表1 1 2 %", ok: "表1 2 1 ", parts: "表1 0 3 元" });
  });

  it("are values that stand in it, as if they had been typed", () => {
    const formula = '=policy_award("d/1",110000000,0.085,TRUE,{1000;2500.5},"2025-03-31","甲")';
    expect(given(formula)).toEqual({
      sum: "110,000,000元",
      rate: "8.5%",
      ok: "是",
      parts: expect.stringContaining("2,500.5") as string,
      day: "2025-03-31",
      name: "甲",
    });
    expect(given('=POLICY_AWARD("d/1","5,000万元",8%)')).toMatchObject({
      sum: "50,000,000元",
      rate: "8%",
    });
  });

  it("leave out what is calculated inside, what is empty, and what cannot be read", () => {
    expect(given('=POLICY_AWARD("d/1",SUM(B2,C2),,B3)')).toEqual({ ok: "表1 2 1 " });
    expect(given('=POLICY_AWARD("d/1",B2*7,"很多")')).toEqual({});
    expect(given('=POLICY_AWARD("d/1",IF(B2="","",B3*10000),IF(B2="","",B2*7))')).toEqual({});
  });

  it("are not known where the formula is more than one call", () => {
    expect(given('=POLICY_AWARD("d/1",B2)+POLICY_AWARD("d/1",B3)')).toBeUndefined();
    expect(given('=ROUND(POLICY_AWARD("d/1",B2),0)')).toBeUndefined();
  });
});
