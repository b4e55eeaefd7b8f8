import type { FileBook, OpenedBook } from "./file";
import { areaValues, spillsOf } from "./grid/cell-content";
import type { Grid } from "./grid/open-grid";
import type { DocumentParts } from "./host";

/** The open workbook with everything that a file keeps of it. */
export function bookInGrid(grid: Grid, parts: DocumentParts): FileBook {
  const workbook = grid.workbook();
  return {
    data: workbook.save(),
    spill(sheetId, row, column) {
      const sheet = workbook.getSheetBySheetId(sheetId);
      const area = sheet ? spillsOf(grid, sheet).area(row, column) : undefined;
      return sheet && area ? { area, values: areaValues(grid, sheet, area) } : undefined;
    },
    names: workbook.getDefinedNames().map((name) => {
      const sheetId = name.isWorkbookScope() ? undefined : name.getLocalSheetId();
      const reference = name.getFormulaOrRefString();
      return { name: name.getName(), reference, ...(sheetId && { sheetId }) };
    }),
    tables: parts.tables,
    settings: parts.settings,
    customXml: parts.customXml,
  };
}

/** Shows a workbook that was read from a file. */
export function showBook(grid: Grid, { data, names }: OpenedBook): void {
  grid.open(data);
  const workbook = grid.workbook();
  for (const { name, reference, sheetId } of names) {
    const owner = sheetId ? workbook.getSheetBySheetId(sheetId) : workbook;
    (owner ?? workbook).insertDefinedName(name, reference);
  }
}
