import { type Rational, ZERO } from "../exact";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { countTogether } from "./counting";
import type { Line } from "./position";
import { restatedCaps } from "./restated-caps";

/** An amount that was computed elsewhere, in yuan to the fen. */
interface GivenAmount {
  measure: Measure;
  amount: Rational;
  class: "sure" | "at_most" | "open";
  /** the project that it is for, where there are several */
  project?: string;
  /** who says that this is another matter than its neighbours' */
  apart?: string;
  /** the day of its business, where one is named */
  day?: string;
}

/**
 * What amounts of one company count for when all stand together, in their order. Class after class, projects and what is
 * marked apart as in a position; a measure that only says a cap counts for nothing there either.
 */
export function bestOfGiven(
  book: RuleBook,
  given: readonly GivenAmount[],
  rawOf: (input: Input) => unknown,
): Rational[] {
  const restated = restatedCaps(book);
  const lines = given.map(({ amount, ...one }): Line => ({
    ...one,
    class: restated.has(one.measure.id) ? "none" : one.class,
    outcome: { status: "eligible", amount, missing: [], assumed: [], because: [], trace: [] },
    facts: [],
    outside: false,
    given: 0,
    unknown: 0,
    conditions: 0,
    fit: 0,
    counted: ZERO,
  }));
  countTogether(book, lines, rawOf);
  return lines.map(({ counted }) => counted);
}
