import { toNumber } from "../exact";
import { COMPARISONS, type Comparison, type Node, parseQuantity } from "../language";
import { decimalPlaces, isClean, isMoney } from "./decimal-places";
import { type ExcelText, call, comparison, whole } from "./excel-text";
import { quantity } from "./quantity";
import type { Sheet } from "./sheet";
import { NOTHING_KNOWN, type Order, type Test } from "./test";

const SIGNS = { "=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

/** Two quantities compared; what was computed is first rounded to the places that its exact value can have. */
export function compared(op: Comparison, left: Node, right: Node, sheet: Sheet): Test {
  const places = comparedPlaces(left, right, sheet);
  const [a, b] = [settled(left, places, sheet), settled(right, places, sheet)];
  const bound = right[0] === "#" ? toNumber(parseQuantity(right[1]).value) : undefined;
  const sign = SIGNS[op];
  const ordered = bound !== undefined && sign !== "=" && sign !== "<>";
  const order: Order | undefined = ordered ? { of: a.text, sign, bound } : undefined;
  return {
    is: comparison(a, sign, b),
    not: comparison(a, SIGNS[COMPARISONS[op].opposite], b),
    ...(order && { order }),
  };
}

function settled(node: Node, places: number, sheet: Sheet): ExcelText {
  const value = quantity(node, { sheet, facts: NOTHING_KNOWN, guards: false });
  return isClean(node, sheet.inputs) ? value : call("ROUND", value, whole(String(places)));
}

/** A double holds 15 significant digits; one is left to the noise. */
const SIGNIFICANT = 14;
const UNSTATED = { money: 6, plain: 13 };

function comparedPlaces(left: Node, right: Node, sheet: Sheet): number {
  const [a, b] = [left, right].map((n) => decimalPlaces(n, sheet.inputs)) as [
    number | null,
    number | null,
  ];
  const literal = [left, right].find((n) => n[0] === "#" && parseQuantity(n[1]).value.n !== 0n);
  const quiet = isMoney(left, sheet.inputs) ? UNSTATED.money : UNSTATED.plain;
  const most = literal
    ? Math.min(
        quiet,
        SIGNIFICANT - wholeDigits(toNumber(parseQuantity(literal[1] as string).value)),
      )
    : quiet;
  return a === null || b === null ? most : Math.min(most, Math.max(a, b));
}

const wholeDigits = (value: number) => (value < 1 ? 0 : Math.trunc(value).toString().length);
