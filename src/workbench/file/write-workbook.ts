import type { IWorksheetData } from "@univerjs/core";
import { areaName, setPage, storedFormula, XlsxBook, type SheetLayout } from "../../xlsx";
import { storedValue } from "../grid/stored-value";
import type { BookName, BookTable, FileBook, FileSource } from "./file-book";
import { SETTINGS_ID, settingsXml } from "./settings-xml";
import { wrappedHeights } from "./wrapped-heights";
import { writeCells } from "./written-cells";

/** The grid measures columns in pixels, a file in characters of about 7 pixels and some padding. */
const toCharacters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
const toPixels = (characters: number): number => Math.round(characters * 7 + 5);

const nameOf = ({ data }: FileBook, id: string): string => data.sheets[id]?.name ?? id;

/** Whether the sheets of the file stand where they stood, with the names that they had. */
function sheetsKept(book: FileBook, { sheetNames }: FileSource): boolean {
  const ids = [...sheetNames.keys()];
  return ids.every(
    (id, at) => book.data.sheetOrder[at] === id && nameOf(book, id) === sheetNames.get(id),
  );
}

/** Whether a file that is written will keep what the grid does not show (charts, conditional formats). */
export const keepsRest = (book: FileBook): boolean =>
  book.source === undefined || sheetsKept(book, book.source);

/** What the grid changes of a layout: it hides no lines itself. */
type ShownLayout = Omit<SheetLayout, "hiddenRows" | "hiddenColumns">;

function layoutOf(sheet: Partial<IWorksheetData>): ShownLayout {
  const { columnData = {}, mergeData = [], freeze, showGridlines } = sheet;
  const widths = Object.entries(columnData).flatMap(([column, { w } = {}]) =>
    w === undefined ? [] : [[Number(column), toCharacters(w)] as const],
  );
  return {
    widths: new Map(widths),
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    frozen: { rows: Math.max(0, freeze?.ySplit ?? 0), columns: Math.max(0, freeze?.xSplit ?? 0) },
    gridLines: showGridlines !== 0,
    protected: false,
  };
}

/** Writes those parts of the layout that are not as the file has them. */
function writeLayout(file: XlsxBook, name: string, sheet: Partial<IWorksheetData>): void {
  const [before, after] = [file.layout(name), layoutOf(sheet)];
  const pixels = ({ widths }: ShownLayout) => [...widths].map(([c, w]) => [c, toPixels(w)]).sort();
  const { rowCount = Infinity, columnCount = Infinity } = sheet;
  // those that reach beyond what the grid shows are not in it
  const merges = (layout: ShownLayout) =>
    layout.merges
      .filter((a) => a.row + a.rows <= rowCount && a.column + a.columns <= columnCount)
      .map(areaName)
      .sort();
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  file.setLayout(name, {
    ...(!same(pixels(before), pixels(after)) && { widths: after.widths }),
    ...(!same(merges(before), merges(after)) && { merges: after.merges }),
    ...(!same(before.frozen, after.frozen) && { frozen: after.frozen }),
    ...(before.gridLines !== after.gridLines && { gridLines: after.gridLines }),
  });
}

function writeNames(file: XlsxBook, book: FileBook, functions: ReadonlySet<string>): void {
  const scope = ({ sheetId }: BookName) => (sheetId ? { sheet: nameOf(book, sheetId) } : {});
  const key = (one: BookName) => `${one.sheetId ?? ""} ${one.name.toLowerCase()}`;
  const before = new Map((book.source?.names ?? []).map((one) => [key(one), one.reference]));
  for (const one of book.names) {
    const reference = one.reference.replace(/^=/, "");
    const known = before.get(key(one));
    before.delete(key(one));
    if (known === undefined || known !== reference)
      file.setName({ name: one.name, ...scope(one) }, storedFormula(reference, functions));
  }
  for (const one of book.source?.names ?? [])
    if (before.has(key(one))) file.setName({ name: one.name, ...scope(one) }, undefined);
}

/** Names of columns as the row of headings has them, each one once. */
function headings(sheet: Partial<IWorksheetData>, { area }: BookTable): string[] {
  const used = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const title = String(storedValue(sheet.cellData?.[area.row]?.[area.column + index]));
    let name = title || `Column${index + 1}`;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${title || "Column"}${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function writeTables(file: XlsxBook, book: FileBook): void {
  const known = new Set(file.tables.map(({ name }) => name));
  for (const table of book.tables.filter(({ name }) => !known.has(name))) {
    const sheet = book.data.sheets[table.sheetId];
    if (!sheet) continue;
    const columns = headings(sheet, table);
    file.addTable(nameOf(book, table.sheetId), {
      name: table.name,
      ref: areaName(table.area),
      columns,
    });
  }
}

function writeXmlParts(file: XlsxBook, { source, customXml, settings }: FileBook): void {
  const present = new Set(customXml.map(({ id }) => id));
  for (const { id } of source?.customXml ?? [])
    if (!present.has(id)) file.setCustomXml({ id, xml: "" });
  const before = new Map((source?.customXml ?? []).map(({ id, xml }) => [id, xml]));
  for (const part of customXml) if (before.get(part.id) !== part.xml) file.setCustomXml(part);
  file.setCustomXml(settings.size > 0 ? settingsXml(settings) : { id: SETTINGS_ID, xml: "" });
}

/**
 * A workbook as an .xlsx file: formulas as Excel stores them, with the values they have now. Of a
 * workbook that came from a file, everything is kept that the grid does not show, unless sheets were
 * moved or renamed: then the file is written anew from what the grid holds.
 * @param addInFunctions names of the add-in's functions, in capitals
 */
export function writeWorkbookFile(
  given: FileBook,
  addInFunctions: ReadonlySet<string>,
): Uint8Array {
  const book = keepsRest(given) ? given : { ...given, source: undefined };
  const file = book.source ? XlsxBook.open(book.source.bytes) : XlsxBook.blank();
  let calculateOnOpening = false;
  const withoutValue = () => (calculateOnOpening = true);
  const writing = { file, book, functions: addInFunctions, withoutValue };
  for (const id of book.data.sheetOrder) {
    const sheet = book.data.sheets[id]!;
    const name = nameOf(book, id);
    const isNew = !book.source?.sheetNames.has(id);
    if (isNew) {
      file.addSheet(name);
      if (sheet.hidden) file.hideSheet(name);
    }
    writeCells(writing, id, name);
    writeLayout(file, name, sheet);
    if (isNew) file.setRowHeights(name, wrappedHeights(book, sheet, layoutOf(sheet).widths));
    const page = book.pages?.get(id);
    if (page)
      setPage(file, name, {
        landscape: page.landscape === true,
        ...(page.ruled && { ruled: true }),
        ...(page.titleRows !== undefined && { repeated: parseInt(page.titleRows) - 1 }),
      });
  }
  writeNames(file, book, addInFunctions);
  writeTables(file, book);
  writeXmlParts(file, book);
  return file.bytes({ calculateOnOpening });
}
