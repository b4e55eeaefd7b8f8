import { CellError } from "../functions";
import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import type { Block, BookPort, FormulaCell, Scalar } from "./book-port";
import {
  answerOf,
  callsByCell,
  showsItsAnswer,
  type CallReading,
  type WorkbookReading,
} from "./call-reading";
import { placeText, spotsOf } from "./cell-text";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";
import { neverCalculated } from "./uncalculated";

/** What stands in a cell's place, or why its formula stays. */
type Frozen = Refusal | { readonly rows: readonly (readonly Scalar[])[] | "shown" };

/** Results in place of formulas: whole cells, spilled results as blocks. Cells in error are refused. */
export async function planFreeze(
  port: BookPort,
  reading: WorkbookReading,
  making: FreezeMaking,
): Promise<Plan> {
  const calls = callsByCell(reading.calls);
  const each = reading.cells.map((cell) => ({
    cell,
    frozen: frozenAs(cell, calls.get(cell) ?? [], making),
  }));
  const refused = each.flatMap(({ frozen }) => ("why" in frozen ? [frozen] : []));
  const taken = each.flatMap(({ cell, frozen }) =>
    "rows" in frozen ? [{ cell, rows: frozen.rows }] : [],
  );
  const values = await port.values(taken.map(({ cell }) => cell.fills));
  const changes = taken.flatMap(({ cell, rows }, i) =>
    blockChanges(cell, cell.fills, rows === "shown" ? values[i]! : rows),
  );
  return { ...EMPTY_PLAN, command: "freeze", changes, refused };
}

type FreezeMaking = { readonly book: RuleBook; readonly lang: Lang };

function frozenAs(cell: FormulaCell, calls: readonly CallReading[], making: FreezeMaking): Frozen {
  const at = placeText(cell);
  const stays = cellRefusal(cell);
  if (stays && !(stays === "legacy-array" && cell.replaceable)) return { at, why: stays };
  if (neverCalculated(cell)) return computed(cell, calls, making);
  if (cell.error) return { at, why: "error-cell", detail: String(cell.value) };
  return staleRefusal(cell, calls, making) ?? { rows: "shown" };
}

/** A cell that nobody calculated holds what the engine gives, where that is all that it holds. */
function computed(
  cell: FormulaCell,
  calls: readonly CallReading[],
  { book, lang }: FreezeMaking,
): Frozen {
  const at = placeText(cell);
  const whole = calls.find(({ call }) => call.whole);
  const answer = whole && !whole.days1904 ? answerOf(whole, book, lang) : undefined;
  if (answer === undefined)
    return cell.uncalculated
      ? { at, why: "not-calculated" }
      : { at, why: "error-cell", detail: String(cell.value) };
  const given = Array.isArray(answer) ? answer : [[answer]];
  const error = given.flat().find((one) => one instanceof CellError);
  if (error && given.flat().length === 1) return { at, why: "error-cell", detail: error.code };
  const { rows, columns } = cell.fills;
  if (given.length !== rows || given[0]!.length !== columns) return { at, why: "not-calculated" };
  return {
    rows: given.map((row) => row.map((one) => (one instanceof CellError ? one.code : (one ?? "")))),
  };
}

/** What was not calculated since the rule book came must not be written in stone. */
function staleRefusal(
  cell: FormulaCell,
  calls: readonly CallReading[],
  { book, lang }: FreezeMaking,
): Refusal | undefined {
  const own = calls.find(({ call }) => call.whole);
  if (!own || showsItsAnswer(own, book, lang)) return undefined;
  if (own.days1904) return { at: placeText(cell), why: "days-1904" };
  return { at: placeText(cell), why: "not-recalculated", detail: String(cell.value) };
}

function blockChanges(
  cell: FormulaCell,
  fills: Block,
  values: readonly (readonly (string | number | boolean)[])[],
): Change[] {
  return spotsOf(fills).map((spot): Change => {
    const value = values[spot.row - fills.row]![spot.column - fills.column]!;
    const anchor = spot.row === cell.row && spot.column === cell.column;
    return anchor
      ? { ...spot, before: { formula: cell.formula }, after: { value } }
      : { ...spot, before: { value: "" }, after: { value }, covered: true };
  });
}
