/** Letters of a column, counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

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

/** Splits "'Sheet 1'!B2" into its sheet (undefined when none is named) and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { rest: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, rest: address.slice(mark + 1) };
}
