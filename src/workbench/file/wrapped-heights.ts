import type { IWorksheetData } from "@univerjs/core";
import { rowHeights } from "../../travel";
import { storedValue } from "../grid/stored-value";
import { fileLook } from "./cell-style";
import { storedCells, styleOf, type FileBook } from "./file-book";

/** Heights in points of the rows (from zero) that have texts in several lines: a file says them, programs do not look. */
export function wrappedHeights(
  { data }: FileBook,
  { cellData = {} }: Partial<IWorksheetData>,
  widths: ReadonlyMap<number, number>,
): Map<number, number> {
  const rows: string[][] = [];
  for (const { row, column, cell } of storedCells(cellData)) {
    const value = storedValue(cell);
    if (typeof value !== "string" || !fileLook(styleOf(data, cell)).wrap) continue;
    (rows[row] ??= [])[column] = value;
  }
  const full = Array.from(rows, (cells = []) => Array.from(cells, (text = "") => text));
  const columns = Math.max(0, ...full.map((cells) => cells.length));
  return rowHeights({
    rows: full,
    widths: Array.from({ length: columns }, (_, column) => widths.get(column) ?? STANDARD),
  });
}
/** Characters of a column that nobody made wider. */
const STANDARD = 8.43;
