import {
  type Rational,
  ZERO,
  add,
  compare,
  divide,
  fromInteger,
  isZero,
  multiply,
  roundTo,
  subtract,
} from "../../exact";
import { type Input, type Node, mayBeNegative, parseQuantity } from "../../language";

/** What a quantity can be, ends included; null is without end. */
export interface Range {
  lo: Rational | null;
  hi: Rational | null;
  whole: boolean;
}
export const ANY: Range = { lo: null, hi: null, whole: false };
export const NOTHING: Range = { lo: ZERO, hi: ZERO, whole: true };

/** What is known about the names of a measure. A register without a range can be anything. */
export interface Known {
  inputs: readonly Input[];
  registers: readonly (Range | undefined)[];
  /** what is known beyond that where one case is looked at: ranges of trees by their JSON, and conditions */
  here?: {
    ranges: ReadonlyMap<string, Range>;
    holds: (test: Node) => boolean | undefined;
  };
}

const point = (value: Rational): Range => ({ lo: value, hi: value, whole: value.d === 1n });
const whole = (lo: number, hi: number | null): Range => ({
  lo: fromInteger(lo),
  hi: hi === null ? null : fromInteger(hi),
  whole: true,
});

/** Bounds that surely hold (they may be wider than need be); null for a branch that gives nothing. */
export function range(node: Node, known: Known): Range | null {
  const here = known.here?.ranges.get(JSON.stringify(node));
  if (here) return here;
  switch (node[0]) {
    case "#":
      return point(parseQuantity(node[1]).value);
    case "d":
      return point(fromInteger(node[1]));
    case "$":
      return inputRange(known.inputs[node[1]]);
    case "@":
      return known.registers[node[1]] ?? ANY;
    case "none":
      return null;
    case "length":
    case "year":
      return whole(0, null);
    case "month":
      return whole(1, 12);
    case "day":
      return whole(1, 31);
    case "if":
      return branches(node, known);
    case "round":
      return rounded(node, known);
    case "sum":
      return sumRange(range(node[1], known));
    case "largest":
      return union(range(node[1], known), point(ZERO));
    case "+":
    case "-":
    case "*":
    case "/":
    case "min":
    case "max":
      return (node.slice(1) as Node[])
        .map((part) => range(part, known))
        .reduce((a, b) => (a && b ? combined(node[0], a, b) : null));
    case "assume":
      return range(node[2], known);
    case "t":
    case "b":
    case "i":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "known":
    case "date":
    case "months-later":
    case "text":
    case "lookup":
      return ANY;
  }
}

function branches(node: Node & readonly ["if", ...unknown[]], known: Known): Range | null {
  const [, test, yes, no] = node as readonly ["if", Node, Node, Node];
  const taken = known.here?.holds(test);
  if (taken !== undefined) return range(taken ? yes : no, known);
  return union(range(yes, known), range(no, known));
}

function inputRange(input: Input | undefined): Range {
  if (!input || input.type === "enum" || input.type === "boolean") return ANY;
  if (input.type === "date") return { lo: null, hi: null, whole: true };
  const below = mayBeNegative(input.type, input.signed);
  return { lo: below ? null : ZERO, hi: null, whole: input.type === "count" };
}

export function union(a: Range | null, b: Range | null): Range | null {
  if (!a || !b) return a ?? b;
  return {
    lo: a.lo && b.lo && least(a.lo, b.lo),
    hi: a.hi && b.hi && greatest(a.hi, b.hi),
    whole: a.whole && b.whole,
  };
}

const least = (a: Rational, b: Rational) => (compare(a, b) <= 0 ? a : b);
const greatest = (a: Rational, b: Rational) => (compare(a, b) >= 0 ? a : b);

export function combined(op: Node[0], a: Range, b: Range): Range {
  const both = a.whole && b.whole;
  switch (op) {
    case "+":
      return {
        lo: a.lo && b.lo && add(a.lo, b.lo),
        hi: a.hi && b.hi && add(a.hi, b.hi),
        whole: both,
      };
    case "-":
      return {
        lo: a.lo && b.hi && subtract(a.lo, b.hi),
        hi: a.hi && b.lo && subtract(a.hi, b.lo),
        whole: both,
      };
    case "*":
      return { ...product(a, b), whole: both };
    case "/":
      return quotient(a, b);
    case "min":
      return {
        lo: a.lo && b.lo && least(a.lo, b.lo),
        hi: a.hi && b.hi ? least(a.hi, b.hi) : (a.hi ?? b.hi),
        whole: both,
      };
    case "max":
      return {
        lo: a.lo && b.lo ? greatest(a.lo, b.lo) : (a.lo ?? b.lo),
        hi: a.hi && b.hi && greatest(a.hi, b.hi),
        whole: both,
      };
    default:
      return ANY;
  }
}

const notNegative = (r: Range) => r.lo !== null && r.lo.n >= 0n;

function product(a: Range, b: Range): Range {
  if (a.lo && a.hi && b.lo && b.hi) {
    const ends = [a.lo, a.hi].flatMap((x) => [b.lo, b.hi].map((y) => multiply(x, y!)));
    return { lo: ends.reduce(least), hi: ends.reduce(greatest), whole: false };
  }
  if (!notNegative(a) || !notNegative(b)) return ANY;
  return { lo: multiply(a.lo!, b.lo!), hi: a.hi && b.hi && multiply(a.hi, b.hi), whole: false };
}

function quotient(a: Range, b: Range): Range {
  if (!b.lo || !b.hi || compare(b.lo, b.hi) !== 0 || isZero(b.lo))
    return notNegative(a) && notNegative(b) ? { lo: ZERO, hi: null, whole: false } : ANY;
  const by = point(divide(fromInteger(1), b.lo));
  if (b.lo.n > 0n)
    return { lo: a.lo && multiply(a.lo, by.lo!), hi: a.hi && multiply(a.hi, by.lo!), whole: false };
  return product(a, by);
}

function rounded(node: Node & readonly ["round", ...unknown[]], known: Known): Range | null {
  const [, mode, of, unit] = node as Node &
    readonly ["round", "up" | "down" | "half-up", Node, Node];
  const value = range(of, known);
  const step = range(unit, known);
  if (!value) return null;
  if (!step?.lo || !step.hi || compare(step.lo, step.hi) !== 0 || step.lo.n <= 0n) return ANY;
  const to = (end: Rational | null) => end && roundTo(end, step.lo!, mode);
  return { lo: to(value.lo), hi: to(value.hi), whole: step.lo.d === 1n };
}

/** Any number of entries: nothing at least, when none is below zero. */
function sumRange(body: Range | null): Range {
  if (!body) return { lo: ZERO, hi: ZERO, whole: true };
  return {
    lo: notNegative(body) ? ZERO : null,
    hi: body.hi && body.hi.n <= 0n ? ZERO : null,
    whole: body.whole,
  };
}
