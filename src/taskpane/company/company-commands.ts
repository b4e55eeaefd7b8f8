import { compare, type Rational } from "../../exact";
import type { Input } from "../../language";
import { annotatedRuleBook } from "../../rulebook";
import type { Told } from "../../tables";
import { HostFault, type Area, type Block, type HostPort } from "../../workbook";
import { arrived, reportNews, type Around } from "../shell/around";
import type { Answer, Company, CompanyNews, PaneState } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";
import {
  answerKey,
  COMPANIES,
  companiesXml,
  readCompanies,
  readUnread,
  withNewNames,
  type UnreadCells,
} from "./companies-xml";
import type { Inputs } from "../facts/known-fact";
import { readAnswer, valueOf } from "../facts/read-answer";
import { loadCompanies, saveCompanies } from "./company-sheet";
import { sheetFacts } from "./sheet-facts";
import type { TablesRead } from "./tables-read";

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

/** Keeping company facts in the workbook; what came of it becomes news. */
export const companyCommands = (around: Around): CompanyCommands => {
  const { now } = around;
  // one after the other: each has to see what the one before wrote
  let last: Promise<unknown> = Promise.resolve();
  let unread: UnreadCells = new Map();
  const save = () => {
    unread = withNewNames(unread, now().companies);
    return saveAll(around, unread);
  };
  const load = async (opening: boolean) => {
    const { news, cells } = await loadAll(around, opening);
    if (cells) unread = cells;
    return news;
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    saveCompanies: () => inTurn(() => reportNews(around, save)),
    keepCompanies: () =>
      inTurn(() =>
        reportNews(around, async () => {
          const news = await save();
          // that it went well is no news beside what was said last
          const isQuiet = news.news === "saved" && news.kept.length === 0;
          return isQuiet && now().companyNews ? undefined : news;
        }),
      ),
    readTables: async (given, selected) => {
      let read: TablesRead | undefined;
      await reportNews(around, async () => {
        // what tables call figures comes with the notes
        const [book, { tablesIn }] = await arrived(
          Promise.all([
            annotatedRuleBook(),
            import(/* webpackChunkName: "tables" */ "./tables-read"),
          ]),
        );
        read = tablesIn(await around.port.sheetsSeen(), given, selected, book);
        return undefined;
      });
      return read;
    },
    loadCompanies: () => inTurn(() => reportNews(around, () => load(false))),
    openCompanies: () =>
      inTurn(() =>
        reportNews(around, async () => {
          const news = await load(true);
          return news.news === "none" ? undefined : news;
        }),
      ),
  };
};

/** Writes the companies to their sheet, and beside it to a part of the file that outlives the sheet. */
async function saveAll(
  { port, now, book, dispatch }: Around,
  unread: UnreadCells,
): Promise<CompanyNews> {
  const { companies, lang } = now();
  const facts = sheetFacts(book);
  const saved = await saveCompanies(port, companies, facts, PANE[lang]);
  if (typeof saved === "string") return { news: saved };
  const whole = await port.whole?.();
  await whole?.setXml(COMPANIES, companiesXml(companies, facts, unread));
  dispatch({ type: "companies-held", companies });
  return { news: "saved", kept: saved.kept };
}

interface LoadedAll {
  readonly news: CompanyNews;
  /** what was not understood; left out where nothing was read */
  readonly cells?: UnreadCells;
}

async function loadAll(
  { port, dispatch, now, book }: Around,
  opening: boolean,
): Promise<LoadedAll> {
  const facts = sheetFacts(book);
  const loaded = await loadCompanies(port, facts, PANE[now().lang]);
  if (loaded === "newer") return { news: { news: loaded } };
  const whole = await port.whole?.();
  const xml = await whole?.xml(COMPANIES);
  const beside = readCompanies(xml, facts);
  if (loaded === "none" && beside.length === 0) return { news: { news: loaded } };
  const told = loaded === "none" ? { companies: beside, unknown: [], unread: [] } : loaded;
  const cells = unreadCells(told.companies, facts);
  const before = readUnread(xml, facts);
  const stands = (key: string) => cells.has(key) && cells.get(key) === before.get(key);
  const companies = loaded === "none" ? beside : withBeside(told.companies, beside, stands, facts);
  dispatch({ type: "companies-read", companies: await withValues(port, companies), opening });
  const { unknown, unread } = told;
  const news = { news: "loaded", count: companies.length, unknown, unread } as const;
  return { news: loaded === "none" ? { ...news, kept: true } : news, cells };
}

/** What the sheet says that is no answer to its fact. */
const unreadCells = (companies: readonly Company[], facts: Inputs): UnreadCells =>
  new Map(
    companies.flatMap(({ name, answers }) =>
      Object.entries(answers).flatMap(([key, answer]) =>
        answer.by === "typed" && readAnswer(facts.get(key)!, answer, "zh-CN").fault !== undefined
          ? [[answerKey(name, key), answer.text] as const]
          : [],
      ),
    ),
  );

/**
 * Three things have no place on the sheet: cells in doubt come back where it says nothing of their facts, and what was
 * answered to a cell that nobody understood, or the cells that a figure was computed from, as long as the sheet says the
 * same.
 */
const withBeside = (
  companies: readonly Company[],
  beside: readonly Company[],
  stands: (key: string) => boolean,
  facts: Inputs,
): Company[] =>
  companies.map((company) => {
    const { answers = {} } = beside.find(({ name }) => name === company.name) ?? {};
    const back = Object.entries(answers).filter(([key, answer]) => {
      const now = company.answers[key];
      if (!now) return answer.by === "cell" && answer.doubt;
      return stands(answerKey(company.name, key)) || isComputed(answer, now, facts.get(key)!);
    });
    return { ...company, answers: { ...company.answers, ...Object.fromEntries(back) } };
  });

/** Whether a figure that was computed from cells is still what the sheet says. */
function isComputed(answer: Answer, now: Answer, input: Input): boolean {
  if (answer.by !== "typed" || answer.from === undefined || now.by !== "typed") return false;
  const [was, is] = [answer, now].map((one) => valueOf(input, one));
  const isNumber = (value: typeof was): value is Rational =>
    typeof value === "object" && "n" in value;
  return isNumber(was) && isNumber(is) && compare(was, is) === 0;
}

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
