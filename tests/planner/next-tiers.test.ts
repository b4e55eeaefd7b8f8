import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fromInteger, toNumber } from "../../src/exact";
import { factsFor, nextTiers } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "./books";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

function next(id: string, facts: Record<string, unknown>) {
  const { measure } = foundIn(book, id);
  return nextTiers(book, measure, factsFor(measure.inputs, facts)).map((tier) => [
    measure.inputs[tier.index]!.name,
    tier.reach,
    toNumber(tier.border),
    toNumber(tier.amount),
    toNumber(tier.adds),
  ]);
}

function invented(article: string, facts: Record<string, unknown>) {
  const [measure] = measuresOf(article);
  const tiers = nextTiers(bookWith([measure!], []), measure!, factsFor(measure!.inputs, facts));
  return tiers.map(({ reach, border }) => [reach, toNumber(border)]);
}

describe("the next tier", () => {
  it("is the nearest border behind which a rate is higher", () => {
    const facts = { output_value: 110_000_000, growth: 0.08 };
    expect(next("jjgf-2025-01/1", facts)).toEqual([["growth", "at-least", 0.1, 100_000, 43_000]]);
  });

  it("is none on the highest", () => {
    expect(next("jjgf-2025-01/1", { output_value: 110_000_000, growth: 0.1 })).toEqual([]);
  });

  it("may be what makes a company eligible at all", () => {
    const article = "- { inputs: [a: money], require: [a > 100元], amount: [{ base: 50元 }] }";
    expect(invented(article, { a: 100 })).toEqual([["more-than", 100]]);
    expect(invented(article, { a: 100.01 })).toEqual([]);
  });

  it("may lie below", () => {
    const article = "- { inputs: [a: count], require: [a <= 3], amount: [{ base: 50元 }] }";
    expect(invented(article, { a: 5 })).toEqual([["at-most", 3]]);
    expect(invented(article, { a: 3 })).toEqual([]);
  });

  it("is no growth along a rate, and no jump that rounding makes", () => {
    const article =
      "- { inputs: [a: money], require: [a >= 1000元], amount: [{ base: a }, { round: 1000元, mode: down }] }";
    expect(invented(article, { a: 1500 })).toEqual([]);
  });

  it("is silent while a fact is missing", () => {
    expect(next("jjgf-2025-01/1", { output_value: 110_000_000 })).toEqual([]);
  });

  it("promises what the measure then pays", () => {
    const { measure } = foundIn(book, "jjgf-2025-01/1");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3e9 }), fc.integer({ min: -50, max: 150 }), (a, g) => {
        const facts = factsFor(measure.inputs, { output_value: a, growth: g / 1000 });
        for (const { index, border, reach, amount, adds } of nextTiers(book, measure, facts)) {
          if (reach !== "at-least") continue;
          const there = facts.map((fact, i) => (i === index ? border : fact));
          const paid = book.assess(measure, there).amount!;
          expect(compare(paid, amount)).toBe(0);
          expect(compare(adds, fromInteger(0))).toBeGreaterThan(0);
        }
      }),
    );
  });
});
