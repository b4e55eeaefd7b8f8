import { rowHeights, type SheetContent } from "../travel";
import { setPage, storedFormula, type CellLook, type FileCell, type XlsxBook } from "../xlsx";

const HEADING: CellLook = { bold: true, fill: "#E3F1F2", wrap: true, vertical: "top" };
const PLAIN: CellLook = { wrap: true, vertical: "top" };

/** The cells of a sheet that a command adds. */
export function* sheetCells(
  { rows, headings, formats = {}, flat = [] }: SheetContent,
  styleFor: (look: CellLook) => number,
): Generator<FileCell> {
  for (const [row, cells] of rows.entries())
    for (const [column, given] of cells.entries()) {
      if (given === "") continue;
      const own = typeof given === "object" ? given.format : undefined;
      const format = own ?? formats[column];
      const look = {
        ...(headings.includes(row) ? HEADING : PLAIN),
        ...(format && typeof given !== "string" && { numberFormat: format }),
        ...(flat.includes(row) && { wrap: false }),
      };
      const cell = { row, column, style: styleFor(look), error: false };
      if (typeof given !== "object") yield { ...cell, value: given };
      else {
        const text = storedFormula(given.formula, new Set());
        const formula = { text, kind: "plain", dynamic: false } as const;
        yield { ...cell, value: given.value ?? null, formula };
      }
    }
}

/** Widths, and how the sheet is printed. */
export function styled(book: XlsxBook, content: SheetContent): void {
  const { name, widths, landscape, ruled, repeated } = content;
  book.setRowHeights(name, rowHeights(content));
  book.setLayout(name, { widths: new Map(widths.map((width, column) => [column, width])) });
  setPage(book, name, {
    landscape,
    ...(ruled && { ruled }),
    ...(repeated !== undefined && { repeated }),
  });
}
