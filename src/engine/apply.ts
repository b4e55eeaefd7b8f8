import { type Rational, add, compare, divide, isZero, multiply, roundTo, subtract } from "../exact";
import { type Arithmetic, COMPARISONS, type Comparison, type Node } from "../language";
import { type DateWord, dateWord } from "./date-words";
import type { Run } from "./run";
import { tableCell } from "./table-cell";
import { type Evaluated, NO_ANSWER, NO_TIER, type Value } from "./value";

/** Words of two sides whose value is made of those of both. */
export type OfTwo = readonly [Arithmetic | Comparison, Node, Node];

/** Words whose value is made of those of all their parts. */
export type Strict = Extract<
  Node,
  readonly [DateWord | "not" | "in" | "round" | "lookup", ...unknown[]]
>;

/** How the value of a word is made of those of its two sides. */
export function ofSides(word: OfTwo[0]): (left: Value, right: Value) => Evaluated {
  switch (word) {
    case "+":
      return ofRationals(add);
    case "-":
      return ofRationals(subtract);
    case "*":
      return ofRationals(multiply);
    case "/":
      return ofRationals((a, b) => (isZero(b) ? NO_ANSWER : divide(a, b)));
    case "=":
      return same;
    case "!=":
      return (a, b) => !same(a, b);
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const { holds } = COMPARISONS[word];
      return ofRationals((a, b) => holds(compare(a, b)));
    }
    default:
      return word satisfies never;
  }
}

const ofRationals = (of: (a: Rational, b: Rational) => Evaluated) =>
  of as (left: Value, right: Value) => Evaluated;

/** The value of a word from the values of its parts. */
export function apply(node: Strict, parts: readonly Value[], tables: Run["tables"]): Evaluated {
  switch (node[0]) {
    case "not":
      return !parts[0];
    case "in":
      return parts.some((item, at) => at > 0 && same(parts[0], item));
    case "round":
      return roundTo(parts[0] as Rational, parts[1] as Rational, node[1]);
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
