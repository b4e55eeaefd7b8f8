import type { Facts, Outcome } from "../../engine";
import { ZERO, compare, type Rational } from "../../exact";
import type { Input, Measure } from "../../language";
import type { RuleBook } from "../../rulebook";
import { worthOf } from "./worth";

/** sure: a sum; most: a maximum; check: both, if own conditions hold; near: one or two facts away. */
export type FitGroup = "sure" | "most" | "check" | "near" | "case" | "far" | "not" | "other";
export const fitGroups: readonly FitGroup[] = [
  "sure",
  "most",
  "check",
  "near",
  "case",
  "not",
  "far",
  "other",
];

/** How a measure stands to a company. */
export interface Fit {
  readonly measure: Measure;
  readonly group: FitGroup;
  /** undefined when an answer cannot be read or gives no result */
  readonly outcome?: Outcome;
  readonly missing: readonly Input[];
  /** own conditions (not the document's) that are only assumed */
  readonly assumed: readonly Input[];
  readonly amount: Rational;
  /** yuan that the text names at most; zero where it names nothing */
  readonly worth: Rational;
  /** own facts that are known: what a person has told about comes first */
  readonly given: number;
}

/** One measure for facts by position of its inputs. */
export function assessFit(book: RuleBook, measure: Measure, facts: Facts): Fit {
  const { inputs } = measure;
  const given = facts.filter((fact, i) => fact !== undefined && !inputs[i]!.scope).length;
  const worth = worthOf(measure);
  const outcome = book.assess(measure, facts);
  if (outcome.status === "no-answer")
    return { measure, group: "other", missing: [], assumed: [], amount: ZERO, worth, given };
  const assumed = outcome.assumed.map((i) => inputs[i]!).filter(({ scope }) => !scope);
  const missing = outcome.missing.map((i) => inputs[i]!);
  const amount = outcome.amount ?? ZERO;
  const group = groupOf(outcome, amount, assumed.length);
  return { measure, group, outcome, missing, assumed, amount, worth, given };
}

function groupOf(outcome: Outcome, amount: Rational, assumed: number): FitGroup {
  switch (outcome.status) {
    case "eligible":
    case "up-to":
      // a sum of nothing is no award; what gives no sum at all is a class, a score, a service
      if (amount.n <= 0n) return outcome.amount ? "not" : "other";
      if (assumed > 0) return "check";
      return outcome.status === "eligible" ? "sure" : "most";
    case "needs-input":
      return outcome.missing.length <= 2 ? "near" : "far";
    case "case-by-case":
      return "case";
    case "ineligible":
      return "not";
    case "information":
    case "no-answer":
      return "other";
  }
}

/** Best first: what known facts speak for, then the larger sum, then what could be worth more. */
export function byWorth(a: Fit, b: Fit): number {
  const told = Number(b.given > 0) - Number(a.given > 0);
  if (told !== 0) return told;
  // most have none: the very same zero
  const amount = a.amount === b.amount ? 0 : compare(b.amount, a.amount);
  if (amount !== 0) return amount;
  const worth = compare(b.worth, a.worth);
  return worth !== 0 ? worth : a.missing.length - b.missing.length;
}
