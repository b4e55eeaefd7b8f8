import type { RuleBook } from "../rulebook";
import { type Lang, say } from "../text";

/** A list that Excel offers while an argument is typed, as functions.json holds it. */
export interface MeasureEnum {
  id: string;
  type: "string";
  values: { name: string; stringValue: string; tooltip: string }[];
}

/**
 * Every measure once: Excel shows the title and, beside it, the id with document and clause, and inserts the id. A title
 * that several measures share has the id behind it.
 */
export function measureEnum(book: RuleBook, lang: Lang): MeasureEnum {
  const ids = [...new Set(book.measures.map(({ id }) => id))];
  const newest = ids.flatMap((id) => {
    const found = book.find(id);
    return "measure" in found ? [found.measure] : [];
  });
  const titles = newest.map((measure) => say(measure.title, lang));
  const shared = new Set(titles.filter((title, i) => titles.indexOf(title) < i));
  return {
    id: "MEASURES",
    type: "string",
    values: newest.map((measure, i) => ({
      name: shared.has(titles[i]!) ? `${titles[i]} (${measure.id})` : titles[i]!,
      stringValue: measure.id,
      tooltip: [measure.id, book.numberOf(measure) ?? "", measure.cite].filter(Boolean).join(" "),
    })),
  };
}
