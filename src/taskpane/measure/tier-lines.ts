import { nextTiers } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { tierText, type Lang } from "../../text";
import type { MeasureView } from "./measure-view";

/** What would have to be different for more, a line for each tier that is next. */
export function tierLines(
  book: RuleBook,
  { measure, facts, scope, result }: MeasureView,
  lang: Lang,
): string[] {
  if (!("outcome" in result)) return [];
  const all = [...facts, ...scope].sort((a, b) => a.index - b.index);
  const values = all.map(({ reading }) => reading.value);
  return nextTiers(book, measure, values).map((tier) => tierText(tier, measure, lang));
}
