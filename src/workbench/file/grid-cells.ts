import type { ICellData } from "@univerjs/core";
import {
  DAYS_TO_1904,
  areaAt,
  isDateFormat,
  typedFormula,
  type FileCell,
  type XlsxBook,
} from "../../xlsx";
import type { Area } from "../grid/cell-address";
import { BOOLEAN_CELL } from "../grid/stored-value";
import { gridStyle } from "./cell-style";

const [STRING_CELL, NUMBER_CELL] = [1, 2];

function valueOf(value: FileCell["value"]): ICellData {
  if (value === null) return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN_CELL };
  return { v: value, t: typeof value === "number" ? NUMBER_CELL : STRING_CELL };
}

/** Cells that only show what a formula above or before them spills. Sheets are read from the top. */
class SpillCover {
  #open: Area[] = [];

  add(ref: string): void {
    const area = areaAt(ref);
    if (area.rows * area.columns > 1 && this.#open.length < MOST_OPEN) this.#open.push(area);
  }

  hides({ row, column }: FileCell): boolean {
    if (this.#open.length === 0) return false;
    this.#open = this.#open.filter((area) => area.row + area.rows > row);
    return this.#open.some(
      (area) =>
        row >= area.row &&
        column >= area.column &&
        column < area.column + area.columns &&
        !(row === area.row && column === area.column),
    );
  }
}
const MOST_OPEN = 2000;

/** A cell of a file as the grid shows it, told whether a formula elsewhere spills into it. */
export type ReadCell = (file: FileCell, shown: ICellData, spilled: boolean) => void;

/**
 * Calls `visit` for every cell of a sheet, with what the grid shows there.
 * @param addInFunctions names of the add-in's functions, in capitals
 */
export function visitCells(
  book: XlsxBook,
  sheet: string,
  addInFunctions: ReadonlySet<string>,
  visit: ReadCell,
): void {
  const cover = new SpillCover();
  const styles = new Map<number, { style: ICellData["s"]; isDate: boolean }>();
  const styleAt = (index: number) => {
    let known = styles.get(index);
    if (!known) {
      const look = book.look(index);
      known = { style: gridStyle(look), isDate: isDateFormat(look.numberFormat) };
      styles.set(index, known);
    }
    return known;
  };
  book.cells(sheet, (file) => {
    const { formula } = file;
    const spilled = cover.hides(file);
    if (formula?.kind === "array" && formula.ref) cover.add(formula.ref);
    const { style, isDate } = styleAt(file.style);
    const moved = book.date1904 && isDate && typeof file.value === "number";
    const value = moved ? (file.value as number) + DAYS_TO_1904 : file.value;
    const shown: ICellData = spilled ? {} : valueOf(value);
    // a table of what-ifs is shown as values: the grid cannot calculate one
    if (formula && formula.kind !== "data-table")
      shown.f = typedFormula(formula.text, addInFunctions);
    if (style) shown.s = style;
    visit(file, shown, spilled);
  });
}
