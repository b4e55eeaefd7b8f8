import type { FactValue } from "../engine";
import { type Rational, isoDate, parseDate, toExcelSerial, toNumber } from "../exact";
import type { Input } from "../language";
import { say } from "../text";
import type { Scalar, SheetFormula } from "../travel";
import type { CalculationRequest, StatedFact } from "./request";
import { CALCULATION, type CalculationWords } from "./words";

export type SheetCell = Scalar | SheetFormula;

/** Which cell answers an input: choices of one fact may be worded in several ways, and each takes its own words only. */
export const cellKey = (input: Input, keyOf: CalculationRequest["keyOf"]): string =>
  [keyOf(input), ...(input.choices ?? []).map(({ zh }) => zh)].join("|");

/** A fact of the sheet, by its cell's key. */
export type SheetFact = Omit<StatedFact, "key">;

/** The facts that the lines read, each once: those of caps, stated ones, then those that follow from them. */
export function usedFacts(
  request: CalculationRequest,
  caps: ReadonlyMap<string, SheetFact>,
): ReadonlyMap<string, SheetFact> {
  const { position, facts, keyOf, lang } = request;
  const stated = new Map(facts.map((fact) => [fact.key, fact]));
  const used = new Map(caps);
  const following = new Map<string, SheetFact>();
  for (const { measure, class: own } of position.lines) {
    if (own === "none") continue;
    const known = position.known.factsOf(measure);
    measure.inputs.forEach((input, i) => {
      if (input.scope || input.type === "money_list") return;
      const key = cellKey(input, keyOf);
      if (used.has(key)) return;
      const given = stated.get(keyOf(input));
      if (given && cellKey(given.input, keyOf) === key) used.set(key, given);
      else if (known[i] !== undefined && !following.has(key))
        following.set(key, followingFact(input, known[i], given, CALCULATION[lang]));
    });
  }
  return new Map([...used, ...following]);
}

/** What follows from others, or was given in other words. */
function followingFact(
  input: Input,
  value: FactValue,
  given: StatedFact | undefined,
  words: CalculationWords,
): SheetFact {
  const linked = typeof given?.content === "object" ? given.content : undefined;
  return {
    input,
    content: linked ?? shown(input, value, words),
    from: given?.from ?? words.follows,
  };
}

/** A fact as its cell holds it. */
export function shown(input: Input, value: FactValue, words: CalculationWords): Scalar {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string")
    return input.choices?.find(({ code }) => code === value)?.zh ?? value;
  const number = toNumber(value as Rational);
  return input.type === "date" ? isoDate(number) : number;
}

/** label, value, unit, source */
export function factRow({ input, content, from }: SheetFact, { lang }: CalculationRequest) {
  const words = CALCULATION[lang];
  return [say(input, lang), factCell(input, content), unitOf(input, words), from];
}

const FORMATS: Partial<Record<Input["type"], string>> = {
  money: "#,##0.00",
  usd: "#,##0.00",
  ratio: "0.00##%",
};

/** A plain number becomes a formula of itself where that gives it the format that people expect. */
function factCell({ type }: Input, content: StatedFact["content"]): SheetCell {
  if (type === "date" && typeof content === "string") return dateCell(content);
  const format = FORMATS[type];
  if (format === undefined || typeof content === "string" || typeof content === "boolean")
    return content;
  return typeof content === "number"
    ? { formula: `=${content}`, value: content, format }
    : { ...content, format };
}

/** A day as a date: a text would be none to a formula. */
function dateCell(text: string): SheetCell {
  const day = parseDate(text);
  if (day === null) return text;
  const [year, month, date] = isoDate(day).split("-").map(Number);
  const value = toExcelSerial(day);
  return { formula: `=DATE(${year},${month},${date})`, value, format: "yyyy-mm-dd" };
}

function unitOf({ type, unit }: Input, { units }: CalculationWords): string {
  if (unit !== undefined) return unit;
  return type in units ? units[type as keyof typeof units] : "";
}
