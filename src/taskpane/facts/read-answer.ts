import { readFact, readWhole, type FactValue } from "../../engine";
import {
  ZERO,
  add,
  fifteenDigits,
  isoDate,
  terminatingDecimal,
  toDecimalText,
  toNumber,
  type Rational,
} from "../../exact";
import type { Input } from "../../language";
import {
  brokenAnswerText,
  doubtText,
  type AnswerUnit,
  factShown,
  grouped,
  moneyText,
  say,
  type Lang,
} from "../../text";
import type { Cell, FormulaArgument } from "../../workbook";
import { DAYS_TO_1904 } from "../../xlsx";
import type { Answer } from "../shell/pane-state";
import { timesOf, usualUnit } from "./units";

/** A fact as it was given: its value, or the sentence that says what is wrong with it. */
export interface Reading {
  readonly value?: FactValue;
  /** the value as a person reads it back */
  readonly shows?: string;
  readonly fault?: string;
}

const plainNumber = /^[+-]?(¥|RMB)?[\d,]*\.?\d+$/;

/** Whether a text is nothing but digits, as most are: told many times as fast. */
function isWhole(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return text !== "";
}

/** Typed text with its unit behind it, unless the person wrote one. */
function withUnit(text: string, unit: string | undefined): string {
  if (!unit) return text;
  if (isWhole(text)) return text + unit;
  const plain = plainNumber.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, "");
  const match = plainNumber.exec(plain);
  if (!match) return text;
  // ¥5000 in a field of 万元 is 5,000万元; with 元 behind it no field of dollars or percent takes it
  return match[1] && !/^[万亿]?元$/.test(unit) ? `${plain}元` : `${plain}${unit}`;
}

const typedOne = (input: Input, text: string, unit: string | undefined): string =>
  withUnit(text, input.type === "ratio" ? "%" : unit);

/** What was typed, each value with the unit that it counts in; several only where a list is asked. */
export function typedParts(input: Input, text: string, unit: string | undefined): string[] {
  if (input.type !== "money_list") return [typedOne(input, text, unit)];
  const lines = text.split(/[\n;；]/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => withUnit(line, unit));
}

function typedRaw(input: Input, text: string, unit: string | undefined): unknown {
  return input.type === "money_list" ? typedParts(input, text, unit) : typedOne(input, text, unit);
}

/** A cell that has no product, so no formula can count with it; readFact takes it for broken. */
class NotMultiplied {
  constructor(private readonly cell: Cell) {}
  toString(): string {
    return String(this.cell);
  }
}

const numericText = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$/;

/** A cell's number in the fact's own unit: the same product that the formula makes. */
function cellRaw(cell: Cell | undefined, times: string | undefined): unknown {
  if (!times || cell === undefined || cell === "") return cell;
  if (typeof cell === "number") return cell * Number(times);
  // spreadsheets multiply numbers that are stored as text
  const text = String(cell).trim();
  return numericText.test(text)
    ? Number(text.replaceAll(",", "")) * Number(times)
    : new NotMultiplied(cell);
}

/** Cells that are one sum: as SUM, without texts; blank where none holds a number. */
function sumOf(cells: readonly Cell[]): Cell {
  const error = cells.find((cell) => typeof cell === "string" && cell.startsWith("#"));
  if (error !== undefined) return error;
  const numbers = cells.filter((cell) => typeof cell === "number");
  if (numbers.length === 0) return "";
  return toNumber(numbers.map(fifteenDigits).reduce(add, ZERO));
}

/** What readFact takes for an answer; nothing for cells that are not taken for the fact. */
export function rawOf(input: Input, answer: Answer): unknown {
  if (answer.by === "cell" && answer.doubt) return undefined;
  const unit = answer.unit ?? usualUnit(input, answer.by);
  if (answer.by === "typed") return typedRaw(input, answer.text, unit);
  const times = unit && timesOf[unit];
  if (input.type === "money_list") return answer.values.flat().map((cell) => cellRaw(cell, times));
  const [first, ...more] = answer.values.flat();
  if (input.type === "date" && answer.from1904 && typeof first === "number")
    return first + DAYS_TO_1904;
  return cellRaw(more.length > 0 ? sumOf([first!, ...more]) : first, times);
}

