import { type Rational, compare, fromInteger } from "../exact";
import { COMPARISONS, type Node, children, compares } from "../language";
import { evaluate } from "./interpret";
import { literal } from "./literal";
import { runOf } from "./run";
import type { FactValue } from "./value";

/** Whether a condition on one fact holds for a value of it. */
export type Test = (value: FactValue) => boolean;

/** A condition on one fact, made ready; the plainest in a form of their own. */
export function testOf(node: Node): Test {
  if (node[0] === "$") return (value) => value === true;
  if (node[0] === "not") {
    const inner = testOf(node[1]);
    return (value) => !inner(value);
  }
  return wordTest(node) ?? figureTest(node) ?? anyTest(node);
}

/** A fact that is, is not, or is one of some words. */
function wordTest(node: Node): Test | undefined {
  if (node[0] !== "=" && node[0] !== "!=" && node[0] !== "in") return undefined;
  const [word, subject, ...items] = node as readonly [string, Node, ...Node[]];
  if (subject[0] !== "$" || !items.every((item) => item[0] === "t" || item[0] === "b"))
    return undefined;
  const words = items.map((item) => item[1]) as unknown[];
  const isWanted = word !== "!=";
  return (value) => words.includes(value) === isWanted;
}

/** A fact beside a figure or a day. */
function figureTest(node: Node): Test | undefined {
  if (!compares(node)) return undefined;
  const [op, left, right] = node;
  if (left[0] !== "$" || (right[0] !== "#" && right[0] !== "d")) return undefined;
  const figure = right[0] === "#" ? literal(right[1]) : fromInteger(right[1]);
  const { holds } = COMPARISONS[op];
  return (value) => holds(compare(value as Rational, figure));
}

function anyTest(node: Node): Test {
  const alone = ofOne(node);
  return (value) => evaluate(alone, runOf([ANY], [value], {})) === true;
}

/** What a tree is read against that reads one input, whatever that is. */
const ANY = { name: "", zh: "", en: "", type: "number" } as const;

/** A condition on one fact, with that as the only input there is: so it is the same for all measures. */
export function ofOne(node: Node): Node {
  if (node[0] === "$") return ["$", 0];
  const below = children(node);
  if (below.length === 0) return node;
  // of such conditions each part is a tree, behind the word
  return [node[0], ...below.map(ofOne)] as unknown as Node;
}
