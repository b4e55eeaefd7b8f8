import {
  FormulaCalculationSessionService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./open-grid";

/** The engine waits 100 ms after a change before it starts to calculate; this is a little longer. */
const START_WITHIN = 180;
const LONGEST_WAIT = 60_000;

export interface Calculation {
  /** Resolves when every change made so far has been calculated and shown. */
  settled: () => Promise<void>;
  recalculate: () => void;
}

const isChange = (id: string): boolean =>
  id.includes(".mutation.") && !id.includes("selection") && !id.startsWith("formula.");

/** Follows the calculations of a grid. `onStart` is told before the first function is called. */
export function followCalculation(
  { api, injector }: Grid,
  onStart: () => void,
  onResult: () => void,
): Calculation {
  const session = injector.get(FormulaCalculationSessionService);
  let changed = -Infinity;
  api.onBeforeCommandExecute(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) onStart();
    if (isChange(id)) changed = performance.now();
  });
  api.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationResultMutation.id) onResult();
  });
  const running = (): boolean => session.state.started && !session.state.resultApplied;
  return {
    async settled() {
      if (!running() && performance.now() - changed > START_WITHIN) return;
      await session.waitForLatestApplied(LONGEST_WAIT, START_WITHIN);
    },
    recalculate() {
      changed = performance.now();
      api.getFormula().executeCalculation();
    },
  };
}
