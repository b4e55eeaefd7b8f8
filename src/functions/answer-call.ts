import { WordsAwaited } from "../language";
import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import { type Call } from "./answers";
import type { AwaitWords } from "./await-words";
import { callArguments } from "./call-arguments";
import { CellError, type CellResult, broken, notAvailable, safeResult } from "./cell-result";
import type { Called } from "./parameters";
import { FUNCTION_WORDS } from "./words";

/**
 * One call of a function: the host's arguments in, what a cell may hold out. Throws WordsAwaited where words of the
 * rule book are needed that have not come; else never: a fault of ours is an error cell with a sentence, never a
 * broken sheet.
 */
export function answerCall(
  row: Called,
  book: () => RuleBook,
  lang: Lang,
  given: readonly unknown[],
): CellResult {
  const words = FUNCTION_WORDS[lang];
  const repeating = row.parameters.findIndex((p) => p.repeating);
  try {
    const args = callArguments(given, repeating < 0 ? null : repeating);
    const needed = row.parameters.filter((p) => !p.optional).length;
    if (args.length < needed) return broken(words.tooFew(row.name));
    const call: Call = { book: book(), lang, args };
    if (row.speaks) speak(call);
    if (row.needsNotes && !call.book.annotated) throw new WordsAwaited("notes");
    return safeResult(row.handler(call), words.internal);
  } catch (error) {
    if (error instanceof WordsAwaited) throw error;
    return error instanceof CellError ? error : broken(words.internal);
  }
}

/** English sentences have names in English and clauses in Chinese. */
function speak({ book, lang }: Call): void {
  for (const needed of lang === "zh-CN" ? (["zh"] as const) : (["zh", "en"] as const))
    if (!book.speaks(needed)) throw new WordsAwaited(needed);
}

/** The answer at once where it can be given; else later, when the words have come or do not come at all. */
export function answerWithWords(
  answer: () => CellResult,
  words: AwaitWords,
  lang: Lang,
): CellResult | Promise<CellResult> {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof WordsAwaited)) throw error;
    return words
      .come(error.lang)
      .then((came) =>
        came
          ? answerWithWords(answer, words, lang)
          : notAvailable(FUNCTION_WORDS[lang].wordsMissing),
      );
  }
}
