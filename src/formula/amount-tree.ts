import { type Rational, compare, divide } from "../exact";
import { type Measure, type Node, becomes, children, parseQuantity, registerOf } from "../language";
import { Unsupported } from "./problem";

/** More nodes than this cannot fit into a formula. */
const MOST_NODES = 20_000;

export interface AmountTree {
  /** the amount after the last step */
  amount: Node;
  /** the steps' own trees; one of them without a tier makes the company not eligible */
  steps: Node[];
}

/** A register's tree over inputs alone, and how many nodes it has. */
interface Register {
  tree: Node;
  size: number;
}

/** The steps of a measure as trees over its inputs alone: named results are put in where they are used. */
export function amountTree(measure: Measure): AmountTree {
  const registers: Register[] = [];
  const steps: Node[] = [];
  for (const step of measure.steps) {
    if ("node" in step) steps.push(inlined(step.node, registers).tree);
    const { tree, size } = inlined(becomes(step), registers);
    registers[registerOf(step)] = { tree: leaner(tree), size };
  }
  return { amount: registers[0]!.tree, steps };
}

/** A tree of the measure over inputs alone. A register that is read twice stays one object. */
function inlined(node: Node, registers: readonly Register[]): Register {
  let size = 0;
  const copy = (n: Node): Node => {
    const register = n[0] === "@" ? registers[n[1]]! : undefined;
    size += register?.size ?? 1;
    if (size > MOST_NODES) throw new Unsupported({ why: "too-long", characters: size });
    if (register) return register.tree;
    const below = new Set<unknown>(children(n));
    return below.size
      ? (n.map((part) => (below.has(part) ? copy(part as Node) : part)) as unknown as Node)
      : n;
  };
  return { tree: copy(node), size };
}

/** The same sums in a shorter tree: without a rounding or a smallest sum that cannot change them. */
function leaner(node: Node): Node {
  if (node[0] === "round" && node[3][0] === "#")
    return isWhole(node[2], valueOf(node[3])) ? node[2] : node;
  const least = smallestPaid(node);
  if (!least || node[0] !== "if") return node;
  const [, , nothing, sum] = node;
  if (isNeverBelow(sum, valueOf(least))) return sum;
  return ["if", ["<", deciding(sum, valueOf(least)), least], nothing, sum];
}

/** The figure of "a sum below it is not paid"; undefined for any other tree. */
function smallestPaid(node: Node): Figure | undefined {
  if (node[0] !== "if" || !isNought(node[2])) return undefined;
  const [, test, , sum] = node;
  return test[0] === "<" && test[1] === sum && test[2][0] === "#" ? test[2] : undefined;
}

type Figure = Extract<Node, readonly ["#", string]>;
const valueOf = ([, printed]: Figure): Rational => parseQuantity(printed).value;
const isNought = (node: Node) => node[0] === "#" && valueOf(node).n === 0n;

/** Whether every amount that the tree can give is a whole number of units, so that rounding changes nothing. */
function isWhole(node: Node, unit: Rational): boolean {
  if (node[0] === "#") return divide(parseQuantity(node[1]).value, unit).d === 1n;
  return node[0] === "none" || (isChoice(node) && choices(node).every((n) => isWhole(n, unit)));
}

/** Whether the tree gives nothing between nought and the smallest sum. */
function isNeverBelow(node: Node, smallest: Rational): boolean {
  if (node[0] === "#") {
    const { value } = parseQuantity(node[1]);
    return value.n === 0n || compare(value, smallest) >= 0;
  }
  return (
    node[0] === "none" || (isChoice(node) && choices(node).every((n) => isNeverBelow(n, smallest)))
  );
}

const isChoice = (node: Node) => node[0] === "if" || node[0] === "min" || node[0] === "max";
const choices = (node: Node) => (node[0] === "if" ? [node[2], node[3]] : children(node));

/** What decides whether the amount is below a sum: neither a higher cap nor cutting to parts of that sum does. */
function deciding(node: Node, smallest: Rational): Node {
  if (node[0] === "round" && node[1] === "down" && node[3][0] === "#") {
    const parts = divide(smallest, parseQuantity(node[3][1]).value);
    return parts.d === 1n ? deciding(node[2], smallest) : node;
  }
  if (node[0] !== "min") return node;
  const isHigher = (n: Node) => n[0] === "#" && compare(parseQuantity(n[1]).value, smallest) >= 0;
  const kept = (node.slice(1) as Node[]).filter((n) => !isHigher(n));
  return kept.length === 1 ? deciding(kept[0]!, smallest) : node;
}
