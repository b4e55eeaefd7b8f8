import type { BookPort } from "../travel";
import type { PageSetup } from "./page-setup";
import type { Area, Cell } from "./place";
import type { SeenLook } from "./seen-look";

/** What an area holds: constants are the same in both, formulas begin with "=". */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly Cell[])[];
  /** whether a formula's result fills some of it from elsewhere or beyond; left out where this Excel cannot say */
  readonly spills?: boolean;
}

/** A sheet with how its cells look, as a reader of tables needs it. */
export interface SheetSeen {
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  /** number formats as Excel writes them in English */
  readonly formats: readonly (readonly string[])[];
  /** merged areas, where the host tells them */
  readonly merges?: readonly Area[];
  readonly hidden: boolean;
  /** rows and columns of the sheet, from zero, that are hidden */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** days count from 1904 */
  readonly from1904?: boolean;
}

/** Why the workbook could not do what was asked; the pane has a sentence for each. */
export type HostProblem =
  | "no-host"
  | "protected"
  | "sheet-gone"
  | "editing"
  | "too-large"
  | "blocked-spill"
  | "refused"
  /** the code that does it did not arrive */
  | "part-missing";

export class HostFault extends Error {
  constructor(
    readonly problem: HostProblem,
    detail = "",
  ) {
    super(detail);
  }
}

/** How a written area looks; whatever is left out stays as it is. */
export interface Look {
  /** rows (from the area's first) in bold on a tinted ground */
  headings?: readonly number[];
  /** number format of single columns (from the area's first) */
  columnFormats?: Readonly<Record<number, string>>;
  /** number formats of single cells (row and column from the area's first) */
  cellFormats?: readonly (readonly [row: number, column: number, format: string])[];
  /** widths of columns in points */
  widths?: readonly number[];
  wrap?: boolean;
  /** number format of all cells */
  format?: string;
  /** words to choose from in each cell, isListable; others may be typed as well */
  choices?: readonly string[];
  /** cells that were not understood stand out, or no longer do */
  marked?: boolean;
  /** rows whose texts run over to the right all the same */
  flat?: readonly number[];
  /** how its sheet is printed: on A4, as wide as one page */
  page?: PageSetup;
}

/** What a file asks of Excel when it is opened: nothing, unless somebody wants it. */
export interface Opening {
  /** the pane opens beside it, for those who have the add-in */
  readonly pane: boolean;
  /** those who have no add-in are not asked to trust it (Excel for Windows and Mac) */
  readonly unasked: boolean;
}

/** An area and what is typed into it. */
export interface Part {
  readonly area: Area;
  readonly input: readonly (readonly Cell[])[];
}

/** The workbook as the pane knows it. Every method may throw a HostFault. */
export interface HostPort {
  readonly kind: "excel" | "none";
  /** The same workbook for the commands on whole workbooks; fetched when it is first asked for. */
  readonly whole?: () => Promise<BookPort>;
  /** What is selected now. */
  selection(): Promise<Area>;
  /** Whether the workbook counts days from 1904: numbers of days are 1,462 less then. */
  from1904(): Promise<boolean>;
  /** How many charts, pictures, comments, notes and pivot tables stand on a sheet. */
  objectsOn(sheet: string): Promise<number>;
  /** Reads areas in one trip, in order. */
  read(areas: readonly Area[]): Promise<Block[]>;
  /** Writes as a person would type: "=…" is a formula, 'text stays text, "" empties the cell. */
  write(area: Area, input: readonly (readonly Cell[])[], look?: Look): Promise<void>;
  /** Writes several areas in one trip: all of them, as a host that refuses one stops there. */
  writeAll(parts: readonly Part[]): Promise<void>;
  /** How cells look, and how to let them look so again. */
  seenLook(area: Area): Promise<SeenLook>;
  /** Writes and lets cells look as they did, in one step. */
  restore(area: Area, input: readonly (readonly Cell[])[], look: SeenLook): Promise<void>;
  /** Changes how an area looks, and nothing that it holds. */
  format(area: Area, look: Look): Promise<void>;
  /** What each sheet holds, in order of the sheets; empty sheets are left out. Of one sheet where it is named. */
  usedBlocks(only?: string): Promise<Block[]>;
  /** The same with number formats, and whether the sheet is hidden; of one sheet where it is named. */
  sheetsSeen(only?: string): Promise<SheetSeen[]>;
  /** Makes sure that a sheet of this name exists; true when it was added. */
  ensureSheet(name: string): Promise<boolean>;
  /** Takes a sheet out of the workbook with everything on it. */
  removeSheet(name: string): Promise<void>;
  /** Brings a place into view and selects it. */
  select(area: Area): Promise<void>;
  /** A small value that travels with the workbook; undefined where there is none. */
  setting(key: string): Promise<unknown>;
  saveSetting(key: string, value: string | number): Promise<void>;
  /** What the file asks of Excel when it is opened; undefined where that cannot be told. */
  opening(): Promise<Opening | undefined>;
  /** Lets the file ask for it, or no longer. */
  askOnOpening(what: keyof Opening, wanted: boolean): Promise<void>;
  /** Tells when the selection moves; gives a way to stop. */
  onSelection(tell: () => void): Promise<() => void>;
  /** Tells when cells of a sheet change; gives a way to stop. */
  onChange(sheet: string, tell: () => void): Promise<() => void>;
}
