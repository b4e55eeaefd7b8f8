import { type ICommandInfo, LifecycleService, LifecycleStages } from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./open-grid";

/** Milliseconds from the last change until the engine starts to calculate. */
const ENGINE_WAITS = 100;

export interface Calculation {
  /** Resolves when the engine listens; what it is told before, it loses. */
  ready: () => Promise<void>;
  /** Resolves when every change made so far has been calculated and shown. */
  settled: () => Promise<void>;
  recalculate: () => void;
}

/** What changes the look of cells and not what is in them. */
const LOOKS: ReadonlySet<unknown> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Follows the calculations of a grid. `onStart` is told before the first function is called. */
export function followCalculation(
  { api, injector }: Grid,
  onStart: () => void,
  onResult: () => void,
): Calculation {
  const session = injector.get(FormulaCalculationSessionService);
  const calculating = injector.get(IActiveDirtyManagerService);
  /** Whether the engine calculates after this, as its own controller of calculations decides it. */
  const isChange = ({ id, params }: ICommandInfo, local: boolean): boolean =>
    calculating.get(id) !== undefined &&
    !(
      id === SetRangeValuesMutation.id &&
      (local || LOOKS.has((params as { trigger?: string } | undefined)?.trigger))
    );
  let wake = (): void => undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  const started = (): void => {
    due = undefined;
    wake();
  };
  // Timers, not a clock: on a busy page the engine's timer is late. Set when the engine has set its own, ours ends after it.
  const expectStart = (): void => {
    clearTimeout(due);
    due = setTimeout(() => (due = setTimeout(started, ENGINE_WAITS)));
  };
  session.state$.subscribe(() => wake());
  api.onBeforeCommandExecute((command) => {
    if (command.id === SetFormulaCalculationStartMutation.id) onStart();
  });
  api.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationResultMutation.id) onResult();
    if (isChange(command, options?.onlyLocal === true)) expectStart();
  });
  let change: Promise<void> | undefined;
  /** Resolves when something happened, and what follows from it at once: a calculation that is stopped starts anew. */
  const changed = (): Promise<void> =>
    (change ??= new Promise((done) => {
      wake = () => {
        change = undefined;
        setTimeout(done);
      };
    }));
  const busy = (): boolean => {
    const { state } = session;
    return due !== undefined || (state.started && !state.resultApplied);
  };
  return {
    ready: () => injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    async settled() {
      while (busy()) await changed();
    },
    recalculate() {
      api.getFormula().executeCalculation();
      expectStart();
    },
  };
}
