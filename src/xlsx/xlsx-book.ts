import { withRowHeights } from "./row-heights";
import { strToU8 } from "fflate";
import { BLANK_SHEET, blankPackage } from "./blank-package";
import {
  countsFrom1904,
  nameEntries,
  sharedStrings,
  sheetEntries,
  tableEntries,
  workbookPart,
  type NameEntry,
  type SheetEntry,
  type TableEntry,
} from "./book-parts";
import type { CellLook } from "./cell-look";
import { cellXml } from "./cell-xml";
import { customXmlParts, setCustomXml, type XmlPart } from "./custom-xml";
import { dynamicMarks, ensureDynamicMark } from "./dynamic-arrays";
import { editedSheet, type CellEdits } from "./edited-sheet";
import { withCalculation, withHiddenSheet, withName, withoutSheet, withSheet } from "./main-part";
import { openPackage, packed, type Parts } from "./open-package";
import { declarePart, relate, relationships, removePart } from "./package-links";
import { readCells, type FileCell } from "./sheet-cells";
import { aroundCells, withElement } from "./sheet-elements";
import { readLayout, withLayout, type SheetLayout } from "./sheet-layout";
import { Styles } from "./styles";
import { addStylesPart } from "./add-styles-part";
import { addTablePart, withTable } from "./table-part";
import { prefixOf, xmlText } from "./xml-text";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const SHEET_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/**
 * A workbook file. What is not asked for is never touched: parts that this program does not know
 * (charts, pivot tables, conditional formats) leave as they came, and so do cells that nobody wrote.
 */
export class XlsxBook {
  readonly date1904: boolean;
  readonly #workbook: string;
  #looks: { readonly part: string; readonly styles: Styles } | undefined;
  readonly #sheetXml = new Map<string, string>();
  #strings: string[] | undefined;
  #formulasChanged = false;
  #sheets: SheetEntry[];

