import { expect, it } from "vitest";
import { type Group, holdingBetween } from "../../src/language";

const listed: Group = {
  id: "matter:rd:1",
  rule: "at-most",
  n: 1,
  of: [["a/1"], ["b/1", "b/2"], ["c/1"]],
  inputs: [],
  cite: "甲一；乙二；丙三",
  why: { zh: "只支付一次", en: "paid once" },
};

const group: Group = {
  ...listed,
  clauses: [
    { cite: "甲一", between: [["a/1"], ["b/1", "b/2"]] },
    { cite: "甲一", between: [["a/1"], ["c/1"]] },
    { cite: "乙二", between: [["b/1", "b/2"], ["a/1"]] },
    { cite: "丙三", between: [["c/1"], ["b/1", "b/2"]] },
  ],
};

it.each([
  ["a/1", ["b/2"], "甲一；乙二"],
  ["b/2", ["a/1"], "甲一；乙二"],
  ["a/1", ["c/1"], "甲一"],
  ["b/1", ["c/1"], "丙三"],
  ["b/1", ["a/1", "c/1"], "甲一；乙二；丙三"],
])("cites the clauses that tie %s to %s", (id, others, cite) => {
  expect(holdingBetween(group, id, others).cite).toBe(cite);
});

it("cites all where none ties them, and where a group has no clauses of its own", () => {
  expect(holdingBetween(group, "b/1", ["b/2"])).toBe(group);
  expect(holdingBetween(listed, "a/1", ["b/1"])).toBe(listed);
});
