import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { mapArea, type Area } from "./cell-address";
import type { Grid, Worksheet } from "./open-grid";
import { storedValue, type CellValue } from "./stored-value";

interface Spills {
  /** The cell that a spilled formula shows here, if one does. */
  cell: (row: number, column: number) => Nullable<ICellData>;
  /** The area that the formula in this cell spills over, its own cell included. */
  area: (row: number, column: number) => Area | undefined;
}

/** Where the formulas of a sheet spill to; spilled values are not stored in the cells themselves. */
export function spillsOf(grid: Grid, sheet: Worksheet): Spills {
  const model = grid.injector.get(FormulaDataModel);
  const [unit, id] = [grid.workbook().getId(), sheet.getSheetId()];
  const cells = model.getArrayFormulaCellData()[unit]?.[id];
  const areas = model.getArrayFormulaRange()[unit]?.[id];
  return {
    cell: (row, column) => cells?.[row]?.[column],
    area(row, column) {
      const range = areas?.[row]?.[column];
      if (!range || sheet.getSheet().getCellRaw(row, column)?.v === "#SPILL!") return undefined;
      const { startRow, endRow, startColumn, endColumn } = range;
      return {
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      };
    },
  };
}

/** The values of an area, spilled ones included. */
export function areaValues(grid: Grid, sheet: Worksheet, area: Area): CellValue[][] {
  const spills = spillsOf(grid, sheet);
  return mapArea(area, (row, column) => {
    const raw = storedValue(sheet.getSheet().getCellRaw(row, column));
    return raw === "" ? storedValue(spills.cell(row, column)) : raw;
  });
}

/** The formula of each cell ("=…"), or its value where it has none. */
export function areaFormulas(grid: Grid, sheet: Worksheet, area: Area): CellValue[][] {
  const values = areaValues(grid, sheet, area);
  const { row, column, rows, columns } = area;
  const formulas = sheet.getRange(row, column, rows, columns).getFormulas();
  return values.map((line, r) => line.map((value, c) => formulas[r]?.[c] || value));
}

const PERCENT = /^-?\d+(\.\d+)?%$/;

/** A cell for what a program or a person writes, read as Excel reads typed text. */
export function cellFromInput(input: unknown): ICellData {
  const blank = { f: null, si: null, p: null };
  if (typeof input === "boolean") return { ...blank, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === "number") return { ...blank, v: input, t: CellValueType.NUMBER };
  const text = String(input ?? "");
  if (text === "") return { ...blank, v: null, t: null };
  if (text.startsWith("=") && text.length > 1)
    return { f: text, si: null, p: null, v: null, t: null };
  if (text.startsWith("'")) return { ...blank, v: text.slice(1), t: CellValueType.STRING };
  if (/^(true|false)$/i.test(text)) return cellFromInput(text.toLowerCase() === "true");
  if (PERCENT.test(text)) {
    const pattern = text.includes(".") ? "0.00%" : "0%";
    return { ...cellFromInput(Number(`${text.slice(0, -1)}e-2`)), s: { n: { pattern } } };
  }
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number)
    ? cellFromInput(number)
    : { ...blank, v: text, t: CellValueType.STRING };
}
