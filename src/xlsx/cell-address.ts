import { FileFault } from "./file-fault";
import { COLUMNS, ROWS } from "./limits";

/** Cells of one sheet: the top left one, counted from zero, and how many. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** (1, 2) is C2. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** B2 or B2:C3. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** Row and column of an address such as C2 in a file. Throws "broken" beyond the edges of a sheet. */
export function cellAt(name: string): { row: number; column: number } {
  let [at, column] = [0, 0];
  for (; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(name.slice(at));
  const inside = column >= 1 && column <= COLUMNS && row >= 1 && row <= ROWS;
  if (!inside || !Number.isInteger(row)) throw new FileFault("broken", name.slice(0, 40));
  return { row: row - 1, column: column - 1 };
}

/** The area behind B2 or B2:C3 in a file. Throws "broken" beyond the edges of a sheet. */
export function areaAt(name: string): Area {
  const [first = "", last = first] = name.replaceAll("$", "").split(":");
  const [a, b] = [cellAt(first), cellAt(last)];
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}
