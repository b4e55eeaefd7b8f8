/** How a sheet is printed: on A4, as wide as one page, its name and the page below. */
export interface PageSetup {
  readonly landscape: boolean;
  /** thin lines between the cells */
  readonly ruled?: boolean;
  /** the row (from the sheet's first) that stands on each page */
  readonly repeated?: number;
}

/** Says how a sheet is printed. Nothing is synchronised here. */
export function setPage({ pageLayout }: Excel.Worksheet, page: PageSetup): void {
  pageLayout.paperSize = "A4";
  pageLayout.orientation = page.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (page.ruled) pageLayout.printGridlines = true;
  const row = page.repeated;
  if (row !== undefined) pageLayout.setPrintTitleRows(`$${row + 1}:$${row + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A  &P/&N";
}
