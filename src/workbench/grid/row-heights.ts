import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./open-grid";

interface OfSheet {
  unitId: string;
  subUnitId: string;
}

/**
 * The grid measures what was written when it has time, also for a sheet that is gone by then, where it fails: what is
 * left to measure of a sheet is given up before the sheet goes.
 */
export function giveUpRowHeights({ api }: Grid): void {
  const left = new Map<string, string[]>();
  const sheetOf = ({ unitId, subUnitId }: OfSheet) => `${unitId} ${subUnitId}`;
  api.onCommandExecuted(({ id, params }) => {
    if (id !== MarkDirtyRowAutoHeightOperation.id) return;
    const mark = params as OfSheet & { id: string };
    const marks = left.get(sheetOf(mark));
    if (marks) marks.push(mark.id);
    else left.set(sheetOf(mark), [mark.id]);
  });
  api.onBeforeCommandExecute(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = params as OfSheet;
    const sheet = sheetOf({ unitId, subUnitId });
    const cancel = CancelMarkDirtyRowAutoHeightOperation.id;
    for (const mark of left.get(sheet) ?? [])
      api.syncExecuteCommand(cancel, { unitId, subUnitId, id: mark }, { onlyLocal: true });
    left.delete(sheet);
  });
}
