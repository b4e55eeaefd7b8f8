import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import type { Block, BookPort, FormulaCell } from "./book-port";
import {
  callsByCell,
  showsItsAnswer,
  type CallReading,
  type WorkbookReading,
} from "./call-reading";
import { placeText, spotsOf } from "./cell-text";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";

/** Why a cell's value may not take the place of its formula; undefined where it may. */
function freezeRefusal(cell: FormulaCell): Refusal | undefined {
  const stays = cellRefusal(cell);
  const other = stays === "legacy-array" && cell.replaceable ? undefined : stays;
  const why = other ?? (cell.error ? "error-cell" : undefined);
  return (
    why && { at: placeText(cell), why, ...(why === "error-cell" && { detail: String(cell.value) }) }
  );
}

/** Results in place of formulas: whole cells, spilled results as blocks. Cells in error are refused. */
export async function planFreeze(
  port: BookPort,
  reading: WorkbookReading,
  { book, lang }: { book: RuleBook; lang: Lang },
): Promise<Plan> {
  const calls = callsByCell(reading.calls);
  const refused = reading.cells.flatMap(
    (cell) => freezeRefusal(cell) ?? staleRefusal(cell, calls.get(cell) ?? [], book, lang) ?? [],
  );
  const left = new Set(refused.map(({ at }) => at));
  const frozen = reading.cells.filter((cell) => !left.has(placeText(cell)));
  const values = await port.values(frozen.map(({ fills }) => fills));
  const changes = frozen.flatMap((cell, i) => blockChanges(cell, cell.fills, values[i]!));
  return { ...EMPTY_PLAN, command: "freeze", changes, refused };
}

/** What was not calculated since the rule book came must not be written in stone. */
function staleRefusal(
  cell: FormulaCell,
  calls: readonly CallReading[],
  book: RuleBook,
  lang: Lang,
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
