import { annotatedRuleBook, type RuleBook } from "../../rulebook";
import { readTables, vocabularyOf, type Spot, type TableReading, type Told } from "../../tables";
import { LANGS, TRAVEL } from "../../text";
import { HostFault, type Area, type Block, type HostPort, type SheetSeen } from "../../workbook";
import { gridsSeen } from "../facts/grids-seen";
import { toldOfSheets, type Around } from "../shell/around";
import type { Company, CompanyNews, PaneState } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import type { CellAt } from "./table-answers";
import { COMPANIES, companiesXml, readCompanies } from "./companies-xml";
import { loadCompanies, saveCompanies } from "./company-sheet";
import { sheetFacts } from "./sheet-facts";

export interface CompanyCommands {
  readonly saveCompanies: () => Promise<void>;
  /** The same without a word where all went well: for what is saved as one types. */
  readonly keepCompanies: () => Promise<void>;
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
  const { now } = around;
  // one after the other: each has to see what the one before wrote
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    saveCompanies: () => inTurn(() => toldOfSheets(around, () => save(around))),
    keepCompanies: () =>
      inTurn(() =>
        toldOfSheets(around, async () => {
          const news = await save(around);
          // that it went well is no news beside what was said last
          const isQuiet = news.news === "saved" && news.kept.length === 0;
          return isQuiet && now().companyNews ? undefined : news;
        }),
      ),
    readTables: async (given, selected) => {
      let read: TablesRead | undefined;
      await toldOfSheets(around, async () => {
        // what tables call figures comes with the notes
        const { headings } = await annotatedRuleBook();
        read = tablesIn(await around.port.sheetsSeen(), given, selected, headings);
        return undefined;
      });
      return read;
    },
    loadCompanies: () => inTurn(() => toldOfSheets(around, () => load(around, false))),
    openCompanies: () =>
      inTurn(() =>
        toldOfSheets(around, async () => {
          const news = await load(around, true);
          return news.news === "none" ? undefined : news;
        }),
      ),
  };
};

/** Writes the companies to their sheet, and beside it to a part of the file that outlives the sheet. */
async function save({ port, now, book }: Around): Promise<CompanyNews> {
  const { companies, lang } = now();
  const facts = sheetFacts(book);
  const saved = await saveCompanies(port, companies, facts, PANE[lang]);
  if (typeof saved === "string") return { news: saved };
  const whole = await port.whole?.();
  await whole?.setXml(COMPANIES, companiesXml(companies, facts));
  return { news: "saved", kept: saved.kept };
}

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
  const facts = sheetFacts(book);
  const loaded = await loadCompanies(port, facts, PANE[now().lang]);
  if (loaded === "newer") return { news: loaded };
  const whole = await port.whole?.();
  const beside = readCompanies(await whole?.xml(COMPANIES), facts);
  if (loaded === "none" && beside.length === 0) return { news: loaded };
  const told = loaded === "none" ? { companies: beside, unknown: [], unread: [] } : loaded;
  const companies = loaded === "none" ? beside : withDoubts(told.companies, beside);
  dispatch({ type: "companies-read", companies: await withValues(port, companies), opening });
  const { unknown, unread } = told;
  const news = { news: "loaded", count: companies.length, unknown, unread } as const;
  return loaded === "none" ? { ...news, kept: true } : news;
}

/** Cells in doubt have no place on the sheet; they come back where it says nothing of their facts. */
const withDoubts = (companies: readonly Company[], beside: readonly Company[]): Company[] =>
  companies.map((company) => {
    const { answers = {} } = beside.find(({ name }) => name === company.name) ?? {};
    const doubted = Object.entries(answers).filter(
      ([key, answer]) => answer.by === "cell" && answer.doubt && !company.answers[key],
    );
    return { ...company, answers: { ...company.answers, ...Object.fromEntries(doubted) } };
  });

/** Reads what the linked cells hold now. */
async function withValues(
  port: HostPort,
  companies: PaneState["companies"],
): Promise<PaneState["companies"]> {
  const areas = companies.flatMap(({ answers }) =>
    Object.values(answers).flatMap((answer) => (answer.by === "cell" ? [answer.area] : [])),
  );
  const values = await valuesOf(port, areas);
  const valuesAt = new Map(areas.map((area, i) => [area, values[i]!]));
  return companies.map((company) => ({
    ...company,
    answers: Object.fromEntries(
      Object.entries(company.answers).map(([key, answer]) => [
        key,
        answer.by === "cell" ? { ...answer, values: valuesAt.get(answer.area)! } : answer,
      ]),
    ),
  }));
}

/** A sheet that is gone takes only its own cells with it. */
async function valuesOf(port: HostPort, areas: readonly Area[]): Promise<Block["values"][]> {
  if (areas.length === 0) return [];
  try {
    return (await port.read(areas)).map(({ values }) => values);
  } catch (error) {
    if (!(error instanceof HostFault) || error.problem !== "sheet-gone") throw error;
    const [area, ...others] = areas;
    if (others.length === 0) return [[["#REF!"]]];
    return [...(await valuesOf(port, [area!])), ...(await valuesOf(port, others))];
  }
}
