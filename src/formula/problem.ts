import type { Measure, Op } from "../language";

/** Why a measure has no formula. Sentences are made from these in text/. */
export type FormulaProblem =
  /** the measure gives no sum of money, or leaves it to the case */
  | { why: "not-an-amount"; kind: Measure["kind"] }
  /** names of inputs that the answer depends on and that have neither a cell nor a default */
  | { why: "needs-cell"; inputs: string[] }
  /** names that the measure does not ask for */
  | { why: "unknown-input"; inputs: string[] }
  /** neither a cell, a range nor a name */
  | { why: "not-a-reference"; input: string; given: string }
  /** more than 8,192 characters; `characters` is where counting stopped */
  | { why: "too-long"; characters: number }
  /** more than 64 functions inside one another */
  | { why: "too-deep"; levels: number }
  | { why: "lookup"; table: string }
  /** a record of several values, which no one cell holds */
  | { why: "several-values" }
  /** a word of the language that stands where the classic functions cannot say it */
  | { why: "not-sayable"; op: Op };

/** Stops the writing of a formula. */
export class Unsupported extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.why);
  }
}
