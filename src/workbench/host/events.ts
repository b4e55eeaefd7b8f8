import { areaAddress } from "../grid/cell-address";
import { onSelection } from "../grid/selection";
import type { OfficeDocument } from "./office-document";

/** Event numbers of Office.js. */
const SELECTION_CHANGED = 2;
const WORKSHEET_CHANGED = 10;
const EVENT_CATEGORY = 65536;

/** One message as Office.js takes it from its host. */
export interface OfficeEvent {
  entries: { messageCategory: number; messageType: number; targetId: string; message: string }[];
}

const event = (messageType: number, targetId: string, message: unknown): OfficeEvent => ({
  entries: [
    { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(message) },
  ],
});

/** Commands that bring calculated values into cells: Excel tells of no change for these. */
const isCalculated = (id: string): boolean =>
  id.startsWith("formula.") || id.includes("calculation");

/** Passes what happens in the grid to Office.js: changed cells of watched sheets, the selection. */
export function passEvents(document: OfficeDocument, send: (event: OfficeEvent) => void): void {
  const { api } = document.grid;
  api.addEvent(api.Event.SheetValueChanged, ({ payload, effectedRanges }) => {
    if (isCalculated(payload.id)) return;
    for (const range of effectedRanges) {
      const worksheetId = range.getSheetId();
      if (!document.watchedSheets.has(worksheetId)) continue;
      const [row, column] = [range.getRow(), range.getColumn()];
      const [rows, columns] = [range.getHeight(), range.getWidth()];
      send(
        event(WORKSHEET_CHANGED, worksheetId, {
          worksheetId,
          address: areaAddress({ row, column, rows, columns }),
          changeType: "RangeEdited",
          source: "Local",
        }),
      );
    }
  });
  onSelection(document.grid, () => send(event(SELECTION_CHANGED, "", {})));
}
