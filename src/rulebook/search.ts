import type { Kind, Measure, RuleDocument } from "../language";
import { largestSum } from "./largest-sum";
import type { RuleBook } from "./rule-book";
import { fitsOf, soundsIn } from "./search-fit";
import { plain, searchables, wordsIn } from "./searchable";

export interface SearchOptions {
  most?: number;
  /**
   * Looks in the notes too, and takes "dczc" for 达产增产. Notes and initials come after the functions: a cell never
   * asks for them, so that it shows the same at any time.
   */
  notes?: boolean;
}

export interface SearchResult {
  measures: Measure[];
  /** whether a measure's or its document's name holds all that is asked for, beyond what every measure is */
  covered: boolean;
}

/** Measures that fit the words (Chinese or English, a number or a department): those that fit all of them first. */
export const search = (book: RuleBook, words: string, options?: SearchOptions): Measure[] =>
  searchCovered(book, words, options).measures;

/** The same, and whether the rule book covers what is asked for: the nearest measures come either way. */
export function searchCovered(
  book: RuleBook,
  words: string,
  { most = 20, notes = false }: SearchOptions = {},
): SearchResult {
  const wanted = wordsIn(words.slice(0, LONGEST));
  if (wanted.length === 0) return { measures: [], covered: false };
  const entries = searchables(book, notes);
  const fits = wanted.map((word) => fitsOf(entries, word));
  const asked = fits.filter((fit) => !fit.general);
  const found = entries.flatMap(({ measure }, i) => {
    const score = together(fits.map(({ scores }) => scores[i]!));
    return score > 0 ? [{ measure, score }] : [];
  });
  return {
    measures: found
      .sort((a, b) => b.score - a.score || byUse(a.measure, b.measure))
      .slice(0, most)
      .map((s) => s.measure),
    covered: asked.length > 0 && entries.some((_, i) => asked.every((fit) => fit.whole[i])),
  };
}

/** Documents whose title, number, issuer or their initials hold every word; all of them for none. */
export function searchDocuments(book: RuleBook, words: string): RuleDocument[] {
  const wanted = wordsIn(words.slice(0, LONGEST));
  return book.documents.filter(({ title, number, issuer, code }) => {
    const text = plain([title.zh, title.en, number ?? "", issuer, code].join(" "));
    const initials = `${book.initialsOf(title.zh)} ${book.initialsOf(issuer)}`;
    return wanted.every((word) => text.includes(word) || soundsIn(initials, word));
  });
}

/** Nobody searches for more; each pair of characters is looked for in every measure. */
const LONGEST = 100;

/** More than a few words can score together. */
const MOST_SCORE = 1000;

/** A measure must fit at least half of the words; each word that it does not fit weighs more than any that it does. */
function together(scores: readonly number[]): number {
  const missed = scores.filter((score) => score === 0).length;
  if (missed * 2 > scores.length || missed === scores.length) return 0;
  return scores.reduce((a, b) => a + b, 0) / MOST_SCORE ** missed;
}

/** Among those that fit as well: money before service, the larger sum, the later end, the shorter title. */
function byUse(a: Measure, b: Measure): number {
  const end = (m: Measure) => m.to ?? "9999";
  return (
    PLACES[a.kind] - PLACES[b.kind] ||
    largestSum(b) - largestSum(a) ||
    end(b).localeCompare(end(a)) ||
    a.title.zh.length - b.title.zh.length
  );
}

const PLACES: Readonly<Record<Kind, number>> = {
  award: 0,
  ceiling: 0,
  discretionary: 1,
  lookup: 2,
  service: 3,
  eligibility: 3,
  score: 3,
};
