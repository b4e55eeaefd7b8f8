import { annotatedRuleBook, type RuleBook } from "../../rulebook";
import { readTables, vocabularyOf, type Spot, type TableReading, type Told } from "../../tables";
import { LANGS, TRAVEL } from "../../text";
import type { Area, HostPort, SheetSeen } from "../../workbook";
import { gridsSeen } from "../facts/grids-seen";
import { factInputs } from "../facts/fact-inputs";
import { toldOfSheets, type Around } from "../shell/around";
import type { CompanyNews, PaneState } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import type { CellAt } from "./table-answers";
import { loadCompanies, saveCompanies } from "./company-sheet";

export interface CompanyCommands {
  readonly saveCompanies: () => Promise<void>;
  readonly loadCompanies: () => Promise<void>;
  /** Reads the tables of the workbook, or those cells of them that are selected; undefined where it cannot. */
  readonly readTables: (told: Told, selected?: Area) => Promise<TablesRead | undefined>;
  /** Reads the companies that the workbook knows when the pane opens; where it knows none, nothing is said. */
  readonly openCompanies: () => Promise<void>;
}

export interface TablesRead {
  readonly reading: TableReading;
  readonly cellAt: CellAt;
}

/** Keeping company facts in the workbook; what came of it becomes news. */
export const companyCommands = (around: Around): CompanyCommands => {
  const { port, now, book } = around;
  return {
    saveCompanies: () =>
      toldOfSheets(around, async () => {
        const { companies, lang } = now();
        const saved = await saveCompanies(port, companies, factInputs(book), PANE[lang]);
        return typeof saved === "string" ? { news: saved } : { news: "saved", kept: saved.kept };
      }),
    readTables: async (given, selected) => {
      let read: TablesRead | undefined;
      await toldOfSheets(around, async () => {
        // what tables call figures comes with the notes
        const { headings } = await annotatedRuleBook();
        read = tablesIn(await port.sheetsSeen(), given, selected, headings);
        return undefined;
      });
      return read;
    },
    loadCompanies: () => toldOfSheets(around, () => load(around, false)),
    openCompanies: () =>
      toldOfSheets(around, async () => {
        const news = await load(around, true);
        return news.news === "none" ? undefined : news;
      }),
  };
};

const OWN_SHEETS = LANGS.flatMap((lang) => [
  PANE[lang].companySheet,
  PANE[lang].calculationSheet,
  ...[TRAVEL[lang].audit, TRAVEL[lang].sources, TRAVEL[lang].parameters].map(({ sheet }) => sheet),
]);

/** Sheets that the pane writes, later ones with a number behind the name, are no tables of anybody. */
const isOwn = (name: string) =>
  OWN_SHEETS.some((own) => name.startsWith(own) && /^ ?\d*$/.test(name.slice(own.length)));

function tablesIn(
  sheets: readonly SheetSeen[],
  told: Told,
  selected: Area | undefined,
  headings: RuleBook["headings"],
): TablesRead {
  const inside = ({ sheet, row, column }: Spot) =>
    !selected ||
    (sheet === selected.sheet &&
      row >= selected.row &&
      row < selected.row + selected.rows &&
      column >= selected.column &&
      column < selected.column + selected.columns);
  const reading = readTables(gridsSeen(sheets, isOwn), vocabularyOf(headings), {
    ...told,
    chosen: inside,
  });
  const seen = new Map(sheets.map((sheet) => [sheet.area.sheet, sheet]));
  const cellAt: CellAt = ({ sheet, row, column }) => {
    const { area, values } = seen.get(sheet)!;
    return values[row - area.row]?.[column - area.column] ?? "";
  };
  return { reading, cellAt };
}

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
