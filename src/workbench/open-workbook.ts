import type { IWorkbookData } from "@univerjs/core";
import { bookInGrid, showBook } from "./book-in-grid";
import { keepsRest, writeWorkbookFile, type FileSource, type OpenedBook } from "./file";
import { followChanges, type Changes } from "./grid/changes";
import type { Grid } from "./grid/open-grid";
import { emptyParts, type DocumentParts, type OfficeDocument } from "./host";

/** What the add-in keeps in a workbook, to tell whether it changed. */
const keptParts = ({ settings, customXml, tables, pages }: DocumentParts): string =>
  JSON.stringify([[...settings], customXml, tables, [...pages]]);

/** The workbook in the grid: where it came from, and whether anything of it is in no file. */
export class OpenWorkbook {
  readonly #changes: Changes;
  #source: FileSource | undefined;
  /** What the add-in kept in the workbook when it was opened or saved. */
  #partsBefore: string;

  constructor(
    private readonly grid: Grid,
    private readonly document: OfficeDocument,
  ) {
    this.#changes = followChanges(grid);
    this.#partsBefore = keptParts(document.parts);
  }

  get unsaved(): boolean {
    return this.#changes.unsaved() || keptParts(this.document.parts) !== this.#partsBefore;
  }

  get fromFile(): boolean {
    return this.#source !== undefined;
  }

  /** Puts a workbook that is in no file into the grid. */
  show(data: IWorkbookData): void {
    this.grid.open(data);
    this.#replaced(undefined, emptyParts());
  }

  /** Puts a workbook that was read from a file into the grid. */
  showFile(book: OpenedBook): void {
    const source = showBook(this.grid, book);
    const { settings, customXml, rules } = book;
    const tables = book.tables.map((table, index) => {
      return { ...table, id: `t${index + 1}`, style: "" };
    });
    this.#replaced(source, { settings, customXml, tables, ...rules, pages: new Map() });
  }

  #replaced(source: FileSource | undefined, parts: DocumentParts): void {
    this.#source = source;
    this.document.parts = parts;
    this.#partsBefore = keptParts(parts);
    this.#changes.forget();
  }

  /**
   * The workbook as a file. `whole` is false where a part of the opened file that the grid does not
   * show had to be left out.
   * @param functions names of the add-in's functions, in capitals
   */
  written(functions: ReadonlySet<string>): { bytes: Uint8Array; name: string; whole: boolean } {
    const source = this.#changes.moved() ? undefined : this.#source;
    const book = bookInGrid(this.grid, this.document.parts, source);
    const bytes = writeWorkbookFile(book, functions);
    const whole = !this.#source || (source !== undefined && keepsRest(book));
    return { bytes, name: book.data.name, whole };
  }

  /** What is in the grid now was handed over as a file. */
  saved(): void {
    this.#partsBefore = keptParts(this.document.parts);
    this.#changes.saved();
  }
}
