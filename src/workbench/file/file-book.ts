import type { ICellData, IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import type { Area } from "../grid/cell-address";

/** A workbook with everything that a file keeps of it. */
export interface FileBook {
  /** The grid's own snapshot. */
  data: IWorkbookData;
  /** Where the formula in a cell spills to; undefined for one that does not. */
  spill: (sheetId: string, row: number, column: number) => SpilledFormula | undefined;
  names: { name: string; reference: string; sheetId?: string }[];
  tables: { sheetId: string; name: string; area: Area }[];
  settings: Map<string, unknown>;
  customXml: { id: string; xml: string }[];
}

export interface SpilledFormula {
  area: Area;
  values: (string | number | boolean)[][];
}

/** A cell's style, whether it stands in the cell or in the workbook's list of styles. */
export function styleOf(data: IWorkbookData, cell: ICellData): Nullable<IStyleData> {
  return typeof cell.s === "string" ? data.styles[cell.s] : cell.s;
}

/** The cells of a sheet that are stored, with their places. */
export function* storedCells(cells: Record<number, Record<number, ICellData>>) {
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell) yield { row: Number(row), column: Number(column), cell };
    }
  }
}
