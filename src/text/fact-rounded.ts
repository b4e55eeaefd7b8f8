import { type Rational, compare, multiply, rational, roundTo, toDecimalText } from "../exact";
import type { FactValue } from "../engine";
import type { Input } from "../language";
import { factText, grouped } from "./amounts";
import type { Lang } from "./lang";
import { moneyRounded } from "./money-rounded";

/** A fact to be looked over: yuan as moneyRounded, shares with at most two decimals of a percent; else as factText. */
export function factRounded(input: Input, value: FactValue, lang: Lang): string {
  if (typeof value !== "object" || Array.isArray(value)) return factText(input, value, lang);
  const number = value as Rational;
  if (input.type === "money" && !input.unit) return moneyRounded(number, lang);
  if (input.type === "ratio")
    return `${grouped(toDecimalText(multiply(number, rational(100n)), 2), lang)}%`;
  return factText(input, value, lang);
}

/** Decimals of a percent that a text or a person may give; a share with more was divided somewhere. */
const GIVEN = 4;

/** A fact as it is read back: as factText, but a share that was divided out of figures is told as about so many percent. */
export function factShown(input: Input, value: FactValue, lang: Lang): string {
  if (input.type !== "ratio" || typeof value !== "object" || Array.isArray(value))
    return factText(input, value, lang);
  const grain = rational(1n, 100n * 10n ** BigInt(GIVEN));
  const isGiven = compare(roundTo(value as Rational, grain, "half-up"), value as Rational) === 0;
  return isGiven ? factText(input, value, lang) : `≈${factRounded(input, value, lang)}`;
}
