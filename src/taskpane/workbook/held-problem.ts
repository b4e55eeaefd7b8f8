import type { RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import { answersIn, type Held, type Holdings } from "./holdings";
import { measureView } from "../measure/measure-view";
import { outcomeWords } from "../measure/outcome-words";
import type { PaneWords } from "../shell/pane-words";

/** Errors that the functions themselves give; others come from Excel. */
const ours = new Set(["#N/A", "#VALUE!"]);

/** Why a cell shows an error: what is missing, or what the text does not fix. */
export function heldProblem(
  held: Held,
  holdings: Holdings,
  book: RuleBook,
  words: PaneWords,
  lang: Lang,
): string {
  const error = String(held.value);
  if (!held.measure || !ours.has(error)) return words.heldError(error);
  const view = measureView(book, held.measure, answersIn(held, holdings), lang);
  const { missing, status } = outcomeWords(view, words, lang);
  if (missing.length > 0) {
    const names = missing.map(({ input }) => say(input, lang));
    return words.heldMissing(names.join(lang === "zh-CN" ? "、" : ", "));
  }
  if ("fault" in view.result) return status;
  if (view.result.outcome.status === "up-to") return words.onlyCeiling;
  return view.result.outcome.status === "case-by-case" ? status : words.heldError(error);
}
