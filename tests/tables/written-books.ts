import type { Area, SheetGrid } from "../../src/tables/grid";
import { type Written, readingOf, sheet, shortly } from "./table-of";

export type Rows = readonly (readonly Written[])[];

/** A sheet of a workbook; merged cells as Excel names them: A1:C1. */
export interface WrittenSheet {
  name: string;
  rows: Rows;
  merges?: readonly string[];
  hidden?: boolean;
  /** counted from zero */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function areaOf(range: string): Area {
  const [, a = "", top, b = "", bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)!;
  const [row, column] = [Number(top) - 1, columnOf(a)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(b) - column + 1 };
}

export const gridOf = ({ name, rows, merges, hidden, ...lines }: WrittenSheet): SheetGrid =>
  sheet(name, rows, {
    ...(merges && { merges: merges.map(areaOf) }),
    ...(hidden && { hidden }),
    ...(lines.hiddenRows && { hiddenRows: new Set(lines.hiddenRows) }),
    ...(lines.hiddenColumns && { hiddenColumns: new Set(lines.hiddenColumns) }),
  });

/** What a workbook of several sheets, or of one, says. */
export const book = (...sheets: readonly WrittenSheet[]) =>
  shortly(readingOf(...sheets.map(gridOf)));
export const table = (rows: Rows, merges: readonly string[] = []) =>
  book({ name: "Sheet1", rows, merges });

/** The day of a calendar, as Excel holds it. */
export const day = (value: number) => ({ value, format: "yyyy-mm-dd", day: true });
export const percent = (value: number) => ({ value, format: "0.0%" });
/** A number as a format of Excel shows it. */
export const shown = (value: number, format: string) => ({ value, format });
/** A formula of which the file holds no value. */
export const UNCALCULATED = { value: "", uncalculated: true };
export const REF = { value: "#REF!", error: true };

export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => Math.round((sum + one) * 100) / 100, 0);
