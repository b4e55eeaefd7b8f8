import type { Area, Block, Cell } from "../../workbook";
import { knownFact, type Inputs } from "../facts/known-fact";
import { COMPANY_WORDS } from "./words";

/** A cell without the mark that keeps it text. */
export const plain = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/^'/, "") : cell;

/** Single cells, written as runs down their columns. */
export class CellsToWrite {
  private readonly columns = new Map<number, Map<number, Cell>>();
  constructor(private readonly sheet: string) {}

  put(row: number, column: number, cell: Cell): this {
    const cells = this.columns.get(column) ?? new Map<number, Cell>();
    this.columns.set(column, cells.set(row, cell));
    return this;
  }

  runs(): [Area, Cell[][]][] {
    return [...this.columns].flatMap(([column, cells]) => {
      const runs: [Area, Cell[][]][] = [];
      for (const [row, cell] of [...cells].sort(([a], [b]) => a - b)) {
        const [area, input] = runs.at(-1) ?? [];
        if (area && input && area.row + area.rows === row) {
          input.push([cell]);
          runs[runs.length - 1] = [{ ...area, rows: area.rows + 1 }, input];
        } else runs.push([{ sheet: this.sheet, row, column, rows: 1, columns: 1 }, [[cell]]]);
      }
      return runs;
    });
  }
}

/** The company sheet as it stands, wherever its heading is. */
export class CompanySheet {
  /** the rows of known facts */
  readonly rows = new Map<string, number>();
  /** every row that has a key, by the fact or by the key that nobody asks for any more */
  readonly keyed: { row: number; key: string; label: string }[] = [];
  readonly #added = new Set<number>();
  /** the columns of companies, from the left; two of one name are two */
  readonly companies: { name: string; id: string; column: number }[] = [];
  constructor(
    private readonly block?: Block,
    /** the row of the headings, and the column of the labels */
    readonly head = 0,
    readonly column = 0,
    private nextRow = 1,
    private nextColumn = 2,
  ) {}

  cell(row: number, column: number): Cell {
    const { area, formulas } = this.block ?? {};
    return area ? (formulas?.[row - area.row]?.[column - area.column] ?? "") : "";
  }

  addCompany(name: string, column = this.nextColumn++): { id: string; column: number } {
    const before = this.companies.filter((one) => one.name === name).length;
    const company = { name, id: `${name}\n${before}`, column };
    this.companies.push(company);
    return company;
  }

  addRow(key: string): number {
    const row = this.nextRow++;
    this.rows.set(key, row);
    this.#added.add(row);
    return row;
  }

  /** whether a row was added since the sheet was read */
  isNew(row: number): boolean {
    return this.#added.has(row);
  }
}

/** The headings that any language of the pane writes above labels and keys. */
const HEADINGS = Object.values(COMPANY_WORDS).map((words) => [
  words.companiesFact,
  words.companiesKey,
]);

/** Finds the headings on the sheet; undefined where it is somebody else's sheet of that name. */
export function sheetIn(block: Block, inputs: Inputs): CompanySheet | undefined {
  const { area, formulas } = block;
  for (const [r, row] of formulas.entries()) {
    const c = row.findIndex((label, at) =>
      HEADINGS.some(([fact, key]) => fact === plain(label) && key === plain(row[at + 1] ?? "")),
    );
    if (c < 0) continue;
    const [bottom, right] = [area.row + area.rows, area.column + area.columns];
    const sheet = new CompanySheet(block, area.row + r, area.column + c, bottom, right);
    row.slice(c + 2).forEach((name, i) => {
      if (plain(name) !== "") sheet.addCompany(String(plain(name)), area.column + c + 2 + i);
    });
    formulas.slice(r + 1).forEach((cells, i) => {
      const [label = "", key = ""] = cells.slice(c, c + 2);
      const fact = knownFact([label, key], inputs);
      const at = area.row + r + 1 + i;
      if (fact && !sheet.rows.has(fact.key)) sheet.rows.set(fact.key, at);
      const named = fact?.key ?? String(plain(key));
      if (named !== "") sheet.keyed.push({ row: at, key: named, label: String(label) });
    });
    return sheet;
  }
  return undefined;
}
