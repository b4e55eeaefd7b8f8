import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import type { Call } from "./answers";
import { callArguments } from "./call-arguments";
import { CellError, type CellResult, broken, safeResult } from "./cell-result";
import type { FunctionRow } from "./table";
import { FUNCTION_WORDS } from "./words";

/**
 * One call of a function: the host's arguments in, what a cell may hold out. Never throws; a fault of ours is an error
 * cell with a sentence, never a broken sheet.
 */
export function answerCall(
  row: FunctionRow,
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
    return safeResult(row.handler(call), words.internal);
  } catch (error) {
    return error instanceof CellError ? error : broken(words.internal);
  }
}
