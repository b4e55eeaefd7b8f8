import {
  asText,
  runsOf,
  sameArea,
  type Area,
  type Block,
  type Cell,
  type HostPort,
} from "../../workbook";
import { say } from "../../text";
import type { Inputs } from "../facts/known-fact";
import { readAnswer } from "../facts/read-answer";
import type { PaneWords } from "../shell/pane-words";
import type { Answer, Company } from "../shell/pane-state";
import { columnsOf } from "./company-columns";
import { answerCell, cellAnswer, isOwnFormula, lookOf, unitsOfRows } from "./company-cells";
import { newSheet, plain, sheetIn, type CompanySheet } from "./company-grid";
import { dress } from "./company-look";
import { mark, memoryOf, seenKey, spotOf, unmark, type Memory } from "./company-memory";

/** Which layout the sheet has: 2 has units beside the facts, in 3 links count in them. A higher one is left alone. */
const companyFormat = 3;
const setting = "policy-awards.companies";

export type Saved =
  | "newer"
  | "foreign"
  /** not written, as `fact (company)`: what others filled since, a formula, what was not understood, answers in doubt */
  | { readonly kept: readonly string[] };
type Loaded =
  | {
      readonly companies: readonly Company[];
      /** labels of facts that this rule book does not ask for any more */
      readonly unknown: readonly string[];
      /** cells that were not understood, as `fact (company)`: they are marked, and stay as they are */
      readonly unread: readonly string[];
    }
  | "none"
  | "newer";

