import { tokenize } from "@borgar/fx/xlsx";
import type { PortName } from "./book-port";
import { policyCalls } from "./policy-calls";

/** Defined names that call our functions, themselves or by way of another name; in small letters. */
export function callingNames(names: readonly PortName[]): ReadonlySet<string> {
  const calling = new Set<string>();
  for (let before = -1; before < calling.size;) {
    before = calling.size;
    for (const { name, formula } of names)
      if (policyCalls(formula).length > 0 || usesName(formula, calling))
        calling.add(name.toLowerCase());
  }
  return calling;
}

/** Whether a formula uses one of some names (in small letters), as a value or as a function. */
export const usesName = (formula: string, names: ReadonlySet<string>): boolean =>
  names.size > 0 &&
  tokenize(formula, { mergeRefs: true }).some(
    ({ type, value }) =>
      (type === "range_named" || type === "func") &&
      names.has(value.slice(value.lastIndexOf("!") + 1).toLowerCase()),
  );
