import { type Rational, ZERO, add, compare, fromInteger, isZero } from "../exact";
import { type Node, placesBelow } from "../language";
import { type Strict, apply, isRational, same } from "./apply";
import { literal } from "./literal";
import type { Run } from "./run";
import { type Evaluated, NO_ANSWER, NO_TIER, type Value } from "./value";

/** The exact value of a tree; undefined while a fact that it depends on is missing. */
export function evaluate(node: Node, run: Run): Evaluated {
  switch (node[0]) {
    case "#":
      return literal(node[1]);
    case "d":
      return fromInteger(node[1]);
    case "t":
    case "b":
      return node[1];
    case "$":
      return input(node[1], run);
    case "@":
      return register(node[1], run);
    case "i":
      return run.items[node[1]];
    case "none":
      return NO_TIER;
    case "known":
      return run.facts[node[1]] !== undefined;
    case "length":
      return list(node[1], run)?.length === undefined
        ? undefined
        : fromInteger(list(node[1], run)!.length);
    case "and":
      return junction(node, run, false);
    case "or":
      return junction(node, run, true);
    case "if":
      return choose(node, run);
    case "sum":
    case "largest":
      return total(node, run);
    case "assume":
      return evaluate(node[2], run);
    case "*":
      return times(node, run);
    case "/":
      return quotient(node, run);
    case "min":
    case "max":
      return extreme(node, run);
    case "+":
    case "-":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "round":
    case "lookup":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
      return strict(node, run);
    default:
      // a word without a meaning here does not compile: it would be taken for a missing fact
      return node satisfies never;
  }
}

function input(index: number, run: Run): Value | undefined {
  const value = run.facts[index];
  if (value === undefined) run.missing.push(index);
  return value as Value | undefined;
}

function register(index: number, run: Run): Evaluated {
  const value = run.registers[index];
  if (value === undefined) run.missing.push(...(run.blockers[index] ?? []));
  return value;
}

/** A list input; one that was left out and has a default counts as no entries. */
function list(index: number, run: Run): readonly Rational[] | undefined {
  const value = run.facts[index];
  if (value === undefined) run.missing.push(index);
  else if (!Array.isArray(value)) return [];
  return value as readonly Rational[] | undefined;
}

/** and / or: one known deciding part decides, whatever else is missing. */
function junction(node: Node, run: Run, deciding: boolean): Evaluated {
  const mark = run.missing.length;
  let unknown = false;
  for (let at = 1; at < node.length; at++) {
    const value = evaluate(node[at] as Node, run);
    if (value === deciding) {
      run.missing.length = mark;
      return deciding;
    }
    if (value === undefined) unknown = true;
    if (halts(value)) return value;
  }
  return unknown ? undefined : !deciding;
}

/** A branch that is not taken asks for nothing; two branches that agree need no test. */
function choose(node: Node & readonly ["if", Node, Node, Node], run: Run): Evaluated {
  const start = run.missing.length;
  const test = evaluate(node[1], run);
  if (test === true) return evaluate(node[2], run);
  if (test === false) return evaluate(node[3], run);
  if (halts(test)) return test;
  const mark = run.missing.length;
  const yes: Evaluated = evaluate(node[2], run);
  const no: Evaluated = evaluate(node[3], run);
  if (yes === NO_ANSWER || no === NO_ANSWER) return NO_ANSWER;
  run.missing.length = mark;
  if (yes === undefined || no === undefined || !same(yes, no)) return undefined;
  run.missing.length = start;
  return yes;
}

/** No tier, or no answer: nothing around it can say more. */
const halts = (v: Evaluated): v is typeof NO_TIER | typeof NO_ANSWER => typeof v === "symbol";

/** The least or the greatest; a part that cannot bite, whatever its missing fact says, asks for nothing. */
function extreme(node: Node & readonly ["min" | "max", ...Node[]], run: Run): Evaluated {
  const mark = run.missing.length;
  const sign = node[0] === "min" ? 1 : -1;
  let best: Rational | undefined;
  let unknown: Node[] | undefined;
  for (let at = 1; at < node.length; at++) {
    const part = node[at] as Node;
    const value = evaluate(part, run);
    if (halts(value)) return value;
    if (value === undefined) (unknown ??= []).push(part);
    else if (best === undefined || compare(value as Rational, best) * sign < 0)
      best = value as Rational;
  }
  if (!unknown) return best;
  if (best === undefined) return undefined;
  const known = best;
  const bites = (part: Node) =>
    !possible(part, run)?.every((value) => compare(value, known) * sign >= 0);
  if (unknown.some(bites)) return undefined;
  run.missing.length = mark;
  return known;
}

/** The values that a tree can still take while a test is unknown; null when one of them is unknown itself. */
export function possible(node: Node, run: Run): Rational[] | null {
  const mark = run.missing.length;
  const value = evaluate(node, run);
  run.missing.length = mark;
  if (isRational(value)) return [value];
  if (value !== undefined || node[0] !== "if") return null;
  const [yes, no] = [possible(node[2], run), possible(node[3], run)];
  return yes && no ? [...yes, ...no] : null;
}

/** Nothing times anything is nothing. */
function times(node: Strict, run: Run): Evaluated {
  const mark = run.missing.length;
  const left = evaluate(node[1] as Node, run);
  const right = evaluate(node[2] as Node, run);
  if (left === NO_ANSWER || right === NO_ANSWER) return NO_ANSWER;
  if (left === NO_TIER || right === NO_TIER) return NO_TIER;
  if ((isRational(left) && isZero(left)) || (isRational(right) && isZero(right))) {
    run.missing.length = mark;
    return ZERO;
  }
  return left === undefined || right === undefined
    ? undefined
    : apply(node, [left, right], run.tables);
}

/** A division by nought has no answer, whatever the fact is that would be divided. */
function quotient(node: Strict, run: Run): Evaluated {
  const left = evaluate(node[1] as Node, run);
  const right = evaluate(node[2] as Node, run);
  if (halts(left)) return left;
  if (halts(right)) return right;
  if (isRational(right) && isZero(right)) return NO_ANSWER;
  return left === undefined || right === undefined
    ? undefined
    : apply(node, [left, right], run.tables);
}

function total(node: Node & readonly ["sum" | "largest", Node, ...number[]], run: Run): Evaluated {
  const [word, body, ...indexes] = node;
  const lists = (indexes as number[]).map((index) => list(index, run));
  if (lists.some((l) => l === undefined)) return undefined;
  const length = Math.max(...lists.map((l) => l!.length));
  if (lists.some((l) => l!.length !== 0 && l!.length !== length)) return NO_ANSWER;
  const outer = run.items;
  let sum = ZERO;
  for (let k = 0; k < length; k++) {
    run.items = lists.map((l) => l![k] ?? ZERO);
    const part = evaluate(body, run);
    run.items = outer;
    if (part === undefined || halts(part)) return part;
    if (word === "sum") sum = add(sum, part as Rational);
    else if (compare(part as Rational, sum) > 0) sum = part as Rational;
  }
  return sum;
}

function strict(node: Strict, run: Run): Evaluated {
  const parts: Value[] = [];
  let unknown = false;
  const [from, to = node.length] = placesBelow(node);
  for (let at = from; at < to; at++) {
    const value = evaluate(node[at] as Node, run);
    if (halts(value)) return value;
    if (value === undefined) unknown = true;
    else parts.push(value);
  }
  return unknown ? undefined : apply(node, parts, run.tables);
}
