import fc from "fast-check";
import { expect, it } from "vitest";
import { rational, toNumber } from "../../src/exact";
import type { Group } from "../../src/language";
import { bestCombination, bestOfCandidates } from "../../src/planner";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "./books";

/** At most as many measures as there are letters; each pays the whole yuan of its fact. */
const NAMES = ["a", "b", "c", "d", "e", "f", "g"];
const MEASURES = measuresOf(
  NAMES.map((n) => `- { inputs: [${n}: money], amount: [{ base: ${n} }] }`).join("\n"),
);
const IDS = MEASURES.map((m) => m.id);

interface Rule {
  group: Group;
  /** yuan */
  cap?: number;
}

const words = { inputs: [], cite: "八", why: { zh: "一", en: "One" } };
const someOf = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 2 });

const limit = fc
  .tuple(someOf(IDS), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([members, n, paired]): Rule => {
    const kinds = paired
      ? [members.slice(0, 2), ...members.slice(2).map((m) => [m])]
      : members.map((m) => [m]);
    return { group: { id: `limit-${members}`, rule: "at-most", n, of: kinds, ...words } };
  });

const capOn = (members: string[], cap: number): Rule => ({
  cap,
  group: {
    id: `cap-${members}`,
    rule: "cap",
    of: members.map((m) => [m]),
    cap: ["#", `${cap}元`],
    ...words,
  },
});
/** Caps that lie inside one another, or apart: the first three measures, the first two of them, the last three. */
const caps = fc
  .tuple(
    fc.subarray([IDS.slice(0, 3), IDS.slice(0, 2), IDS.slice(4), IDS]),
    fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([sets, sums]) => sets.map((members, i) => capOn(members, sums[i]!)));

const rules = fc
  .tuple(fc.array(limit, { maxLength: 3 }), caps)
  .map(([limits, more]) => [...limits, ...more]);
const amounts = fc.array(fc.integer({ min: 0, max: 100 }), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
});

/** What a set of measures is paid together: inner caps before outer ones. Null when a limit forbids the set. */
function paidFor(
  set: ReadonlySet<string>,
  sums: ReadonlyMap<string, number>,
  all: readonly Rule[],
) {
  for (const { group } of all)
    if (
      group.rule === "at-most" &&
      group.of.filter((kind) => kind.some((m) => set.has(m))).length > group.n!
    )
      return null;
  const inner = all
    .filter((r) => r.cap !== undefined)
    .sort((x, y) => x.group.of.length - y.group.of.length);
  return paidBelow([...set], inner, sums);
}

/** The largest cap splits what it holds from the rest; within, the smaller ones have their say. */
function paidBelow(
  set: readonly string[],
  inner: readonly Rule[],
  sums: ReadonlyMap<string, number>,
): number {
  const outermost = inner.at(-1);
  if (!outermost) return set.reduce((total, id) => total + sums.get(id)!, 0);
  const members = new Set(outermost.group.of.flat());
  const [held, free] = [set.filter((id) => members.has(id)), set.filter((id) => !members.has(id))];
  const rest = inner.slice(0, -1);
  return Math.min(outermost.cap!, paidBelow(held, rest, sums)) + paidBelow(free, rest, sums);
}

/** Every subset is tried. */
function bruteForce(sums: ReadonlyMap<string, number>, all: readonly Rule[]): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** IDS.length; bits++) {
    const set = new Set(IDS.filter((id, i) => bits & (1 << i) && sums.get(id)! > 0));
    best = Math.max(best, paidFor(set, sums, all) ?? 0);
  }
  return best;
}

it("the best combination is what trying every one finds, and is allowed itself", () => {
  fc.assert(
    fc.property(amounts, rules, (yuan, all) => {
      const sums = new Map(IDS.map((id, i) => [id, yuan[i]!]));
      const book = bookWith(
        MEASURES,
        all.map((r) => r.group),
      );
      const facts = Object.fromEntries(NAMES.map((name, i) => [name, yuan[i]]));
      const found = bestCombination(book, MEASURES, facts);
      expect(toNumber(found.total)).toBe(bruteForce(sums, all));
      const chosen = new Set(found.chosen.map((c) => c.measure.id));
      expect(paidFor(chosen, sums, all)).toBe(toNumber(found.total));
      expect([...chosen, ...found.dropped.map((d) => d.id)].sort()).toEqual([...IDS].sort());
    }),
    { numRuns: 400 },
  );
});

