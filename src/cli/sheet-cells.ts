import type { SheetContent } from "../travel";
import { storedFormula, type CellLook, type FileCell, type XlsxBook } from "../xlsx";

const HEADING: CellLook = { bold: true, fill: "#E3F1F2", wrap: true, vertical: "top" };
const PLAIN: CellLook = { wrap: true, vertical: "top" };

/** The cells of a sheet that a command adds. */
export function* sheetCells(
  { rows, headings, formats = {} }: SheetContent,
  styleFor: (look: CellLook) => number,
): Generator<FileCell> {
  for (const [row, cells] of rows.entries())
    for (const [column, given] of cells.entries()) {
      if (given === "") continue;
      const own = typeof given === "object" ? given.format : undefined;
      const format = own ?? formats[column];
      const look = headings.includes(row)
        ? HEADING
        : { ...PLAIN, ...(format && { numberFormat: format }) };
      const cell = { row, column, style: styleFor(look), error: false };
      if (typeof given !== "object") yield { ...cell, value: given };
      else {
        const text = storedFormula(given.formula, new Set());
        const formula = { text, kind: "plain", dynamic: false } as const;
        yield { ...cell, value: given.value ?? null, formula };
      }
    }
}

/** Widths, and how the sheet is printed: on A4, as wide as one page, with the headings on each. */
export function styled(book: XlsxBook, { name, widths, landscape }: SheetContent): void {
  book.setLayout(name, { widths: new Map(widths.map((width, column) => [column, width])) });
  book.setElement(name, "sheetPr", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  const orientation = landscape ? "landscape" : "portrait";
  book.setElement(
    name,
    "pageMargins",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
  );
  book.setElement(
    name,
    "pageSetup",
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
  );
  book.setElement(
    name,
    "headerFooter",
    "<headerFooter><oddFooter>&amp;A  &amp;P/&amp;N</oddFooter></headerFooter>",
  );
}
