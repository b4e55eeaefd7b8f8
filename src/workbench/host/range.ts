import { areaAddress, sheetPrefix, type Area } from "../grid/cell-address";
import { areaValues, spillsOf } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import { formulasOf } from "./array-formulas";
import { invalidArgument, NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { refuseLocked } from "./protection";
import { rangeFormat } from "./range-format";
import { rangeFinds, rangeKinds } from "./range-kinds";
import { rangeMoves } from "./range-moves";
import { conditionalFormats, dataValidation } from "./range-rules";
import { writeCells } from "./written-input";
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

function univerRange(sheet: Worksheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row, column, rows, columns);
}

const EXCEL_SIZE = { rows: 1_048_576, columns: 16_384 };

/** A sheet of the grid is smaller than Excel's; it grows where a range reaches beyond it. */
function makeRoom(sheet: Worksheet, { row, column, rows, columns }: Area): void {
  const [bottom, right] = [row + rows, column + columns];
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || bottom > EXCEL_SIZE.rows || right > EXCEL_SIZE.columns) {
    throw invalidArgument("The range lies outside the sheet.", "Range");
  }
  if (bottom > sheet.getMaxRows()) sheet.setRowCount(bottom);
  if (right > sheet.getMaxColumns()) sheet.setColumnCount(right);
}

/** Selects a range and brings its first cell into view. */
function select({ grid }: OfficeDocument, sheet: Worksheet, area: Area): void {
  grid.workbook().setActiveSheet(sheet);
  univerRange(sheet, area).activate();
  const seen = sheet.getVisibleRange();
  const inView =
    seen &&
    seen.startRow <= area.row &&
    area.row < seen.endRow &&
    seen.startColumn <= area.column &&
    area.column < seen.endColumn;
  if (!inView) sheet.scrollToCell(area.row, area.column);
}

function spillingTo(document: OfficeDocument, sheet: Worksheet, area: Area): Resolved {
  if (area.rows * area.columns > 1)
    throw invalidArgument("Only a single cell can tell.", "Range.getSpillingToRange");
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
  makeRoom(sheet, area);
  const range = () => univerRange(sheet, area);
  return {
    kind: "Range",
    sheet,
    area,
    read: {
      Address: () => sheetPrefix(sheet.getSheetName()) + areaAddress(area),
      Values: () => areaValues(grid, sheet, area),
      Formulas: () => formulasOf(document, sheet, area),
      ...rangeKinds(document, sheet, area),
      ConditionalFormats: () => conditionalFormats(document, sheet, area),
      DataValidation: () => dataValidation(document, sheet, area),
      Text: () => range().getDisplayValues(),
      NumberFormat: () =>
        range()
          .getNumberFormats()
          .map((row) => row.map((one) => one || "General")),
      RowCount: () => area.rows,
      ColumnCount: () => area.columns,
      CellCount: () => area.rows * area.columns,
      RowIndex: () => area.row,
      ColumnIndex: () => area.column,
      Format: () => rangeFormat(document, sheet, area),
      Worksheet: () => worksheetObject(document, sheet),
    },
    write: {
      Values: (input: unknown) => writeCells(document, sheet, area, filled(area, input, "values")),
      Formulas: (input: unknown) =>
        writeCells(document, sheet, area, filled(area, input, "formulas")),
      RowHidden: (isHidden: boolean) =>
        isHidden
          ? void sheet.hideRows(area.row, area.rows)
          : void sheet.showRows(area.row, area.rows),
      ColumnHidden: (isHidden: boolean) =>
        isHidden
          ? void sheet.hideColumns(area.column, area.columns)
          : void sheet.showColumns(area.column, area.columns),
      NumberFormat: (input: string | string[][]) => {
        refuseLocked(document, sheet.getSheetId(), area, "numberFormat");
        range().setNumberFormats(filled(area, input, "numberFormat"));
      },
    },
    call: {
      ...rangeMoves(document, sheet, area),
      ...rangeFinds(document, sheet, area),
      Select: () => select(document, sheet, area),
      Clear: (applyTo: string | null) => {
        refuseLocked(document, sheet.getSheetId(), area, "clear");
        clear(sheet, area, applyTo);
      },
      GetSpillingToRangeOrNullObject: () => spillingTo(document, sheet, area),
      // Excel answers whether an array is too large to be written at once; the grid has no limit.
      _ValidateArraySize: () => null,
    },
  };
}
