import { rulesReadOnce } from "../rules/read-once";
import type { Measure, Node } from "../../src/language";
import { beforeAll, describe, expect, it } from "vitest";
import { measureOf } from "../engine/measures-of";
import { borderFacts } from "./border-facts";
import {
  type Compared,
  type Comparison,
  brokenRows,
  compareWithEngine,
  rowsFor,
} from "./same-as-engine";
import { HALVES, SHAPES } from "./shapes";

const { documents, tables } = rulesReadOnce();
const paying = documents
  .flatMap((document) => document.measures)
  .filter(({ measure }) => measure.steps.length > 0 && measure.kind !== "score");

const shapes = Object.entries(SHAPES).map(([name, rule]): Compared => {
  const measure = { ...measureOf(rule), id: name };
  return { measure, rows: borderFacts(measure, { anchors: [], random: 250 }) };
});

function say(what: string, { rows, positive, withoutAmount, cautious, differences }: Comparison) {
  console.log(
    `${what}: ${rows} rows, ${positive} of them paid, ${withoutAmount} without an amount, ` +
      `${cautious.length} asked for a blank that the engine does without, ${differences.length} differ`,
  );
}

const first = measureOf(`
    - inputs: [output: money, growth: ratio]
      require: [growth >= 9%]
      amount: [{ base: "increase(output, growth)" }, { times: 0.8% }, { cap: 2000万元 }]`);
const mistakes: [string, string, string][] = [
  ["a border", "9%", "9.01%"],
  ["a rate", "0.8%", "0.80001%"],
  ["a cap, one fen short", "2000万元", "19999999.99元"],
];

/** The first measure with each mistake in turn, and once without. */
function planted(): Measure[] {
  const changed = mistakes.map(([id, printed, wrong]) =>
    withFigure({ ...first, id }, printed, wrong),
  );
  return [...changed, { ...first, id: "none" }];
}

let rules: Comparison;
let written: Comparison;
let found: Comparison;
let broken: Comparison;
let halves: Comparison;

// all at once: LibreOffice starts once for them
beforeAll(async () => {
  const all = paying.map((one) => ({ measure: one.measure, rows: rowsFor(one, tables, 40) }));
  // the second engine tries all measures
  const some = all.filter((_, i) => i % 12 === 0);
  const rows = borderFacts(first, { anchors: [], random: 60 });
  [rules, written, found, broken, halves] = await Promise.all([
    compareWithEngine(all, tables),
    compareWithEngine(shapes, tables),
    compareWithEngine(
      planted().map((measure) => ({ measure, rows })),
      {},
      { engineOf: () => first },
    ),
    compareWithEngine(
      some.map((one) => ({ measure: one.measure, rows: brokenRows(one, tables) })),
      tables,
    ),
    compareWithEngine([HALVES], {}),
  ]);
  say(`${rules.measures} of ${paying.length} measures`, rules);
  say(`${written.measures} shapes`, written);
  say("a broken cell in each", broken);
}, 1_200_000);

describe("formulas in LibreOffice give the amounts of the engine", () => {
  it("for every measure of the rules, to the fen", () => {
    expect(rules.differences.slice(0, 5)).toEqual([]);
    expect(rules.positive).toBeGreaterThan(40 * rules.measures);
  });

  it("for the words that few rules use", () => {
    expect(written.differences.slice(0, 5)).toEqual([]);
    expect(written.measures).toBe(Object.keys(SHAPES).length);
  });

  it("and seldom asks for more cells than the engine", () => {
    expect(rules.cautious.length).toBeLessThan(rules.rows / 200);
    expect(written.cautious.length).toBeLessThan(written.rows / 50);
  });
});

it("where a cell is broken a formula has no amount, whatever else the row says", () => {
  expect(broken.rows).toBeGreaterThan(10 * broken.measures);
  expect(broken.withoutAmount).toBe(broken.rows);
  expect(broken.differences.slice(0, 5)).toEqual([]);
});

it("a half after a division is one, as Excel's fifteen digits have it", () => {
  expect(halves.differences).toEqual([]);
  expect(halves.positive).toBe(HALVES.rows.length);
});

describe("a planted mistake is seen:", () => {
  it.each(mistakes)("%s", (id) => {
    expect(found.differences.filter((d) => d.id === id).length).toBeGreaterThan(0);
  });

  it("and the measure without one is not blamed", () => {
    expect(found.differences.filter((d) => d.id === "none")).toEqual([]);
  });
});

function withFigure(measure: Measure, printed: string, wrong: string): Measure {
  const found = JSON.stringify(["#", printed] satisfies Node);
  const text = JSON.stringify(measure);
  expect(text).toContain(found);
  return JSON.parse(text.replaceAll(found, JSON.stringify(["#", wrong]))) as Measure;
}
