import { isoDate, toNumber, type Rational } from "../../exact";
import type { FactValue } from "../../engine";
import type { Input } from "../../language";
import type { Line } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { notCountedText, say, type Lang } from "../../text";
import {
  asText,
  callText,
  cellText,
  type Area,
  type Block,
  type Cell,
  type FormulaArgument,
  type HostPort,
  type Look,
} from "../../workbook";
import { factKey } from "../facts/fact-key";
import type { Answer, Answers, Company, Filters, WrittenSheet } from "../shell/pane-state";
import { getsNow } from "./use-gets";
import { argumentOf, readAnswer } from "../facts/read-answer";
import type { PaneWords } from "../shell/pane-words";

/** The sheet's cells, before it has a name: formulas refer to cells of the same sheet. */
export interface Calculation {
  readonly rows: readonly (readonly Cell[])[];
  readonly look: Look;
}

/** Where the facts stand: column B, one row each. */
const factColumn = 1;

/** What the totals of place ② count, line by line: one computation for both. */
export function countedLines(
  book: RuleBook,
  company: Company,
  filters: Filters,
  today: string,
): readonly Line[] {
  const [{ states } = { states: { sure: [], at_most: [] } }] = getsNow(
    book,
    [company],
    filters,
    today,
  );
  return [...states.sure, ...states.at_most];
}

/** A whole calculation of one company: facts, live formulas over them, totals, sources, signatures. */
export function calculationOf(
  book: RuleBook,
  { name, answers }: Company,
  words: PaneWords,
  lang: Lang,
  counted: readonly Line[],
  today: string,
): Calculation {
  const facts = usedFacts(counted, answers);
  const title = [
    wide(words.calculationTitle),
    wide(name || words.companyLabel, today, words.tableVersion(book.version)),
    wide(words.tableFacts),
  ];
  const factRows = facts.map(({ input, answer }) => [say(input, lang), factCell(input, answer)]);
  const firstFact = title.length;
  const rowOf = new Map(facts.map(({ key }, i) => [key, firstFact + i]));
  const firstMeasure = firstFact + facts.length + 1;
  const measures = counted.map((one) => measureRow(book, one, answers, rowOf, lang));
  const last = firstMeasure + measures.length;
  const sum = (column: string) =>
    measures.length > 0 ? `=SUM(${column}${firstMeasure + 1}:${column}${last})` : 0;
  const rows: Cell[][] = [
    ...title.map((row) => row.map((cell) => asText(String(cell)))),
    ...factRows.map(([label, cell]) => wide(asText(String(label)), cell!)),
    [...words.calculationHeads],
    ...measures,
    wide(words.calculationTotal, "", "", "", "", sum("F"), sum("G")),
    wide(words.calculationFixed(today)),
    wide(words.calculationMade, "", words.calculationChecked),
    wide(words.helpNotice),
  ];
  const headings = [0, 2, firstMeasure - 1, last];
  const look: Look = {
    headings,
    widths: [230, 130, 170, 110, 110, 110, 110, 230],
    columnFormats: Object.fromEntries([3, 4, 5, 6].map((column) => [column, "#,##0.00"])),
  };
  return { rows, look };
}

/** A row of the calculation's width. */
function wide(...cells: Cell[]): Cell[] {
  return [...cells, ...Array<Cell>(8 - cells.length).fill("")];
}

interface UsedFact {
  readonly key: string;
  readonly input: Input;
  readonly answer: Answer;
}

/** Facts that the measures read, each once; lists stay in their formulas. */
function usedFacts(lines: readonly Line[], answers: Answers): UsedFact[] {
  const used = new Map<string, UsedFact>();
  for (const { measure } of lines)
    for (const input of measure.inputs) {
      const key = factKey(input);
      const answer = answers[key];
      if (answer && !input.scope && input.type !== "money_list")
        used.set(key, { key, input, answer });
    }
  return [...used.values()];
}

function factCell(input: Input, answer: Answer): Cell {
  const reading = readAnswer(input, answer, "zh-CN");
  const argument = argumentOf(input, answer, reading);
  if (argument && "cell" in argument) return `=${cellText(argument)}`;
  return reading.value === undefined ? "" : plainCell(input, reading.value);
}

function plainCell(input: Input, value: FactValue): Cell {
  if (typeof value === "boolean") return value;
  if (typeof value === "string")
    return asText(input.choices?.find(({ code }) => code === value)?.zh ?? value);
  const number = toNumber(value as Rational);
  return input.type === "date" ? asText(isoDate(number)) : number;
}

function measureRow(
  book: RuleBook,
  line: Line,
  answers: Answers,
  rowOf: ReadonlyMap<string, number>,
  lang: Lang,
): Cell[] {
  const { measure } = line;
  const isSure = line.class === "sure";
  const args = measure.inputs
    .filter(({ scope }) => !scope)
    .map((input): FormulaArgument => {
      const row = rowOf.get(factKey(input));
      if (row !== undefined) return { cell: at(row) };
      const answer = answers[factKey(input)];
      return argumentOf(input, answer, readAnswer(input, answer, lang));
    });
  const call = (name: string) => callText(name, measure.id, args, "");
  const source = `${book.numberOf(measure) ?? say(book.documentOf(measure).title, lang)} ${measure.cite}`;
  const counted = toNumber(line.counted);
  return [
    asText(say(measure.title, lang)),
    asText(measure.id),
    asText(source),
    isSure ? call("POLICY_AWARD") : "",
    isSure ? "" : call("POLICY_CEILING"),
    isSure ? counted : "",
    isSure ? "" : counted,
    asText(line.notCounted ? notCountedText(line.notCounted, lang).sentence : ""),
  ];
}

/** A cell of the sheet itself: the formula stands on the same, still unnamed, sheet. */
const at = (row: number): Area => ({ sheet: "", row, column: factColumn, rows: 1, columns: 1 });

const tries = 20;

/** Writes a calculation to a sheet of its own, never over another one. */
export async function writeCalculation(
  port: HostPort,
  { rows, look }: Calculation,
  words: PaneWords,
): Promise<WrittenSheet> {
  for (let n = 1; n <= tries; n++) {
    const sheet = n === 1 ? words.calculationSheet : `${words.calculationSheet}${n}`;
    if (!(await port.ensureSheet(sheet))) continue;
    const area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
    await port.write(area, rows, look);
    await port.select({ ...area, rows: 1, columns: 1 });
    const [block] = await port.read([area]);
    return { area, formulas: block!.formulas };
  }
  throw new Error(`more than ${tries} sheets named ${words.calculationSheet}`);
}

/** Takes the sheet out again; it stays when somebody has changed it since, or refers to it. */
export async function removeCalculation(
  port: HostPort,
  { area, formulas }: WrittenSheet,
): Promise<boolean> {
  const blocks = await port.usedBlocks();
  const [same] = await port.read([area]);
  const touched =
    JSON.stringify(same!.formulas) !== JSON.stringify(formulas) ||
    blocks.some((block) =>
      block.area.sheet === area.sheet ? exceeds(block.area, area) : refersTo(block, area.sheet),
    );
  if (touched) return false;
  await port.removeSheet(area.sheet);
  return true;
}

const exceeds = (used: Area, area: Area) =>
  used.row + used.rows > area.rows || used.column + used.columns > area.columns;

const refersTo = ({ formulas }: Block, sheet: string) =>
  formulas.flat().some((cell) => String(cell).startsWith("=") && String(cell).includes(sheet));
