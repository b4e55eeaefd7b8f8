import { readFact } from "../../engine";
import type { Input } from "../../language";
import { say, unitOf, type Lang } from "../../text";
import { isListable } from "../../travel";
import {
  asText,
  cellText,
  readAddress,
  readLink,
  type Area,
  type Cell,
  type Look,
} from "../../workbook";
import { asTyped } from "../facts/as-typed";
import { argumentOf, typedParts } from "../facts/read-answer";
import { timesOf, unitsOf, usualUnit } from "../facts/units";
import type { Inputs } from "../facts/known-fact";
import type { Answer, Company } from "../shell/pane-state";
import { PANE } from "../shell/pane-words";

/** The unit that stands beside a fact on the sheet: that in which its first link counts, or the pane's own field. */
function unitBesideFact(
  input: Input,
  answers: readonly (Answer | undefined)[],
  lang: Lang,
): string {
  if (input.type === "ratio") return "%";
  const link = answers.find((answer) => answer?.by === "cell");
  const usual = link ? (link.unit ?? usualUnit(input, "cell")) : usualUnit(input, "typed");
  return usual ?? unitOf(input, lang);
}

/** The units of rows that are added to the sheet, by the fact. */
export function unitsOfRows(
  companies: readonly Company[],
  inputs: Inputs,
  lang: Lang,
): ReadonlyMap<string, string> {
  const own = companies.filter(({ ofCell }) => !ofCell).map(({ answers }) => answers);
  const unit = (key: string, input: Input) =>
    unitBesideFact(
      input,
      own.map((answers) => answers[key]),
      lang,
    );
  return new Map([...inputs].map(([key, input]) => [key, unit(key, input)]));
}

/** How the cells of a fact look: a list to choose from, percentages, or yuan as people write them. */
export function lookOf(input: Input, unit: string, lang: Lang): Look | undefined {
  const words = PANE[lang];
  if (input.type === "ratio") return { format: "0.00%" };
  if (unit === "元" || unit === "美元") return { format: "#,##0.00" };
  const choices =
    input.type === "boolean" ? [words.yes, words.no] : input.choices?.map((one) => say(one, lang));
  return choices && isListable({ words: choices }) ? { choices } : undefined;
}

/** An answer as its cell holds it: a number or the formula of a link in the row's unit, other text; nothing in doubt. */
export function answerCell(
  input: Input,
  answer: Answer | undefined,
  unit: string,
  lang: Lang,
): Cell {
  const words = PANE[lang];
  if (!answer) return "";
  if (answer.by === "cell") {
    const argument = argumentOf(input, answer, {});
    if (!argument || !("cell" in argument)) return "";
    const { times, ...cells } = argument;
    const inRow = factorText(factorOf(times) / unitFactor(input, unit));
    return `=${cellText({ ...cells, ...(inRow ? { times: inRow } : {}) })}`;
  }
  if (answer.text === "") return "";
  if (input.type === "boolean" && /^(?:true|false)$/.test(answer.text))
    return answer.text === "true" ? words.yes : words.no;
  const choice = input.choices?.find(({ code }) => code === answer.text);
  if (choice) return asText(say(choice, lang));
  const own = answer.unit ?? usualUnit(input, "typed");
  return (
    plainNumber(input, answer.text, own ?? "", unit) ??
    asText(typedParts(input, answer.text, own).join("；"))
  );
}

const PLAIN = /^-?\d{1,12}(?:\.\d{1,3})?$/;
const SHARE = /^-?\d{1,4}(?:\.\d{1,11})?$/;

/** A number as the row counts it; undefined for what is no plain number, or counts in another unit. */
function plainNumber(input: Input, text: string, own: string, unit: string): number | undefined {
  const digits = text.trim();
  // a share may have been divided out of figures: as many digits as its cell is read with
  const isPlain = PLAIN.test(digits) || (input.type === "ratio" && SHARE.test(digits));
  if (!isPlain || ["date", "boolean", "enum", "money_list"].includes(input.type)) return undefined;
  if (input.type === "ratio") return unit === "%" ? Number(`${digits}e-2`) : undefined;
  return own === "" || own === unit ? Number(digits) : undefined;
}

const factorOf = (times: string | undefined) => Number(times ?? 1);

/** How many of the fact's own unit a number of the row is; cells of shares hold fractions and only look like percent. */
function unitFactor(input: Input, unit: string): number {
  const named =
    input.type === "ratio" ? undefined : unitsOf(input, "cell").find((one) => one === unit);
  return factorOf(named && timesOf[named]);
}

/** A factor as a formula writes it, without an exponent: 0.0001; undefined for one. */
function factorText(factor: number): string | undefined {
  const text = factor.toFixed(8).replace(/\.?0+$/, "");
  return text === "1" ? undefined : text;
}

/** Of a row, the unit of its numbers and that of its links; both the same but on sheets of an older version. */
export interface RowUnits {
  readonly unit: string;
  readonly links: string;
}

/** What a cell says of a fact. A formula of somebody's own is linked itself. */
export function cellAnswer(
  input: Input,
  cell: Cell,
  { unit, links }: RowUnits,
  own: Area,
): Answer | undefined {
  if (cell === "") return undefined;
  if (typeof cell === "string" && cell.startsWith("=")) {
    if (!isOwnFormula(input, cell, links)) return linkAnswer(input, cell.slice(1), links);
    const counted = unitsOf(input, "cell").find((one) => timesOf[one] === undefined);
    const named = unitsOf(input, "cell").find((one) => one === unit && unit !== "%") ?? counted;
    return { by: "cell", area: own, values: [], ...(named ? { unit: named } : {}) };
  }
  const beside = unitsOf(input, "typed").find((one) => one === unit);
  if (beside && typeof cell === "number") return { by: "typed", text: String(cell), unit: beside };
  const read = readFact(input, cell);
  const text = "value" in read ? asTyped(input, cell, read.value) : String(cell);
  // without a unit beside it, a number that somebody typed into the sheet is in the fact's own unit
  const [first] = unitsOf(input, "typed");
  return { by: "typed", text, ...(first ? { unit: first } : {}) };
}

/** A formula that is no link of the pane's: it stays, and what it gives is read. */
export const isOwnFormula = (input: Input, cell: Cell, links: string): boolean =>
  typeof cell === "string" && cell.startsWith("=") && !linkAnswer(input, cell.slice(1), links);

/** A link, whose formula gives a number in the unit of its row. */
function linkAnswer(input: Input, text: string, links: string): Answer | undefined {
  const { address, times } = readLink(text);
  // S!A1+S!B1 is no cell of a sheet called S!A1+S
  const sheet = address.slice(0, Math.max(0, address.lastIndexOf("!")));
  if (!sheet.startsWith("'") && /[!+\-*/^&=<>(),;"\s]/.test(sheet)) return undefined;
  const area = readAddress(address);
  const counts = factorText(factorOf(times) * unitFactor(input, links));
  const unit = unitsOf(input, "cell").find((one) => timesOf[one] === counts);
  // another factor than that of a unit makes another number of the cell
  if (!area || (counts !== undefined && !unit)) return undefined;
  return { by: "cell", area, values: [], ...(unit ? { unit } : {}) };
}
