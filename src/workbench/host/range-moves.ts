import { intersection, type Area } from "../grid/cell-address";
import { areaValues } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import { itemNotFound, NULL_OBJECT, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { rangeObject, type RangeObject } from "./range";
import { rangeAt } from "./worksheet";

/** The smallest area around every cell that holds something, within an area; undefined for none. */
export function usedArea(
  document: OfficeDocument,
  sheet: Worksheet,
  within?: Area,
): Area | undefined {
  const whole = {
    row: 0,
    column: 0,
    rows: sheet.getLastRow() + 1,
    columns: sheet.getLastColumn() + 1,
  };
  const area = within ?? { ...whole, rows: whole.rows + 200, columns: whole.columns + 50 };
  const bounded = {
    ...area,
    rows: Math.min(area.rows, sheet.getMaxRows() - area.row),
    columns: Math.min(area.columns, sheet.getMaxColumns() - area.column),
  };
  const values = areaValues(document.grid, sheet, bounded);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === "") return;
      [top, left] = [Math.min(top, r), Math.min(left, c)];
      [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    }),
  );
  if (bottom < 0) return undefined;
  const [row, column] = [area.row + top, area.column + left];
  return { row, column, rows: bottom - top + 1, columns: right - left + 1 };
}

function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** The methods of Excel.Range that give another range. */
export function rangeMoves(document: OfficeDocument, sheet: Worksheet, area: Area) {
  const { row, column, rows, columns } = area;
  const at = (next: Area): RangeObject => rangeObject(document, sheet, next);
  const other = (given: RangeObject | string): RangeObject =>
    typeof given === "string" ? rangeAt(document, sheet, given) : given;
  const cut = (given: RangeObject | string): Resolved => {
    const cutter = other(given);
    const same = cutter.sheet.getSheetId() === sheet.getSheetId();
    const common = same ? intersection(area, cutter.area) : undefined;
    return common ? at(common) : NULL_OBJECT;
  };
  const used = (): Resolved => {
    const found = usedArea(document, sheet, area);
    return found ? at(found) : NULL_OBJECT;
  };
  const orThrow = (found: Resolved, member: string): Resolved => {
    if (found === NULL_OBJECT) throw itemNotFound(`Range.${member}`);
    return found;
  };
  return {
    GetCell: (r: number, c: number) =>
      at({ row: row + r, column: column + c, rows: 1, columns: 1 }),
    GetRow: (r: number) => at({ row: row + r, column, rows: 1, columns }),
    GetColumn: (c: number) => at({ row, column: column + c, rows, columns: 1 }),
    GetLastCell: () =>
      at({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
    GetLastRow: () => at({ row: row + rows - 1, column, rows: 1, columns }),
    GetLastColumn: () => at({ row, column: column + columns - 1, rows, columns: 1 }),
    GetOffsetRange: (r: number, c: number) => at({ ...area, row: row + r, column: column + c }),
    GetResizedRange: (r: number, c: number) =>
      at({ ...area, rows: rows + r, columns: columns + c }),
    GetAbsoluteResizedRange: (r: number, c: number) => at({ ...area, rows: r, columns: c }),
    GetBoundingRect: (given: RangeObject | string) => at(bounding(area, other(given).area)),
    GetEntireColumn: () => at({ row: 0, column, rows: sheet.getMaxRows(), columns }),
    GetEntireRow: () => at({ row, column: 0, rows, columns: sheet.getMaxColumns() }),
    GetIntersection: (given: RangeObject | string) => orThrow(cut(given), "getIntersection"),
    GetIntersectionOrNullObject: cut,
    GetUsedRange: () => {
      const found = used();
      return found === NULL_OBJECT ? at({ row, column, rows: 1, columns: 1 }) : found;
    },
    GetUsedRangeOrNullObject: used,
  };
}
