import { readFact } from "../../engine";
import type { Input } from "../../language";
import {
  asText,
  cellText,
  readAddress,
  readLink,
  sameArea,
  type Area,
  type Block,
  type Cell,
  type HostPort,
} from "../../workbook";
import { asTyped } from "../facts/as-typed";
import { type Inputs } from "../facts/known-fact";
import type { Answer, Company } from "../shell/pane-state";
import { argumentOf, typedParts } from "../facts/read-answer";
import { timesOf, unitsOf, usualUnit } from "../facts/units";
import type { PaneWords } from "../shell/pane-words";
import { CellsToWrite, CompanySheet, plain, sheetIn } from "./company-grid";

/** Which layout the sheet has; a workbook that says a higher one is left alone. */
const companyFormat = 1;
const setting = "policy-awards.companies";

export type Saved =
  | "newer"
  | "foreign"
  /** what was not written, as `fact (company)`: cells that somebody else filled since they were read or that hold a formula of their own, and answers in doubt */
  | { readonly kept: readonly string[] };
type Loaded =
  | {
      readonly companies: readonly Company[];
      /** labels of facts that this rule book does not ask for any more */
      readonly unknown: readonly string[];
    }
  | "none"
  | "newer";

/** What the pane last read or wrote, by company and fact: only that may be written over. */
const seen = new WeakMap<HostPort, Map<string, Cell>>();
const seenBy = (port: HostPort): Map<string, Cell> => {
  let cells = seen.get(port);
  if (!cells) seen.set(port, (cells = new Map()));
  return cells;
};
const seenKey = (company: string, fact: string) => `${fact}\n${company}`;

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
  if (Number((await port.setting(setting)) ?? 0) > companyFormat) return "newer";
  const block = await companyBlock(port, words);
  const sheet = block ? sheetIn(block, inputs) : new CompanySheet();
  if (!sheet) return "foreign";
  await port.ensureSheet(words.companySheet);
  const cells = new CellsToWrite(words.companySheet);
  if (!block) cells.put(0, 0, words.companiesFact).put(0, 1, words.companiesKey);
  const memory = seenBy(port);
  const written = new Map<string, Cell>();
  const kept: string[] = [];
  const left = [...sheet.companies];
  for (const [i, company] of companies.entries()) {
    if (company.ofCell) continue;
    const name = company.name || words.companyUnnamed(i + 1);
    const at = left.findIndex((one) => one.name === name);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    const { id, column } = known ?? sheet.addCompany(name);
    if (!known) cells.put(sheet.head, column, asText(name));
    written.set(seenKey(id, ""), name);
    for (const [key, input] of inputs) {
      const answer = company.answers[key];
      const row = sheet.rows.get(key) ?? (answer && sheet.addRow(key));
      if (row === undefined) continue;
      if (sheet.isNew(row))
        cells.put(row, sheet.column, asText(input.zh)).put(row, sheet.column + 1, asText(key));
      const now = known ? sheet.cell(row, column) : "";
      const own = { sheet: words.companySheet, row, column, rows: 1, columns: 1 };
      const wanted = answerCell(input, answer, words);
      const inDoubt = isInDoubt(answer);
      if (inDoubt) kept.push(`${input.zh}（${name}）`);
      if (plain(now) === plain(wanted) || saysTheSame(cellAnswer(input, now, own), answer))
        continue;
      const ours = memory.get(seenKey(id, key)) === plain(now) && !isOwnFormula(input, now);
      if (now !== "" && !ours) {
        if (!inDoubt) kept.push(`${input.zh}（${name}）`);
      } else {
        cells.put(row, column, wanted);
        written.set(seenKey(id, key), plain(wanted));
      }
    }
  }
  kept.push(...left.flatMap((one) => withdrawn(sheet, one, inputs, memory, cells)));
  for (const [area, input] of cells.runs())
    await port.write(area, input, area.row === 0 && !block ? HEADED : {});
  for (const [key, cell] of written) memory.set(key, cell);
  await port.saveSetting(setting, companyFormat);
  return { kept };
}

