import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { assess, readFact } from "../../src/engine";
import type { Measure } from "../../src/language";
import { measureOf } from "./measures-of";

/** The outcome in plain words: names instead of positions, yuan instead of fractions. */
function outcome(measure: Measure, facts: Record<string, unknown>) {
  const given = measure.inputs.map((input) => {
    const read = readFact(input, facts[input.name]);
    return "value" in read ? read.value : undefined;
  });
  const found = assess(measure, given);
  const names = (indexes: number[]) => indexes.map((i) => measure.inputs[i]!.name);
  return {
    status: found.status,
    amount: found.amount && toNumber(found.amount),
    missing: names(found.missing),
    assumed: names(found.assumed),
    because: found.because.map((reason) => reason.why),
  };
}

describe("a fact that was left out", () => {
  const growthAward = measureOf(`
    - inputs: [output: money, growth: ratio, registered: boolean]
      require: [registered, growth >= 10%]
      amount: [{ base: output * 1% }]`);

  it("is asked for, where the amount depends on it", () => {
    expect(outcome(growthAward, { growth: 0.2 })).toMatchObject({
      status: "needs-input",
      missing: ["output"],
    });
  });

  it("is assumed, where it is a yes or no that only a requirement reads", () => {
    expect(outcome(growthAward, { output: 1_000_000, growth: 0.2 })).toMatchObject({
      status: "eligible",
      amount: 10_000,
      assumed: ["registered"],
    });
  });

  it("is not assumed, where it is a number", () => {
    expect(outcome(growthAward, { output: 1_000_000 })).toMatchObject({
      status: "needs-input",
      missing: ["growth"],
    });
  });

  it("is not asked for, where a factor of nothing leaves it without effect", () => {
    const shared = measureOf(`
      - inputs: [output: money, share: ratio]
        amount: [{ base: output * 1% }, { times: share }]`);
    expect(outcome(shared, { share: 0 })).toMatchObject({ status: "eligible", amount: 0 });
    expect(outcome(shared, { share: 0.5 })).toMatchObject({ missing: ["output"] });
  });

  it("is not asked for inside an expression either, where its limit cannot bite", () => {
    const limited = measureOf(`
      - inputs: [output: money, level: { type: enum, values: { a: [甲, A], b: [乙, B] } }]
        amount: [{ base: "min(output * 1%, if level = a then 5万元 else 10万元) * 50%" }]`);
    expect(outcome(limited, { output: 5_000_000 })).toMatchObject({ amount: 25_000 });
    expect(outcome(limited, { output: 6_000_000 })).toMatchObject({ missing: ["level"] });
  });

  it("is not asked for any more, once one requirement has failed", () => {
    expect(outcome(growthAward, { growth: 0.05 })).toMatchObject({
      status: "ineligible",
      amount: 0,
      missing: [],
      assumed: [],
      because: ["requirement-failed"],
    });
    expect(outcome(growthAward, { registered: false })).toMatchObject({
      status: "ineligible",
      missing: [],
    });
  });

  it("is never zero, and zero is never left out", () => {
    expect(outcome(growthAward, { output: 0, growth: 0.2 })).toMatchObject({
      status: "eligible",
      amount: 0,
    });
    for (const blank of [null, "", "  ", undefined])
      expect(outcome(growthAward, { output: blank, growth: 0.2 }).status).toBe("needs-input");
  });
});

describe("a branch that is not taken", () => {
  const measure = measureOf(`
    - inputs: [kind: { type: enum, values: { let: [租, Rent], buy: [购, Buy] } }, rent: money, price: money]
      amount:
        - base: [{ when: kind = let, is: rent * 50% }, { else: price * 10% }]`);

  it("asks for nothing", () => {
    expect(outcome(measure, { kind: "let", rent: 1000 })).toMatchObject({ amount: 500 });
    expect(outcome(measure, { kind: "buy", price: 1000 })).toMatchObject({ amount: 100 });
  });

  it("is not asked for before it is known which one is taken", () => {
    expect(outcome(measure, {})).toMatchObject({ status: "needs-input", missing: ["kind"] });
  });

  it("needs no test where both give the same", () => {
    const same = measureOf(`
      - inputs: [kind: { type: enum, values: { a: [甲, A], b: [乙, B] } }]
        amount: [{ base: [{ when: kind = a, is: 5万元 }, { else: 5万元 }] }]`);
    expect(outcome(same, {})).toMatchObject({ status: "eligible", amount: 50_000 });
  });
});

