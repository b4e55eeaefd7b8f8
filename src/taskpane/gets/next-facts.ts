import { ZERO, add, compare, type Rational } from "../../exact";
import type { Input } from "../../language";
import { factKey } from "../facts/fact-key";
import type { Fit } from "./fits";

/** A fact that measures wait for. */
export interface NextFact {
  readonly key: string;
  readonly input: Input;
  /** measures that wait for it */
  readonly waiting: number;
  /** yuan that they name at most, together */
  readonly worth: Rational;
  /** whether one of them has facts already */
  readonly begun: boolean;
  /** whether a ceiling over several counted measures depends on it */
  readonly ceiling: boolean;
}

/**
 * The facts to tell next: what a ceiling of the total depends on, then what measures that are begun wait
 * for, then the others; among these the most money first. Measures that are more than two facts away do
 * not count.
 */
export function nextFacts(fits: readonly Fit[], open: readonly Input[]): NextFact[] {
  const found = new Map<string, NextFact>();
  for (const input of open) put(found, input, undefined, ZERO);
  for (const fit of fits) {
    if (fit.group === "near") for (const input of fit.missing) put(found, input, fit, fit.worth);
    if (fit.group === "check") for (const input of fit.assumed) put(found, input, fit, fit.amount);
  }
  return [...found.values()].sort(byUse);
}

/** Keys are long texts that take their time to make; thousands are asked for at once. */
const keys = new WeakMap<Input, string>();

function keyOf(input: Input): string {
  let key = keys.get(input);
  if (key === undefined) keys.set(input, (key = factKey(input)));
  return key;
}

function put(
  found: Map<string, NextFact>,
  input: Input,
  fit: Fit | undefined,
  worth: Rational,
): void {
  const key = keyOf(input);
  const before = found.get(key);
  found.set(key, {
    key,
    input: before?.input ?? input,
    waiting: (before?.waiting ?? 0) + (fit ? 1 : 0),
    worth: before ? add(before.worth, worth) : worth,
    begun: before?.begun === true || (fit !== undefined && fit.given > 0),
    ceiling: before?.ceiling ?? !fit,
  });
}

const byUse = (a: NextFact, b: NextFact): number =>
  Number(b.ceiling) - Number(a.ceiling) ||
  Number(b.begun) - Number(a.begun) ||
  compare(b.worth, a.worth) ||
  b.waiting - a.waiting;