/** Takes a company that was removed in the pane off the sheet, where nobody wrote anything else beneath it; gives what stays. */
function withdrawn(
  sheet: CompanySheet,
  { name, id, column }: CompanySheet["companies"][number],
  inputs: Inputs,
  memory: Map<string, Cell>,
  cells: CellsToWrite,
): string[] {
  if (!memory.delete(seenKey(id, ""))) return [];
  const others = sheet.keyed.filter(({ row, key }) => {
    const now = sheet.cell(row, column);
    const input = inputs.get(key);
    const theirs = input && isOwnFormula(input, now);
    const ours = now === "" || (memory.get(seenKey(id, key)) === plain(now) && !theirs);
    if (now !== "" && ours) cells.put(row, column, "");
    return !ours;
  });
  if (others.length === 0) cells.put(sheet.head, column, "");
  return others.map(({ label }) => `${label}（${name}）`);
}

const HEADED = { headings: [0], widths: [220] };

/** A formula that is no link of the pane's: it stays, and what it gives is read. */
const isOwnFormula = (input: Input, cell: Cell): boolean =>
  typeof cell === "string" && cell.startsWith("=") && !linkAnswer(input, cell.slice(1));

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

const companyBlock = async (port: HostPort, words: PaneWords): Promise<Block | undefined> =>
  (await port.usedBlocks()).find(({ area }) => area.sheet === words.companySheet);

/** An answer as its cell holds it: a link as a formula, anything typed as text with its unit; nothing in doubt. */
function answerCell(input: Input, answer: Answer | undefined, words: PaneWords): Cell {
  if (!answer) return "";
  if (answer.by === "cell") {
    const argument = argumentOf(input, answer, {});
    return argument && "cell" in argument ? `=${cellText(argument)}` : "";
  }
  if (answer.text === "") return "";
  if (input.type === "boolean" && /^(?:true|false)$/.test(answer.text))
    return answer.text === "true" ? words.yes : words.no;
  const choice = input.choices?.find(({ code }) => code === answer.text);
  if (choice) return asText(choice.zh);
  const unit = answer.unit ?? usualUnit(input, "typed");
  return asText(typedParts(input, answer.text, unit).join("；"));
}

/** Reads the companies back. Links are links again, a formula of somebody's own is linked itself; their values have to be read. */
export async function loadCompanies(
  port: HostPort,
  inputs: Inputs,
  words: PaneWords,
): Promise<Loaded> {
  if (Number((await port.setting(setting)) ?? 0) > companyFormat) return "newer";
  const block = await companyBlock(port, words);
  const sheet = block && sheetIn(block, inputs);
  if (!sheet) return "none";
  const memory = seenBy(port);
  const companies = sheet.companies.map(({ name, id, column }): Company => {
    const answers: Record<string, Answer> = {};
    memory.set(seenKey(id, ""), name);
    for (const { key, row } of sheet.keyed)
      memory.set(seenKey(id, key), plain(sheet.cell(row, column)));
    for (const [key, row] of sheet.rows) {
      const cell = sheet.cell(row, column);
      const own = { sheet: words.companySheet, row, column, rows: 1, columns: 1 };
      const answer = cellAnswer(inputs.get(key)!, cell, own);
      if (answer) answers[key] = answer;
    }
    return { name, answers };
  });
  const unknown = sheet.keyed.filter(({ key }) => !inputs.has(key)).map(({ label }) => label);
  return { companies, unknown };
}

function cellAnswer(input: Input, cell: Cell, own: Area): Answer | undefined {
  if (cell === "") return undefined;
  if (typeof cell === "string" && cell.startsWith("=")) {
    if (!isOwnFormula(input, cell)) return linkAnswer(input, cell.slice(1));
    const unit = unitsOf(input, "cell").find((one) => timesOf[one] === undefined);
    return { by: "cell", area: own, values: [], ...(unit ? { unit } : {}) };
  }
  const read = readFact(input, cell);
  const text = "value" in read ? asTyped(input, cell, read.value) : String(cell);
  // a number that somebody typed into the sheet is in the fact's own unit
  const [unit] = unitsOf(input, "typed");
  return { by: "typed", text, ...(unit ? { unit } : {}) };
}

function linkAnswer(input: Input, text: string): Answer | undefined {
  const { address, times } = readLink(text);
  // S!A1+S!B1 is no cell of a sheet called S!A1+S
  const sheet = address.slice(0, Math.max(0, address.lastIndexOf("!")));
  if (!sheet.startsWith("'") && /[!+\-*/^&=<>(),;"\s]/.test(sheet)) return undefined;
  const area = readAddress(address);
  const unit = unitsOf(input, "cell").find((one) => timesOf[one] === times);
  // another factor than that of a unit makes another number of the cell
  if (!area || (times !== undefined && !unit)) return undefined;
  return { by: "cell", area, values: [], ...(unit ? { unit } : {}) };
}
