import type { Rational } from "../exact";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { boundsFor } from "./bounds-for";
import { restatedCaps } from "./restated-caps";
import { bestSelection } from "./select";

/** An amount that was computed elsewhere, in yuan to the fen. */
export interface GivenAmount {
  measure: Measure;
  amount: Rational;
}

/**
 * What amounts of one company count for when all stand together, by the id of the measure; none where an amount is
 * left out. A measure that only says a cap counts for nothing, as in a position.
 */
export function bestOfGiven(
  book: RuleBook,
  given: readonly GivenAmount[],
  rawOf: (input: Input) => unknown,
): Map<string, Rational> {
  const restated = restatedCaps(book);
  const lines = given
    .filter(({ measure, amount }) => amount.n > 0n && !restated.has(measure.id))
    .map(({ measure, amount }) => ({
      measure,
      outcome: {
        status: "eligible" as const,
        amount,
        missing: [],
        assumed: [],
        because: [],
        trace: [],
      },
    }));
  const { counted } = bestSelection(lines, boundsFor(book, lines, rawOf));
  return new Map([...counted].map(([{ measure }, sum]) => [measure.id, sum]));
}
