import { once } from "../../language";
import type { RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import { factKey } from "./fact-key";

const languagesOf = once((_book: RuleBook) => new Map<Lang, Map<string, string>>());

/**
 * What each fact is called beside all others, by its key: where several facts have one label, the
 * measure that asks for it is named too. What a company begins with has its own words.
 */
export function factLabels(book: RuleBook, lang: Lang): ReadonlyMap<string, string> {
  const languages = languagesOf(book);
  const before = languages.get(lang);
  if (before) return before;
  const facts = new Map<string, { label: string; measure?: string }>();
  for (const input of book.relevance.facts) facts.set(factKey(input), { label: say(input, lang) });
  for (const { inputs, title } of book.measures)
    for (const input of inputs) {
      const key = factKey(input);
      if (!facts.has(key)) facts.set(key, { label: say(input, lang), measure: say(title, lang) });
    }
  const counts = new Map<string, number>();
  for (const { label } of facts.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = new Map(
    [...facts].map(([key, { label, measure }]) => [
      key,
      measure !== undefined && counts.get(label)! > 1 ? `${label} · ${measure}` : label,
    ]),
  );
  languages.set(lang, labels);
  return labels;
}
