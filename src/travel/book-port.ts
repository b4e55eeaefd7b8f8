/** What a cell holds; "" is blank, errors come as their code ("#N/A"). */
export type Scalar = string | number | boolean;

/** One cell, counted from zero. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of one sheet: the top left one and how many. */
export interface Block extends Spot {
  readonly rows: number;
  readonly columns: number;
}

/** A cell with a formula, and what it shows. */
export interface FormulaCell extends Spot {
  /** with "=", as people type it */
  readonly formula: string;
  readonly value: Scalar;
  /** the value is the code of an error */
  readonly error: boolean;
  /** it has no value: some program wrote the file and calculated nothing */
  readonly uncalculated?: true;
  /** spill: fills more cells than its own; legacy-array: entered with Ctrl+Shift+Enter */
  readonly kind: "plain" | "spill" | "legacy-array";
  /** a legacy array whose cells can all be written at once, as in a file; Excel does not tell which they are */
  readonly replaceable?: true;
  /** the cells that it fills */
  readonly fills: Block;
  /** cannot be written: its sheet is protected and the cell is locked */
  readonly locked: boolean;
}

export interface PortName {
  readonly name: string;
  /** with "=" */
  readonly formula: string;
  readonly sheet?: string;
}

export interface PortTable {
  readonly name: string;
  /** with its headings and totals */
  readonly area: Block;
  readonly columns: readonly string[];
  readonly headings: boolean;
  readonly totals: boolean;
}

/** A formula with what it gives, where that is known. */
export interface FormulaContent {
  readonly formula: string;
  readonly value?: Scalar;
  /** all that it shows, where that fills more than its own cell: a file does not calculate it anew */
  readonly spilled?: readonly (readonly Scalar[])[];
}

/** What stands in a cell, so that it can be put back exactly: text is text whatever it looks like. */
export type Content = FormulaContent | { readonly value: Scalar };

export interface CellState extends Spot {
  readonly content: Content;
  readonly format: string;
}

export interface CellWrite extends Spot {
  readonly content: Content;
  /** number format; left out, it stays as it is */
  readonly format?: string;
}

/** A formula on a sheet that a command adds; `format` is its number format. */
export interface SheetFormula extends FormulaContent {
  readonly format?: string;
}

/** A sheet that a command adds, ready to be printed on A4. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly (Scalar | SheetFormula)[])[];
  /** rows that are headings, counted from zero */
  readonly headings: readonly number[];
  /** in characters */
  readonly widths: readonly number[];
  readonly formats?: Readonly<Record<number, string>>;
  /** rows whose texts run over to the right: they are not wrapped */
  readonly flat?: readonly number[];
  readonly landscape: boolean;
  /** thin lines between the cells on paper */
  readonly ruled?: boolean;
  /** the row (from zero) that stands on each page */
  readonly repeated?: number;
}

/** A note beside a cell, for people. */
export interface CellNote extends Spot {
  readonly text: string;
}

/** Words that a cell's drop-down list offers; others are warned about, not refused. */
export interface CellList extends Spot {
  readonly words: readonly string[];
}

/** What a command adds beside cells. */
export interface Marks {
  readonly notes: readonly CellNote[];
  readonly lists: readonly CellList[];
}

/** A place beside cells that calls our functions; commands leave it as it is and name it. */
export interface Mention {
  readonly sheet: string;
  /** table-column: what a column of a table puts into new rows, which Excel itself does not tell */
  readonly where: "conditional-format" | "validation" | "table-column";
  readonly address: string;
}

/** A workbook as the commands of this folder know it: open in Excel, or a file. Every method may throw. */
export interface BookPort {
  sheets(): Promise<readonly string[]>;
  /** Cells with formulas, of the whole workbook or of some cells. */
  formulas(scope?: readonly Block[]): Promise<readonly FormulaCell[]>;
  names(): Promise<readonly PortName[]>;
  tables(): Promise<readonly PortTable[]>;
  mentions(): Promise<readonly Mention[]>;
  /** What cells show, in one trip. */
  values(blocks: readonly Block[]): Promise<readonly (readonly (readonly Scalar[])[])[]>;
  /** What stands in cells, in one trip. */
  states(spots: readonly Spot[]): Promise<readonly CellState[]>;
  write(cells: readonly CellWrite[]): Promise<void>;
  writeName(name: PortName): Promise<void>;
  /** Of these marks, those that can be made: their cells have no note, or no validation, of their own. */
  possibleMarks(marks: Marks): Promise<Marks>;
  /** Makes those marks that are possible, all of them or none; what is there already stays as it is. */
  mark(marks: Marks): Promise<void>;
  /** Takes marks out that `mark` made; cells without one stay as they are. */
  unmark(marks: Marks): Promise<void>;
  addSheet(sheet: SheetContent): Promise<void>;
  /** Takes sheets out in one go: all of them or none. */
  removeSheets(names: readonly string[]): Promise<void>;
  /** The XML part of this namespace; undefined where there is none. */
  xml(namespace: string): Promise<string | undefined>;
  /** Writes the XML part of this namespace, or takes it out. */
  setXml(namespace: string, xml: string | undefined): Promise<void>;
  /** Whether days are counted from 1904. */
  from1904(): Promise<boolean>;
}
