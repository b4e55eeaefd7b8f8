import type { XlsxBook } from "./xlsx-book";

/** How a sheet is printed: on A4, as wide as one page, its name and the page below. */
export interface PageSetup {
  readonly landscape: boolean;
  /** thin lines between the cells */
  readonly ruled?: boolean;
  /** the row (from zero) that stands on each page */
  readonly repeated?: number;
}

/** Says in the file how a sheet is printed. */
export function setPage(
  book: XlsxBook,
  sheet: string,
  { landscape, ruled, repeated }: PageSetup,
): void {
  const orientation = landscape ? "landscape" : "portrait";
  const parts = {
    sheetPr: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...(ruled && { printOptions: '<printOptions gridLines="1"/>' }),
    pageMargins:
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetup: `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    headerFooter: "<headerFooter><oddFooter>&amp;C&amp;A  &amp;P/&amp;N</oddFooter></headerFooter>",
  };
  for (const [name, xml] of Object.entries(parts)) book.setElement(sheet, name, xml);
  if (repeated === undefined) return;
  const rows = `'${sheet.replaceAll("'", "''")}'!$${repeated + 1}:$${repeated + 1}`;
  book.setName({ name: "_xlnm.Print_Titles", sheet }, rows);
}
