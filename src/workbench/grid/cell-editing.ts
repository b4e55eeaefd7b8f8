import type { Grid } from "./open-grid";

const LOOK_AGAIN = 40;
/** The longest that what was typed takes to reach its cell; nothing comes when nothing changed. */
const LONGEST_STORING = 1_000;
const STORED = "sheet.mutation.set-range-values";

export interface CellEditing {
  /** Resolves when no cell is being typed into and what was typed stands in its cell. */
  untilIdle: () => Promise<void>;
}

/** Follows the typing in cells. Going over to the pane ends it, so that the pane need not wait. */
export function followEditing(grid: Grid, pane: HTMLElement): CellEditing {
  const { api } = grid;
  /** When the editor closed over a text that has not reached its cell yet. */
  let closed = -Infinity;
  api.addEvent(api.Event.SheetEditEnded, ({ isConfirm }) => {
    closed = isConfirm ? performance.now() : -Infinity;
  });
  api.onCommandExecuted(({ id }) => {
    if (id === STORED) closed = -Infinity;
  });
  const editing = (): boolean =>
    grid.workbook().isCellEditing() || performance.now() - closed < LONGEST_STORING;
  window.addEventListener("blur", () => {
    const workbook = grid.workbook();
    if (document.activeElement === pane && workbook.isCellEditing()) void workbook.endEditing(true);
  });
  return {
    async untilIdle() {
      while (editing()) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    },
  };
}
