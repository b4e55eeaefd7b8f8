import { type Rational, compare, fromInteger } from "../exact";
import { COMPARISONS, type Node, type Op, assumed, compares, placesBelow } from "../language";
import { type Condition, FAILS, HOLDS, type Held, junction, negated, prepareHold } from "./hold";
import { prepare } from "./interpret";
import { literal } from "./literal";
import type { Ready } from "./ready";
import type { Run } from "./run";

/** Whether a condition holds for facts that are all there. */
type Test = (run: Run) => boolean;

/**
 * A requirement made ready to be asked again and again, of one company after another; what is not plain is left to
 * `hold`. A part counts as `wanted` while facts that may be assumed are missing (see assuming.ts).
 */
export function prepareCondition(node: Node, inputs: Run["inputs"], wanted = true): Condition {
  switch (node[0]) {
    case "and":
    case "or":
      return junction(
        (node.slice(1) as Node[]).map((part) => prepareCondition(part, inputs, wanted)),
        node[0] === "or",
      );
    case "not":
      return negated(prepareCondition(node[1], inputs, !wanted));
    default: {
      const read: number[] = [];
      if (isStrict(node, read)) return strict(testOf(node), read, inputs, wanted);
      return prepareHold(assumed(node, wanted));
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

/** One missing fact leaves the whole open, or as it is wanted where all that are missing may be assumed. */
function strict(
  test: Test,
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
  if (only !== undefined && others.length === 0)
    return (run) => (run.facts[only] === undefined ? withoutAll : test(run) ? HOLDS : FAILS);
  return (run) => {
    const { facts } = run;
    let missing = 0;
    for (const index of read) if (facts[index] === undefined) missing++;
    if (missing === 0) return test(run) ? HOLDS : FAILS;
    if (missing === read.length) return withoutAll;
    return without(read.filter((index) => facts[index] === undefined));
  };
}

/** The condition for facts that are all there; the plainest in a form of their own. */
function testOf(node: Node): Test {
  if (node[0] === "$") {
    const [, index] = node;
    return ({ facts }) => facts[index] === true;
  }
  if (node[0] === "not") {
    const inner = testOf(node[1]);
    return (run) => !inner(run);
  }
  return wordTest(node) ?? figureTest(node) ?? whole(prepare(node));
}

const whole =
  (ready: Ready): Test =>
  (run) =>
    ready(run) === true;

/** A fact that is, is not, or is one of some words. */
function wordTest(node: Node): Test | undefined {
  if (node[0] !== "=" && node[0] !== "!=" && node[0] !== "in") return undefined;
  const [word, subject, ...items] = node as readonly [string, Node, ...Node[]];
  if (subject[0] !== "$" || !items.every((item) => item[0] === "t" || item[0] === "b"))
    return undefined;
  const index = subject[1];
  const words = items.map((item) => item[1]) as unknown[];
  const isWanted = word !== "!=";
  return ({ facts }) => words.includes(facts[index]) === isWanted;
}

/** A fact beside a figure or a day. */
function figureTest(node: Node): Test | undefined {
  if (!compares(node)) return undefined;
  const [op, left, right] = node;
  if (left[0] !== "$" || (right[0] !== "#" && right[0] !== "d")) return undefined;
  const figure = right[0] === "#" ? literal(right[1]) : fromInteger(right[1]);
  const [index, { holds }] = [left[1], COMPARISONS[op]];
  return ({ facts }) => holds(compare(facts[index] as Rational, figure));
}
