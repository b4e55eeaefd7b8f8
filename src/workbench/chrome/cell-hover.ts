import {
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
} from "@univerjs/preset-sheets-core";
import type { CellPlace } from "../grid/cell-messages";
import type { Grid } from "../grid/open-grid";

const KEY = "workbench-cell-message";
/** The grid's own explanation of an error cell, which says less than the function's sentence. */
const GRID_KEY = "SHEET_FORMULA_ALERT";

/** Shows the sentence behind an error cell while the pointer is over it. */
export function showOnHover(
  { injector }: Grid,
  sentenceAt: (place: CellPlace) => { code: string; text: string } | undefined,
): void {
  const alerts = injector.get(CellAlertManagerService);
  let shown = "";
  alerts.currentAlert$.subscribe((all) => {
    const keys = all.map(([key]) => key);
    if (keys.includes(KEY) && keys.includes(GRID_KEY)) alerts.removeAlert(GRID_KEY);
  });
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const location = hovered?.location;
    const at = location ? `${location.subUnitId}!${location.row},${location.col}` : "";
    if (at === shown) return;
    shown = at;
    alerts.removeAlert(KEY);
    if (!location) return;
    const place = { sheetId: location.subUnitId, row: location.row, column: location.col };
    const sentence = sentenceAt(place);
    if (!sentence) return;
    const { code: title, text: message } = sentence;
    const size = { width: 280, height: 100 };
    alerts.showAlert({ type: CellAlertType.ERROR, title, message, location, key: KEY, ...size });
  });
}
