import type { SheetGrid } from "../tables";
import { DAYS_TO_1904, isDateFormat, type XlsxBook } from "../xlsx";

/** The sheets of a file as the reader of tables takes them; days count from 1900. */
export function sheetGrids(book: XlsxBook): SheetGrid[] {
  return book.sheets.map(({ name, hidden }) => {
    const { merges, hiddenRows, hiddenColumns } = book.layout(name);
    return { name, hidden, rows: rowsOf(book, name), merges, hiddenRows, hiddenColumns };
  });
}

function rowsOf(book: XlsxBook, sheet: string): SheetGrid["rows"] {
  const rows: SheetGrid["rows"][number][][] = [];
  book.cells(sheet, ({ row, column, value, style, error, formula }) => {
    const uncalculated = value === null && formula !== undefined;
    if (!uncalculated && (value === null || value === "")) return;
    while (rows.length <= row) rows.push([]);
    const format = book.look(style).numberFormat;
    const day = isDateFormat(format);
    const later = day && book.date1904 && typeof value === "number" ? DAYS_TO_1904 : 0;
    (rows[row] as unknown[])[column] = {
      value: later ? Number(value) + later : (value ?? ""),
      ...(format !== undefined && { format }),
      ...(error && { error }),
      ...(day && { day: true }),
      ...(uncalculated && { uncalculated }),
    };
  });
  return rows as unknown as SheetGrid["rows"];
}
