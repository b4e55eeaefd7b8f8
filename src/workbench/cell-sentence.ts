import type { CellMessages, CellPlace } from "./grid/cell-messages";
import { areaValues } from "./grid/cell-content";
import type { Grid } from "./grid/open-grid";
import type { WorkbenchText } from "./text";

/**
 * What there is to say about an error cell: the function's own sentence, or what the error means.
 * undefined for a cell that shows no error.
 */
export function cellSentence(
  grid: Grid,
  messages: CellMessages,
  text: WorkbenchText,
  place: CellPlace,
): { code: string; text: string } | undefined {
  const sheet = grid.workbook().getSheetBySheetId(place.sheetId);
  if (!sheet) return undefined;
  const [[value] = []] = areaValues(grid, sheet, { ...place, rows: 1, columns: 1 });
  const code = String(value);
  const general = (text.errors as Record<string, string>)[code];
  if (!general) return undefined;
  const told = messages.find(place, code);
  return { code, text: told === "" ? text.noSentence(code) : (told ?? general) };
}
