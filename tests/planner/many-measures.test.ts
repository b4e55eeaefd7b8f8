import { expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import type { Group } from "../../src/language";
import { bestCombination } from "../../src/planner";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "./books";

/** Sixty measures in thirty pairs of which one counts each; trying every choice would never end. */
const names = Array.from({ length: 60 }, (_, i) => `m${i}`);
const measures = measuresOf(
  names.map((n) => `- { inputs: [${n}: money], amount: [{ base: ${n} }] }`).join("\n"),
);
const words = { inputs: [], cite: "八", why: { zh: "一", en: "One" } };
const pairs = Array.from({ length: 30 }, (_, i): Group => {
  const of = [[measures[2 * i]!.id], [measures[2 * i + 1]!.id]];
  return { id: `pair-${i}`, rule: "at-most", n: 1, of, ...words };
});
const facts = Object.fromEntries(names.map((name, i) => [name, 100 + i]));
/** the second of each pair */
const best = names.filter((_, i) => i % 2 === 1).reduce((sum, name) => sum + facts[name]!, 0);

it.each([
  [1_000_000, best],
  [2_000, 2_000],
  [best - 1, best - 1],
])("pairs under a shared ceiling of %i yuan pay %i", (ceiling, total) => {
  const of = measures.map(({ id }) => [id]);
  const cap: Group = { id: "cap", rule: "cap", of, cap: ["#", `${ceiling}元`], ...words };
  const found = bestCombination(bookWith(measures, [...pairs, cap]), measures, facts);
  expect(toNumber(found.total)).toBe(total);
});
