import { SetColWidthCommand } from "@univerjs/preset-sheets-core";
import type { Grid, Worksheet } from "./open-grid";

/**
 * Makes columns as wide as that, in pixels, and rows as high as what wraps in them then needs. The grid's own call measures
 * hundreds of rows anew for each column, also those that hold nothing.
 */
export function setColumnWidths(
  { api }: Grid,
  sheet: Worksheet,
  { column, columns }: { column: number; columns: number },
  pixels: number,
): void {
  const used = {
    startRow: 0,
    endRow: Math.max(0, sheet.getLastRow()),
    startColumn: column,
    endColumn: column + columns - 1,
  };
  const unitId = sheet.getWorkbook().getUnitId();
  const asked = { unitId, subUnitId: sheet.getSheetId(), ranges: [used], value: pixels };
  api.syncExecuteCommand(SetColWidthCommand.id, asked);
}
