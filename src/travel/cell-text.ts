import { columnLetters } from "../tables";
import type { Block, Spot } from "./book-port";

/** C2, without its sheet. */
export const spotText = ({ row, column }: Spot): string => `${columnLetters(column)}${row + 1}`;

const PLAIN = /^[\p{Script=Han}A-Za-z_][\p{Script=Han}\w]*$/u;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[RrCc]\d*([RrCc]\d*)?|true|false)$/i;

/** A sheet's name as formulas write it. */
export const sheetText = (name: string): string =>
  PLAIN.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** 表!C2, as a person reads it in a list and as a formula of another sheet writes it. */
export const placeText = (spot: Spot): string => `${sheetText(spot.sheet)}!${spotText(spot)}`;

/** One key for each cell of a workbook. */
export const spotKey = ({ sheet, row, column }: Spot): string => `${sheet}!${row},${column}`;

/** A block of one cell. */
export const oneCell = ({ sheet, row, column }: Spot): Block => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

/** Whether a cell lies in a block. */
export const holds = (block: Block, { sheet, row, column }: Spot): boolean =>
  block.sheet === sheet &&
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;

/** The cells of a block, row by row. */
export const spotsOf = ({ sheet, row, column, rows, columns }: Block): Spot[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    sheet,
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

/** B2 or B2:C3; the sheet is named unless it is `onSheet`. */
export function blockText({ sheet, row, column, rows, columns }: Block, onSheet?: string): string {
  const first = spotText({ sheet, row, column });
  const last = spotText({ sheet, row: row + rows - 1, column: column + columns - 1 });
  const cells = rows * columns === 1 ? first : `${first}:${last}`;
  return sheet === onSheet ? cells : `${sheetText(sheet)}!${cells}`;
}
