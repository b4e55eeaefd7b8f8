import { readFact } from "../../engine";
import type { Input } from "../../language";
import type { Line } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";
import type { Answers } from "../shell/pane-state";
import { rawIn } from "./raw-in";

/** Facts that a cap over counted lines depends on and that nobody has told: until then the least case of it binds. */
export function capQuestions(book: RuleBook, lines: readonly Line[], answers: Answers): Input[] {
  const counted = new Set(
    lines.filter(({ counted }) => counted.n > 0n).map(({ measure }) => measure.id),
  );
  const raw = rawIn(book, answers);
  const open = book.groups
    .filter(({ of, inputs }) => inputs.length > 0 && of.flat().some((id) => counted.has(id)))
    .flatMap(({ inputs }) => inputs)
    .filter(({ default: fallback }) => fallback === undefined)
    .filter((input) => !("value" in readFact(input, raw(input))));
  return [...new Map(open.map((input) => [factKey(input), input])).values()];
}
