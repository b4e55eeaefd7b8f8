import fc from "fast-check";
import { expect, it } from "vitest";
import { ZERO, add, toNumber } from "../../src/exact";
import type { Input } from "../../src/language";
import {
  type Asked,
  Counting,
  type Line,
  PositionBoard,
  countTogether,
  everyMeasure,
} from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { factInputs } from "../../src/taskpane/facts/fact-inputs";
import { rawIn } from "../../src/taskpane/gets/raw-in";
import type { Answer, Answers } from "../../src/taskpane/shell/pane-state";
import { bookOf } from "./books";
import { randomCompanies, randomFrom } from "./random-companies";

const book = await wordedRuleBook();
const inputs = [...factInputs(book)];
const grouped = new Set(book.groups.flatMap(({ of }) => of.flat()));

/** What lets most measures pay, so that groups bind. */
function textOf(input: Input, seed: number): string {
  if (input.type === "boolean") return String(seed % 7 !== 0);
  if (input.choices) return input.choices[seed % input.choices.length]!.code;
  if (input.type === "date") return "2025-06-30";
  return input.type === "ratio" ? String(seed % 60) : String(((seed * 7919) % 9000) * 100);
}
const answersFrom = (seeds: readonly number[]): Answers =>
  Object.fromEntries(
    inputs.map(([key, input], i): [string, Answer] => [
      key,
      { by: "typed", text: textOf(input, seeds[i % seeds.length]!) },
    ]),
  );

function sumsOf(lines: readonly Line[]) {
  const sums = { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO };
  for (const line of lines) sums[line.class] = add(sums[line.class], line.counted);
  return sums;
}

const seeds = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
const seedsOf = (some: Readonly<Record<number, number>>) =>
  Array.from({ length: 40 }, (_, i) => some[i] ?? 0);
const edits = fc.array(fc.tuple(fc.nat(inputs.length - 1), fc.nat(1000)), { maxLength: 4 });

it("counts after any change of facts as if counted for the first time, and keeps what no change touches", () => {
  const board = new PositionBoard(book, everyMeasure(book, undefined));
  const counting = new Counting(book);
  let excluded = 0;
  fc.assert(
    fc.property(seeds, fc.array(edits, { maxLength: 3 }), (first, later) => {
      let answers = answersFrom(first);
      let before: { given: readonly Line[]; counted: readonly Line[] } | undefined;
      for (const edit of [[], ...later]) {
        const told = edit.map(([at, seed]): [string, Answer] => {
          const [key, input] = inputs[at]!;
          return [key, { by: "typed", text: textOf(input, seed) }];
        });
        answers = { ...answers, ...Object.fromEntries(told) };
        const rawOf = rawIn(book, answers);
        board.hear(rawOf);
        board.work(() => true);
        const given = board.standing().lines;
        const scratch = given.map((line) => ({ ...line }));
        const gap = countTogether(book, scratch, rawOf);
        const now = counting.count(given, rawOf);
        expect(now.gap).toEqual(gap);
        expect(now.sums).toEqual(sumsOf(scratch));
        const counts = ({ counted, notCounted }: Line) => [counted, notCounted];
        expect(now.lines.map(counts)).toEqual(scratch.map(counts));
        excluded += now.lines.filter(({ notCounted }) => notCounted?.why === "excluded").length;
        given.forEach((line, at) => {
          if (line === before?.given[at] && !grouped.has(line.measure.id))
            expect(now.lines[at]).toBe(before.counted[at]);
        });
        before = { given, counted: now.lines };
      }
    }),
    // the interest that a line tells which pays nothing leaves the cap of the others as it is
    { numRuns: 8, examples: [[seedsOf({ 0: 1, 1: 1, 2: 1, 12: 1, 38: 1, 39: 106 }), []]] },
  );
  // else the groups have not been tried
  expect(excluded).toBeGreaterThan(0);
});

