import type { HostPort } from "../../workbook";
import { factInputs } from "../facts/fact-inputs";
import { toldOfSheets, type Around } from "../shell/around";
import type { CompanyNews, PaneState } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import { loadCompanies, saveCompanies } from "./company-sheet";

export interface CompanyCommands {
  readonly saveCompanies: () => Promise<void>;
  readonly loadCompanies: () => Promise<void>;
  /** Reads the companies that the workbook knows when the pane opens; where it knows none, nothing is said. */
  readonly openCompanies: () => Promise<void>;
}

/** Keeping company facts in the workbook; what came of it becomes news. */
export const companyCommands = (around: Around): CompanyCommands => {
  const { port, now, book } = around;
  return {
    saveCompanies: () =>
      toldOfSheets(around, async () => {
        const { companies, lang } = now();
        return { news: await saveCompanies(port, companies, factInputs(book), PANE[lang]) };
      }),
    loadCompanies: () => toldOfSheets(around, () => load(around, false)),
    openCompanies: () =>
      toldOfSheets(around, async () => {
        const news = await load(around, true);
        return news.news === "none" ? undefined : news;
      }),
  };
};

async function load({ port, dispatch, now, book }: Around, opening: boolean): Promise<CompanyNews> {
  const loaded = await loadCompanies(port, factInputs(book), PANE[now().lang]);
  if (typeof loaded === "string") return { news: loaded };
  const { companies, unknown } = loaded;
  dispatch({ type: "companies-read", companies: await withValues(port, companies), opening });
  return { news: "loaded", count: companies.length, unknown };
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
