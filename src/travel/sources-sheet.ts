import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL, authorityInFull, daysText, say } from "../text";
import type { SheetContent } from "./book-port";

/**
 * The sheet that names what the awards rest on: documents with who issued them and when, clauses, readings that were taken,
 * what was taken for granted (by measure), and what the rules leave out.
 */
export function sourcesSheet(
  measures: readonly Measure[],
  assumed: ReadonlyMap<string, readonly string[]>,
  { book, lang }: { book: RuleBook; lang: Lang },
): SheetContent {
  const words = TRAVEL[lang].sources;
  const rows = measures.map((measure) => {
    const document = book.documentOf(measure);
    return [
      measure.id,
      say(measure.title, lang),
      document.number ?? "",
      say(document.title, lang),
      measure.cite,
      [authorityInFull(document.issuer, book, lang), document.issued ?? ""]
        .filter(Boolean)
        .join(TRAVEL[lang].apart),
      daysText(measure, lang),
      (measure.readings ?? []).map(({ taken }) => say(taken, lang)).join(TRAVEL[lang].apart),
      [
        ...(assumed.get(measure.id) ?? []),
        ...(measure.unmodelled ?? []).map(({ what }) => say(what, lang)),
      ].join(TRAVEL[lang].apart),
    ];
  });
  return {
    name: words.sheet,
    rows: [[words.title], [], words.heads, ...rows],
    headings: [0, 2],
    widths: [18, 26, 22, 34, 18, 28, 24, 32, 36],
    landscape: true,
    ruled: true,
    flat: [0],
    repeated: 2,
  };
}
