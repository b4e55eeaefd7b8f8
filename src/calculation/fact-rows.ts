import type { FactValue } from "../engine";
import { type Rational, isoDate, parseDate, toExcelSerial, toNumber } from "../exact";
import type { Input } from "../language";
import { type Lang, say, unitOf } from "../text";
import type { Scalar, SheetFormula } from "../travel";
import type { CalculationRequest, StatedFact } from "./request";
import { CALCULATION } from "./words";

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
        following.set(key, followingFact(input, known[i], given, lang));
    });
  }
  return new Map([...used, ...following]);
}

/** What follows from others, or was given in other words. */
function followingFact(
  input: Input,
  value: FactValue,
  given: StatedFact | undefined,
  lang: Lang,
): SheetFact {
  const linked = typeof given?.content === "object" ? given.content : undefined;
  return {
    input,
    content: linked ?? shown(input, value, lang),
    from: given?.from ?? CALCULATION[lang].follows,
  };
}

/** A fact as its cell holds it, in words of the language that functions read too. */
export function shown(input: Input, value: FactValue, lang: Lang): Scalar {
  const { yes, no } = CALCULATION[lang];
  if (typeof value === "boolean") return value ? yes : no;
  if (Array.isArray(value)) return value.map(toNumber).join("; ");
  if (typeof value === "string") {
    const choice = input.choices?.find(({ code }) => code === value);
    return choice ? say(choice, lang) : value;
  }
  const number = toNumber(value as Rational);
  return input.type === "date" ? isoDate(number) : number;
}

/** label, value, unit, source */
export function factRow({ input, content, from }: SheetFact, { lang }: CalculationRequest) {
  return [say(input, lang), factCell(input, content), unitIn(input, content, lang), from];
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

/** What stands beside a figure; a percentage has its sign in the cell, where there is one. */
function unitIn(input: Input, content: StatedFact["content"], lang: Lang): string {
  const { units } = CALCULATION[lang];
  if (input.unit === undefined && (input.type === "money" || input.type === "count"))
    return units[input.type];
  if (input.type === "ratio") return content === "" ? "%" : "";
  return unitOf(input, lang);
}
