import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BINDING,
  COMPARISONS,
  type Comparison,
  type Node,
  WHOLE,
  bindingOf,
  increaseNode,
  increaseOf,
  isComparison,
  isInfix,
} from "../../src/language";

const signs = Object.keys(COMPARISONS) as Comparison[];

describe("comparisons", () => {
  it.each(signs)("%s holds where its opposite does not, and the other way round", (sign) => {
    const { opposite, turned } = COMPARISONS[sign];
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const holds = COMPARISONS[sign].holds(a - b);
        expect(COMPARISONS[opposite].holds(a - b)).toBe(!holds);
        expect(COMPARISONS[turned].holds(b - a)).toBe(holds);
      }),
    );
  });

  it("take words that differ as not equal and in no order", () => {
    expect(signs.filter((sign) => COMPARISONS[sign].holds(NaN))).toEqual(["!="]);
  });
});

describe("operators", () => {
  it("stand between their sides, but for not", () => {
    expect(Object.keys(BINDING).filter((op) => !isInfix(op))).toEqual(["not"]);
    expect(Object.keys(BINDING).filter(isComparison)).toEqual(signs);
  });

  it("bind looser than figures, names and calls", () => {
    expect(bindingOf(["#", "5%"])).toBe(WHOLE);
    expect(bindingOf(["min", ["$", 0], ["$", 1]])).toBe(WHOLE);
    expect(bindingOf(["+", ["$", 0], ["$", 1]])).toBeLessThan(bindingOf(["*", ["$", 0], ["$", 1]]));
  });
});

describe("an increase", () => {
  const now: Node = ["*", ["$", 0], ["#", "2"]];
  const growth: Node = ["$", 1];

  it("is recognised in the kernel", () => {
    expect(increaseOf(increaseNode(now, growth))).toEqual({
      now,
      onePlusGrowth: ["+", ["#", "1"], growth],
    });
  });

  it("is not taken for what only looks like it", () => {
    const lookalikes: Node[] = [
      ["-", now, ["/", ["$", 0], ["+", ["#", "1"], growth]]],
      ["-", now, ["/", now, ["+", ["#", "2"], growth]]],
      ["-", now, ["/", now, growth]],
      ["-", now, growth],
      ["+", now, growth],
    ];
    for (const node of lookalikes) expect(increaseOf(node)).toBeUndefined();
  });
});
