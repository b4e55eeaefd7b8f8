import type { ICellData, IWorksheetData } from "@univerjs/core";
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre/xlsx";
import { areaAddress } from "../grid/cell-address";
import { storedValue } from "../grid/stored-value";
import { fileStyle } from "./cell-style";
import { withCustomXml } from "./custom-xml-parts";
import { storedCells, styleOf, type FileBook } from "./file-book";
import { callsAny, storedFormula } from "./formula-text";
import { settingsXml } from "./settings-xml";

/** The grid measures columns in pixels, a file in characters of about 7 pixels and some padding. */
const toCharacters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

const ERROR = /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** The cached value beside a formula: what a reader without the add-in shows. */
function cached(value: CellValue): Pick<Cell, "formulaResult" | "type" | "value"> {
  const type = typeof value === "string" && ERROR.test(value) ? "error" : "formula";
  return { type: type === "error" ? "formula" : type, value: null, formulaResult: value };
}

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
  return { formula, ...cached(storedValue(cell)), ...(array && dynamic(array)) };
}

interface Writing {
  book: FileBook;
  names: ReadonlySet<string>;
}

function writeCells(sheetId: string, sheet: Partial<IWorksheetData>, { book, names }: Writing) {
  const [rows, cells] = [[] as CellValue[][], new Map<string, Partial<Cell>>()];
  const put = (row: number, column: number, value: CellValue): void => {
    (rows[row] ??= [])[column] = value === "" ? null : value;
  };
  for (const { row, column, cell } of storedCells(sheet.cellData ?? {})) {
    const style = fileStyle(styleOf(book.data, cell));
    const key = `${row},${column}`;
    if (!cell.f) {
      const value = storedValue(cell);
      put(row, column, value);
      if (style) cells.set(key, { value: value === "" ? null : value, style });
      continue;
    }
    const spill = book.spill(sheetId, row, column);
    const own = areaAddress({ row, column, rows: 1, columns: 1 });
    put(row, column, null);
    cells.set(key, {
      ...formulaCell(cell, spill && areaAddress(spill.area), own, names),
      ...(style && { style }),
    });
    spill?.values.forEach((line, r) =>
      line.forEach((value, c) => (r || c) && put(row + r, column + c, value)),
    );
  }
  const width = Math.max(0, ...rows.map((line) => line?.length ?? 0));
  const dense = Array.from(rows, (line) =>
    Array.from({ length: width }, (_, c) => line?.[c] ?? null),
  );
  return { rows: dense, cells };
}

function writeSheet(sheetId: string, writing: Writing): WriteSheet {
  const { book } = writing;
  const sheet = book.data.sheets[sheetId]!;
  const columns = Object.entries(sheet.columnData ?? {});
  const last = Math.max(-1, ...columns.map(([index]) => Number(index)));
  const widthAt = (index: number): number | undefined => sheet.columnData?.[index]?.w;
  return {
    name: sheet.name ?? sheetId,
    ...writeCells(sheetId, sheet, writing),
    columns: Array.from({ length: last + 1 }, (_, index) => {
      const pixels = widthAt(index);
      return pixels === undefined ? {} : { width: toCharacters(pixels) };
    }),
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
  const parts = settings.size > 0 ? [...customXml, settingsXml(settings)] : customXml;
  return withCustomXml(bytes, parts);
}
