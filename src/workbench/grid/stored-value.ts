import type { ICellData, Nullable } from "@univerjs/core";

export type CellValue = string | number | boolean;

/** The grid's mark for a cell that holds yes or no; its value is then 1 or 0. */
export const BOOLEAN_CELL = 3;

/** The value of a stored cell as Excel gives it: blank is "", yes/no cells are booleans. */
export function storedValue(cell: Nullable<ICellData>): CellValue {
  const text = cell?.p?.body?.dataStream;
  if (text) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === BOOLEAN_CELL) return value === 1 || value === true || value === "1";
  return value;
}
