import type { ICellData, IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import type { XmlPart } from "../../xlsx";
import type { Area } from "../grid/cell-address";

export interface BookName {
  name: string;
  reference: string;
  sheetId?: string;
}

export interface BookTable {
  sheetId: string;
  name: string;
  area: Area;
}

/** What a file says of cells beside what stands in them; the grid knows nothing of it. */
export interface BookRules {
  /** protected sheets by id, with the cells that are not locked, as "row,column" */
  protection: Map<string, ReadonlySet<string>>;
  /** array formulas of old */
  arrays: { sheetId: string; area: Area; formula: string }[];
  rules: {
    sheetId: string;
    kind: "conditional-format" | "validation";
    areas: Area[];
    formula: string;
    /** the formula names the words of a drop-down list */
    list?: boolean;
  }[];
}

/** The file that a workbook was opened from: what the grid does not show of it is kept. */
export interface FileSource {
  bytes: Uint8Array;
  /** by the id of the sheet in the grid, in order */
  sheetNames: ReadonlyMap<string, string>;
  /** those that the grid took over */
  names: readonly BookName[];
  customXml: readonly XmlPart[];
}

/** A workbook with everything that a file keeps of it. */
export interface FileBook {
  /** The grid's own snapshot. */
  data: IWorkbookData;
  /** Where the formula in a cell spills to; undefined for one that does not. */
  spill: (sheetId: string, row: number, column: number) => SpilledFormula | undefined;
  /** The formula of a cell that shares another one's. */
  formula: (sheetId: string, row: number, column: number) => string;
  names: BookName[];
  tables: BookTable[];
  settings: Map<string, unknown>;
  customXml: XmlPart[];
  /** how sheets are printed, by id; left out where nobody said */
  pages?: ReadonlyMap<
    string,
    {
      readonly landscape?: boolean;
      readonly ruled?: boolean;
      /** the rows that stand on each page: 8:8 */
      readonly titleRows?: string;
    }
  >;
  /** undefined for a workbook that came from no file, or whose rows and columns were moved since */
  source?: FileSource | undefined;
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
