import type { Facts, Outcome } from "../engine";
import { type Rational, ZERO, fractionOfWholes } from "../exact";
import type { Measure } from "../language";

/** A measure with its outcome for one company, as one line that may be chosen. */
export interface Candidate {
  measure: Measure;
  outcome: Outcome;
  /** the day of its business, where one is named */
  day?: string;
}

/** A line as groups see it: projects have matters of their own, and what is marked apart is another matter. */
export interface Bindable extends Candidate {
  project?: string;
  apart?: string;
  /** what it was assessed with, where that is known: a project's facts go before the company's */
  facts?: Facts;
  /** a project's own facts by name: a cap may read one that the measure does not ask */
  own?: Readonly<Record<string, unknown>>;
}

/** The year of a line's business, where a day is named. */
export const yearOf = ({ day }: Pick<Candidate, "day">): string | undefined => day?.slice(0, 4);

/**
 * Yuan that an outcome names by itself. Nought while an answer is missing, whatever is computed already: no cell, sum or
 * sentence gives that as an amount.
 */
export const amountOf = ({ outcome: { amount, status } }: Pick<Candidate, "outcome">): Rational =>
  amount && status !== "needs-input" ? amount : ZERO;

/** Whole fen of yuan: outcomes are rounded to the fen, and these are whole numbers that a double holds. */
export const fenOf = ({ n, d }: Rational): number => Number((n * 100n) / d);
export const yuanOf = (fen: number): Rational => fractionOfWholes(fen, 100);
