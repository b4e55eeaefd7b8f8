import type { Measure, RuleDocument } from "../language";
import type { RuleBook } from "./rule-book";
import { plain, searchables, wordsIn, type Searchable } from "./searchable";

export interface SearchOptions {
  most?: number;
  /**
   * Looks in the notes too, and takes "dczc" for 达产增产. Notes and initials come after the functions: a cell never
   * asks for them, so that it shows the same at any time.
   */
  notes?: boolean;
}

/** Measures that fit the words (Chinese or English, a number or a department): those that fit all of them first. */
export function search(
  book: RuleBook,
  words: string,
  { most = 20, notes = false }: SearchOptions = {},
): Measure[] {
  const wanted = wordsIn(words.slice(0, LONGEST));
  if (wanted.length === 0) return [];
  const scored = searchables(book, notes).flatMap((entry) => {
    const score = scoreOf(entry, wanted);
    return score > 0 ? [{ measure: entry.measure, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((s) => s.measure);
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

const WEIGHTS = [9, 3, 1];
/** More than a few words can score together. */
const MOST_SCORE = 1000;

/** A measure must fit at least half of the words; each word that it does not fit weighs more than any that it does. */
function scoreOf(entry: Searchable, wanted: readonly string[]): number {
  const scores = wanted.map((word) => scoreOfWord(entry, word));
  const missed = scores.filter((score) => score === 0).length;
  if (missed * 2 > wanted.length || missed === wanted.length) return 0;
  const score = scores.reduce((a, b) => a + b, 0) / (1 + entry.measure.title.zh.length / 200);
  return score / MOST_SCORE ** missed;
}

/** A word that is not found is tried by its pairs of characters, or as initials. */
function scoreOfWord(entry: Searchable, word: string): number {
  if (entry.names.includes(word)) return MOST_SCORE / 2;
  const found = entry.texts.findIndex((text) => holds(text, word));
  if (found >= 0) return WEIGHTS[found]! * Math.min(word.length, 8);
  const parts = pairs(word);
  const part = parts.filter((pair) => entry.texts.some((text) => text.includes(pair))).length;
  return part * 2 < parts.length || parts.length === 0 ? scoreOfInitials(entry, word) : part;
}

/** Always below what any written word scores. */
function scoreOfInitials({ initials: [title, others] }: Searchable, word: string): number {
  if (soundsIn(title, word)) return title.startsWith(word) ? 0.9 : 0.6;
  return soundsIn(others, word) ? 0.3 : 0;
}

/** One letter sounds like nearly everything. */
const soundsIn = (initials: string, word: string) =>
  /^[a-z][a-z0-9]+$/.test(word) && initials.includes(word);

/** Chinese words anywhere; Latin ones where a word begins, so that "rent" is not found in "parent". */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1]!)) return true;
  return false;
}

/** Pairs of neighbouring Chinese characters; Latin words are not cut. */
function pairs(word: string): string[] {
  if (!/^[\p{Script=Han}]{3,}$/u.test(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}
