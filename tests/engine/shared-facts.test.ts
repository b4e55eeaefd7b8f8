import { describe, expect, it } from "vitest";
import { ReadyMeasure, SharedFacts, assess } from "../../src/engine";
import { fromInteger } from "../../src/exact";
import { measuresOf } from "./measures-of";

describe("facts that measures share", () => {
  it("has one bit for what is asked twice, and two for what differs", () => {
    const [measure] = measuresOf(
      "- { inputs: [sum: money], require: [sum > 5元, sum > 5元, sum >= 5元], amount: [{ base: 1元 }] }",
    );
    const shared = new SharedFacts();
    const number = shared.numberOf(measure!.inputs[0]!);
    const bits = measure!.require.map(({ node }) => shared.bitOf(number, node));
    expect(bits[0]).toBe(bits[1]);
    expect(bits[2]).not.toBe(bits[0]);
    expect(shared.bitsOf(number, undefined)).toBe(0);
    const five = shared.bitsOf(number, fromInteger(5));
    expect([bits[0]!, bits[2]!].map((bit) => (five >> bit) & 1)).toEqual([0, 1]);
  });

  it("says what the exact evaluator says where more is asked of a fact than there are bits", () => {
    const limits = Array.from({ length: 40 }, (_, i) => `sum > ${i}元`);
    const [measure] = measuresOf(
      `- { inputs: [sum: money], require: [${limits.join(", ")}], amount: [{ base: 1元 }] }`,
    );
    const shared = new SharedFacts();
    const ready = new ReadyMeasure(measure!, {}, shared);
    const [number] = ready.facts;
    expect(shared.bitOf(number!, measure!.require.at(-1)!.node)).toBeUndefined();
    for (const sum of [0, 12, 27, 28, 29, 38, 39, 40]) {
      const facts = [fromInteger(sum)];
      const bits = Int32Array.of(shared.bitsOf(number!, facts[0]));
      expect(ready.verdict(facts, bits).status, String(sum)).toBe(assess(measure!, facts).status);
    }
  });
});
