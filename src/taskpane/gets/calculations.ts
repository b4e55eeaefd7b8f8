import type { Around } from "../shell/around";
import type { CompanyNews, PaneState, WrittenSheet } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import type { FormulaKind } from "./calculation-commands";
import {
  calculationOf,
  heldToEngine,
  removeCalculations,
  writeCalculation,
} from "./calculation-sheet";
import { getsNow } from "./use-gets";

/** Writes the calculations of the companies that are chosen, by their place in the list, each to a sheet of its own. */
export async function writeCalculations(
  { port, now, book, today }: Around,
  chosen: (state: PaneState) => readonly number[],
  as: FormulaKind,
): Promise<CompanyNews> {
  const state = now();
  const { companies, lang, filters } = state;
  const gets = getsNow(book, companies, filters, today);
  const written: WrittenSheet[] = [];
  const putBack: string[] = [];
  for (const at of chosen(state)) {
    const own = [companies[at]!, gets[at]!] as const;
    const calculation = calculationOf(book, ...own, PANE[lang], lang, today, as);
    const sheet = await writeCalculation(port, calculation, PANE[lang]);
    const wrong = as === "native" ? await heldToEngine(port, sheet, calculation) : [];
    const [block] = wrong.length > 0 ? await port.read([sheet.area]) : [sheet];
    putBack.push(...wrong);
    written.push({ ...sheet, formulas: block!.formulas });
  }
  return { news: "calculated", written, putBack };
}

/** Takes calculations out of the workbook again. */
export async function takeCalculationsBack(
  { port }: Around,
  written: readonly WrittenSheet[],
): Promise<CompanyNews> {
  return { news: "calculations-removed", ...(await removeCalculations(port, written)) };
}
