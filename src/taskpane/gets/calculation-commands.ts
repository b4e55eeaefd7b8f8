import { arrived, reportNews, type Around } from "../shell/around";
import type { PaneState, WrittenSheet } from "../shell/pane-state";

/** Calls of the add-in, or formulas of Excel's own for a file that travels. */
export type FormulaKind = "live" | "native";

export interface CalculationCommands {
  /** Writes the whole calculation of the company to a sheet of its own. */
  readonly writeCalculation: (as: FormulaKind) => Promise<void>;
  /** The same for all companies, a sheet for each. */
  readonly writeCalculations: (as: FormulaKind) => Promise<void>;
  /** Takes these sheets out of the workbook again, in one step; those that somebody has touched stay. */
  readonly removeCalculations: (written: readonly WrittenSheet[]) => Promise<void>;
}

/** What writes sheets comes when one is first wanted. */
const writer = () => arrived(import(/* webpackChunkName: "calculation" */ "./calculations"));

const atHand = ({ company }: PaneState) => [company];
const all = ({ companies }: PaneState) =>
  companies.flatMap(({ ofCell }, at) => (ofCell ? [] : [at]));

export const calculationCommands = (around: Around): CalculationCommands => {
  const write = (chosen: typeof all, as: FormulaKind) =>
    reportNews(around, async () => (await writer()).writeCalculations(around, chosen, as));
  return {
    writeCalculation: (as) => write(atHand, as),
    writeCalculations: (as) => write(all, as),
    removeCalculations: (written) =>
      reportNews(around, async () => (await writer()).takeCalculationsBack(around, written)),
  };
};
