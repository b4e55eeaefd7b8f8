import { excelFormula } from "../formula";
import { CellError, callArguments, readTable, type AwardTable } from "../functions";
import type { Measure } from "../language";
import { formulaProblemText, say } from "../text";
import type { Block, Scalar, Spot } from "./book-port";
import { answerOf, type CallReading } from "./call-reading";
import { blockText, oneCell, spotsOf } from "./cell-text";
import { isReadable } from "./marks";
import {
  mayBeMaximum,
  namedText,
  nativeMeasure,
  type NativeMaking,
  type Refused,
} from "./native-call";
import { factorText, scaledReference } from "./scaled-reference";

/** One cell of a column, with its formula and what that must give. */
export interface NativeCell extends Spot {
  readonly formula: string;
  readonly must: Scalar;
}

export type NativeColumn =
  | { readonly cells: readonly NativeCell[]; readonly measure: Measure }
  | Refused;

/** POLICY_AWARDS as one formula a row of its table, where its amounts stand now. */
export function nativeColumn(call: CallReading, making: NativeMaking): NativeColumn {
  const measure = nativeMeasure(call, making.book);
  if ("why" in measure) return measure;
  if (mayBeMaximum(measure)) return { why: "only-maximum" };
  const [, table] = call.args;
  const answer = answerOf(call, making.book, making.lang);
  if (table?.given !== "cells" || table.times !== 1) return { why: "unread-argument" };
  if (!Array.isArray(answer)) return { why: "error-cell" };
  const read = tableOf(call, measure, making);
  const { fills } = call.cell;
  if (!read || answer.length !== fills.rows || answer[0]!.length !== fills.columns)
    return { why: "not-recalculated" };
  const unread = unreadable(read);
  if (unread) return { why: "unreadable-cell", detail: say(unread, making.lang) };
  const cells: NativeCell[] = [];
  for (const [i, spot] of spotsOf(fills).entries()) {
    const made = excelFormula(measure, cellsOfRow(read, i + 1, table.block, { call, making }));
    if ("unsupported" in made)
      return {
        why: "no-formula",
        detail: formulaProblemText(made.unsupported, { measure }, making.lang),
      };
    const must = answer.flat()[i]!;
    cells.push({
      ...spot,
      formula: `=${namedText(made.formula.slice(1), call)}`,
      must: must instanceof CellError ? must.code : must,
    });
  }
  return { cells, measure };
}

function tableOf({ given }: CallReading, measure: Measure, { lang }: NativeMaking) {
  try {
    return given && readTable(callArguments(given, null)[1]!, measure, lang);
  } catch (error) {
    if (error instanceof CellError) return undefined;
    throw error;
  }
}

/** An input of which some row holds what classic functions do not read. */
const unreadable = ({ rows, columns }: AwardTable) =>
  columns.find(
    (column, i) => column && rows.slice(1).some((row) => !isReadable(column.input, row[i])),
  )?.input;

function cellsOfRow(
  { across, columns }: AwardTable,
  row: number,
  block: Block,
  { call: { cell }, making }: { call: CallReading; making: NativeMaking },
): Record<string, string> {
  const named = columns.flatMap((column, i): [string, string][] => {
    if (!column) return [];
    const place = across
      ? { row: block.row + row, column: block.column + i }
      : { row: block.row + i, column: block.column + row };
    const own = oneCell({ sheet: block.sheet, ...place });
    const factor = factorText(column.factor!);
    const scaled = { cell: own, times: factor, from: cell, label: say(column.input, making.lang) };
    const text = factor ? scaledReference(scaled, making) : blockText(own, cell.sheet);
    return [[column.input.name, text]];
  });
  return Object.fromEntries(named);
}
