import type { ICellData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { areaAt, typedFormula, XlsxBook } from "../../xlsx";
import type { BookName, BookRules, BookTable, FileSource } from "./file-book";
import { visitCells } from "./grid-cells";
import { SheetRules } from "./sheet-rules";
import { settingsFromXml } from "./settings-xml";

/** What was read from a file. */
export interface OpenedBook {
  data: IWorkbookData;
  names: BookName[];
  tables: (BookTable & { hasHeaders: boolean; hasTotals: boolean })[];
  rules: BookRules;
  settings: Map<string, unknown>;
  customXml: { id: string; xml: string }[];
  source: FileSource;
}

const toPixels = (characters: number): number => Math.round(characters * 7 + 5);
const ROOM = { rows: 200, columns: 26 };

function readSheet(
  book: XlsxBook,
  { name, hidden }: { name: string; hidden: boolean },
  id: string,
  { functions, rules }: { functions: ReadonlySet<string>; rules: SheetRules },
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  const tellRules = rules.ofSheet(name, id);
  visitCells(book, name, functions, (cell, shown) => {
    tellRules(cell);
    const { row, column } = cell;
    if (Object.keys(shown).length === 0) return;
    (cellData[row] ??= {})[column] = shown;
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  });
  const { widths, merges, frozen, gridLines, ...lines } = book.layout(name);
  const [xSplit, ySplit] = [frozen.columns, frozen.rows];
  const most = rows + 1000;
  for (const area of merges) rows = Math.max(rows, Math.min(area.row + area.rows, most));
  const rowCount = Math.max(ROOM.rows, rows + 100);
  const columnCount = Math.max(ROOM.columns, columns + 10, ...[...widths.keys()].map((c) => c + 1));
  return {
    id,
    name,
    rowCount,
    columnCount,
    cellData,
    columnData: columnData(widths, hiddenOf(lines.hiddenColumns, columnCount)),
    rowData: Object.fromEntries(hiddenOf(lines.hiddenRows, rowCount)),
    mergeData: merges
      .filter((a) => a.row + a.rows <= rowCount && a.column + a.columns <= columnCount)
      .map((a) => ({
        startRow: a.row,
        endRow: a.row + a.rows - 1,
        startColumn: a.column,
        endColumn: a.column + a.columns - 1,
      })),
    ...(hidden && { hidden: 1 }),
    ...(!gridLines && { showGridlines: 0 }),
    ...((xSplit || ySplit) && {
      freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
    }),
  };
}

const hiddenOf = (lines: ReadonlySet<number>, count: number) =>
  [...lines].filter((line) => line < count).map((line) => [line, { hd: 1 as const }] as const);

function columnData(
  widths: ReadonlyMap<number, number>,
  hidden: readonly (readonly [number, { hd: 1 }])[],
) {
  const data = new Map<number, { w?: number; hd?: 1 }>();
  for (const [column, width] of widths) data.set(column, { w: toPixels(width) });
  for (const [column, off] of hidden) data.set(column, { ...data.get(column), ...off });
  return Object.fromEntries(data);
}

/** Names that people see; those that Excel keeps for itself stay in the file as they are. */
function shownNames(book: XlsxBook, ids: ReadonlyMap<string, string>): BookName[] {
  return book.names
    .filter(({ name, hidden }) => !hidden && !/^_xl/i.test(name))
    .map(({ name, formula, sheet }) => {
      const sheetId = sheet === undefined ? undefined : ids.get(sheet);
      return { name, reference: typedFormula(formula).slice(1), ...(sheetId && { sheetId }) };
    });
}

/**
 * Reads an .xlsx: values, formulas as people type them, sheet names, defined names, tables, number
 * formats, simple styles, widths, merged cells and XML parts. Throws a FileFault that says why not.
 * @param addInFunctions names of the add-in's functions, in capitals
 */
export function readWorkbookFile(
  bytes: Uint8Array,
  name: string,
  addInFunctions: ReadonlySet<string>,
): OpenedBook {
  const book = XlsxBook.open(bytes);
  const ids = new Map(book.sheets.map((sheet, index) => [sheet.name, `sheet-${index + 1}`]));
  const rules = new SheetRules(book, addInFunctions);
  const sheets = book.sheets.map((sheet) => {
    const id = ids.get(sheet.name)!;
    return [id, readSheet(book, sheet, id, { functions: addInFunctions, rules })] as const;
  });
  // a file in which every sheet is hidden would show nothing
  if (book.sheets.every(({ hidden }) => hidden)) delete sheets[0]![1].hidden;
  const names = shownNames(book, ids);
  const settings = book.customXml.map(({ xml }) => settingsFromXml(xml)).find(Boolean);
  const customXml = book.customXml.filter(({ xml }) => !settingsFromXml(xml));
  return {
    data: {
      id: `workbook-${crypto.randomUUID()}`,
      name,
      appVersion: "",
      locale: "zhCN" as LocaleType,
      styles: {},
      sheetOrder: [...ids.values()],
      sheets: Object.fromEntries(sheets),
    },
    names,
    tables: book.tables.map((table) => ({
      sheetId: ids.get(table.sheet)!,
      name: table.name,
      area: areaAt(table.ref),
      hasHeaders: table.headings,
      hasTotals: table.totals,
    })),
    rules: rules.found,
    settings: settings ?? new Map(),
    customXml: customXml.map(({ id, xml }) => ({ id, xml })),
    source: {
      bytes,
      sheetNames: new Map([...ids].map(([sheet, id]) => [id, sheet])),
      names,
      customXml,
    },
  };
}
