import type { ICellData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre/xlsx";
import { mapArea, readArea } from "../grid/cell-address";
import { BOOLEAN_CELL } from "../grid/stored-value";
import { gridStyle } from "./cell-style";
import { readCustomXml, type XmlPart } from "./custom-xml-parts";
import { typedFormula } from "./formula-text";
import { settingsFromXml } from "./settings-xml";

/** What was read from a file. */
export interface OpenedBook {
  data: IWorkbookData;
  names: { name: string; reference: string; sheetId?: string }[];
  settings: Map<string, unknown>;
  customXml: XmlPart[];
}

const [STRING_CELL, NUMBER_CELL] = [1, 2];
const DAY = 86_400_000;
const toPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Dates become the numbers that they are in a sheet: days since 30 December 1899. */
function serial(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;
}

function valueCell(value: CellValue | undefined): ICellData {
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { v: serial(value), t: NUMBER_CELL };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN_CELL };
  return { v: value, t: typeof value === "number" ? NUMBER_CELL : STRING_CELL };
}

const DATE_FORMAT = "yyyy-mm-dd";

function readCell(value: CellValue | undefined, cell: Cell | undefined): ICellData {
  const formula = cell?.formula ? { f: typedFormula(cell.formula) } : {};
  const style = gridStyle(cell?.style) ?? {};
  if (value instanceof Date && !style.n) style.n = { pattern: DATE_FORMAT };
  const shown = cell?.formula ? (cell.formulaResult ?? value) : value;
  return { ...valueCell(shown), ...formula, ...(Object.keys(style).length > 0 && { s: style }) };
}

/** Cells that only show what a formula elsewhere spills; stored again, they would block it. */
function spilledPlaces(sheet: Sheet): Set<string> {
  const places = new Set<string>();
  for (const [own, { formulaRef, formulaType, formula }] of sheet.cells ?? []) {
    if (!formula || formulaType !== "array" || !formulaRef) continue;
    const area = readArea(formulaRef, { rows: 0, columns: 0 });
    for (const place of area ? mapArea(area, (row, column) => `${row},${column}`).flat() : []) {
      if (place !== own) places.add(place);
    }
  }
  return places;
}

function readCells(sheet: Sheet): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  const spilled = spilledPlaces(sheet);
  const put = (row: number, column: number): void => {
    const key = `${row},${column}`;
    const cell = sheet.cells?.get(key);
    const value = spilled.has(key) ? undefined : sheet.rows[row]?.[column];
    const read = readCell(value, cell);
    if (Object.keys(read).length > 0) (data[row] ??= {})[column] = read;
  };
  sheet.rows.forEach((line, row) => line.forEach((_, column) => put(row, column)));
  for (const key of sheet.cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!data[row]?.[column]) put(row, column);
  }
  return data;
}

const ROOM = { rows: 200, columns: 26 };

function readSheet(sheet: Sheet, id: string): Partial<IWorksheetData> {
  const widths = (sheet.columns ?? []).flatMap(({ width }, index) =>
    width ? [[index, { w: toPixels(width) }] as const] : [],
  );
  const columnCount = Math.max(0, ...sheet.rows.map((line) => line.length));
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(ROOM.rows, sheet.rows.length + 100),
    columnCount: Math.max(ROOM.columns, columnCount + 10),
    cellData: readCells(sheet),
    columnData: Object.fromEntries(widths),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    ...(sheet.hidden && { hidden: 1 }),
    ...(sheet.freezePane && { freeze: frozen(sheet.freezePane) }),
  };
}

function frozen({ rows = 0, columns = 0 }: { rows?: number; columns?: number }) {
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

function readNames({ namedRanges = [], sheets }: Workbook): OpenedBook["names"] {
  return namedRanges
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, range, scope }) => {
      const index = sheets.findIndex((sheet) => sheet.name === scope);
      const reference = typedFormula(range).slice(1);
      return { name, reference, ...(index >= 0 && { sheetId: `sheet-${index + 1}` }) };
    });
}

/**
 * Reads an .xlsx: values, formulas as people type them, sheet names, defined names, number formats,
 * simple styles, widths, merged cells and XML parts. Throws what is wrong with a broken file.
 */
export async function readWorkbookFile(bytes: Uint8Array, name: string): Promise<OpenedBook> {
  const book = await readXlsx(bytes, { readStyles: true });
  const ids = book.sheets.map((_, index) => `sheet-${index + 1}`);
  const parts = readCustomXml(bytes);
  const settings = parts.map(({ xml }) => settingsFromXml(xml)).find(Boolean);
  return {
    data: {
      id: `workbook-${crypto.randomUUID()}`,
      name,
      appVersion: "",
      locale: "zhCN" as LocaleType,
      styles: {},
      sheetOrder: ids,
      sheets: Object.fromEntries(
        book.sheets.map((sheet, i) => [ids[i]!, readSheet(sheet, ids[i]!)]),
      ),
    },
    names: readNames(book),
    settings: settings ?? new Map(),
    customXml: parts.filter(({ xml }) => !settingsFromXml(xml)),
  };
}
