import { type Rational, compare, divide } from "../exact";
import { type Measure, type Node, type Step, children, parseQuantity } from "../language";
import { Unsupported } from "./problem";

/** More nodes than this cannot fit into a formula. */
const MOST_NODES = 20_000;

export interface AmountTree {
  /** the amount after the last step */
  amount: Node;
  /** the steps' own trees; one of them without a tier makes the company not eligible */
  steps: Node[];
}

/** The steps of a measure as trees over its inputs alone: named results are put in where they are used. */
export function amountTree(measure: Measure): AmountTree {
  const registers: Node[] = [];
  const steps: Node[] = [];
  for (const step of measure.steps) {
    const own = "node" in step ? inlined(step.node, registers) : undefined;
    if (own) steps.push(own);
    registers[step.do === "let" ? step.to : 0] = after(step, own, registers[0]);
  }
  return { amount: registers[0]!, steps };
}

/** A tree of the measure that stands after its steps, over inputs alone. */
function inlined(node: Node, registers: readonly Node[]): Node {
  let size = 0;
  const copy = (n: Node): Node => {
    if (++size > MOST_NODES) throw new Unsupported({ why: "too-long", characters: size });
    if (n[0] === "@") return copy(registers[n[1]]!);
    const below = new Set<unknown>(children(n));
    return below.size
      ? (n.map((part) => (below.has(part) ? copy(part as Node) : part)) as unknown as Node)
      : n;
  };
  return copy(node);
}

function after(step: Step, own: Node | undefined, running: Node | undefined): Node {
  switch (step.do) {
    case "let":
    case "base":
    case "brackets":
      return own!;
    case "plus":
      return ["+", running!, own!];
    case "times":
      return ["*", running!, own!];
    case "cap":
      return ["min", running!, own!];
    case "floor":
      return ["max", running!, own!];
    case "less":
      return ["max", ["-", running!, own!], ["#", "0"]];
    case "round":
      return isWhole(running!, unitOf(step))
        ? running!
        : ["round", step.mode, running!, ["#", step.unit]];
    case "smallest":
      return isNeverBelow(running!, unitOf(step))
        ? running!
        : ["if", ["<", deciding(running!, unitOf(step)), ["#", step.unit]], ["#", "0"], running!];
  }
}

const unitOf = (step: { unit: string }): Rational => parseQuantity(step.unit).value;

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