  private constructor(
    private readonly parts: Parts,
    blank: boolean,
  ) {
    this.#workbook = workbookPart(parts);
    this.#sheets = blank ? [] : sheetEntries(parts, this.#workbook);
    this.date1904 = countsFrom1904(parts, this.#workbook);
    const part = relationships(parts, this.#workbook).find(({ kind }) => kind === "styles")?.part;
    const styles = part && parts.get(part);
    if (styles) this.#looks = { part, styles: new Styles(xmlText(styles, part)) };
  }

  /** Opens a file. Throws a FileFault that says why it cannot be. */
  static open(bytes: Uint8Array): XlsxBook {
    return new XlsxBook(openPackage(bytes), false);
  }

  /** A workbook without sheets; it needs one before it is packed. */
  static blank(): XlsxBook {
    return new XlsxBook(blankPackage(), true);
  }

  get sheets(): readonly SheetEntry[] {
    return this.#sheets;
  }

  get names(): NameEntry[] {
    return nameEntries(this.parts, this.#workbook);
  }

  get tables(): TableEntry[] {
    return tableEntries(this.parts, this.#sheets);
  }

  get customXml(): XmlPart[] {
    return customXmlParts(this.parts, this.#workbook);
  }

  #xml(sheet: string): string {
    const { part } = this.#entry(sheet);
    const known = this.#sheetXml.get(part);
    if (known !== undefined) return known;
    const xml = xmlText(this.parts.get(part)!, part);
    this.#sheetXml.set(part, xml);
    return xml;
  }

  #entry(sheet: string): SheetEntry {
    const entry = this.#sheets.find(({ name }) => name === sheet);
    if (!entry) throw new Error(`no sheet ${sheet}`);
    return entry;
  }

  #put(sheet: string, xml: string): void {
    this.#sheetXml.set(this.#entry(sheet).part, xml);
  }

  /** Calls `visit` for every cell that holds or looks like something. */
  cells(sheet: string, visit: (cell: FileCell) => void): void {
    this.#strings ??= sharedStrings(this.parts, this.#workbook);
    const dynamic = dynamicMarks(this.parts, this.#workbook);
    const { date1904 } = this;
    readCells(this.#xml(sheet), { strings: this.#strings, dynamic, date1904 }, visit);
  }

  layout(sheet: string): SheetLayout {
    return readLayout(this.#xml(sheet));
  }

  setLayout(sheet: string, layout: Partial<SheetLayout>): void {
    this.#put(sheet, withLayout(this.#xml(sheet), layout));
  }

  /** Puts one element of a sheet, such as pageSetup, in place of the one it had. */
  setElement(sheet: string, name: string, xml: string): void {
    this.#put(sheet, withElement(this.#xml(sheet), name, xml));
  }

  /** Heights of rows with cells (from zero), in points. */
  setRowHeights(sheet: string, heights: ReadonlyMap<number, number>): void {
    this.#put(sheet, withRowHeights(this.#xml(sheet), heights));
  }

  look(style: number): CellLook {
    return this.#looks?.styles.look(style) ?? {};
  }

  /** The number of a style that looks like this, with the borders of `base`. */
  styleFor(look: CellLook, base = 0): number {
    if (!this.#looks && Object.keys(look).length === 0) return 0;
    this.#looks ??= addStylesPart(this.parts, this.#workbook);
    return this.#looks.styles.styleFor(look, base);
  }

  /** Writes cells. A formula that others share is written out for them first. */
  write(sheet: string, cells: Iterable<FileCell>): void {
    const edits: CellEdits = new Map();
    const xml = this.#xml(sheet);
    const prefix = prefixOf(xml);
    const put = (cell: FileCell) => {
      const mark = cell.formula?.dynamic ? ensureDynamicMark(this.parts, this.#workbook) : "";
      if (!edits.has(cell.row)) edits.set(cell.row, new Map());
      edits.get(cell.row)!.set(cell.column, cellXml(cell, prefix, mark));
    };
    for (const cell of cells) put(cell);
    if (edits.size === 0) return;
    for (const cell of this.#unshared(sheet, edits)) put(cell);
    this.#formulasChanged = true;
    this.#put(sheet, editedSheet(xml, edits));
  }

  /** Cells that share a formula with one that is written, with the formula as their own. */
  #unshared(sheet: string, edits: CellEdits): FileCell[] {
    if (!/<(?:\w+:)?f\s[^>]*t="shared"/.test(this.#xml(sheet))) return [];
    const [groups, sharing] = [new Set<number>(), [] as FileCell[]];
    this.cells(sheet, (cell) => {
      if (cell.formula?.shared === undefined) return;
      if (edits.get(cell.row)?.has(cell.column)) groups.add(cell.formula.shared);
      else sharing.push(cell);
    });
    return sharing.filter(({ formula }) => groups.has(formula!.shared!));
  }

  /** Adds a sheet at the end. */
  addSheet(name: string): void {
    let number = this.#sheets.length + 1;
    while (this.parts.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
    const part = `xl/worksheets/sheet${number}.xml`;
    this.parts.set(part, strToU8(BLANK_SHEET));
    declarePart(this.parts, part, WORKSHEET);
    const link = relate(this.parts, this.#workbook, SHEET_LINK, part);
    this.#setMainXml(withSheet(this.#mainXml(), name, link));
    this.#sheets.push({ name, part, hidden: false });
  }

  removeSheet(name: string): void {
    const { part } = this.#entry(name);
    this.#setMainXml(withoutSheet(this.#mainXml(), name));
    removePart(this.parts, this.#workbook, part);
    this.#sheetXml.delete(part);
    this.#sheets = this.#sheets.filter((sheet) => sheet.part !== part);
  }

  /** What a sheet says after its cells: conditional formats, data validation, how it is printed. */
  rest(sheet: string): string {
    return aroundCells(this.#xml(sheet)).tail;
  }

  /** Changes what a sheet says beside its cells; `edit` gets the sheet's XML, all parts, and the sheet's part. */
  edit(sheet: string, edit: (xml: string, parts: Parts, part: string) => string): void {
    const xml = this.#xml(sheet);
    const edited = edit(xml, this.parts, this.#entry(sheet).part);
    if (edited !== xml) this.#put(sheet, edited);
  }

  /** Makes a table of cells that are there: `ref` with its row of headings. */
  addTable(sheet: string, table: Pick<TableEntry, "name" | "ref" | "columns">): void {
    this.edit(sheet, (xml, parts, part) => withTable(xml, addTablePart(parts, part, table)));
  }

  hideSheet(name: string): void {
    this.#setMainXml(withHiddenSheet(this.#mainXml(), name));
    this.#entry(name).hidden = true;
  }

  #mainXml(): string {
    return xmlText(this.parts.get(this.#workbook)!, this.#workbook);
  }

  #setMainXml(xml: string): void {
    this.parts.set(this.#workbook, strToU8(xml));
  }

  /** Writes a defined name, or takes it out where `formula` is undefined. */
  setName(name: Pick<NameEntry, "name" | "sheet">, formula: string | undefined): void {
    this.#setMainXml(withName(this.#mainXml(), name, formula));
  }

  setCustomXml(part: XmlPart): void {
    setCustomXml(this.parts, this.#workbook, part);
  }

  /**
   * The file. Values stay on opening: nothing asks for a full calculation, unless there are formulas
   * without a value.
   */
  bytes({ calculateOnOpening = false } = {}): Uint8Array {
    for (const [part, xml] of this.#sheetXml) this.parts.set(part, strToU8(xml));
    const looks = this.#looks;
    if (looks) this.parts.set(looks.part, strToU8(looks.styles.toXml()));
    if (this.#formulasChanged) this.#dropCalculationChain();
    this.#setMainXml(withCalculation(this.#mainXml(), calculateOnOpening));
    return packed(this.parts);
  }

  /** Excel writes the order of its calculation anew, and calls a stale one a damage. */
  #dropCalculationChain(): void {
    const chain = relationships(this.parts, this.#workbook).find(
      ({ kind }) => kind === "calcChain",
    );
    if (chain?.part && this.parts.has(chain.part))
      removePart(this.parts, this.#workbook, chain.part);
  }
}