it("counts the same where lines were left out before and something else is told then", () => {
  const board = new PositionBoard(book, everyMeasure(book, undefined));
  const counting = new Counting(book);
  const linesOf = (answers: Answers) => {
    board.hear(rawIn(book, answers));
    board.work(() => true);
    return board.standing().lines;
  };
  const told = answersFrom([1]);
  const all = linesOf(told);
  const rawOf = rawIn(book, told);
  for (const given of [all.slice(1), all]) counting.count(given, rawOf);
  let changed = 0;
  for (const [key, input] of inputs.filter(([, { type }]) => type === "boolean").slice(0, 20)) {
    const other: Answers = { ...told, [key]: { by: "typed", text: textOf(input, 0) } };
    const given = linesOf(other);
    changed += given.filter((line, at) => line !== all[at] && line.class !== "none").length;
    const raw = rawIn(book, other);
    const scratch = given.map((line) => ({ ...line }));
    countTogether(book, scratch, raw);
    expect(counting.count(given, raw).sums).toEqual(sumsOf(scratch));
  }
  expect(changed).toBeGreaterThan(0);
});

/** Measures that groups hold, some of them for several projects with money of their own, of several years, or marked apart. */
function askedOf(random: () => number): Asked[] {
  const below = (count: number) => Math.floor(random() * count);
  return everyMeasure(book, undefined).flatMap(({ measure }) => {
    if (!grouped.has(measure.id)) return [];
    const money = measure.inputs.filter(({ type, scope }) => type === "money" && !scope);
    return Array.from({ length: 1 + below(3) }, (): Asked => {
      const own = money.filter(() => below(2) > 0).map(({ name }) => [name, below(500) * 1e4]);
      return {
        measure,
        ...(below(3) > 0 && { project: `p${below(2)}`, facts: Object.fromEntries(own) }),
        ...(below(4) === 0 && { day: ["2024-03-01", "2025-06-30", "2026-02-01"][below(3)]! }),
        ...(below(9) === 0 && { apart: "x" }),
      };
    });
  });
}

it("counts several projects and years after one fact and another as if told for the first time", () => {
  const companies = randomCompanies(book, 8);
  const said = ({ class: own, counted, notCounted }: Line) => ({ own, counted, notCounted });
  let [changes, capped] = [0, 0];
  for (const [i, { facts: first }] of companies.entries()) {
    const random = randomFrom(i);
    const asked = askedOf(random);
    const board = new PositionBoard(book, asked);
    let before = board.tell({ name: "", facts: first });
    let facts: Readonly<Record<string, unknown>> = first;
    const other = companies[(i + 4) % companies.length]!.facts;
    const names = Object.keys(facts);
    for (let turn = 0; turn < 6; turn++) {
      // now one fact, now some
      const changed = names.filter(() => random() < (turn % 2 ? 1 : 20) / names.length);
      const fresh = changed.map((name) => {
        const value = facts[name];
        return [name, typeof value === "boolean" ? !value : other[name]] as const;
      });
      facts = { ...facts, ...Object.fromEntries(fresh) };
      const now = board.tell({ name: "", facts }, changed);
      const scratch = new PositionBoard(book, asked).tell({ name: "", facts });
      expect(now.lines.map(said)).toEqual(scratch.lines.map(said));
      const { sure, atMost, open, gap } = scratch;
      expect(now).toMatchObject({ sure, atMost, open, gap });
      changes += now.lines.filter((line, at) => line.counted !== before.lines[at]!.counted).length;
      capped += now.lines.filter(({ notCounted }) => notCounted?.why === "capped").length;
      before = now;
    }
  }
  // else nothing has been tried
  expect(changes).toBeGreaterThan(100);
  expect(capped).toBeGreaterThan(10);
}, 60_000);

it("chooses anew where a line is of another class than before, for the same amount", () => {
  const pair =
    "{ id: g, rule: never_together, of: [d/1, d/2], covers: [一], cite: 八, zh: 一, en: One }";
  const two = bookOf("a b", `  - ${pair}`);
  const board = new PositionBoard(
    two,
    two.measures.map((measure) => ({ measure })),
  );
  board.tell({ name: "", facts: { a: 40, b: 50 } });
  const [a, b] = board.standing().lines as [Line, Line];
  const counting = new Counting(two);
  const countedOf = (...lines: Line[]) =>
    counting.count(lines, () => undefined).lines.map(({ counted }) => toNumber(counted));
  expect(countedOf(a, b)).toEqual([0, 50]);
  expect(countedOf(a, { ...b, class: "open" })).toEqual([40, 0]);
  expect(countedOf(a, b)).toEqual([0, 50]);
});
