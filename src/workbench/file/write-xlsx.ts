import type { ICellData, IWorksheetData } from "@univerjs/core";
import { unzipSync, zipSync } from "fflate";
import { writeXlsx, type Cell, type CellValue, type ColumnDef, type WriteSheet } from "hucre/xlsx";
import { areaAddress } from "../grid/cell-address";
import { storedValue } from "../grid/stored-value";
import { fileStyle } from "./cell-style";
import { addCustomXml } from "./custom-xml-parts";
import { markErrorResults } from "./error-results";
import { storedCells, styleOf, type FileBook } from "./file-book";
import { callsAny, storedFormula } from "./formula-text";
import { settingsXml } from "./settings-xml";

/** The grid measures columns in pixels, a file in characters of about 7 pixels and some padding. */
const toCharacters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

const ERROR = /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;
const isError = (value: CellValue): boolean => typeof value === "string" && ERROR.test(value);

/** Excel binds a custom function only in a formula that is marked as a dynamic array. */
function dynamic(ref: string): Pick<Cell, "formulaDynamic" | "formulaType" | "formulaRef"> {
  return { formulaType: "array", formulaRef: ref, formulaDynamic: true };
}

function formulaCell(
  cell: ICellData,
  spillRef: string | undefined,
  own: string,
  names: ReadonlySet<string>,
) {
  const formula = storedFormula(cell.f!, names);
  const array = spillRef ?? (callsAny(cell.f!, names) ? own : undefined);
  const formulaResult = storedValue(cell);
  return { formula, value: null, formulaResult, ...(array && dynamic(array)) };
}

interface Writing {
  book: FileBook;
  names: ReadonlySet<string>;
}

function writeCells(sheetId: string, sheet: Partial<IWorksheetData>, { book, names }: Writing) {
  const [rows, cells] = [[] as CellValue[][], new Map<string, Partial<Cell>>()];
  const put = (row: number, column: number, value: CellValue, rest: Partial<Cell> = {}): void => {
    const type = isError(value) ? ({ type: "error" } as const) : {};
    const stored = value === "" ? null : value;
    (rows[row] ??= [])[column] = stored;
    const cell = { ...type, ...rest };
    if (Object.keys(cell).length > 0) cells.set(`${row},${column}`, { value: stored, ...cell });
  };
  for (const { row, column, cell } of storedCells(sheet.cellData ?? {})) {
    const found = fileStyle(styleOf(book.data, cell));
    const style = found ? { style: found } : {};
    if (!cell.f) {
      put(row, column, storedValue(cell), style);
      continue;
    }
    const spill = book.spill(sheetId, row, column);
    const own = areaAddress({ row, column, rows: 1, columns: 1 });
    const formula = formulaCell(cell, spill && areaAddress(spill.area), own, names);
    put(row, column, null, { ...formula, ...style });
    spill?.values.forEach((line, r) =>
      line.forEach((value, c) => (r || c) && put(row + r, column + c, value)),
    );
  }
  return { rows: rectangle(rows), cells };
}

/** Rows of the same length without holes. */
function rectangle(rows: CellValue[][]): CellValue[][] {
  const lines = Array.from(rows, (line) => line ?? []);
  const width = Math.max(0, ...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? null));
}

/** Widths for every column that holds something: a shorter list would cut the sheet off. */
function columnWidths({ columnData = {} }: Partial<IWorksheetData>, used: number): ColumnDef[] {
  const count = Math.max(used, ...Object.keys(columnData).map((index) => Number(index) + 1));
  return Array.from({ length: count }, (_, index) => {
    const pixels = columnData[index]?.w;
    return pixels === undefined ? {} : { width: toCharacters(pixels) };
  });
}

function writeSheet(sheetId: string, writing: Writing): WriteSheet {
  const { book } = writing;
  const sheet = book.data.sheets[sheetId]!;
  const written = writeCells(sheetId, sheet, writing);
  return {
    name: sheet.name ?? sheetId,
    ...written,
    columns: columnWidths(sheet, written.rows[0]?.length ?? 0),
    merges: (sheet.mergeData ?? []).map((merge) => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    ...(sheet.freeze && freezePane(sheet.freeze)),
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.showGridlines === 0 && { view: { showGridLines: false } }),
    tables: book.tables
      .filter((table) => table.sheetId === sheetId)
      .map(({ name, area }) => ({ name, range: areaAddress(area), columns: headers(sheet, area) })),
  };
}

function freezePane({ xSplit, ySplit }: { xSplit: number; ySplit: number }): Partial<WriteSheet> {
  return xSplit || ySplit ? { freezePane: { rows: ySplit, columns: xSplit } } : {};
}

function headers(
  sheet: Partial<IWorksheetData>,
  area: { row: number; column: number; columns: number },
) {
  return Array.from({ length: area.columns }, (_, index) => {
    const title = storedValue(sheet.cellData?.[area.row]?.[area.column + index]);
    return { name: String(title || `Column${index + 1}`) };
  });
}

/**
 * A workbook as an .xlsx file: formulas as Excel stores them, with the values they have now.
 * @param addInFunctions names of the add-in's functions, in capitals
 */
export async function writeWorkbookFile(
  book: FileBook,
  addInFunctions: ReadonlySet<string>,
): Promise<Uint8Array> {
  const { data, names, settings, customXml } = book;
  const writing = { book, names: addInFunctions };
  const bytes = await writeXlsx({
    sheets: data.sheetOrder.map((id) => writeSheet(id, writing)),
    namedRanges: names.map(({ name, reference, sheetId }) => ({
      name,
      range: storedFormula(reference, addInFunctions),
      ...(sheetId && { scope: data.sheets[sheetId]?.name ?? sheetId }),
    })),
  });
  const parts = unzipSync(bytes);
  markErrorResults(parts);
  addCustomXml(parts, settings.size > 0 ? [...customXml, settingsXml(settings)] : customXml);
  return zipSync(parts, { level: 6 });
}
