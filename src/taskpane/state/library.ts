import type { Measure, RuleDocument } from "../../language";
import type { RuleBook } from "../../rulebook";

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Documents whose title, number or issuer hold every word, with how many measures they have. */
export function documentsWith(
  book: RuleBook,
  words: string,
): { document: RuleDocument; count: number }[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const counts = new Map<string, number>();
  for (const { document } of book.measures) counts.set(document, (counts.get(document) ?? 0) + 1);
  return book.documents.flatMap((document) => {
    const { title, number, issuer, code } = document;
    const text = plain([title.zh, title.en, number ?? "", issuer, code].join(" "));
    if (!wanted.every((word) => text.includes(word))) return [];
    return [{ document, count: counts.get(code) ?? 0 }];
  });
}

export const measuresOf = (book: RuleBook, code: string): Measure[] =>
  book.measures.filter(({ document }) => document === code);
