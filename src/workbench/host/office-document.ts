import type { Calculation } from "../grid/calculation";
import type { Area } from "../grid/cell-address";
import type { Grid } from "../grid/open-grid";

/** A table as Excel would know it; the grid has no tables, so they are kept beside it. */
export interface TableEntry {
  id: string;
  name: string;
  sheetId: string;
  area: Area;
  hasHeaders: boolean;
  style: string;
}

export interface CustomXmlEntry {
  id: string;
  xml: string;
}

/** What an Excel file holds and the grid does not. */
export interface DocumentParts {
  settings: Map<string, unknown>;
  tables: TableEntry[];
  customXml: CustomXmlEntry[];
}

/** The open workbook as the Office objects see it. */
export interface OfficeDocument {
  grid: Grid;
  calculation: Calculation;
  parts: DocumentParts;
  /** Ids of sheets whose changes the pane asked to be told of. */
  watchedSheets: Set<string>;
}

export function emptyParts(): DocumentParts {
  return { settings: new Map(), tables: [], customXml: [] };
}
