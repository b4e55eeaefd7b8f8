import type { Measure } from "../../language";
import { search, type RuleBook } from "../../rulebook";

const most = 40;

/** What a search shows: a measure that is named exactly, then the best; and whether more fit. */
export function foundMeasures(
  book: RuleBook,
  words: string,
): { measures: Measure[]; more: boolean } {
  const named = book.find(words.trim());
  const fitting = search(book, words, { most: most + 1, notes: true });
  const measures =
    "measure" in named
      ? [named.measure, ...fitting.filter(({ id }) => id !== named.measure.id)]
      : fitting;
  return { measures: measures.slice(0, most), more: measures.length > most };
}
