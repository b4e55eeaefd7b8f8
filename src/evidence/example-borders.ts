import { ONE, type Rational, compare, multiply, rational, subtract } from "../exact";
import { type Known, constant } from "../lint";
import { type Node, children } from "../language";
import { type Walk, valueOf } from "./example-walk";

const ORDERS = new Set(["<", "<=", ">=", ">"]);
/** One part in a hundred. */
const NEAR = rational(1n, 100n);
/** The smallest step of a fact of each type: a yuan, a hundredth of a percent, a piece, a day. */
const STEPS: Readonly<Record<string, Rational>> = {
  money: ONE,
  usd: ONE,
  count: ONE,
  date: ONE,
  ratio: rational(1n, 10_000n),
};

/** The constant that a quantity is compared with; null where there is no such border. */
export function borderOf(node: Node, known: Known): { subject: Node; border: Rational } | null {
  if (!ORDERS.has(node[0])) return null;
  const [left, right] = children(node) as [Node, Node];
  const [low, high] = [constant(left, known), constant(right, known)];
  if (high && !low) return { subject: left, border: high };
  return low && !high ? { subject: right, border: low } : null;
}

/** Equal, or one small step apart; what is computed, or has no smallest step, one part in a hundred. */
export function isAtBorder(node: Node, walking: Walk): boolean {
  if (!ORDERS.has(node[0])) return false;
  const found = borderOf(node, walking.known);
  const value = found && valueOf(found.subject, walking);
  if (!found || typeof value !== "object" || value === null) return false;
  const { subject, border } = found;
  const type = subject[0] === "$" ? walking.measure.inputs[subject[1]]!.type : "";
  const step = STEPS[type] ?? multiply(absolute(border), NEAR);
  return compare(absolute(subtract(value, border)), step) <= 0;
}

const absolute = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);
