import type { Facts } from "../engine";
import type { Rational } from "../exact";
import type { Group, Input, Measure } from "../language";
import { type Candidate, amountOf, yearOf } from "./candidate";
import type { Known } from "./known-facts";

/** A company and what is known of it: facts by the names of inputs, as they were given. */
export interface Company {
  name: string;
  facts: Readonly<Record<string, unknown>>;
  /** what was given for an input, where a name alone does not say which is meant */
  rawOf?: (input: Input) => unknown;
}

/** A measure that is asked for, with the project it is asked for where there are several. */
export interface Asked {
  measure: Measure;
  /** the day of business that was named with the measure */
  day?: string;
  project?: string;
  /** facts of the project, which go before the company's */
  facts?: Readonly<Record<string, unknown>>;
  /** who says that this is another matter than its neighbours' */
  apart?: string;
}

/**
 * `sure`: fixed by the text, nothing assumed but where the company is and that its conduct is good; `at_most`: the same
 * where only a maximum is named; `open`: what was told is about it, and it hangs on few facts, on one more answer or on
 * general conditions that nobody has told (what the company does, its project, no other money); `none`: not eligible,
 * outside its days, case by case, no money, or hanging on too much.
 */
export type LineClass = "sure" | "at_most" | "open" | "none";

/** What tells a line from another that is asked for: its measure, its project, and the year of its business. */
export const lineKey = (one: Pick<Asked, "measure" | "project" | "day">) =>
  JSON.stringify([one.measure.id, one.project, yearOf(one)]);

/** The name of a line: its measure, with the day of its business where that is not the day of all. */
export const namedWithDay = ({ measure, day }: Candidate, on: string | undefined): string =>
  day === undefined || day === on ? measure.id : `${measure.id}@${day}`;

/** A measure that counts instead of a line; of a group that counts lines also the project, where it has one. */
export interface Instead {
  readonly id: string;
  readonly project?: string;
  /** where lines are counted: another line of the same measure */
  readonly same?: boolean;
}

/** Why a line is not counted in full. */
export type NotCounted =
  | { why: "excluded"; group: Group; by: readonly Instead[] }
  | { why: "capped"; group: Group }
  /** the measure only says what the cap of a group is */
  | { why: "restates-cap"; group: Group }
  /** too many of the text's own conditions are not answered yet */
  | { why: "unanswered"; count: number };

/** One measure for one company (and project). */
export interface Line extends Candidate {
  project?: string;
  apart?: string;
  /** the facts that it was assessed with: the company's, a project's before them */
  facts: Facts;
  /** the project's own facts, by name */
  own?: Readonly<Record<string, unknown>>;
  outside: boolean;
  class: LineClass;
  /** how many of the text's own facts are known, and how many the outcome still hangs on */
  given: number;
  unknown: number;
  /** how many general conditions are assumed that not every company meets */
  conditions: number;
  /** how much what the company is speaks for the measure, from 0 to 1 */
  fit: number;
  /** yuan; what is left of the amount when all lines stand together */
  counted: Rational;
  notCounted?: NotCounted;
}

export interface CompanyPosition {
  company: Company;
  readonly lines: readonly Line[];
  /** what was given, and what follows from it */
  known: Known;
  /** sums of the counted amounts of a class, in yuan */
  sure: Rational;
  atMost: Rational;
  open: Rational;
  /** how much a better choice could pay at the most; zero when this one is proved best */
  gap: Rational;
}

export interface Position {
  companies: CompanyPosition[];
  /** yuan: the sure sums of all companies */
  total: Rational;
}

/** Lines that may count for something; nothing else weighs on a choice, nor do its facts on a cap. */
export const isPaying = (line: Line): boolean => line.class !== "none" && amountOf(line).n > 0n;

/** The class of a line by its own outcome, before others are looked at. */
export function classOf(line: Omit<Line, "class">): LineClass {
  const { measure, outcome, unknown, conditions } = line;
  const { status, amount, missing } = outcome;
  if (status === "needs-input")
    return missing.length === 1 && isNear(line) && pays(measure) ? "open" : "none";
  if ((status !== "eligible" && status !== "up-to") || !amount) return "none";
  if (unknown > 0 || conditions > 0) return isNear(line) ? "open" : "none";
  return status === "eligible" ? "sure" : "at_most";
}

/** Whether something that was told is about a measure: one of the facts that its own text asks is known. */
export const isBegun = ({ given }: Pick<Line, "given">): boolean => given > 0;

/**
 * Whether a line is near an answer: what was told is about it, and of the facts that its text asks at most one more is
 * unknown than known. Else most of the book would be one answer away from whoever has said nothing.
 */
const isNear = (line: Pick<Line, "given" | "unknown">): boolean =>
  isBegun(line) && line.unknown <= line.given + 1;

/** Whether a measure names a sum. */
export const pays = ({ kind }: Measure) => kind === "award" || kind === "ceiling";
