import { numberInText, saysNothing } from "./cell-number";
import { isYear, isYearMonth } from "./counted-time";
import { dayLabel } from "./day-label";
import type { Grid, GridCell } from "./grid";
import type { Label, LabelReader } from "./label";
import { saysTime } from "./time-words";

/** A heading and where it stands. */
export interface Placed {
  label: Label;
  row: number;
  column: number;
}

/** Reads cells as headings: texts, days of a calendar, and numbers where they count years or months. */
export class Headings {
  constructor(
    readonly grid: Grid,
    private readonly reader: LabelReader,
  ) {}

  /** The heading of a cell; undefined where it holds a value or nothing. */
  at(row: number, column: number, numbers = false): Label | undefined {
    const cell = this.grid.seen(row, column);
    return cell && this.of(cell, numbers);
  }

  /** The same of a cell; `numbers` may count years or months. */
  of(cell: GridCell, numbers: boolean): Label | undefined {
    const { value } = cell;
    if (cell.error || cell.uncalculated || typeof value === "boolean") return undefined;
    if (typeof value === "number") {
      if (cell.day) return dayLabel(value);
      if (!numbers || !Number.isInteger(value)) return undefined;
      return this.text(isYear(value) || isYearMonth(value) ? String(value) : `${value}月`);
    }
    const label = this.text(value);
    return !numbers && isValue(value, label) ? undefined : label;
  }

  /** What a text says as a heading. */
  text(text: string): Label {
    return this.reader.read(text);
  }
}

/** Texts that are values: numbers written out, and what stands for nothing. */
function isValue(text: string, label: Label): boolean {
  if (saysNothing(text)) return true;
  return numberInText(text) !== null && (!saysTime(label.time) || /^20\d\d$/.test(text.trim()));
}
