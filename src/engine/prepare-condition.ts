import { type Node, type Op, assumed, placesBelow } from "../language";
import { type Held, hold, joined } from "./hold";
import { evaluate } from "./interpret";
import type { Run } from "./run";
import { testOf } from "./test-fact";
import { NO_ANSWER } from "./value";

/** What a requirement comes to for the facts of a run: what `hold` says of its tree. */
export type Condition = (run: Run) => Held | typeof NO_ANSWER;

/**
 * A requirement made ready to be asked again and again, of one company after another; what is not plain is left to
 * `hold`. A part counts as `wanted` while facts that may be assumed are missing (see assuming.ts).
 */
export function prepareCondition(node: Node, inputs: Run["inputs"], wanted = true): Condition {
  switch (node[0]) {
    case "and":
    case "or":
      return junction(node, inputs, wanted);
    case "not":
      return negated(prepareCondition(node[1], inputs, !wanted));
    default: {
      const read: number[] = [];
      if (isStrict(node, read)) return strict(node, read, inputs, wanted);
      const tree = assumed(node, wanted);
      return (run) => hold(tree, run);
    }
  }
}

/** Words of which every part is needed, and that have a value for all facts that are there. */
const STRICT: Readonly<Record<Op, boolean>> = {
  "#": true,
  d: true,
  t: true,
  b: true,
  $: true,
  in: true,
  not: true,
  "+": true,
  "-": true,
  "<": true,
  "<=": true,
  "=": true,
  "!=": true,
  ">=": true,
  ">": true,
  "@": false,
  i: false,
  "*": false,
  "/": false,
  min: false,
  max: false,
  and: false,
  or: false,
  if: false,
  none: false,
  sum: false,
  largest: false,
  length: false,
  assume: false,
  known: false,
  round: false,
  year: false,
  month: false,
  day: false,
  date: false,
  "months-later": false,
  text: false,
  lookup: false,
};

/** Whether a tree is made of such words alone; notes the inputs that it reads, each once. */
function isStrict(node: Node, read: number[]): boolean {
  if (!STRICT[node[0]]) return false;
  if (node[0] === "$" && !read.includes(node[1])) read.push(node[1]);
  const [from, to = node.length] = placesBelow(node);
  for (let at = from; at < to; at++) if (!isStrict(node[at] as Node, read)) return false;
  return true;
}

const HOLDS: Held = { holds: true, assumed: [], missing: [] };
const FAILS: Held = { holds: false, assumed: [], missing: [] };

/** One missing fact leaves the whole open, or as it is wanted where all that are missing may be assumed. */
function strict(
  node: Node,
  read: readonly number[],
  inputs: Run["inputs"],
  wanted: boolean,
): Condition {
  const without = (missing: readonly number[]): Held =>
    missing.every((index) => inputs[index]!.assumable)
      ? { holds: wanted, assumed: missing, missing: [] }
      : { holds: undefined, assumed: [], missing };
  const withoutAll = without(read);
  const [only, ...others] = read;
  if (only !== undefined && others.length === 0) {
    const test = testOf(node);
    return ({ facts }) => {
      const fact = facts[only];
      return fact === undefined ? withoutAll : test(fact) ? HOLDS : FAILS;
    };
  }
  return (run) => {
    const { facts } = run;
    let missing = 0;
    for (const index of read) if (facts[index] === undefined) missing++;
    if (missing === 0) return evaluate(node, run) === true ? HOLDS : FAILS;
    if (missing === read.length) return withoutAll;
    return without(read.filter((index) => facts[index] === undefined));
  };
}

function junction(
  node: Node & readonly ["and" | "or", ...Node[]],
  inputs: Run["inputs"],
  wanted: boolean,
): Condition {
  const parts = (node.slice(1) as Node[]).map((part) => prepareCondition(part, inputs, wanted));
  const deciding = node[0] === "or";
  return (run) => {
    const all: Held[] = [];
    for (const part of parts) {
      const held = part(run);
      if (held === NO_ANSWER) return NO_ANSWER;
      all.push(held);
    }
    return joined(all, deciding);
  };
}

function negated(inner: Condition): Condition {
  return (run) => {
    const held = inner(run);
    if (held === HOLDS) return FAILS;
    if (held === FAILS) return HOLDS;
    if (held === NO_ANSWER || held.holds === undefined) return held;
    return { ...held, holds: !held.holds };
  };
}

/** The position of the one fact that a condition is about, where there is no more to it than that. */
export function onlyFact(node: Node): number | undefined {
  const read: number[] = [];
  return isStrict(node, read) && read.length === 1 ? read[0] : undefined;
}
