import { toldOfSheets, type Around } from "../shell/around";
import type { WrittenSheet } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import { calculationOf, removeCalculation, writeCalculation } from "./calculation-sheet";
import { getsNow } from "./use-gets";

export interface CalculationCommands {
  /** Writes the whole calculation of the company to a sheet of its own. */
  readonly writeCalculation: () => Promise<void>;
  /** The same for all companies, a sheet for each. */
  readonly writeCalculations: () => Promise<void>;
  /** Takes that sheet out of the workbook again, as long as nobody has touched it. */
  readonly removeCalculation: (written: WrittenSheet) => Promise<void>;
}

export const calculationCommands = (around: Around): CalculationCommands => {
  const { port, now, book, today } = around;
  const write = (at: number): Promise<WrittenSheet> => {
    const { companies, lang, filters } = now();
    const gets = getsNow(book, companies, filters, today)[at]!;
    const calculation = calculationOf(book, companies[at]!, gets, PANE[lang], lang, today);
    return writeCalculation(port, calculation, PANE[lang]);
  };
  return {
    writeCalculation: () =>
      toldOfSheets(around, async () => ({
        news: "calculated",
        written: await write(now().company),
      })),
    writeCalculations: () =>
      toldOfSheets(around, async () => {
        const sheets: string[] = [];
        for (const [at, { ofCell }] of now().companies.entries())
          if (!ofCell) sheets.push((await write(at)).area.sheet);
        return { news: "all-calculated", sheets };
      }),
    removeCalculation: (written) =>
      toldOfSheets(around, async () => {
        const removed = await removeCalculation(port, written);
        const { sheet } = written.area;
        return { news: removed ? "calculation-removed" : "calculation-kept", sheet };
      }),
  };
};
