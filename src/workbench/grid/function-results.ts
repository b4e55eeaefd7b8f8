import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import type { CellMessage } from "./cell-messages";

/** Told once for each error cell of a result; row and column count from the formula's cell. */
export type TellError = (row: number, column: number, message: CellMessage) => void;

const ERROR_CODES = new Set<string>(Object.values(ErrorType));

/** CustomFunctions.Error comes from the pane's own window, so it is known by its code. */
function errorCode(value: unknown): string | undefined {
  const code = (value as { code?: unknown } | null)?.code;
  return typeof code === "string" && ERROR_CODES.has(code) ? code : undefined;
}

/** The error cell for whatever a function threw or put into its result. */
export function errorCell(thrown: unknown, tell: (message: CellMessage) => void): BaseValueObject {
  const code = errorCode(thrown) ?? "#VALUE!";
  const text = (thrown as { message?: unknown } | null)?.message;
  tell({ code, text: typeof text === "string" ? text : "" });
  return ErrorValueObject.create(code as ErrorType);
}

function cell(value: unknown, tell: (message: CellMessage) => void): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  // Text stays text: the grid's own factory would turn "10%" or "2025-01-01" into a number.
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value !== "number") return errorCell(value, tell);
  return Number.isFinite(value)
    ? NumberValueObject.create(value)
    : errorCell({ code: "#NUM!", message: String(value) }, tell);
}

/** What a custom function gave, as the grid's value: a scalar, or rows that spill. */
export function gridResult(result: unknown, tell: TellError): BaseValueObject {
  if (!Array.isArray(result)) return cell(result, (message) => tell(0, 0, message));
  const rows = result as unknown[][];
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) {
    return errorCell({ code: "#VALUE!", message: "" }, (message) => tell(0, 0, message));
  }
  return ArrayValueObject.create({
    calculateValueList: rows.map((row, r) =>
      Array.from({ length: columnCount }, (_, c) => cell(row[c], (message) => tell(r, c, message))),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
