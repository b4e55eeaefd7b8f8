import { toldOfSheets, type Around } from "../shell/around";
import type { WrittenSheet } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import { calculationOf, removeCalculation, writeCalculation } from "./calculation-sheet";
import { getsNow } from "./use-gets";

export interface CalculationCommands {
  /** Writes the whole calculation of the company to a sheet of its own. */
  readonly writeCalculation: () => Promise<void>;
  /** Takes that sheet out of the workbook again, as long as nobody has touched it. */
  readonly removeCalculation: (written: WrittenSheet) => Promise<void>;
}

export const calculationCommands = (around: Around): CalculationCommands => {
  const { port, now, book, today } = around;
  return {
    writeCalculation: () =>
      toldOfSheets(around, async () => {
        const { companies, company, lang, filters } = now();
        const one = companies[company]!;
        const [gets] = getsNow(book, [one], filters, today);
        const calculation = calculationOf(book, one, gets!, PANE[lang], lang, today);
        const written = await writeCalculation(port, calculation, PANE[lang]);
        return { news: "calculated", written };
      }),
    removeCalculation: (written) =>
      toldOfSheets(around, async () => {
        const removed = await removeCalculation(port, written);
        const { sheet } = written.area;
        return { news: removed ? "calculation-removed" : "calculation-kept", sheet };
      }),
  };
};
