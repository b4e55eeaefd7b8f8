import { type Rational, fifteenDigits, multiply, toNumber } from "../exact";
import type { FactValue, Facts } from "../engine";
import type { Measure } from "../language";
import { type Lang, say } from "../text";
import { type Call, amountCell, assessed, quickAmountOf, measureOf } from "./answers";
import type { ErrorCell, Argument, Scalar } from "./call-arguments";
import { CellError, type CellValue, broken, notAvailable } from "./cell-result";
import { factFrom } from "./measure-facts";
import { type Column, columnNamed, nearlyNamed } from "./table-heading";
import { FUNCTION_WORDS } from "./words";

type Cell = Scalar | ErrorCell;

/** POLICY_AWARDS: one amount a row (or a column, when the first column names the inputs). */
export function awardTable(call: Call): CellValue[][] {
  const measure = measureOf(call);
  const words = FUNCTION_WORDS[call.lang];
  const { across, rows, columns } = readTable(call.args[1]!, measure, call.lang);
  const amountOf = amountOfRows(call, measure, columns);
  const open = openZeros(columns, rows);
  const amounts: CellValue[] = [];
  for (let i = 1; i < rows.length; i++) {
    const zero = open.find((at) => rows[i]![at] === 0);
    amounts.push(
      zero === undefined
        ? amountOf(rows[i]!)
        : notAvailable(words.zeroAnswer(undefined, say(columns[zero]!.input, call.lang))),
    );
  }
  return across ? amounts.map((amount) => [amount]) : [amounts];
}

export interface AwardTable {
  /** the first row has the headings; else the first column has */
  across: boolean;
  /** the headings, then one row for each amount */
  rows: Cell[][];
  columns: (Column | null)[];
}

/** How a table stands and what its columns hold. Throws a CellError that says what is wrong with it. */
export function readTable(table: Argument, measure: Measure, lang: Lang): AwardTable {
  const words = FUNCTION_WORDS[lang];
  if (!Array.isArray(table) || table.length === 0) throw broken(words.needsTable);
  const [inRow, inColumn] = [table[0]!, table.map((row) => row[0] ?? null)].map((cells) =>
    namesIn(cells, measure),
  ) as [number, number];
  if (inRow + inColumn === 0) throw broken(words.noHeader);
  const across = inRow > inColumn || (inRow === inColumn && table.length > 1);
  const rows = across ? table : transposed(table);
  const columns = columnsOf(rows[0]!, measure, lang);
  if (rows.length === 1) throw broken(words.needsTable);
  return { across, rows, columns };
}

/** Yes/no columns in which a 0 may be a blank cell: it is "no" only where every row holds 0 or 1. */
function openZeros(
  columns: readonly (Column | null)[],
  rows: readonly (readonly Cell[])[],
): number[] {
  const isPlain = (i: number) => rows.every((row, r) => r === 0 || row[i] === 0 || row[i] === 1);
  return columns.flatMap((column, i) =>
    column?.input.type === "boolean" && !isPlain(i) ? [i] : [],
  );
}

const transposed = (table: Cell[][]): Cell[][] =>
  table[0]!.map((_, i) => table.map((row) => row[i] ?? null));

/** How many of the cells name an input. */
function namesIn(cells: readonly Cell[], measure: Measure): number {
  let count = 0;
  for (const cell of cells)
    if (typeof cell === "string" && columnNamed(cell, measure) !== null) count++;
  return count;
}

/** What each column holds; columns of other things (a company's name, a profit) are passed over, misspelt ones refused. */
function columnsOf(heads: readonly Cell[], measure: Measure, lang: Lang): (Column | null)[] {
  const words = FUNCTION_WORDS[lang];
  const seen = new Set<string>();
  return heads.map((head) => {
    if (typeof head !== "string") return null;
    const column = columnNamed(head, measure);
    if (column === null) {
      const near = nearlyNamed(head, measure);
      if (near) throw broken(words.nearlyInput(head, say(near, lang)));
      return null;
    }
    if (seen.has(column.input.name)) throw broken(words.twiceHeader(head));
    seen.add(column.input.name);
    if (column.factor === null) throw broken(words.badUnit(head));
    return column;
  });
}

/** The amount of one row after the other: the quick way where it is sure, else the exact one. */
function amountOfRows(
  call: Call,
  measure: Measure,
  columns: readonly (Column | null)[],
): (row: readonly Cell[]) => CellValue {
  const quickAmount = quickAmountOf(call, false);
  const values: unknown[] = measure.inputs.map(() => null);
  return (row) => {
    if (quickAmount !== null && readRow(columns, row, values)) {
      const amount = quickAmount(values);
      if (!Number.isNaN(amount)) return amount;
    }
    return exactAmount(call, measure, columns, row);
  };
}

/** Puts the cells of a row where the measure has its inputs; false where one must be looked at. */
function readRow(
  columns: readonly (Column | null)[],
  row: readonly Cell[],
  values: unknown[],
): boolean {
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    if (!column) continue;
    const cell = row[i] ?? null;
    if (typeof cell === "object" && cell !== null) return false;
    const value =
      column.unit === "" || typeof cell !== "number" ? cell : inOwnUnit(cell, column.factor!);
    if (value !== value) return false;
    values[column.index] = value;
  }
  return true;
}

const PLACES = 1e6;

/**
 * A number with at most six decimals in the input's own unit: the double nearest to the exact product, because both
 * parts of the one division are exact integers. NaN for any other number.
 */
function inOwnUnit(cell: number, factor: Rational): number {
  const whole = Math.round(cell * PLACES);
  if (whole / PLACES !== cell || Math.abs(cell) >= 1e9) return NaN;
  const above = whole * Number(factor.n);
  const below = PLACES * Number(factor.d);
  return Number.isSafeInteger(above) && Number.isSafeInteger(below) ? above / below : NaN;
}

function exactAmount(
  call: Call,
  measure: Measure,
  columns: readonly (Column | null)[],
  row: readonly Cell[],
): CellValue {
  try {
    const facts: (FactValue | undefined)[] = measure.inputs.map(() => undefined);
    columns.forEach((column, i) => {
      if (column) facts[column.index] = factOf(column, row[i] ?? null, call.lang);
    });
    return amountCell(call, measure, assessed(call, measure, facts as Facts), false);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** A number under a heading with a unit is in that unit; a text with its own unit keeps it. */
function factOf(
  { input, unit, factor }: Column,
  cell: Argument,
  lang: Lang,
): FactValue | undefined {
  if (unit === "" || typeof cell !== "number") return factFrom(input, cell, lang);
  // through the digits that the cell shows, before anything is read to the fen: 123.4567 (万元) is 1234567 yuan
  return factFrom(input, toNumber(multiply(fifteenDigits(cell), factor!)), lang);
}
