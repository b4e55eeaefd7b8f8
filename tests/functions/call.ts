import { type CellValue, CellError, FUNCTIONS, answerCall } from "../../src/functions";
import { type RuleBook, annotatedRuleBook, fetchAmounts } from "../../src/rulebook";
import type { Lang } from "../../src/text";

// amounts come as code, as in a sheet that has been open for a second
await fetchAmounts();
const bundled = await annotatedRuleBook();

type Shown = number | string | boolean;

const shown = (value: CellValue): Shown =>
  value instanceof CellError ? `${value.code} ${value.message}` : value;

export interface Asking {
  lang?: Lang;
  book?: RuleBook;
}

/** Calls a function as Excel does; error cells come back as their code and their sentence. */
export function call(name: string, given: unknown[], asking: Asking = {}): Shown | Shown[][] {
  const row = FUNCTIONS.find((f) => f.name === name);
  if (!row) throw new Error(`no function ${name}`);
  const book = () => asking.book ?? bundled;
  const result = answerCall(row, book, asking.lang ?? "zh-CN", given);
  return Array.isArray(result) ? result.map((line) => line.map(shown)) : shown(result);
}
