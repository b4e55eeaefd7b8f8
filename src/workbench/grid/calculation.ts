import {
  FormulaCalculationSessionService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./open-grid";

/** The engine waits 100 ms after a change before it starts to calculate; this is a little longer. */
const START_WITHIN = 180;
const LOOK_AGAIN = 20;

export interface Calculation {
  /** Resolves when every change made so far has been calculated and shown. */
  settled: () => Promise<void>;
  recalculate: () => void;
}

interface Executed {
  id: string;
}

/** Whether the engine calculates after this; what it writes itself is marked as local only. */
function isChange({ id }: Executed, local: boolean): boolean {
  if (id === SetTriggerFormulaCalculationStartMutation.id) return true;
  const own = id.startsWith("formula.mutation.set-formula-") || id.includes("array-formula");
  return id.includes(".mutation.") && !local && !own;
}

/** Follows the calculations of a grid. `onStart` is told before the first function is called. */
export function followCalculation(
  { api, injector }: Grid,
  onStart: () => void,
  onResult: () => void,
): Calculation {
  const session = injector.get(FormulaCalculationSessionService);
  // A timer, not a clock: on a busy page the engine's timer is late, and so is then this one.
  let due: ReturnType<typeof setTimeout> | undefined;
  const expectStart = (): void => {
    clearTimeout(due);
    due = setTimeout(() => (due = undefined), START_WITHIN);
  };
  api.onBeforeCommandExecute((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id) onStart();
    if (isChange(command, options?.onlyLocal === true)) expectStart();
  });
  api.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationResultMutation.id) onResult();
  });
  const busy = (): boolean => {
    const { started, resultApplied } = session.state;
    return due !== undefined || (started && !resultApplied);
  };
  return {
    async settled() {
      while (busy()) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
    },
    recalculate() {
      api.getFormula().executeCalculation();
      expectStart();
    },
  };
}
