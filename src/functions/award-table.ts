import { fifteenDigits, multiply, rational, toNumber } from "../exact";
import type { FactValue, Facts } from "../engine";
import type { Measure } from "../language";
import { type Lang, say } from "../text";
import { type Call, exactAmount, measureOf, quickAmountOf } from "./answers";
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
  const amountOrZero = (row: readonly Cell[]): CellValue => {
    const zero = open.find((at) => row[at] === 0);
    if (zero === undefined) return amountOf(row);
    return notAvailable(words.zeroAnswer(undefined, say(columns[zero]!.input, call.lang)));
  };
  const amounts: CellValue[] = [];
  for (let i = 1; i < rows.length; i++)
    amounts.push(open.length === 0 ? amountOf(rows[i]!) : amountOrZero(rows[i]!));
  return across ? amounts.map((amount) => [amount]) : [amounts];
}

export interface AwardTable {
  /** the first row has the headings; else the first column has */
  across: boolean;
  /** the headings, then one row for each amount */
  rows: readonly (readonly Cell[])[];
  columns: (Column | null)[];
}

/** How a table stands and what its columns hold. Throws a CellError that says what is wrong with it. */
export function readTable(table: Argument, measure: Measure, lang: Lang): AwardTable {
  const words = FUNCTION_WORDS[lang];
  if (!Array.isArray(table) || table.length === 0) throw broken(words.needsTable);
  const width = table[0]!.length;
  const inRow = namesAmong(width, (i) => table[0]![i], measure);
  const inColumn = namesAmong(table.length, (i) => table[i]![0], measure);
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

const transposed = (table: readonly (readonly Cell[])[]): Cell[][] =>
  table[0]!.map((_, i) => table.map((row) => row[i] ?? null));

/** How many of some cells name an input. */
function namesAmong(
  length: number,
  cellAt: (index: number) => Cell | undefined,
  measure: Measure,
): number {
  let count = 0;
  for (let i = 0; i < length; i++) {
    const cell = cellAt(i);
    if (typeof cell === "string" && columnNamed(cell, measure) !== null) count++;
  }
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
  if (quickAmount === null) return (row) => exactRow(call, measure, columns, row);
  const values: unknown[] = measure.inputs.map(() => null);
  const plan = columns.flatMap((column, at) => (column ? [planOf(column, at)] : []));
  return (row) => {
    const amount = readRow(plan, row, values) ? quickAmount(values) : NaN;
    return amount === amount ? amount : exactRow(call, measure, columns, row);
  };
}

/** Where a cell of a row belongs, and what a number in it is multiplied by. */
interface CellPlan {
  at: number;
  index: number;
  /** of the number's millionths, in lowest terms; null where the heading has no unit */
  factor: { above: number; below: number } | null;
}

function planOf({ index, unit, factor }: Column, at: number): CellPlan {
  const { n, d } = multiply(factor!, MILLIONTH);
  return { at, index, factor: unit === "" ? null : { above: Number(n), below: Number(d) } };
}

/** Puts the cells of a row where the measure has its inputs; false where one must be looked at. */
function readRow(plan: readonly CellPlan[], row: readonly Cell[], values: unknown[]): boolean {
  for (let k = 0; k < plan.length; k++) {
    const { at, index, factor } = plan[k]!;
    const cell = row[at] ?? null;
    if (typeof cell === "object" && cell !== null) return false;
    const value =
      factor === null || typeof cell !== "number"
        ? cell
        : inOwnUnit(cell, factor.above, factor.below);
    if (value !== value) return false;
    values[index] = value;
  }
  return true;
}

const PLACES = 1e6;
const MILLIONTH = rational(1n, 1_000_000n);
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * A number with at most six decimals in the input's own unit: the double nearest to the exact product, because both
 * parts of the one division are exact integers. NaN for any other number.
 */
function inOwnUnit(cell: number, factor: number, below: number): number {
  const whole = Math.round(cell * PLACES);
  const above = whole * factor;
  const isExact = whole / PLACES === cell && Math.abs(cell) < 1e9 && Math.abs(above) <= MOST;
  return isExact && below <= MOST ? above / below : NaN;
}

function exactRow(
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
    return exactAmount(call, facts as Facts, false);
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
