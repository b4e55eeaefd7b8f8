import { LANGS, type Lang } from "../../text";
import type { Block, Cell } from "../../workbook";
import { knownFact, type Inputs } from "../facts/known-fact";
import type { RowUnits } from "./company-cells";
import { COMPANY_WORDS } from "./words";

/** A cell without the mark that keeps it text. */
export const plain = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/^'/, "") : cell;

/** The company sheet as it stands, wherever its heading is. */
export class CompanySheet {
  /** the rows of known facts */
  readonly rows = new Map<string, number>();
  /** every row that has a key, by the fact or by the key that nobody asks for any more */
  readonly keyed: { row: number; key: string; label: string }[] = [];
  readonly #added = new Set<number>();
  /** on sheets of the version before, links gave yuan whatever stood beside them */
  hasLinksInYuan = false;
  /** the columns of companies, from the left; two of one name are two */
  readonly companies: { name: string; id: string; column: number }[] = [];
  constructor(
    private readonly block?: Block,
    /** the row of the headings, and the column of the labels */
    readonly head = 0,
    readonly column = 0,
    private nextRow = 1,
    private nextColumn = 2,
    /** what stands beside the labels: units, or keys on sheets of older versions */
    readonly beside: "unit" | "key" = "unit",
    /** the language of its headings, in which rows are added */
    readonly lang: Lang = "zh-CN",
  ) {}

  /** The unit that stands beside a fact; plain numbers of its row count in it. */
  unitOf(row: number): string {
    return this.beside === "unit" ? String(plain(this.cell(row, this.column + 1))).trim() : "";
  }

  /** In what the row's numbers and the formulas of its links count. */
  unitsOf(row: number): RowUnits {
    const unit = this.unitOf(row);
    return { unit, links: this.hasLinksInYuan ? "" : unit };
  }

  cell(row: number, column: number): Cell {
    const { area, formulas } = this.block ?? {};
    return area ? (formulas?.[row - area.row]?.[column - area.column] ?? "") : "";
  }

  addCompany(name: string, column = this.nextColumn++): { id: string; column: number } {
    const company = { name, id: this.#idOf(name), column };
    this.companies.push(company);
    return company;
  }

  #idOf(name: string): string {
    return `${name}\n${this.companies.filter((one) => one.name === name).length}`;
  }

  rename(company: CompanySheet["companies"][number], name: string): void {
    company.id = this.#idOf(name);
    company.name = name;
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

/** The headings that any language of the pane writes above labels, and above units or keys. */
const HEADINGS = LANGS.flatMap((lang) => {
  const { companiesFact: fact, companiesUnit, companiesKey } = COMPANY_WORDS[lang];
  return [
    { lang, fact, beside: companiesUnit, is: "unit" as const },
    { lang, fact, beside: companiesKey, is: "key" as const },
  ];
});

/** A sheet that is yet to be written, with headings of these words. */
export function newSheet(words: { readonly companiesFact: string }): CompanySheet {
  const { lang } = HEADINGS.find(({ fact }) => fact === words.companiesFact)!;
  return new CompanySheet(undefined, 0, 0, 1, 2, "unit", lang);
}

/** Finds the headings on the sheet; undefined where it is somebody else's sheet of that name. */
export function sheetIn(block: Block, inputs: Inputs): CompanySheet | undefined {
  const { area, formulas } = block;
  for (const [r, row] of formulas.entries()) {
    const headingAt = (at: number) =>
      HEADINGS.find(
        ({ fact, beside }) => fact === plain(row[at]!) && beside === plain(row[at + 1] ?? ""),
      );
    const c = row.findIndex((_cell, at) => headingAt(at));
    if (c < 0) continue;
    const { is, lang } = headingAt(c)!;
    const [bottom, right] = [area.row + area.rows, area.column + area.columns];
    const sheet = new CompanySheet(block, area.row + r, area.column + c, bottom, right, is, lang);
    row.slice(c + 2).forEach((name, i) => {
      if (plain(name) !== "") sheet.addCompany(String(plain(name)), area.column + c + 2 + i);
    });
    readRows(sheet, formulas.slice(r + 1), area.row + r + 1, c, inputs);
    return sheet;
  }
  return undefined;
}

function readRows(
  sheet: CompanySheet,
  rows: readonly (readonly Cell[])[],
  first: number,
  column: number,
  inputs: Inputs,
): void {
  for (const [i, cells] of rows.entries()) {
    const [label = "", beside = ""] = cells.slice(column, column + 2).map(plain);
    const fact = knownFact([label, sheet.beside === "key" ? beside : ""], inputs);
    if (fact && !sheet.rows.has(fact.key)) sheet.rows.set(fact.key, first + i);
    // without a key, what has no answers is a note or a title
    const isTold = cells.slice(column + 2).some((cell) => cell !== "");
    const own = sheet.beside === "key" ? String(beside) : isTold ? String(label) : "";
    const named = fact?.key ?? own;
    if (named !== "") sheet.keyed.push({ row: first + i, key: named, label: String(label) });
  }
}
