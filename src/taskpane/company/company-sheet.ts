import { readFact } from "../../engine";
import type { Input } from "../../language";
import {
  asBefore,
  asText,
  linkText,
  sumText,
  readAddress,
  readLink,
  type Block,
  type Cell,
  type HostPort,
} from "../../workbook";
import { asTyped } from "../facts/as-typed";
import { knownFact, type Inputs } from "../facts/known-fact";
import type { Answer, Company } from "../shell/pane-state";
import { typedParts } from "../facts/read-answer";
import { timesOf, unitsOf, usualUnit } from "../facts/units";
import type { PaneWords } from "../shell/pane-words";

/** Which layout the sheet has; a workbook that says a higher one is left alone. */
export const companyFormat = 1;
const setting = "policy-awards.companies";

export type Saved = "saved" | "newer" | "foreign";
export type Loaded =
  | {
      readonly companies: readonly Company[];
      /** labels of facts that this rule book does not ask for any more */
      readonly unknown: readonly string[];
    }
  | "none"
  | "newer";

/** Writes all companies to their sheet: facts in rows, companies in columns. */
export async function saveCompanies(
  port: HostPort,
  companies: readonly Company[],
  inputs: Inputs,
  words: PaneWords,
): Promise<Saved> {
  const format = await port.setting(setting);
  if (Number(format ?? 0) > companyFormat) return "newer";
  const before = await companyBlock(port, words);
  if (format === undefined && before) return "foreign";
  await port.ensureSheet(words.companySheet);
  const rows = companyRows(companies, inputs, words);
  if (before) rows.push(...strangeRows(before, rows[0]!, inputs));
  const [height, width] = [
    Math.max(rows.length, before ? before.area.row + before.area.rows : 0),
    Math.max(rows[0]!.length, before ? before.area.column + before.area.columns : 0),
  ];
  const area = { sheet: words.companySheet, row: 0, column: 0, rows: height, columns: width };
  const padded = Array.from({ length: height }, (_r, r) =>
    Array.from({ length: width }, (_c, c): Cell => rows[r]?.[c] ?? ""),
  );
  await port.write(area, padded, { headings: [0], widths: [220, 60] });
  await port.saveSetting(setting, companyFormat);
  return "saved";
}

const companyBlock = async (port: HostPort, words: PaneWords): Promise<Block | undefined> =>
  (await port.usedBlocks()).find(({ area }) => area.sheet === words.companySheet);

/** Rows that another version wrote and this one cannot read: they stay, each cell with its company. */
function strangeRows(
  { formulas: [head = [], ...rows] }: Block,
  newHead: readonly Cell[],
  inputs: Inputs,
): Cell[][] {
  const columns = newHead.slice(2).map((name) => head.indexOf(String(name).replace(/^'/, ""), 2));
  return rows
    .filter((row) => row[1] && !knownFact(row, inputs))
    .map((row) => [
      asBefore(row[0] ?? ""),
      asBefore(row[1]!),
      ...columns.map((column) => (column < 0 ? "" : asBefore(row[column] ?? ""))),
    ]);
}

function companyRows(companies: readonly Company[], inputs: Inputs, words: PaneWords): Cell[][] {
  const keys = [...new Set(companies.flatMap(({ answers }) => Object.keys(answers)))];
  const names = companies.map(({ name }, i) => asText(name || words.companyUnnamed(i + 1)));
  const facts = keys.flatMap((key): Cell[][] => {
    const input = inputs.get(key);
    if (!input) return [];
    const cells = companies.map(({ answers }) => answerCell(input, answers[key], words));
    return [[asText(input.zh), asText(key), ...cells]];
  });
  return [[words.companiesFact, words.companiesKey, ...names], ...facts];
}

/** An answer as its cell holds it: a link as a formula, anything typed as text with its unit. */
function answerCell(input: Input, answer: Answer | undefined, words: PaneWords): Cell {
  if (!answer) return "";
  const unit = answer.unit ?? usualUnit(input, answer.by);
  if (answer.by === "cell") {
    const one = input.type === "money_list" || answer.area.rows * answer.area.columns === 1;
    return `=${(one ? linkText : sumText)(answer.area, unit && timesOf[unit])}`;
  }
  if (answer.text === "") return "";
  if (input.type === "boolean") return answer.text === "true" ? words.yes : words.no;
  const choice = input.choices?.find(({ code }) => code === answer.text);
  if (choice) return asText(choice.zh);
  return asText(typedParts(input, answer.text, unit).join("；"));
}

/** Reads the companies back. Links are links again; their values have to be read. */
export async function loadCompanies(
  port: HostPort,
  inputs: Inputs,
  words: PaneWords,
): Promise<Loaded> {
  const format = await port.setting(setting);
  if (Number(format ?? 0) > companyFormat) return "newer";
  const block = format === undefined ? undefined : await companyBlock(port, words);
  if (!block) return "none";
  const [head = [], ...rows] = block.formulas;
  const facts = rows.map((row) => knownFact(row, inputs));
  const companies = head.slice(2).map((name, c): Company => {
    const answers: Record<string, Answer> = {};
    rows.forEach((row, r) => {
      const fact = facts[r];
      const answer = fact && cellAnswer(fact.input, row[c + 2] ?? "");
      if (answer) answers[fact.key] = answer;
    });
    return { name: String(name), answers };
  });
  const unknown = rows.filter((row, r) => row[1] && !facts[r]).map(([label]) => String(label));
  return { companies, unknown };
}

function cellAnswer(input: Input, cell: Cell): Answer | undefined {
  if (cell === "") return undefined;
  if (typeof cell === "string" && cell.startsWith("=")) return linkAnswer(input, cell.slice(1));
  const read = readFact(input, cell);
  const text = "value" in read ? asTyped(input, cell, read.value) : String(cell);
  // a number that somebody typed into the sheet is in the fact's own unit
  const [unit] = unitsOf(input, "typed");
  return { by: "typed", text, ...(unit ? { unit } : {}) };
}

function linkAnswer(input: Input, text: string): Answer | undefined {
  const { address, times } = readLink(text);
  const area = readAddress(address);
  const unit = unitsOf(input, "cell").find((one) => timesOf[one] === times);
  // another factor than that of a unit makes another number of the cell
  if (!area || (times !== undefined && !unit)) return undefined;
  return { by: "cell", area, values: [], ...(unit ? { unit } : {}) };
}
