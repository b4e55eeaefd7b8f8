import { beforeAll, describe, expect, it } from "vitest";
import { rulesReadOnce } from "../rules/read-once";
import { measureOf } from "../engine/measures-of";
import { borderFacts } from "./border-facts";
import {
  type Compared,
  type Comparison,
  brokenRows,
  compareWithEngine,
  engineAmount,
  exampleRows,
} from "./same-as-engine";
import { recalculateInIronCalc } from "./second-engine";
import { HALVES, SHAPES } from "./shapes";
import { spelledRows } from "./spelled-words";

const { documents, tables } = rulesReadOnce();
const paying = documents
  .flatMap((document) => document.measures)
  .filter(({ measure }) => measure.steps.length > 0 && measure.kind !== "score")
  .map((authored): Compared => ({ measure: authored.measure, rows: exampleRows(authored) }));

const compared = (of: readonly Compared[], rowsOf: (one: Compared) => Compared["rows"]) =>
  compareWithEngine(
    of.map((one) => ({ measure: one.measure, rows: rowsOf(one) })),
    tables,
    { with: recalculateInIronCalc },
  );

const isError = (formula: unknown) => typeof formula === "string" && formula.startsWith("#");

/**
 * Where IronCalc is known to say something else. SUMPRODUCT over ROUND of a range is not there yet. ROUND takes the
 * double as it is, a hair below half a fen, where Excel and LibreOffice look at fifteen digits of it.
 */
const KINDS = {
  "not implemented": ({ formula }: Comparison["differences"][number]) => formula === "#N/IMPL!",
  "half a fen": ({ engine, formula }: Comparison["differences"][number]) =>
    typeof formula === "number" && Math.abs(formula - Number(engine)) < 0.015,
};

describe("formulas in a second engine", () => {
  let examples: Comparison;
  let shapes: Comparison;

  beforeAll(async () => {
    examples = await compared(paying, ({ rows }) => rows);
    shapes = await compared(
      Object.entries(SHAPES).map(([id, rule]) => ({
        measure: { ...measureOf(rule), id },
        rows: [],
      })),
      ({ measure }) => borderFacts(measure, { anchors: [], random: 20 }),
    );
  });

  it("give the amounts of the engine, but for kinds that are known", () => {
    const all = [...examples.differences, ...shapes.differences];
    const kinds = Object.entries(KINDS).map(
      ([kind, fits]) => [kind, all.filter(fits).length] as const,
    );
    console.log(`${examples.rows + shapes.rows} rows in IronCalc;`, Object.fromEntries(kinds));
    expect(all.filter((one) => !Object.values(KINDS).some((fits) => fits(one)))).toEqual([]);
    expect(examples.measures).toBeGreaterThan(500);
    expect(examples.positive).toBeGreaterThan(examples.measures);
    const rows = examples.rows + shapes.rows;
    for (const [kind, count] of kinds) expect(count, kind).toBeLessThan(rows / 10);
  });
});

it("a half after a division is one, as Excel's fifteen digits have it", async () => {
  const { differences, positive } = await compared([HALVES], ({ rows }) => rows);
  expect(differences).toEqual([]);
  expect(positive).toBe(HALVES.rows.length);
  expect(engineAmount(HALVES.measure, [21.9], {})).toBe(110);
});

it("a formula has no amount where a cell is broken, whatever else the row says", async () => {
  const found = await compared(paying, (one) => brokenRows(one, tables));
  console.log(`${found.rows} rows with a broken cell`);
  expect(found.withoutAmount).toBe(found.rows);
  expect(found.rows).toBeGreaterThan(10 * found.measures);
  expect(found.differences.slice(0, 5)).toEqual([]);
});

it("a word that is not spelled as the list has it gives what the functions give, or #N/A", async () => {
  const found = await compared(paying, ({ measure, rows }) =>
    spelledRows(measure, rows.slice(0, 1), 3),
  );
  const refused = found.differences.filter(({ formula }) => isError(formula));
  console.log(
    `${found.rows} rows with a word spelled otherwise: ${found.rows - refused.length} equal, ` +
      `${refused.length} #N/A where the functions read it`,
  );
  expect(found.rows).toBeGreaterThan(7_840);
  // a 0 may have been blank, and of blanks TRIM knows plain spaces alone
  expect(refused.length).toBeLessThan(found.rows / 10);
  expect(found.differences.filter((one) => !refused.includes(one)).slice(0, 5)).toEqual([]);
});
