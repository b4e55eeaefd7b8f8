import { toNumber } from "../../src/exact";
import { type FactValue, assess, readFact } from "../../src/engine";
import type { AmountOf } from "../../src/fast";
import type { Measure, Table } from "../../src/language";

/** The amount of a row by the exact evaluator, in yuan; NaN where it has none. */
export function exactAmount(
  measure: Measure,
  cells: readonly unknown[],
  tables: Readonly<Record<string, Table>> = {},
): number {
  const facts: (FactValue | undefined)[] = [];
  for (const [i, input] of measure.inputs.entries()) {
    const read = readFact(input, cells[i]);
    if ("broken" in read) return NaN;
    facts.push("value" in read ? read.value : undefined);
  }
  const { status, amount } = assess(measure, facts, tables);
  return amount && status !== "needs-input" ? toNumber(amount) : NaN;
}

export interface BothWays {
  rows: number;
  /** rows that the written code answered, those that it answered with more than nothing, and the wrong ones */
  answered: number;
  paid: number;
  wrong: string[];
}

/** Compares written code with the exact evaluator over rows. */
export function bothWays(
  measure: Measure,
  amountOf: AmountOf,
  next: () => unknown[],
  rows: number,
): BothWays {
  const found: BothWays = { rows, answered: 0, paid: 0, wrong: [] };
  for (let i = 0; i < rows; i++) {
    const cells = next();
    const amount = amountOf(cells);
    if (Number.isNaN(amount)) continue;
    found.answered++;
    if (amount > 0) found.paid++;
    const exact = exactAmount(measure, cells);
    if (!Object.is(amount, exact))
      found.wrong.push(`${measure.id} ${JSON.stringify(cells)}: ${amount}, exactly ${exact}`);
  }
  return found;
}
