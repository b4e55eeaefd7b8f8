import { type Facts } from "../engine";
import { CellError, argumentsOf, callArguments, factsFromArguments } from "../functions";
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

/** Names of the inputs by their place among the arguments. */
export const inputNames = (measure: Measure): string[] =>
  argumentsOf(measure).map(({ name }) => name);
