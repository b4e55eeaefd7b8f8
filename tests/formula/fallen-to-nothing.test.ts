/**
 * A growth of −100 %: by how much there is more than before cannot be said, whatever there is now. Nothing and a blank
 * give the same, in the engine, in the functions and in the formulas.
 */
import { expect, it } from "vitest";
import { argumentsOf } from "../../src/functions";
import { type Measure, increaseOf, walk } from "../../src/language";
import { rulesReadOnce } from "../rules/read-once";
import { measureOf } from "../engine/measures-of";
import { call } from "../functions/call";
import { type FactRow, borderFacts } from "./border-facts";
import { compareWithEngine, engineAmount, exampleRows } from "./same-as-engine";
import { recalculateInIronCalc } from "./second-engine";

const { documents, tables } = rulesReadOnce();

/** Where a measure reads an increase: what there is now, and its growth. */
const increasesOf = ({ require, steps }: Measure) =>
  [...require, ...steps].flatMap((one) =>
    ("node" in one ? [...walk(one.node)] : []).flatMap((part) => {
      const found = increaseOf(part);
      if (!found) return [];
      const [now, growth] = [found.now, found.onePlusGrowth[2]];
      if (now[0] !== "$" || growth[0] !== "$") throw new Error("an increase of something composed");
      return [[now[1], growth[1]] as const];
    }),
  );

const growing = documents
  .flatMap((document) => document.measures)
  .filter(({ measure }) => increasesOf(measure).length > 0)
  .map((authored) => {
    const examples = exampleRows(authored);
    return {
      measure: authored.measure,
      rows: [...examples, ...borderFacts(authored.measure, { anchors: examples, random: 5 })],
    };
  });

const plain = measureOf(
  "- { inputs: [output: money, growth: ratio], amount: [{ base: 'increase(output, growth)' }] }",
);

/** The rows with a growth of −100 %, of nothing or of a blank. */
const fallen = ({ measure, rows }: { measure: Measure; rows: readonly FactRow[] }, now: 0 | null) =>
  increasesOf(measure).flatMap(([at, growth]) =>
    rows.map((row) => row.map((cell, i) => (i === at ? now : i === growth ? -1 : cell))),
  );

it("is asked of every measure that pays for an increase", () => {
  expect(growing.length).toBeGreaterThanOrEqual(21);
});

it.each(
  [...growing, { measure: plain, rows: [[null, null]] }].map(
    (one) => [one.measure.id, one] as const,
  ),
)("%s", async (id, one) => {
  const [nothing, blank] = [fallen(one, 0), fallen(one, null)];
  const amounts = (rows: readonly FactRow[]) =>
    rows.map((row) => engineAmount(one.measure, row, tables));
  expect(amounts(blank)).toEqual(amounts(nothing));
  if (one.measure !== plain) {
    const shown = (rows: readonly FactRow[]) =>
      rows.map((row) => {
        const given = argumentsOf(one.measure).map(
          (input) => row[one.measure.inputs.indexOf(input)] ?? null,
        );
        return call(one.measure.kind === "ceiling" ? "POLICY_CEILING" : "POLICY_AWARD", [
          id,
          given.map((cell) => [[cell]]),
        ]);
      });
    expect(shown(blank)).toEqual(shown(nothing));
  }
  const rows = [...nothing, ...blank];
  const found = await compareWithEngine([{ measure: one.measure, rows }], tables, {
    with: recalculateInIronCalc,
  });
  expect([found.rows, found.cautious, found.differences]).toEqual([rows.length, [], []]);
});
