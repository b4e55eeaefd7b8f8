import type { Grid } from "./open-grid";

const LOOK_AGAIN = 40;
/** What was typed reaches its cell a moment after the editor closed. */
const UNTIL_STORED = 150;

export interface CellEditing {
  /** Resolves when no cell is being typed into and what was typed stands in its cell. */
  untilIdle: () => Promise<void>;
}

/**
 * Follows the typing in cells. Going over to the pane ends it, so that the pane is not kept waiting.
 */
export function followEditing(grid: Grid, pane: HTMLElement): CellEditing {
  const { api } = grid;
  let ended = -Infinity;
  const editing = (): boolean => {
    if (grid.workbook().isCellEditing()) ended = performance.now();
    return performance.now() - ended < UNTIL_STORED;
  };
  api.addEvent(api.Event.SheetEditEnded, () => (ended = performance.now()));
  window.addEventListener("blur", () => {
    if (document.activeElement === pane && editing()) void grid.workbook().endEditing(true);
  });
  return {
    async untilIdle() {
      while (editing()) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    },
  };
}
