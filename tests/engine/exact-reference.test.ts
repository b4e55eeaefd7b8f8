import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Facts, assess, readFact } from "../../src/engine";
import type { Measure } from "../../src/language";
import { compiled } from "../fast/compiled";
import { Chance } from "./random-cells";
import { measureOf } from "./measures-of";
import { type Row, SHAPES, type Shape } from "./reference-shapes";

const ROWS = 100_000;
/** The exact evaluator keeps a trace of every step; it sees one row in ten, and all that the fast path passes on. */
const ONE_IN = 10;

function exactly(measure: Measure, cells: readonly unknown[]): number {
  const facts = measure.inputs.map((input, i) => {
    const read = readFact(input, cells[i]);
    if (!("value" in read)) throw new Error(`${input.name}: ${JSON.stringify(read)}`);
    return read.value;
  });
  return toNumber(assess(measure, facts as Facts).amount!);
}

interface Comparison {
  wrong: string[];
  fast: number;
  exact: number;
}

function compareRows(shape: Shape): Comparison {
  const measure = measureOf(shape.rule, shape.document);
  const amountOf = compiled([measure])(measure);
  const chance = new Chance(SHAPES.indexOf(shape) + 1);
  const found: Comparison = { wrong: [], fast: 0, exact: 0 };
  const check = (way: string, row: Row, amount: number) => {
    if (amount !== Number(row.worth) / 100)
      found.wrong.push(`${way}: ${JSON.stringify(row.cells)} ${amount}, not ${row.worth} fen`);
  };
  for (let i = 0; i < ROWS; i++) {
    const row = shape.row(chance);
    const amount = amountOf(row.cells);
    if (!Number.isNaN(amount)) {
      found.fast++;
      check("fast", row, amount);
    }
    if (Number.isNaN(amount) || i % ONE_IN === 0) {
      found.exact++;
      check("exact", row, exactly(measure, row.cells));
    }
  }
  return found;
}

describe("every amount is what it is by hand, to the fen", () => {
  it.each(SHAPES.map((shape) => [shape.name, shape] as const))(
    "%s",
    (_name, shape) => {
      const { wrong, fast, exact } = compareRows(shape);
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(fast).toBeGreaterThan(ROWS * 0.4);
      expect(exact).toBeGreaterThanOrEqual(ROWS / ONE_IN);
    },
    60_000,
  );
});