/** The fact that an answer gives; undefined where it gives none that can be taken. */
export function factIn(input: Input, answer: Answer): FactValue | undefined {
  if (answer.by === "typed") {
    const plain = plainFact(input, answer.text, answer.unit);
    if (plain !== undefined) return plain;
  }
  const read = readFact(input, rawOf(input, answer));
  return "value" in read ? read.value : undefined;
}

/** The plainest that is typed, as most is: told many times as fast. */
function plainFact(input: Input, text: string, unit: string | undefined): FactValue | undefined {
  if (input.type === "boolean") return text === "true" || (text === "false" ? false : undefined);
  if (input.type === "enum") return unit ? undefined : plainCode(input, text);
  return readWhole(input, text, input.type === "ratio" ? "%" : (unit ?? usualUnit(input, "typed")));
}

function plainCode({ choices = [] }: Input, text: string): string | undefined {
  for (const { code } of choices) if (code === text) return code;
  return undefined;
}

const values = new WeakMap<Answer, FactValue | null>();

/** The value alone, remembered with its answer: hundreds of measures ask for the same one. */
export function valueOf(input: Input, answer: Answer | undefined): FactValue | undefined {
  if (!answer) return undefined;
  const before = values.get(answer);
  if (before !== undefined) return before ?? undefined;
  const value = factIn(input, answer);
  values.set(answer, value ?? null);
  return value;
}

/** Reads one answer; empty where there is none. */
export function readAnswer(input: Input, answer: Answer | undefined, lang: Lang): Reading {
  if (!answer) return {};
  if (answer.by === "cell" && answer.doubt)
    return { fault: doubtText(answer.doubt, say(input, lang), input, lang) };
  const raw = rawOf(input, answer);
  const read = readFact(input, raw);
  if ("missing" in read) return {};
  if ("broken" in read) {
    const given = Array.isArray(raw) ? raw.join("; ") : raw;
    return { fault: brokenAnswerText(input, read.broken, given, lang, unitSaid(input, answer)) };
  }
  return { value: read.value, shows: readBack(input, read.value, lang) };
}

/** The unit that plain numbers count in, where it is another one than the fact's own. */
function unitSaid(input: Input, answer: Answer): AnswerUnit | undefined {
  const typed = answer.by === "typed";
  const unit = typed && input.type === "ratio" ? "%" : (answer.unit ?? usualUnit(input, answer.by));
  return unit && timesOf[unit] ? { unit, typed } : undefined;
}

/** Money in whole yuan, so that nobody miscounts zeros; everything else as usual. */
function readBack(input: Input, value: FactValue, lang: Lang): string {
  if (input.type !== "money" || input.unit) return factShown(input, value, lang);
  if (lang === "en-US") return moneyText(value as Rational, lang);
  return `${grouped(toDecimalText(value as Rational, 2), lang)}元`;
}

const decimal = (value: Rational) => terminatingDecimal(value) ?? String(toNumber(value));

/** The fact as an argument of a formula: its cell where it has one, else its value; cells in doubt are left out. */
export function argumentOf(
  input: Input,
  answer: Answer | undefined,
  { value }: Reading,
): FormulaArgument {
  if (answer?.by === "cell" && !answer.doubt) {
    const unit = answer.unit ?? usualUnit(input, "cell");
    const times = unit && timesOf[unit];
    if (input.type === "date" && answer.from1904) return { cell: answer.area, plus: DAYS_TO_1904 };
    const many = answer.area.rows * answer.area.columns > 1 && input.type !== "money_list";
    return { cell: answer.area, ...(times ? { times } : {}), ...(many ? { sum: true } : {}) };
  }
  if (value === undefined) return null;
  if (typeof value === "boolean") return { truth: value };
  if (typeof value === "string") return { text: value };
  if (Array.isArray(value)) return { numbers: (value as Rational[]).map(decimal) };
  const number = value as Rational;
  return input.type === "date" ? { text: isoDate(toNumber(number)) } : { number: decimal(number) };
}
