import { ZERO, add, compare, type Rational } from "../../exact";
import type { Measure } from "../../language";
import { amountOf, type Line } from "../../planner";
import { lastDayOf, type RuleBook } from "../../rulebook";
import { STATES, type CompanyGets } from "./company-gets";

/**
 * States from the best on: `far` hangs on several facts, `case` on a decision; `refused` meets a condition not, of
 * `nothing` no sum is left.
 */
const CELL_STATES = ["sure", "at_most", "open", "far", "case", "nothing", "refused"] as const;
export type CellState = (typeof CELL_STATES)[number];

/** How a measure stands to a company; amounts in yuan, none where it is too far to say. */
export interface MatrixCell {
  readonly state: CellState;
  readonly amount: Rational;
  readonly counted: Rational;
  /** its text names a maximum and no sum */
  readonly isMost: boolean;
  /** another measure is counted in its place */
  readonly excluded: boolean;
}

/** One measure over all companies, in their order. */
export interface MatrixRow {
  readonly measure: Measure;
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** Companies beside one another: measures that pay one of them or may, money first, then what ends soonest. */
export function matrixOf(book: RuleBook, all: readonly CompanyGets[]): MatrixRow[] {
  const cells = all.map((company) => cellsOf(company));
  const paying = new Set(
    all.flatMap(({ states: { sure, at_most, open } }) =>
      [...sure, ...at_most, ...open].map(({ measure }) => measure),
    ),
  );
  const rows = [...paying].map((measure) => ({
    measure,
    cells: cells.map((own) => own.get(measure)),
  }));
  // the last day on which one can hope to be paid
  const end = ({ measure }: MatrixRow) => lastDayOf(book, measure) ?? "9999";
  return rows.sort(
    (a, b) => rank(a) - rank(b) || compare(sumOf(b), sumOf(a)) || end(a).localeCompare(end(b)),
  );
}

function cellsOf({ states, far }: CompanyGets): Map<Measure, MatrixCell> {
  const told = STATES.flatMap((state) =>
    states[state].map((line) => [line.measure, cellOf(line, state === "no" ? noOf(line) : state)]),
  );
  const open = far.map((line) => [line.measure, { ...cellOf(line, farOf(line)), ...NO_SUM }]);
  return new Map([...told, ...open] as [Measure, MatrixCell][]);
}

const NO_SUM = { amount: ZERO, counted: ZERO };
const noOf = ({ outcome }: Line) => (outcome.status === "ineligible" ? "refused" : "nothing");
const farOf = ({ outcome }: Line) => (outcome.status === "case-by-case" ? "case" : "far");

const cellOf = (line: Line, state: CellState): MatrixCell => ({
  state,
  amount: amountOf(line),
  counted: line.counted,
  isMost: line.outcome.status === "up-to",
  excluded: line.notCounted?.why === "excluded",
});

/** The best state that the measure has with any company. */
const rank = ({ cells }: MatrixRow): number =>
  Math.min(...cells.flatMap((cell) => (cell ? [CELL_STATES.indexOf(cell.state)] : [])));

const sumOf = ({ cells }: MatrixRow): Rational =>
  cells.map((cell) => cell?.counted ?? ZERO).reduce(add, ZERO);
