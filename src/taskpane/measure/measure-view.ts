import type { Outcome } from "../../engine";
import type { Input, Measure, RuleDocument } from "../../language";
import type { RuleBook } from "../../rulebook";
import { knownFacts } from "../../planner";
import { factShown, lawText, say, type Lang } from "../../text";
import { factKey } from "../facts/fact-key";
import { rawIn } from "../gets/raw-in";
import type { Answer, Answers } from "../shell/pane-state";
import { readAnswer, type Reading } from "../facts/read-answer";

/** One fact of a measure with what was answered. */
export interface FactView {
  readonly index: number;
  readonly key: string;
  readonly input: Input;
  /** what the field is called; beside facts of other measures it says which one is meant */
  readonly label: string;
  readonly answer: Answer | undefined;
  readonly reading: Reading;
  /** what follows from other answers, as it is said */
  readonly follows?: string;
}

export type Result =
  | { readonly outcome: Outcome }
  /** answers that cannot be read, or that make a division by zero */
  | { readonly fault: "mend" | "no-answer" };

/** A measure as its screen shows it. */
export interface MeasureView {
  readonly measure: Measure;
  readonly document: RuleDocument;
  readonly sentence: string;
  readonly facts: readonly FactView[];
  readonly scope: readonly FactView[];
  readonly result: Result;
}

/** Everything about one measure for these answers; what follows from them counts as answered, as it does in ②. */
export function measureView(
  book: RuleBook,
  measure: Measure,
  answers: Answers,
  lang: Lang,
): MeasureView {
  const { settledOf } = knownFacts(book, rawIn(book, answers));
  const all = measure.inputs.map((input, index): FactView => {
    const key = factKey(input);
    const answer = answers[key];
    const own = { index, key, input, label: say(input, lang), answer };
    const settled = answer ? undefined : settledOf(input);
    if (settled === undefined) return { ...own, reading: readAnswer(input, answer, lang) };
    const reading = readAnswer(input, { by: "typed", text: String(settled) }, lang);
    return { ...own, reading, follows: factShown(input, settled, lang) };
  });
  return {
    measure,
    document: book.documentOf(measure),
    sentence: lawText(measure, lang),
    facts: all.filter(({ input }) => !input.scope),
    scope: all.filter(({ input }) => input.scope),
    result: resultOf(book, measure, all),
  };
}

function resultOf(book: RuleBook, measure: Measure, facts: readonly FactView[]): Result {
  if (facts.some(({ reading }) => reading.fault !== undefined)) return { fault: "mend" };
  const values = facts.map(({ reading }) => reading.value);
  const outcome = book.assess(measure, values);
  return outcome.status === "no-answer" ? { fault: "no-answer" } : { outcome };
}
