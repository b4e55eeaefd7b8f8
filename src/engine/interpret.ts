import { type Rational, ZERO, compare, fromInteger, isZero } from "../exact";
import { type Node, once, placesBelow } from "../language";
import { type OfTwo, type Strict, apply, isRational, ofSides, same } from "./apply";
import { literal } from "./literal";
import { item, lengthOf, total } from "./of-lists";
import { type Ready, halts } from "./ready";
import type { Run } from "./run";
import { type Evaluated, NO_ANSWER, NO_TIER, type Value } from "./value";

const readied = once(prepare);

/** The exact value of a tree; undefined while a fact that it depends on is missing. */
export const evaluate = (node: Node, run: Run): Evaluated => readied(node)(run);

/** Makes a tree ready to be evaluated again and again: what is read of the tree itself is read here, once. */
export function prepare(node: Node): Ready {
  switch (node[0]) {
    case "#":
      return always(literal(node[1]));
    case "d":
      return always(fromInteger(node[1]));
    case "t":
    case "b":
      return always(node[1]);
    case "$":
      return input(node[1]);
    case "@":
      return register(node[1]);
    case "i":
      return item(node[1]);
    case "none":
      return always(NO_TIER);
    case "known":
      return known(node[1]);
    case "length":
      return lengthOf(node[1]);
    case "and":
      return junction(partsOf(node), false);
    case "or":
      return junction(partsOf(node), true);
    case "if":
      return choose(prepare(node[1]), prepare(node[2]), prepare(node[3]));
    case "sum":
    case "largest":
      return total(node[0], prepare(node[1]), node.slice(2) as number[]);
    case "assume":
      return prepare(node[2]);
    case "*":
      return times(node);
    case "/":
      return quotient(node);
    case "min":
    case "max":
      return extreme(node);
    case "+":
    case "-":
    case "<":
    case "<=":
    case "=":
    case "!=":
    case ">=":
    case ">":
      return ofTwo(node);
    case "not":
    case "in":
    case "round":
    case "lookup":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
      return strict(node);
    default:
      // a word without a meaning here does not compile: it would be taken for a missing fact
      return node satisfies never;
  }
}

const partsOf = (node: Node): Ready[] => {
  const [from, to] = placesBelow(node);
  return (node.slice(from, to) as Node[]).map(prepare);
};

const always =
  (value: Evaluated): Ready =>
  () =>
    value;

const known =
  (index: number): Ready =>
  (run) =>
    run.facts[index] !== undefined;

const input =
  (index: number): Ready =>
  (run) => {
    const value = run.facts[index];
    if (value === undefined) run.missing.push(index);
    return value as Value | undefined;
  };

const NONE: readonly number[] = [];

const register =
  (index: number): Ready =>
  (run) => {
    const value = run.registers[index];
    if (value === undefined)
      for (const stops of run.blockers[index] ?? NONE) run.missing.push(stops);
    return value;
  };

/** and / or: one known deciding part decides, whatever else is missing. */
function junction(parts: readonly Ready[], deciding: boolean): Ready {
  return (run) => {
    const mark = run.missing.length;
    let unknown = false;
    for (let at = 0; at < parts.length; at++) {
      const value = parts[at]!(run);
      if (value === deciding) {
        run.missing.cut(mark);
        return deciding;
      }
      if (value === undefined) unknown = true;
      if (halts(value)) return value;
    }
    return unknown ? undefined : !deciding;
  };
}

/** A branch that is not taken asks for nothing; two branches that agree need no test. */
function choose(test: Ready, then: Ready, otherwise: Ready): Ready {
  return (run) => {
    const start = run.missing.length;
    const tested = test(run);
    if (tested === true) return then(run);
    if (tested === false) return otherwise(run);
    if (halts(tested)) return tested;
    const mark = run.missing.length;
    const yes = then(run);
    const no = otherwise(run);
    if (yes === NO_ANSWER || no === NO_ANSWER) return NO_ANSWER;
    run.missing.cut(mark);
    if (yes === undefined || no === undefined || !same(yes, no)) return undefined;
    run.missing.cut(start);
    return yes;
  };
}

/** The least or the greatest; a part that cannot bite, whatever its missing fact says, asks for nothing. */
function extreme(node: Node & readonly ["min" | "max", ...Node[]]): Ready {
  const parts = partsOf(node);
  const sign = node[0] === "min" ? 1 : -1;
  // of an unknown part, values are known only where a test decides between some
  const bites = (at: number, known: Rational, run: Run) =>
    node[at + 1]![0] !== "if" ||
    !possible(node[at + 1] as Node, run)?.every((value) => compare(value, known) * sign >= 0);
  return (run) => {
    const mark = run.missing.length;
    let best: Rational | undefined;
    let unknown: number[] | undefined;
    for (let at = 0; at < parts.length; at++) {
      const value = parts[at]!(run);
      if (halts(value)) return value;
      if (value === undefined) (unknown ??= []).push(at);
      else if (best === undefined || compare(value as Rational, best) * sign < 0)
        best = value as Rational;
    }
    if (!unknown) return best;
    if (best === undefined) return undefined;
    for (const at of unknown) if (bites(at, best, run)) return undefined;
    run.missing.cut(mark);
    return best;
  };
}

/** The values that a tree can still take while a test is unknown; null when one of them is unknown itself. */
export function possible(node: Node, run: Run): Rational[] | null {
  const mark = run.missing.length;
  const value = evaluate(node, run);
  run.missing.cut(mark);
  if (isRational(value)) return [value];
  if (value !== undefined || node[0] !== "if") return null;
  const [yes, no] = [possible(node[2], run), possible(node[3], run)];
  return yes && no ? [...yes, ...no] : null;
}

/** Nothing times anything is nothing. */
function times([word, a, b]: OfTwo): Ready {
  const [one, other] = [prepare(a), prepare(b)];
  const of = ofSides(word);
  return (run) => {
    const mark = run.missing.length;
    const left = one(run);
    const right = other(run);
    if (left === NO_ANSWER || right === NO_ANSWER) return NO_ANSWER;
    if (left === NO_TIER || right === NO_TIER) return NO_TIER;
    if ((isRational(left) && isZero(left)) || (isRational(right) && isZero(right))) {
      run.missing.cut(mark);
      return ZERO;
    }
    return left === undefined || right === undefined ? undefined : of(left, right);
  };
}

/** A division by nought has no answer, whatever the fact is that would be divided. */
function quotient([word, a, b]: OfTwo): Ready {
  const [one, other] = [prepare(a), prepare(b)];
  const of = ofSides(word);
  return (run) => {
    const left = one(run);
    const right = other(run);
    if (halts(left)) return left;
    if (halts(right)) return right;
    if (isRational(right) && isZero(right)) return NO_ANSWER;
    return left === undefined || right === undefined ? undefined : of(left, right);
  };
}

/** Both sides are needed, whatever the one says. */
function ofTwo([word, a, b]: OfTwo): Ready {
  const [one, other] = [prepare(a), prepare(b)];
  const of = ofSides(word);
  return (run) => {
    const left = one(run);
    if (halts(left)) return left;
    const right = other(run);
    if (halts(right)) return right;
    return left === undefined || right === undefined ? undefined : of(left, right);
  };
}

function strict(node: Strict): Ready {
  const parts = partsOf(node);
  return (run) => {
    const values = new Array<Value>(parts.length);
    let unknown = false;
    for (let at = 0; at < parts.length; at++) {
      const value = parts[at]!(run);
      if (halts(value)) return value;
      if (value === undefined) unknown = true;
      else values[at] = value;
    }
    return unknown ? undefined : apply(node, values, run.tables);
  };
}
