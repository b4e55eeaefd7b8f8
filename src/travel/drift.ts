import { CellError } from "../functions";
import type { RuleBook } from "../rulebook";
import type { DriftReason, Lang } from "../text";
import type { FormulaCell, Scalar } from "./book-port";
import {
  answerOf,
  measureOf,
  sameValue,
  type CallReading,
  type WorkbookReading,
} from "./call-reading";
import { spotText } from "./cell-text";
import { ruleHash } from "./rule-hash";
import { inputsOf, type Stamp, type StampBook } from "./stamp";

/** One award then and now, with the one reason why it differs. */
export interface Drift {
  readonly at: string;
  readonly measure: string;
  readonly before: Scalar;
  readonly after: Scalar;
  /** yuan; 0 where one of them is no sum */
  readonly difference: number;
  readonly reason: DriftReason;
}

export interface DriftReport {
  readonly version: { readonly before: string; readonly after: string };
  readonly lines: readonly Drift[];
  /** by reason: how many awards, and what they come to */
  readonly totals: Partial<Record<DriftReason, { count: number; difference: number }>>;
}

interface Comparing {
  readonly stamped: StampBook;
  readonly reading: WorkbookReading;
  readonly cells: readonly FormulaCell[];
  readonly book: RuleBook;
  readonly lang: Lang;
}

/** Every recorded award against what stands in the workbook now, under the rule book that is installed. */
export async function driftOf(comparing: Comparing): Promise<DriftReport> {
  const lines: Drift[] = [];
  for (const stamp of comparing.stamped.stamps) lines.push(await driftLine(stamp, comparing));
  const totals: Partial<Record<DriftReason, { count: number; difference: number }>> = {};
  for (const { reason, difference } of lines) {
    const total = (totals[reason] ??= { count: 0, difference: 0 });
    total.count += 1;
    total.difference = Math.round((total.difference + difference) * 100) / 100;
  }
  const { stamped, book } = comparing;
  return { version: { before: stamped.version, after: book.version }, lines, totals };
}

async function driftLine(stamp: Stamp, comparing: Comparing): Promise<Drift> {
  const own = ({ sheet, ...spot }: FormulaCell) =>
    sheet === stamp.sheet && spotText({ sheet, ...spot }) === stamp.cell;
  const cell = comparing.cells.find(own);
  const reading = comparing.reading.calls.find(
    (one) => own(one.cell) && one.call.name === stamp.function,
  );
  const answer = reading && answerOf(reading, comparing.book, comparing.lang);
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  const after = one === undefined ? (cell?.value ?? "") : one instanceof CellError ? one.code : one;
  const reason = await reasonOf(stamp, { cell, reading, after }, comparing);
  const numbers = typeof after === "number" && typeof stamp.result === "number";
  const difference = numbers ? Math.round((after - (stamp.result as number)) * 100) / 100 : 0;
  const line = { at: `${stamp.sheet}!${stamp.cell}`, measure: stamp.measure, before: stamp.result };
  return { ...line, after, difference, reason };
}

interface Present {
  readonly cell: FormulaCell | undefined;
  readonly reading: CallReading | undefined;
  readonly after: Scalar;
}

/** The first reason that explains it: what people did comes before what rules did. */
async function reasonOf(
  stamp: Stamp,
  { cell, reading, after }: Present,
  { reading: { around }, book, lang }: Comparing,
): Promise<DriftReason> {
  if (!cell) return around.sheets.includes(stamp.sheet) ? "typed-over" : "gone";
  if (cell.formula !== stamp.formula || !reading) return "formula-edited";
  const found = book.find(stamp.measure);
  if ("problem" in found) return "unknown-here";
  if (found.outside) return "out-of-force";
  const measure = measureOf(reading, book);
  if (!measure || !reading.given) return "unknown-here";
  const inputs = inputsOf(measure, reading.given.slice(1), lang);
  const values = (all: Stamp["inputs"]) =>
    JSON.stringify(all.map(({ name, value }) => [name, value]));
  const sameRule = (await ruleHash(measure, book)) === stamp.rule;
  if (sameRule && values(inputs) !== values(stamp.inputs)) return "inputs-changed";
  if (sameValue(after, stamp.result)) {
    const shown = sameValue(cell.value, after);
    return shown ? "same" : "not-recalculated";
  }
  return sameRule ? "engine-changed" : "rule-changed";
}
