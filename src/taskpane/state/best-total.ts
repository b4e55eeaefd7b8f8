import { compare, type Rational } from "../../exact";
import type { Input, Measure } from "../../language";
import { bestCombination, type Combination } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";
import type { Fit } from "./fits";
import type { Answers } from "./pane-state";
import { rawOf } from "./read-answer";

export interface Totals {
  /** sums that the texts fix, of the best allowed combination */
  readonly sure: Rational;
  /** with the maxima where a text names only a maximum */
  readonly most: Rational;
  /** whether the maxima add anything */
  readonly maximaCount: boolean;
  /** measures that groups leave out */
  readonly dropped: Combination["dropped"];
}

/** What a company gets at best where documents exclude or cap one another. */
export function bestTotals(book: RuleBook, fits: readonly Fit[], answers: Answers): Totals {
  const sure = fits.filter(({ group }) => group === "sure");
  const both = fits.filter(({ group }) => group === "sure" || group === "most");
  const fixed = combine(book, sure, answers);
  const all = combine(book, both, answers);
  return {
    sure: fixed.total,
    most: all.total,
    maximaCount: compare(all.total, fixed.total) > 0,
    dropped: all.dropped,
  };
}

/**
 * The planner knows facts by name. Names alone are not unique here (state/fact-key.ts), so each
 * measure goes in with its inputs renamed; the groups' own inputs keep their names.
 */
function combine(book: RuleBook, fits: readonly Fit[], answers: Answers): Combination {
  const named: Record<string, unknown> = {};
  const name = (input: Input, as: string) => {
    const answer = answers[factKey(input)];
    if (answer) named[as] = rawOf(input, answer);
  };
  for (const { groups } of book.documents)
    for (const group of groups) for (const input of group.inputs) name(input, input.name);
  const renamed = fits.map(({ measure }): Measure => {
    const inputs = measure.inputs.map((input) => {
      const as = factKey(input);
      name(input, as);
      return { ...input, name: as };
    });
    return { ...measure, inputs };
  });
  return bestCombination(book, renamed, named);
}
