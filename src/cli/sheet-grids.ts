import type { SheetGrid } from "../tables";
import { isDateFormat, type XlsxBook } from "../xlsx";

/** The sheets of a file as the reader of tables takes them. */
export function sheetGrids(book: XlsxBook): SheetGrid[] {
  return book.sheets.map(({ name, hidden }) => ({
    name,
    hidden,
    rows: rowsOf(book, name),
    merges: book.layout(name).merges,
  }));
}

function rowsOf(book: XlsxBook, sheet: string): SheetGrid["rows"] {
  const rows: SheetGrid["rows"][number][][] = [];
  book.cells(sheet, ({ row, column, value, style, error }) => {
    if (value === null || value === "") return;
    while (rows.length <= row) rows.push([]);
    const format = book.look(style).numberFormat;
    (rows[row] as unknown[])[column] = {
      value,
      ...(format !== undefined && { format }),
      ...(error && { error }),
      ...(isDateFormat(format) && { day: true }),
    };
  });
  return rows as unknown as SheetGrid["rows"];
}
