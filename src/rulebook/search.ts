import type { Measure, RuleDocument } from "../language";
import type { RuleBook } from "./rule-book";

interface Searchable {
  measure: Measure;
  /** texts by weight: title and id, then document and department, then inputs */
  texts: readonly [string, string, string];
}

const indexes = new WeakMap<RuleBook, Searchable[]>();

/** Measures that fit the words (Chinese or English, a number or a department): those that fit all of them first. */
export function search(book: RuleBook, words: string, most = 20): Measure[] {
  const wanted = plain(words.slice(0, LONGEST))
    .split(/[\s,，、;；]+/)
    .filter(Boolean);
  if (wanted.length === 0) return [];
  const scored = indexOf(book).flatMap((entry) => {
    const score = scoreOf(entry, wanted);
    return score > 0 ? [{ measure: entry.measure, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((s) => s.measure);
}

/** Nobody searches for more; each pair of characters is looked for in every measure. */
const LONGEST = 100;

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

function indexOf(book: RuleBook): Searchable[] {
  let index = indexes.get(book);
  if (!index)
    indexes.set(book, (index = book.measures.map((m) => searchable(m, book.documentOf(m)))));
  return index;
}

function searchable(measure: Measure, document: RuleDocument): Searchable {
  const inputs = measure.inputs.filter((i) => !i.scope).map((i) => `${i.zh} ${i.en} ${i.name}`);
  const texts = [
    `${measure.id} ${measure.title.zh} ${measure.title.en}`,
    `${document.number ?? ""} ${document.title.zh} ${document.title.en} ${measure.department ?? ""} ${measure.cite}`,
    `${inputs.join(" ")} ${measure.note?.zh ?? ""} ${measure.note?.en ?? ""}`,
  ].map(plain) as [string, string, string];
  return { measure, texts };
}

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

/** A word that is not found is tried by its pairs of characters. */
function scoreOfWord({ measure, texts }: Searchable, word: string): number {
  if (plain(measure.id) === word || plain(measure.title.zh) === word) return MOST_SCORE / 2;
  const found = texts.findIndex((text) => holds(text, word));
  if (found >= 0) return WEIGHTS[found]! * Math.min(word.length, 8);
  const parts = pairs(word);
  const part = parts.filter((pair) => texts.some((text) => text.includes(pair))).length;
  return part * 2 < parts.length ? 0 : part;
}

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
