import { readFact } from "../engine";
import { type Line, ambiguousNames } from "../planner";
import { type Lang, say } from "../text";
import type { Json } from "./fault";

/** Names of facts that lines which count took in more than one meaning, with what they took them for; left out for none. */
export function ambiguousAnswer(
  lines: readonly Pick<Line, "class" | "measure" | "own">[],
  facts: Readonly<Json>,
  lang: Lang,
): { ambiguous?: Json[] } {
  const found = ambiguousNames(lines, (input) =>
    "value" in readFact(input, facts[input.name]) ? input.name : undefined,
  );
  if (found.length === 0) return {};
  const ambiguous = found.map(({ name, meanings }) => ({
    name,
    facts: meanings.map(({ input, measures }) => ({ label: say(input, lang), measures })),
  }));
  return { ambiguous };
}
