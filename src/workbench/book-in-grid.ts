import type { FileBook, FileSource, OpenedBook } from "./file";
import { areaValues, spillsOf } from "./grid/cell-content";
import type { Grid } from "./grid/open-grid";
import type { DocumentParts } from "./host";

/** The open workbook with everything that a file keeps of it. */
export function bookInGrid(
  grid: Grid,
  parts: DocumentParts,
  source: FileSource | undefined,
): FileBook {
  const workbook = grid.workbook();
  return {
    data: workbook.save(),
    spill(sheetId, row, column) {
      const sheet = workbook.getSheetBySheetId(sheetId);
      const area = sheet ? spillsOf(grid, sheet).area(row, column) : undefined;
      return sheet && area ? { area, values: areaValues(grid, sheet, area) } : undefined;
    },
    formula: (sheetId, row, column) =>
      workbook.getSheetBySheetId(sheetId)?.getRange(row, column).getFormula() ?? "",
    source,
    names: workbook.getDefinedNames().map((name) => {
      const sheetId = name.isWorkbookScope() ? undefined : name.getLocalSheetId();
      const reference = name.getFormulaOrRefString();
      return { name: name.getName(), reference, ...(sheetId && { sheetId }) };
    }),
    tables: parts.tables,
    settings: parts.settings,
    customXml: parts.customXml,
    pages: parts.pages,
  };
}

/**
 * Shows a workbook that was read from a file. The one before stays where the grid refuses this one.
 * @returns the file, with those of its names that the grid took over
 */
export function showBook(grid: Grid, { data, names, source }: OpenedBook): FileSource {
  grid.open(data);
  const workbook = grid.workbook();
  const taken = names.filter(({ name, reference, sheetId }) => {
    const owner = (sheetId && workbook.getSheetBySheetId(sheetId)) || workbook;
    try {
      owner.insertDefinedName(name, reference);
      return workbook.getDefinedNames().some((one) => one.getName() === name);
    } catch {
      return false;
    }
  });
  return { ...source, names: taken };
}
