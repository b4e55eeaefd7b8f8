import { intersection, type Area } from "../grid/cell-address";
import { areaFormulas } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import type { CellValue } from "../grid/stored-value";
import { OfficeError } from "./host-object";
import type { ArrayEntry, OfficeDocument } from "./office-document";

/** The array formula of old that a cell belongs to. */
export const arrayAt = (
  { parts }: OfficeDocument,
  sheet: Worksheet,
  row: number,
  column: number,
): ArrayEntry | undefined =>
  parts.arrays.find(
    ({ sheetId, area }) =>
      sheetId === sheet.getSheetId() && intersection(area, { row, column, rows: 1, columns: 1 }),
  );

/** The formula of each cell as Excel gives it: an array formula of old stands in all its cells. */
export function formulasOf(document: OfficeDocument, sheet: Worksheet, area: Area): CellValue[][] {
  const formulas = areaFormulas(document.grid, sheet, area);
  return formulas.map((line, r) =>
    line.map(
      (given, c) => arrayAt(document, sheet, area.row + r, area.column + c)?.formula ?? given,
    ),
  );
}

/** Throws where a write would change a part of an array formula; one that is written whole is gone. */
export function replaceArrays(document: OfficeDocument, sheet: Worksheet, area: Area): void {
  const { parts } = document;
  const met = parts.arrays.filter(
    (entry) => entry.sheetId === sheet.getSheetId() && intersection(entry.area, area),
  );
  for (const entry of met) {
    const common = intersection(entry.area, area)!;
    if (common.rows * common.columns < entry.area.rows * entry.area.columns)
      throw new OfficeError("InvalidOperation", "A part of an array cannot be changed.", "Range");
    parts.arrays.splice(parts.arrays.indexOf(entry), 1);
  }
}
