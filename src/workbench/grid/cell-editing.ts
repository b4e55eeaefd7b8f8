import type { Grid } from "./open-grid";

const LOOK_AGAIN = 40;

/** Resolves when no cell is being typed into. */
export async function untilIdle(grid: Grid): Promise<void> {
  while (grid.workbook().isCellEditing()) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
}

/** Going over to the pane ends the typing in a cell, so that the pane is not kept waiting. */
export function endTypingForPane(grid: Grid, pane: HTMLElement): void {
  window.addEventListener("blur", () => {
    const workbook = grid.workbook();
    if (document.activeElement === pane && workbook.isCellEditing()) void workbook.endEditing(true);
  });
}
