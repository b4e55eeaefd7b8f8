import type { BookRules } from "../file";
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
  hasTotals: boolean;
  style: string;
}

export type ArrayEntry = BookRules["arrays"][number];
export type RuleEntry = BookRules["rules"][number];

/** How a sheet is printed; what nobody set is as Excel has it. */
export interface PageEntry {
  landscape?: boolean;
  paper?: string;
  pagesWide?: number;
  /** rows that stand on each page, such as 3:3 */
  titleRows?: string;
  footer?: string;
  /** thin lines between the cells */
  ruled?: boolean;
}

export interface CustomXmlEntry {
  id: string;
  xml: string;
}

/** What an Excel file holds and the grid does not. */
export interface DocumentParts extends BookRules {
  settings: Map<string, unknown>;
  tables: TableEntry[];
  customXml: CustomXmlEntry[];
  /** by the id of the sheet */
  pages: Map<string, PageEntry>;
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
  const [protection, pages] = [new Map(), new Map()];
  return {
    settings: new Map(),
    tables: [],
    customXml: [],
    protection,
    arrays: [],
    rules: [],
    pages,
  };
}
