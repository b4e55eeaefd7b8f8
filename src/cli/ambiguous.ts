import { readFact } from "../engine";
import { type Line, ambiguousNames } from "../planner";
import type { RuleBook } from "../rulebook";
import { type Lang, say } from "../text";
import type { Json } from "./fault";
import { nameTold } from "./told";

/** Names of facts that lines which count took in more than one meaning, with what they took them for; left out for none. */
export function ambiguousAnswer(
  book: RuleBook,
  lines: readonly Pick<Line, "class" | "measure" | "own">[],
  facts: Readonly<Json>,
  lang: Lang,
): { ambiguous?: Json[] } {
  const found = ambiguousNames(lines, (input) => {
    const name = nameTold(book, input, facts);
    return name !== undefined && "value" in readFact(input, facts[name]) ? name : undefined;
  });
  if (found.length === 0) return {};
  const ambiguous = found.map(({ name, meanings }) => ({
    name,
    facts: meanings.map(({ input, measures }) => ({ label: say(input, lang), measures })),
  }));
  return { ambiguous };
}
