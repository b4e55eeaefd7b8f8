import { type CellEdits, editedSheet } from "./edited-sheet";
import { withAttribute } from "./xml-text";
import type { XlsxBook } from "./xlsx-book";

/** Takes out what cells of a sheet show (by row and column, from zero); their formulas stay as they are written. */
export function withoutValues(
  book: XlsxBook,
  sheet: string,
  cells: Iterable<{ row: number; column: number }>,
): void {
  const edits: CellEdits = new Map();
  for (const { row, column } of cells) {
    const own = edits.get(row) ?? new Map<number, typeof withoutValue>();
    edits.set(row, own.set(column, withoutValue));
  }
  book.edit(sheet, (xml) => editedSheet(xml, edits));
}

const withoutValue = (cell: string): string =>
  cell
    .replace(/<((?:[\w.-]+:)?)v(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1v>)/, "")
    .replace(/^<[^>]*>/, (open) => withAttribute(open, "t", undefined));
