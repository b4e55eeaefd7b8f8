import { describe, expect, it } from "vitest";
import { rational, toNumber } from "../../src/exact";
import { type Outcome, assess, readFact } from "../../src/engine";
import type { Measure } from "../../src/language";
import { measureOf } from "./measures-of";

function outcomeOf(measure: Measure, ...cells: unknown[]): Outcome {
  const facts = measure.inputs.map((input, i) => {
    const read = readFact(input, cells[i]);
    return "value" in read ? read.value : undefined;
  });
  return assess(measure, facts);
}

const inYuan = ({ amount }: Outcome) => amount && toNumber(amount);

describe("the status says what a sum means", () => {
  it.each([
    ["award", "eligible"],
    ["ceiling", "up-to"],
  ])("%s: %s", (kind, status) => {
    const measure = measureOf(
      `- { kind: ${kind}, inputs: [a: money], amount: [{ base: a * 10% }] }`,
    );
    const outcome = outcomeOf(measure, 1000);
    expect(outcome.status).toBe(status);
    expect(inYuan(outcome)).toBe(100);
  });

  it("case by case fixes no sum; being refused still pays nothing", () => {
    const measure = measureOf(
      `- { kind: discretionary, inputs: [recognised: boolean], require: [recognised] }`,
    );
    expect(outcomeOf(measure, true)).toMatchObject({ status: "case-by-case" });
    expect(outcomeOf(measure, true).amount).toBeUndefined();
    expect(outcomeOf(measure, false).status).toBe("ineligible");
    expect(inYuan(outcomeOf(measure, false))).toBe(0);
  });

  it("a service is information, and speaks of no money", () => {
    const measure = measureOf(`- { kind: service, inputs: [], note: { zh: 服务, en: Service } }`);
    expect(outcomeOf(measure)).toMatchObject({ status: "information" });
    expect(outcomeOf(measure).amount).toBeUndefined();
  });

  it("may depend on the facts: a sum below the line, the case above it", () => {
    const measure = measureOf(`
      - inputs: [investment: money]
        amount: [{ base: investment * 10% }]
        status: [{ when: investment >= 10亿元, is: case-by-case }, { else: eligible }]`);
    expect(outcomeOf(measure, 1_000_000_000).status).toBe("case-by-case");
    expect(outcomeOf(measure, 1_000_000_000).amount).toBeUndefined();
    expect(inYuan(outcomeOf(measure, 999_999_999.9))).toBe(99_999_999.99);
  });
});

describe("classes and scores", () => {
  const graded = measureOf(`
    - kind: eligibility
      inputs: [score: number]
      class: [{ when: score >= 80, is: excellent }, { when: score >= 60, is: good }, { else: fail }]
      failing: [fail]`);

  it.each([
    [80, "eligible", "excellent"],
    [79.9, "eligible", "good"],
    [59.9, "ineligible", "fail"],
  ])("%d points", (score, status, found) => {
    expect(outcomeOf(graded, score)).toMatchObject({ status, class: found });
  });

  it("a score is points, not yuan", () => {
    const measure = measureOf(`
      - { kind: score, inputs: [a: number], score: [{ base: a * 0.5 }, { cap: 10 }] }`);
    const outcome = outcomeOf(measure, 15);
    expect(toNumber(outcome.score!)).toBe(7.5);
    expect(outcome.amount).toBeUndefined();
    expect(toNumber(outcomeOf(measure, 30).score!)).toBe(10);
  });
});

describe("a tier that nobody reached", () => {
  it("means not eligible, and says which tiers", () => {
    const measure = measureOf(`
      - inputs: [output: money]
        amount: [{ base: [{ when: output >= 1亿元, is: 10万元 }] }, { plus: 1万元 }]`);
    const outcome = outcomeOf(measure, 99_999_999.99);
    expect(outcome.status).toBe("ineligible");
    expect(inYuan(outcome)).toBe(0);
    expect(outcome.because).toMatchObject([{ why: "no-tier", cite: "一" }]);
  });
});

describe("rounding and the smallest sum of a document", () => {
  const document = `{ rounding: { to: 1000元, mode: down, cite: 五、3 }, smallest: { paid: 1万元, cite: 五、3 } }`;
  const measure = measureOf(`- { inputs: [a: money], amount: [{ base: a }] }`, document);

  it.each([
    [123_999.99, 123_000],
    [10_000, 10_000],
    [9_999.99, 0],
    [0, 0],
  ])("%d yuan are paid as %d", (a, paid) => {
    expect(inYuan(outcomeOf(measure, a))).toBe(paid);
  });

  it("a sum too small is eligible, and the reason is given with its clause", () => {
    expect(outcomeOf(measure, 9_999)).toMatchObject({
      status: "eligible",
      because: [{ why: "below-smallest", cite: "五、3" }],
    });
  });

  it("a sum that is rounded down to nothing has the reason, too; nothing at all says at which step", () => {
    const [reason] = outcomeOf(measure, 999).because;
    expect(reason).toMatchObject({ why: "below-smallest", amount: rational(999n) });
    expect(outcomeOf(measure, 0).because).toMatchObject([
      { why: "nothing-left", step: { do: "base" } },
    ]);
  });

  it("does not touch a measure that is exempt", () => {
    const exempt = measureOf(
      `- { inputs: [a: money], amount: [{ base: a }], rounding: none }`,
      document,
    );
    expect(inYuan(outcomeOf(exempt, 9_999.99))).toBe(9_999.99);
  });
});

describe("the trace", () => {
  const measure = measureOf(`
    - inputs: [price: money, paid: money]
      require: [{ that: price > 0元, cite: 三 }]
      amount:
        - { base: price * 20%, cite: 一 }
        - { cap: 2000元, cite: 二 }
        - less: paid`);

  it("has one line for each sentence of the law, with its clause", () => {
    const { trace } = outcomeOf(measure, 12_000, 500);
    expect(trace.map((line) => line.cite)).toEqual(["三", "一", "二", "一"]);
    const sums = trace.flatMap((line) => ("after" in line ? [toNumber(line.after!)] : []));
    expect(sums).toEqual([2400, 2000, 1500]);
  });

  it("marks the cap that bit, and only then", () => {
    const bit = (price: number) =>
      outcomeOf(measure, price, 0).trace.flatMap((line) =>
        line.line === "step" && line.step.do === "cap" ? [line.bit] : [],
      );
    expect(bit(12_000)).toEqual([true]);
    expect(bit(10_000)).toEqual([false]);
  });
});
