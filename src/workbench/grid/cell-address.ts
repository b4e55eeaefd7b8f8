import { columnLetters } from "../../tables";

/** A cell's address without its sheet, both counted from 0: (1, 2) → C2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet's name as it stands before "!" in a formula: quoted unless it is a plain word. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An area's address without its sheet; one cell gives "B2", more give "B2:C4". */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** What two areas of one sheet have in common. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Splits "'Sheet 1'!B2" into its sheet (undefined when none is named) and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { rest: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, rest: address.slice(mark + 1) };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

/** From first to last, both counted from 0 and either order; the whole extent where none is given. */
function extent(first: number | undefined, last: number | undefined, whole: number) {
  if (first === undefined || last === undefined) return { start: 0, count: whole };
  return { start: Math.min(first, last), count: Math.abs(last - first) + 1 };
}

const CORNER = /^(?:([A-Za-z]{1,3})(\d{1,7})?|(\d{1,7}))$/;

/**
 * The area behind an address without its sheet: "B2", "B2:C4", "B:C", "2:3", with or without $.
 * @param size the rows and columns of a sheet, for addresses of whole columns or rows
 * @returns undefined for anything else
 */
export function readArea(address: string, size: Pick<Area, "rows" | "columns">): Area | undefined {
  const [first = "", last = first, ...more] = address.replaceAll("$", "").split(":");
  const [from, to] = [CORNER.exec(first), CORNER.exec(last)];
  if (!from || !to || more.length > 0) return undefined;
  const corner = ([, letters, digits, row]: RegExpExecArray) => ({
    column: letters === undefined ? undefined : columnNumber(letters),
    row: (digits ?? row) === undefined ? undefined : Number(digits ?? row) - 1,
  });
  const [start, end] = [corner(from), corner(to)];
  const alone = !address.includes(":") && (start.row === undefined || start.column === undefined);
  const kinds = (start.row === undefined) !== (end.row === undefined);
  if (alone || kinds || (start.column === undefined) !== (end.column === undefined))
    return undefined;
  const rows = extent(start.row, end.row, size.rows);
  const columns = extent(start.column, end.column, size.columns);
  return { row: rows.start, column: columns.start, rows: rows.count, columns: columns.count };
}

/** Calls `make` for every cell of an area and collects the answers in rows. */
export function mapArea<Out>(area: Area, make: (row: number, column: number) => Out): Out[][] {
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => make(area.row + r, area.column + c)),
  );
}
