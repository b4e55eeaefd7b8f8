import { areaAddress, sheetPrefix, type Area } from "../grid/cell-address";
import { areaFormulas, areaValues, cellFromInput, spillsOf } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import { invalidArgument, NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { rangeFormat } from "./range-format";
import { rangeMoves } from "./range-moves";
import { worksheetObject } from "./worksheet";

export interface RangeObject extends HostObject {
  readonly kind: "Range";
  readonly sheet: Worksheet;
  readonly area: Area;
}

export function isRange(value: unknown): value is RangeObject {
  return (value as HostObject | null)?.kind === "Range";
}

/** Rows of values for an area; a single value stands for every cell. */
function filled<Value>(area: Area, input: Value | Value[][], member: string): Value[][] {
  const rows = Array.isArray(input)
    ? (input as Value[][])
    : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => input));
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    const message = "The number of rows or columns doesn't match the size of the range.";
    throw invalidArgument(message, `Range.${member}`);
  }
  return rows;
}

/** null means "leave this cell as it is", as in Excel. */
function writeCells(sheet: Worksheet, area: Area, rows: unknown[][]): void {
  rows.forEach((line, r) => {
    if (line.every((value) => value !== null)) return;
    line.forEach((value, c) => {
      if (value === null) return;
      sheet.getRange(area.row + r, area.column + c, 1, 1).setValues([[cellFromInput(value)]]);
    });
  });
  rows.forEach((line, r) => {
    if (!line.every((value) => value !== null)) return;
    const range = sheet.getRange(area.row + r, area.column, 1, area.columns);
    range.setValues([line.map(cellFromInput)]);
  });
}

function univerRange(sheet: Worksheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row, column, rows, columns);
}

function spillingTo(document: OfficeDocument, sheet: Worksheet, area: Area): Resolved {
  const spill = spillsOf(document.grid, sheet).area(area.row, area.column);
  return spill ? rangeObject(document, sheet, spill) : NULL_OBJECT;
}

function clear(sheet: Worksheet, area: Area, applyTo: string | null): void {
  const range = univerRange(sheet, area);
  if (applyTo === "Contents") range.clearContent();
  else if (applyTo === "Formats") range.clearFormat();
  else range.clear();
}

/** Excel.Range: an area of one sheet. */
export function rangeObject(document: OfficeDocument, sheet: Worksheet, area: Area): RangeObject {
  const { grid } = document;
  const range = () => univerRange(sheet, area);
  return {
    kind: "Range",
    sheet,
    area,
    read: {
      Address: () => sheetPrefix(sheet.getSheetName()) + areaAddress(area),
      Values: () => areaValues(grid, sheet, area),
      Formulas: () => areaFormulas(grid, sheet, area),
      Text: () => range().getDisplayValues(),
      NumberFormat: () => range().getNumberFormats().map((row) => row.map((one) => one || "General")),
      RowCount: () => area.rows,
      ColumnCount: () => area.columns,
      CellCount: () => area.rows * area.columns,
      RowIndex: () => area.row,
      ColumnIndex: () => area.column,
      Format: () => rangeFormat(sheet, area),
      Worksheet: () => worksheetObject(document, sheet),
    },
    write: {
      Values: (input: unknown) => writeCells(sheet, area, filled(area, input, "values")),
      Formulas: (input: unknown) => writeCells(sheet, area, filled(area, input, "formulas")),
      NumberFormat: (input: string | string[][]) =>
        void range().setNumberFormats(filled(area, input, "numberFormat")),
    },
    call: {
      ...rangeMoves(document, sheet, area),
      Select: () => {
        grid.workbook().setActiveSheet(sheet);
        range().activate();
      },
      Clear: (applyTo: string | null) => clear(sheet, area, applyTo),
      GetSpillingToRangeOrNullObject: () => spillingTo(document, sheet, area),
      // Excel answers whether an array is too large to be written at once; the grid has no limit.
      _ValidateArraySize: () => null,
    },
  };
}
