import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { bestCombination } from "../../src/planner";
import type { RuleBook } from "../../src/rulebook";
import { bookOf } from "./books";

const WORDS = "covers: [一], cite: 八, zh: 一, en: One";

function best(book: RuleBook, facts: Record<string, unknown>) {
  const found = bestCombination(book, book.measures, facts);
  return {
    total: toNumber(found.total),
    chosen: found.chosen.map((c) => c.measure.id),
    dropped: found.dropped.map((d) => [
      d.id,
      d.because.why === "group" ? d.because.group.id : d.because.outcome.status,
    ]),
    capped: found.capped.map((group) => group.id),
  };
}

describe("the best allowed combination", () => {
  it("is everything that pays, where nothing forbids it", () => {
    const book = bookOf("a b c", "  []");
    expect(best(book, { a: 1, b: 2 })).toEqual({
      total: 3,
      chosen: ["d/1", "d/2"],
      dropped: [["d/3", "needs-input"]],
      capped: [],
    });
  });

  it("leaves out what pays nothing by itself", () => {
    const book = bookOf("a b", "  []");
    expect(best(book, { a: 0, b: 5 })).toMatchObject({
      total: 5,
      chosen: ["d/2"],
      dropped: [["d/1", "eligible"]],
    });
  });

  it.each(["only_one_of", "highest_of", "never_together"])("%s: the larger sum", (rule) => {
    const book = bookOf("a b c", `  - { id: g, rule: ${rule}, of: [d/1, d/2], ${WORDS} }`);
    expect(best(book, { a: 3, b: 5, c: 1 })).toEqual({
      total: 6,
      chosen: ["d/2", "d/3"],
      dropped: [["d/1", "g"]],
      capped: [],
    });
  });

  it("at most two kinds, where a kind has two parts", () => {
    const book = bookOf(
      "a b c d",
      `  - { id: g, rule: at_most, n: 2, of: [[d/1], [d/2], [d/3, d/4]], ${WORDS} }`,
    );
    // the two parts of the third kind together beat each of the others
    expect(best(book, { a: 30, b: 20, c: 16, d: 15 })).toMatchObject({
      total: 61,
      chosen: ["d/1", "d/3", "d/4"],
      dropped: [["d/2", "g"]],
    });
  });

  it("a shared cap cuts the sum, and is named", () => {
    const book = bookOf("a b", `  - { id: g, rule: cap, cap: 50元, of: [d/1, d/2], ${WORDS} }`);
    expect(best(book, { a: 40, b: 30 })).toEqual({
      total: 50,
      chosen: ["d/1", "d/2"],
      dropped: [],
      capped: ["g"],
    });
    expect(best(book, { a: 30, b: 20 })).toMatchObject({ total: 50, capped: [] });
  });

  it("a cap inside a cap: the inner one cuts first", () => {
    const book = bookOf(
      "a b c",
      `  - { id: outer, rule: cap, cap: 100元, of: [d/1, d/2, d/3], ${WORDS} }
  - { id: inner, rule: cap, cap: 50元, of: [d/1, d/2], ${WORDS} }`,
    );
    expect(best(book, { a: 40, b: 40, c: 30 })).toMatchObject({
      total: 80,
      capped: ["outer", "inner"],
    });
    expect(best(book, { a: 40, b: 40, c: 70 })).toMatchObject({ total: 100 });
  });

  it("a choice that a cap makes worthless is not made: the smaller award may be the better one", () => {
    const book = bookOf(
      "a b c",
      `  - { id: one, rule: only_one_of, of: [d/1, d/2], ${WORDS} }
  - { id: both, rule: cap, cap: 60元, of: [d/1, d/3], ${WORDS} }`,
    );
    // 50 and 40 would be cut to 60; 45 and 40 are not
    expect(best(book, { a: 50, b: 45, c: 40 })).toMatchObject({
      total: 85,
      chosen: ["d/2", "d/3"],
    });
  });

  it("a cap that depends on a fact does not bind while the fact is unknown", () => {
    const book = bookOf(
      "a b",
      `  - { id: g, rule: cap, cap: rent * 50%, inputs: [rent: { type: money, zh: 租金, en: Rent }], of: [d/1, d/2], ${WORDS} }`,
    );
    expect(best(book, { a: 40, b: 30, rent: 100 }).total).toBe(50);
    expect(best(book, { a: 40, b: 30 }).total).toBe(70);
  });
});
