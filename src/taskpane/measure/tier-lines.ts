import { nextTiers } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factText, moneyText, say, type Lang } from "../../text";
import type { MeasureView } from "./measure-view";
import type { PaneWords } from "../shell/pane-words";

/** What would have to be different for more, a line for each tier that is next. */
export function tierLines(
  book: RuleBook,
  { measure, facts, scope, result }: MeasureView,
  words: PaneWords,
  lang: Lang,
): string[] {
  if (!("outcome" in result)) return [];
  const all = [...facts, ...scope].sort((a, b) => a.index - b.index);
  const values = all.map(({ reading }) => reading.value);
  return nextTiers(book, measure, values).map(({ index, reach, border, amount, adds }) => {
    const input = measure.inputs[index]!;
    const [there, more] = [moneyText(amount, lang), moneyText(adds, lang)];
    return words.nextTier(say(input, lang), reach, factText(input, border, lang), there, more);
  });
}
