import { type Rational, add, compare, divide, isZero, multiply, roundTo, subtract } from "../exact";
import { type Arithmetic, COMPARISONS, type Comparison, type Node } from "../language";
import { type DateWord, dateWord } from "./date-words";
import type { Run } from "./run";
import { tableCell } from "./table-cell";
import { type Evaluated, NO_ANSWER, NO_TIER, type Value } from "./value";

/** Words whose value is made of those of all their parts. */
export type Strict = Extract<
  Node,
  readonly [Arithmetic | Comparison | DateWord | "not" | "in" | "round" | "lookup", ...unknown[]]
>;

/** The value of a word from the values of its parts. */
export function apply(node: Strict, parts: readonly Value[], tables: Run["tables"]): Evaluated {
  const [a, b] = parts as [Rational, Rational];
  switch (node[0]) {
    case "+":
      return add(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return isZero(b) ? NO_ANSWER : divide(a, b);
    case "not":
      return !parts[0];
    case "in":
      return parts.slice(1).some((item) => same(parts[0], item));
    case "=":
      return same(a, b);
    case "!=":
      return !same(a, b);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return COMPARISONS[node[0]].holds(compare(a, b));
    case "round":
      return roundTo(a, b, node[1]);
    case "lookup":
      return tableCell(tables[node[1]], node[3], parts[0]!) ?? NO_TIER;
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
      return dateWord(node, parts as Rational[]);
    default:
      return node satisfies never;
  }
}

export const isRational = (v: Evaluated): v is Rational => typeof v === "object" && v !== null;
export const same = (a: Evaluated, b: Evaluated) =>
  isRational(a) && isRational(b) ? compare(a, b) === 0 : a === b;
