import { toNumber } from "../exact";
import { COMPARISONS, type Comparison, type Input, type Node, parseQuantity } from "../language";
import { decimalPlaces, isClean, isMoney } from "./decimal-places";
import type { Order, Question } from "./question";
import { type Atom, atom } from "./test";

/** Two quantities compared; what was computed is first rounded to the places that its exact value can have. */
export function compare(
  op: Comparison,
  left: Node,
  right: Node,
  inputs: readonly Input[],
): { yes: Atom; no: Atom } {
  const places = comparedPlaces(left, right, inputs);
  const rounded = (side: Node) => (isClean(side, inputs) ? null : places);
  const negated = op === "!=" || op === ">" || op === ">=";
  const question: Question = {
    ask: "compare",
    op: (negated ? COMPARISONS[op].opposite : op) as Order,
    left,
    right,
    places: [rounded(left), rounded(right)],
  };
  return { yes: atom(question, negated), no: atom(question, !negated) };
}

/** A double holds 15 significant digits; one is left to the noise. */
const SIGNIFICANT = 14;
const UNSTATED = { money: 6, plain: 13 };

function comparedPlaces(left: Node, right: Node, inputs: readonly Input[]): number {
  const [a, b] = [left, right].map((n) => decimalPlaces(n, inputs)) as [
    number | null,
    number | null,
  ];
  const literal = [left, right].find((n) => n[0] === "#" && parseQuantity(n[1]).value.n !== 0n);
  const quiet = isMoney(left, inputs) ? UNSTATED.money : UNSTATED.plain;
  const most = literal
    ? Math.min(
        quiet,
        SIGNIFICANT - wholeDigits(toNumber(parseQuantity(literal[1] as string).value)),
      )
    : quiet;
  return a === null || b === null ? most : Math.min(most, Math.max(a, b));
}

const wholeDigits = (value: number) => (value < 1 ? 0 : Math.trunc(value).toString().length);
