import type { Rational } from "../exact";
import type { Input, Node, Step } from "../language";
import type { Value } from "./value";

export type Status =
  | "eligible"
  | "up-to"
  | "case-by-case"
  | "ineligible"
  | "needs-input"
  | "information"
  /** the facts make a division by zero, a day that does not exist, or lists out of step */
  | "no-answer";

/** Why an outcome is what it is. Sentences are made from these in text/. */
export type Reason =
  | { why: "requirement-failed"; cite: string; node: Node }
  | { why: "no-tier"; cite: string; node: Node }
  | { why: "below-smallest"; cite: string; smallest: Rational; amount: Rational }
  /** nothing is left of a sum that is paid in principle: after this step */
  | { why: "nothing-left"; cite: string; step: Step }
  /** the sum is less than half a fen */
  | { why: "under-a-fen"; cite: string }
  | { why: "class-fails"; cite: string; class: string }
  /** what the company is contradicts: the code that was answered, and those for whom the measure is */
  | { why: "contradicts"; cite: string; fact: Input; said: string; only: readonly string[] }
  | {
      /** the day lies outside the days whose business is paid for */
      why: "outside";
      day: string;
      /** the days whose business is paid for; null where an end is open */
      from: string | null;
      to: string | null;
      /** the days on which the text holds */
      validFrom: string | null;
      validTo: string | null;
      /** last day of payment for business that counts */
      paidUntil?: string;
      /** on a day before: the numbers of the documents that it repeals */
      replaces: readonly string[];
      /** on a day after: the numbers of the documents that took its place */
      replacedBy: readonly string[];
    };

/** One line of an explanation. */
export type TraceLine =
  | { line: "requirement"; cite: string; node: Node; holds: boolean | undefined; assumed: boolean }
  | {
      line: "step";
      cite: string;
      step: Step;
      /** what the step's own expression gave */
      value?: Value;
      /** the running amount after it */
      after?: Rational;
      /** a cap, floor or smallest sum that changed the amount */
      bit: boolean;
    };

export type ResultValue = Value | null | { readonly [key: string]: Value };

/** What a measure comes to. */
export interface Told {
  status: Status;
  /** yuan; the sum, or the maximum when the status is up-to; zero when ineligible */
  amount?: Rational;
  score?: Rational;
  class?: string | null;
  value?: ResultValue;
}

/** What a measure comes to, of which nothing but the status is known yet: all of one form, which is read faster. */
export const toldOf = (status: Status): Told => ({
  status,
  amount: undefined,
  score: undefined,
  class: undefined,
  value: undefined,
});

/** How it came about. */
export interface Notes {
  because: Reason[];
  trace: TraceLine[];
}

/** What a measure says about one company. Not being eligible is an answer, not an error. */
export interface Outcome extends Told, Notes {
  /** positions of the inputs that are asked for, the most telling first */
  missing: number[];
  /** positions of the inputs that were assumed to fit */
  assumed: number[];
}
