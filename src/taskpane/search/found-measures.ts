import type { Measure } from "../../language";
import { searchCovered, type RuleBook } from "../../rulebook";

const most = 40;

export interface Found {
  readonly measures: readonly Measure[];
  /** whether more measures fit than are shown */
  readonly more: boolean;
  /** whether the rule book has what is looked for; else the measures are only the nearest */
  readonly covered: boolean;
}

/** What a search shows: a measure that is named exactly, then the best as POLICY_FIND ranks them. */
export function foundMeasures(book: RuleBook, words: string): Found {
  const named = book.find(words.trim());
  const found = searchCovered(book, words, { most: most + 1, notes: true });
  const isNamed = "measure" in named;
  const measures = isNamed
    ? [named.measure, ...found.measures.filter(({ id }) => id !== named.measure.id)]
    : found.measures;
  return {
    measures: measures.slice(0, most),
    more: measures.length > most,
    covered: isNamed || found.covered,
  };
}
