import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL, say } from "../text";
import type { SheetContent } from "./book-port";

/** The sheet that names what the awards rest on: documents, clauses, readings that were taken. */
export function sourcesSheet(
  measures: readonly Measure[],
  { book, lang }: { book: RuleBook; lang: Lang },
): SheetContent {
  const words = TRAVEL[lang].sources;
  const rows = measures.map((measure) => {
    const document = book.documentOf(measure);
    const [from, to] = [
      measure.from ?? document.from ?? "",
      measure.to ?? document.to ?? words.open,
    ];
    return [
      measure.id,
      say(measure.title, lang),
      document.number ?? "",
      say(document.title, lang),
      measure.cite,
      `${from} – ${to}`,
      (measure.readings ?? []).map(({ taken }) => say(taken, lang)).join("；"),
      (measure.unmodelled ?? []).map(({ what }) => say(what, lang)).join("；"),
    ];
  });
  return {
    name: words.sheet,
    rows: [[words.title], [], words.heads, ...rows],
    headings: [0, 2],
    widths: [18, 26, 22, 36, 18, 24, 36, 36],
    landscape: true,
  };
}
