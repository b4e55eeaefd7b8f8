import { type Rational, ZERO } from "../exact";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Line, countTogether } from "./position";
import { restatedCaps } from "./restated-caps";

/** An amount that was computed elsewhere, in yuan to the fen. */
export interface GivenAmount {
  measure: Measure;
  amount: Rational;
  class: "sure" | "at_most" | "open";
}

/**
 * What amounts of one company count for when all stand together, by the id of the measure; none where an amount is
 * left out. Class after class, as in a position; a measure that only says a cap counts for nothing there either.
 */
export function bestOfGiven(
  book: RuleBook,
  given: readonly GivenAmount[],
  rawOf: (input: Input) => unknown,
): Map<string, Rational> {
  const restated = restatedCaps(book);
  const lines = given
    .filter(({ measure, amount }) => amount.n > 0n && !restated.has(measure.id))
    .map((one): Line => ({
      measure: one.measure,
      class: one.class,
      outcome: {
        status: "eligible",
        amount: one.amount,
        missing: [],
        assumed: [],
        because: [],
        trace: [],
      },
      outside: false,
      given: 0,
      unknown: 0,
      counted: ZERO,
    }));
  countTogether(book, lines, rawOf);
  return new Map(lines.map(({ measure, counted }) => [measure.id, counted]));
}
