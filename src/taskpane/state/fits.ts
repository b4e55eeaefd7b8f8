import { NoAnswer, type Outcome } from "../../engine";
import { ZERO, compare, type Rational } from "../../exact";
import type { Input, Measure } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";
import type { Answers } from "./pane-state";
import { valueOf } from "./read-answer";
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
  /** own facts that are known: what a person has told about comes first */
  readonly given: number;
}

interface Remembered {
  readonly keys: readonly string[];
  signature: string;
  fit: Fit;
}
const remembered = new WeakMap<Measure, Remembered>();

/**
 * Every measure for these answers. A measure is assessed anew only when a fact that it reads has
 * changed: after one change that is a handful of them.
 */
export const fitsFor = (book: RuleBook, answers: Answers): Fit[] =>
  book.measures.map((measure) => fitOf(book, measure, answers));

function fitOf(book: RuleBook, measure: Measure, answers: Answers): Fit {
  const before = remembered.get(measure);
  const keys = before?.keys ?? measure.inputs.map(factKey);
  const signature = JSON.stringify(keys.map((key) => answers[key] ?? 0));
  if (before?.signature === signature) return before.fit;
  const fit = assessFit(book, measure, keys, answers);
  remembered.set(measure, { keys, signature, fit });
  return fit;
}

function assessFit(
  book: RuleBook,
  measure: Measure,
  keys: readonly string[],
  answers: Answers,
): Fit {
  const facts = measure.inputs.map((input, i) => valueOf(input, answers[keys[i]!]));
  const given = facts.filter((fact, i) => fact !== undefined && !measure.inputs[i]!.scope).length;
  const none: Fit = { measure, group: "other", missing: [], assumed: [], amount: ZERO, given };
  try {
    const outcome = book.assess(measure, facts);
    const assumed = outcome.assumed.map((i) => measure.inputs[i]!).filter(({ scope }) => !scope);
    const missing = outcome.missing.map((i) => measure.inputs[i]!);
    const amount = outcome.amount ?? ZERO;
    return {
      ...none,
      outcome,
      assumed,
      missing,
      amount,
      group: groupOf(outcome, amount, assumed.length),
    };
  } catch (error) {
    if (error instanceof NoAnswer) return none;
    throw error;
  }
}

function groupOf(outcome: Outcome, amount: Rational, assumed: number): FitGroup {
  switch (outcome.status) {
    case "eligible":
    case "up-to":
      if (amount.n <= 0n) return "other";
      if (assumed > 0) return "check";
      return outcome.status === "eligible" ? "sure" : "most";
    case "needs-input":
      return outcome.missing.length <= 2 ? "near" : "far";
    case "case-by-case":
      return "case";
    case "ineligible":
      return "not";
    case "information":
      return "other";
  }
}

/** Best first: what known facts speak for, then the larger sum, then what could be worth more. */
export function byWorth(a: Fit, b: Fit): number {
  const told = Number(b.given > 0) - Number(a.given > 0);
  if (told !== 0) return told;
  const amount = compare(b.amount, a.amount);
  if (amount !== 0) return amount;
  const worth = compare(worthOf(b.measure), worthOf(a.measure));
  return worth !== 0 ? worth : a.missing.length - b.missing.length;
}