/** A cell that is to be written. */
interface Put {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/**
 * Writes the companies to their sheet: facts in rows, companies in columns. Only cells of these companies and facts
 * are written, and of those only what is blank or as the pane last saw it; titles, notes, formulas, rows and columns of
 * others stay.
 */
export async function saveCompanies(
  port: HostPort,
  companies: readonly Company[],
  inputs: Inputs,
  words: PaneWords,
): Promise<Saved> {
  const found = await foundSheet(port, inputs, words);
  if (found === "newer") return found;
  const { block, sheet = block ? undefined : newSheet(words) } = found;
  if (!sheet) return "foreign";
  await port.ensureSheet(words.companySheet);
  const cells: Put[] = [];
  const put = (row: number, column: number, cell: Cell) =>
    void cells.push({ sheet: words.companySheet, row, column, cell });
  if (!block) {
    put(0, 0, words.companiesFact);
    put(0, 1, words.companiesUnit);
  }
  const { seen, marked } = memoryOf(port);
  const written = new Map<string, Cell>();
  const kept: string[] = [];
  const added: number[] = [];
  const unitsOfNew = unitsOfRows(companies, inputs, sheet.lang);
  const own = companies.filter(({ ofCell }) => !ofCell);
  const named = (company: Company, name = company.name) =>
    name || words.companyUnnamed(companies.indexOf(company) + 1);
  const formerly = (one: Company) => (one.was === undefined ? undefined : named(one, one.was));
  const { columns, renamed, left } = columnsOf(own, sheet, named, formerly, { seen });
  for (const { name, column } of renamed) put(sheet.head, column, asText(name));
  for (const company of own) {
    const name = named(company);
    const known = columns.get(company);
    const { id, column } = known ?? sheet.addCompany(name);
    if (!known) {
      put(sheet.head, column, asText(name));
      added.push(column);
    }
    written.set(seenKey(id, ""), name);
    for (const [key, input] of inputs) {
      const answer = company.answers[key];
      const row = sheet.rows.get(key) ?? (answer && sheet.addRow(key));
      if (row === undefined) continue;
      const ofNew = unitsOfNew.get(key)!;
      if (sheet.isNew(row)) {
        put(row, sheet.column, asText(say(input, sheet.lang)));
        put(row, sheet.column + 1, asText(sheet.beside === "key" ? key : ofNew));
      }
      const unit = sheet.isNew(row) && sheet.beside === "unit" ? ofNew : sheet.unitOf(row);
      const units = sheet.unitsOf(row);
      const now = known ? sheet.cell(row, column) : "";
      const at = oneCell(words, row, column);
      const isOwn = isOwnFormula(input, now, units.links);
      const isOldLink = sheet.hasLinksInYuan && answer?.by === "cell" && !isOwn;
      const wanted = answerCell(input, answer, unit, sheet.lang);
      const inDoubt = isInDoubt(answer);
      if (inDoubt) kept.push(words.factOfCompany(say(input, sheet.lang), name));
      const saysIt = !isOldLink && saysTheSame(cellAnswer(input, now, units, at), answer);
      if (plain(now) === plain(wanted) || saysIt) continue;
      const isRead = !isOwn && !marked.has(spotOf(at));
      const ours = seen.get(seenKey(id, key)) === plain(now) && isRead;
      if (now !== "" && !ours) {
        if (!inDoubt) kept.push(words.factOfCompany(say(input, sheet.lang), name));
      } else {
        put(row, column, wanted);
        written.set(seenKey(id, key), plain(wanted));
      }
    }
  }
  kept.push(...left.flatMap((one) => withdrawn(sheet, one, inputs, { seen, marked }, put, words)));
  const runs = runsOf(cells);
  if (runs.length > 0)
    await port.writeAll(
      runs.map((run) => ({ area: run.block, input: run.cells.map(({ cell }) => [cell]) })),
    );
  await dress(port, sheet, {
    isFirst: !block,
    added,
    lookOf: (key) => lookOf(inputs.get(key)!, unitsOfNew.get(key)!, sheet.lang),
    at: (row, column) => oneCell(words, row, column),
  });
  await unmark(port, cells);
  for (const [key, cell] of written) seen.set(key, cell);
  await port.saveSetting(setting, companyFormat);
  return { kept };
}

/** Takes a company that was removed in the pane off the sheet, where nobody wrote anything else beneath it; gives what stays. */
function withdrawn(
  sheet: CompanySheet,
  { name, id, column }: CompanySheet["companies"][number],
  inputs: Inputs,
  { seen, marked }: Memory,
  put: (row: number, column: number, cell: Cell) => void,
  words: PaneWords,
): string[] {
  if (!seen.delete(seenKey(id, ""))) return [];
  const others = sheet.keyed.filter(({ row, key }) => {
    const now = sheet.cell(row, column);
    const input = inputs.get(key);
    const isUnread = marked.has(spotOf({ row, column }));
    const theirs = isUnread || (input && isOwnFormula(input, now, sheet.unitsOf(row).links));
    const ours = now === "" || (seen.get(seenKey(id, key)) === plain(now) && !theirs);
    if (now !== "" && ours) put(row, column, "");
    return !ours;
  });
  if (others.length === 0) put(sheet.head, column, "");
  return others.map(({ label }) => words.factOfCompany(label, name));
}

const oneCell = (words: PaneWords, row: number, column: number): Area => ({
  ...{ sheet: words.companySheet, row, column },
  ...{ rows: 1, columns: 1 },
});

/** Whether a cell that reads as the first already says the second, however it is written: 0.08 is 8%. */
function saysTheSame(now: Answer | undefined, wanted: Answer | undefined): boolean {
  if (now?.by === "typed" && wanted?.by === "typed")
    return now.text === wanted.text && now.unit === wanted.unit;
  if (now?.by === "cell" && wanted?.by === "cell" && !wanted.doubt)
    return sameArea(now.area, wanted.area) && now.unit === wanted.unit;
  return false;
}

/** The sheet has no word for a doubt: read back, the cells would be taken for the fact. */
const isInDoubt = (answer: Answer | undefined): boolean =>
  answer?.by === "cell" && answer.doubt !== undefined;

/** The sheet as it stands: nothing where there is none, a block alone where it is somebody else's. */
async function foundSheet(
  port: HostPort,
  inputs: Inputs,
  words: PaneWords,
): Promise<{ readonly block?: Block; readonly sheet?: CompanySheet } | "newer"> {
  const format = Number((await port.setting(setting)) ?? 0);
  if (format > companyFormat) return "newer";
  const [block] = await port.usedBlocks(words.companySheet);
  const sheet = block && sheetIn(block, inputs);
  if (sheet) sheet.hasLinksInYuan = format === 2;
  return { ...(block ? { block } : {}), ...(sheet ? { sheet } : {}) };
}

/** Reads the companies back. Links are links again, a formula of somebody's own is linked itself; their values have to be read. */
export async function loadCompanies(
  port: HostPort,
  inputs: Inputs,
  words: PaneWords,
): Promise<Loaded> {
  const found = await foundSheet(port, inputs, words);
  if (found === "newer") return found;
  const { sheet } = found;
  if (!sheet) return "none";
  const { seen } = memoryOf(port);
  const unread: { at: Area; fact: string }[] = [];
  const companies = sheet.companies.map(({ name, id, column }): Company => {
    const answers: Record<string, Answer> = {};
    seen.set(seenKey(id, ""), name);
    for (const { key, row } of sheet.keyed)
      seen.set(seenKey(id, key), plain(sheet.cell(row, column)));
    for (const [key, row] of sheet.rows) {
      const input = inputs.get(key)!;
      const at = oneCell(words, row, column);
      const answer = cellAnswer(input, sheet.cell(row, column), sheet.unitsOf(row), at);
      if (!answer) continue;
      answers[key] = answer;
      if (answer.by === "typed" && readAnswer(input, answer, "zh-CN").fault !== undefined)
        unread.push({ at, fact: words.factOfCompany(say(input, sheet.lang), name) });
    }
    return { name, answers };
  });
  await mark(
    port,
    unread.map(({ at }) => at),
  );
  const unknown = sheet.keyed.filter(({ key }) => !inputs.has(key)).map(({ label }) => label);
  return { companies, unknown, unread: unread.map(({ fact }) => fact) };
}
