import type { Measure } from "../language";
import { type Tools, tools } from "./tools";
import { type ReadWord, wordReader } from "./word-reader";

/**
 * The measure's amount in yuan for the values of its inputs, in order: what a cell holds, as it holds it. 0 when not
 * eligible; NaN when the exact evaluator must be asked (something is missing or broken, or the figures are beyond the
 * exact range of doubles). Never a wrong fen.
 */
export type AmountOf = (values: readonly unknown[]) => number;

/** What the build wrote of a rule book (src/bundle/amounts): for each measure with an amount a function. */
export interface AmountCode {
  /** of the rule book that it was written from */
  version: string;
  amounts: (tools: Tools) => Readonly<Record<string, (readWord: ReadWord) => AmountOf>>;
}

/** The name of a measure's function: versions of one measure begin on days of their own. */
export const amountKey = ({ id, from }: Measure): string => (from ? `${id}@${from}` : id);

/** For measures without a function, and while there are none: the exact evaluator answers. */
export const ASK_EXACTLY: AmountOf = () => NaN;

export type WrittenAmounts = (measure: Measure) => AmountOf;

/** The amounts of a rule book. Code of another version is none. */
export function amountsFrom(code: AmountCode, version: string): WrittenAmounts {
  if (code.version !== version) return () => ASK_EXACTLY;
  const written = code.amounts(tools);
  return (measure) => written[amountKey(measure)]?.(wordReader(measure.inputs)) ?? ASK_EXACTLY;
}
