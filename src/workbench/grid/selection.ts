import type { Grid } from "./open-grid";

const SELECTION_SET = "sheet.operation.set-selections";
const SHEET_SHOWN = "sheet.operation.set-worksheet-active";
/** Stages of dragging over cells (the grid's SelectionMoveType): the selection is not made yet. */
const DRAGGING: readonly unknown[] = [0, 1];

/**
 * Tells when other cells are selected or another sheet is shown. From the grid's operations, because
 * its own event of changed selections misses those that are not made with the mouse.
 */
export function onSelection({ api }: Grid, tell: () => void): void {
  api.onCommandExecuted(({ id, params }) => {
    const { type } = (params ?? {}) as { type?: number };
    if (id === SHEET_SHOWN || (id === SELECTION_SET && !DRAGGING.includes(type))) tell();
  });
}