describe("either of two inputs", () => {
  const measure = measureOf(`
    - inputs: [area: area_m2, seats: count]
      require: [area >= 500平方米 or seats >= 50]
      amount: [{ base: 10万元 }]`);

  it("serves alone", () => {
    expect(outcome(measure, { area: 500 })).toMatchObject({ amount: 100_000 });
    expect(outcome(measure, { seats: 50 })).toMatchObject({ amount: 100_000 });
  });

  it("is asked for with the other, while neither decides", () => {
    expect(outcome(measure, {})).toMatchObject({ missing: ["area", "seats"] });
    expect(outcome(measure, { area: 499 })).toMatchObject({ missing: ["seats"] });
    expect(outcome(measure, { area: 499, seats: 49 })).toMatchObject({ status: "ineligible" });
  });

  it("is taken in the order of the text, where the text takes the first that is known", () => {
    const first = measureOf(`
      - inputs: [appraised: money, invoiced: money]
        amount: [{ base: "first_known(appraised, invoiced) * 10%" }]`);
    expect(outcome(first, { invoiced: 300 })).toMatchObject({ amount: 30 });
    expect(outcome(first, { appraised: 100, invoiced: 300 })).toMatchObject({ amount: 10 });
    expect(outcome(first, {}).status).toBe("needs-input");
  });
});

describe("a default", () => {
  const measure = measureOf(`
    - inputs: [price: money, incidents: { type: count, default: 0 }]
      require: [incidents = 0]
      amount: [{ base: price * 15% }]`);

  it("stands in for what was left out", () => {
    expect(outcome(measure, { price: 100 })).toMatchObject({ amount: 15, assumed: [] });
  });

  it("gives way to what was given", () => {
    expect(outcome(measure, { price: 100, incidents: 1 }).status).toBe("ineligible");
  });
});

describe("what has no answer", () => {
  const measure = measureOf(`
    - inputs: [output: money, growth: ratio, industrial: boolean]
      require: [industrial]
      amount: [{ base: "increase(output, growth)" }]`);

  it("is said to have none: a growth of minus one hundred per cent", () => {
    const found = outcome(measure, { output: 100, growth: -1, industrial: true });
    expect(found).toMatchObject({ status: "no-answer", amount: undefined, missing: [] });
  });

  it("is said of a growth of minus one hundred per cent whatever has grown: nothing, something, a blank", () => {
    for (const output of [0, 100, undefined])
      expect(outcome(measure, { output, growth: -1, industrial: true })).toMatchObject({
        status: "no-answer",
        amount: undefined,
        missing: [],
      });
  });

  it("does not matter to those who are refused anyway", () => {
    expect(outcome(measure, { output: 100, growth: -1, industrial: false })).toMatchObject({
      status: "ineligible",
      amount: 0,
    });
  });

  it("does not matter in a requirement either, once another one has failed", () => {
    const required = measureOf(`
      - inputs: [output: money, growth: ratio]
        require: ["increase(output, growth) >= 2亿元", growth >= 10%]
        amount: [{ base: 600万元 }]`);
    expect(outcome(required, { output: 0, growth: -1 }).status).toBe("ineligible");
  });

  it.each([0, 100, undefined])(
    "is not asked where no tier holds: growth of −100 %% of %s",
    (output) => {
      const tiers = measureOf(`
      - inputs: [output: money, growth: ratio]
        amount:
          - base: increase(output, growth)
          - times: [{ when: growth >= 10%, is: 1% }, { when: growth > 0%, is: 0.5% }]`);
      expect(outcome(tiers, { output, growth: -1 })).toEqual({
        status: "ineligible",
        amount: 0,
        missing: [],
        assumed: [],
        because: ["no-tier"],
      });
    },
  );

  it("is two lists that should go in step and do not", () => {
    const lists = measureOf(`
      - inputs: [paid: money_list, refunded: money_list]
        amount: [{ base: "sum(for x in paid, y in refunded: x - y)" }]`);
    expect(outcome(lists, { paid: [5, 7], refunded: [1, 2] })).toMatchObject({ amount: 9 });
    expect(outcome(lists, { paid: [5, 7], refunded: [1] }).status).toBe("no-answer");
  });
});
