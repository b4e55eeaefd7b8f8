import type { Measure, RuleDocument } from "../language";
import type { RuleBook } from "./rule-book";

interface Searchable {
  measure: Measure;
  /** texts by weight: title and id, then document and department, then inputs */
  texts: readonly [string, string, string];
}

const indexes = new WeakMap<RuleBook, Searchable[]>();

/** Measures that fit all words (Chinese or English, a number or a department), best first. */
export function search(book: RuleBook, words: string, most = 20): Measure[] {
  const wanted = plain(words)
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

/** Every word must be found somewhere; a word that is not found is tried by its pairs of characters. */
function scoreOf(entry: Searchable, wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    const found = entry.texts.findIndex((text) => text.includes(word));
    if (found >= 0) score += WEIGHTS[found]! * Math.min(word.length, 8);
    else {
      const part = pairs(word).filter((pair) =>
        entry.texts.some((text) => text.includes(pair)),
      ).length;
      if (part === 0 || part * 2 < pairs(word).length) return 0;
      score += part;
    }
  }
  return score / (1 + entry.measure.title.zh.length / 200);
}

/** Pairs of neighbouring Chinese characters; Latin words are not cut. */
function pairs(word: string): string[] {
  if (!/^[\p{Script=Han}]{3,}$/u.test(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}
