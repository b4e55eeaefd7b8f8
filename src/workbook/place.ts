import { columnLetters } from "../tables";

/** Cells of one sheet: the top left one, counted from zero, and how many. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds; "" is blank, errors come as their code ("#N/A"). */
export type Cell = string | number | boolean;

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;

/** B2 or B2:C3, without its sheet. */
export function cellsText({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The address as a formula on `onSheet` writes it: the sheet is named where it is another one. */
export function areaText(area: Area, onSheet?: string): string {
  const cells = cellsText(area);
  return area.sheet === onSheet ? cells : `${sheetText(area.sheet)}!${cells}`;
}

const plainName = /^[\p{Script=Han}A-Za-z_][\p{Script=Han}\w]*$/u;
const likeACell = /^([A-Za-z]{1,3}\d+|[RrCc]\d*([RrCc]\d*)?|true|false)$/i;

/** A sheet's name as formulas write it; quoted where Excel would take it for something else. */
const sheetText = (name: string) =>
  plainName.test(name) && !likeACell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Reads an address with its sheet, as the host gives it: '二 季'!$B$2:$C$3. null for anything else. */
export function readAddress(address: string): Area | null {
  const bang = address.lastIndexOf("!");
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(
    address.slice(bang + 1),
  );
  if (bang < 0 || !match) return null;
  const name = address.slice(0, bang);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const [, c1, r1, c2 = c1, r2 = r1] = match;
  const [column, row] = [columnIndex(c1!), Number(r1) - 1];
  return {
    sheet,
    row,
    column,
    rows: Number(r2) - row,
    columns: columnIndex(c2!) - column + 1,
  };
}

/** An area of another size with the same first cell. */
export const sized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  rows,
  columns,
});

export const sameArea = (a: Area, b: Area) =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;
