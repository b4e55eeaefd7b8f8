import { type Facts } from "../engine";
import { CellError, callArguments, factsFromArguments } from "../functions";
import type { Measure } from "../language";
import type { Lang } from "../text";

/** The facts behind the arguments of a call, without the measure's name; undefined where one is broken. */
export function factsOf(
  measure: Measure,
  given: readonly unknown[],
  lang: Lang,
): Facts | undefined {
  try {
    return factsFromArguments(callArguments(given, 0), measure, lang);
  } catch (error) {
    if (error instanceof CellError) return undefined;
    throw error;
  }
}
