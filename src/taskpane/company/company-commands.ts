import type { RuleBook } from "../../rulebook";
import { HostFault, type HostPort } from "../../workbook";
import type { Dispatch } from "../shell/actions";
import type { Commands } from "../shell/commands";
import {
  calculationOf,
  countedFits,
  removeCalculation,
  writeCalculation,
} from "../gets/calculation-sheet";
import { loadCompanies, saveCompanies } from "./company-sheet";
import { factInputs } from "../facts/fact-inputs";
import type { CompanyNews, PaneState } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";

/** Keeping company facts in the workbook; what came of it becomes news. */
export function companyCommands(
  port: HostPort,
  dispatch: Dispatch,
  now: () => PaneState,
  book: RuleBook,
  today: string,
): Pick<Commands, "saveCompanies" | "loadCompanies" | "writeCalculation" | "removeCalculation"> {
  const told = async (work: () => Promise<CompanyNews>): Promise<void> => {
    try {
      dispatch({ type: "companies-told", news: await work() });
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      dispatch({ type: "companies-told", news: { news: "fault", problem: error.problem } });
    }
  };
  return {
    saveCompanies: () =>
      told(async () => {
        const { companies, lang } = now();
        return { news: await saveCompanies(port, companies, factInputs(book), PANE[lang]) };
      }),
    writeCalculation: () =>
      told(async () => {
        const { companies, company, lang, filters } = now();
        const one = companies[company]!;
        const fits = countedFits(book, one.answers, filters, today);
        const calculation = calculationOf(book, one, PANE[lang], lang, fits, today);
        const written = await writeCalculation(port, calculation, PANE[lang]);
        return { news: "calculated", written };
      }),
    removeCalculation: (written) =>
      told(async () => {
        const removed = await removeCalculation(port, written);
        const { sheet } = written.area;
        return { news: removed ? "calculation-removed" : "calculation-kept", sheet };
      }),
    loadCompanies: () =>
      told(async () => {
        const loaded = await loadCompanies(port, factInputs(book), PANE[now().lang]);
        if (typeof loaded === "string") return { news: loaded };
        const { companies, unknown } = loaded;
        dispatch({ type: "companies-read", companies: await withValues(port, companies) });
        return { news: "loaded", count: companies.length, unknown };
      }),
  };
}

/** Reads what the linked cells hold now. */
async function withValues(
  port: HostPort,
  companies: PaneState["companies"],
): Promise<PaneState["companies"]> {
  const areas = companies.flatMap(({ answers }) =>
    Object.values(answers).flatMap((answer) => (answer.by === "cell" ? [answer.area] : [])),
  );
  const blocks = areas.length > 0 ? await port.read(areas) : [];
  const valuesOf = new Map(areas.map((area, i) => [area, blocks[i]!.values]));
  return companies.map((company) => ({
    ...company,
    answers: Object.fromEntries(
      Object.entries(company.answers).map(([key, answer]) => [
        key,
        answer.by === "cell" ? { ...answer, values: valuesOf.get(answer.area)! } : answer,
      ]),
    ),
  }));
}