/** A line pays whole yuan for a measure in a year; there may be several for one. */
interface OwnLine {
  id: string;
  yuan: number;
  year: number;
}
const ownLines = fc.array(
  fc.record({
    id: fc.constantFrom(...IDS.slice(0, 4)),
    yuan: fc.integer({ min: 1, max: 100 }),
    year: fc.integer({ min: 2024, max: 2026 }),
  }),
  { minLength: 2, maxLength: 9 },
);
const lineLimit = fc
  .tuple(
    fc.subarray(IDS.slice(0, 4), { minLength: 1 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom("lines" as const, "years" as const),
  )
  .map(([members, n, counts]): Rule => {
    const of = members.map((m) => [m]);
    return { group: { id: `${counts}-${members}`, rule: "at-most", n, of, counts, ...words } };
  });
const lineCap = fc
  .tuple(fc.constantFrom(IDS.slice(0, 1), IDS.slice(0, 3)), fc.integer({ min: 1, max: 150 }))
  .map(([members, sum]) => capOn(members, sum));
const lineRules = fc
  .tuple(fc.array(fc.oneof(lineLimit, limit), { minLength: 1, maxLength: 3 }), fc.option(lineCap))
  .map(([limits, cap]) => [...limits, ...(cap ? [cap] : [])]);

/** What lines are paid together, caps as one; null when a limit forbids them. */
function paidForLines(lines: readonly OwnLine[], all: readonly Rule[]): number | null {
  for (const { group } of all) {
    if (group.rule !== "at-most") continue;
    const held = lines.filter(({ id }) => group.of.flat().includes(id));
    const kinds = group.of.filter((kind) => held.some(({ id }) => kind.includes(id)));
    const years = [...new Set(held.map(({ year }) => year))];
    const counted = group.counts === "lines" ? held : group.counts === "years" ? years : kinds;
    if (counted.length > group.n!) return null;
  }
  const cap = all.find((rule) => rule.cap !== undefined);
  const sumOf = (some: readonly OwnLine[]) => some.reduce((sum, { yuan }) => sum + yuan, 0);
  const under = lines.filter(({ id }) => cap?.group.of.flat().includes(id));
  return sumOf(lines) - Math.max(0, sumOf(under) - (cap?.cap ?? Infinity));
}

it("several lines of a measure: the best is what trying every set finds, where lines, years or kinds are counted", () => {
  let [several, left] = [0, 0];
  fc.assert(
    fc.property(ownLines, lineRules, (lines, all) => {
      const book = bookWith(
        MEASURES,
        all.map((rule) => rule.group),
      );
      const candidates = lines.map(({ id, yuan, year }) => {
        const measure = MEASURES.find((one) => one.id === id)!;
        const outcome = { status: "eligible" as const, amount: rational(BigInt(yuan)) };
        return {
          measure,
          day: `${year}-06-01`,
          outcome: { ...outcome, missing: [], assumed: [], because: [], trace: [] },
        };
      });
      const found = bestOfCandidates(book, candidates, () => undefined);
      let best = 0;
      for (let bits = 0; bits < 2 ** lines.length; bits++)
        best = Math.max(
          best,
          paidForLines(
            lines.filter((_, i) => bits & (1 << i)),
            all,
          ) ?? 0,
        );
      expect(toNumber(found.total)).toBe(best);
      const chosen = lines.filter((_, i) => found.chosen.includes(candidates[i]!));
      expect(paidForLines(chosen, all)).toBe(best);
      expect(found.chosen.length + found.dropped.length).toBe(lines.length);
      several += Number(new Set(chosen.map(({ id }) => id)).size < chosen.length);
      left += Number(found.dropped.length > 0);
    }),
    { numRuns: 400 },
  );
  expect(several).toBeGreaterThan(20);
  expect(left).toBeGreaterThan(100);
});

it("twelve measures tied together are still found at once", () => {
  const names = "a b c d e f g h i j k l".split(" ");
  const measures = measuresOf(
    names.map((n) => `- { inputs: [${n}: money], amount: [{ base: ${n} }] }`).join("\n"),
  );
  const of = measures.map((m) => [m.id]);
  const group: Group = { id: "six", rule: "at-most", n: 6, of, ...words };
  const facts = Object.fromEntries(names.map((name, i) => [name, 100 + i]));
  const { total } = bestCombination(bookWith(measures, [group]), measures, facts);
  expect(total).toEqual(rational(106n + 107n + 108n + 109n + 110n + 111n));
});
