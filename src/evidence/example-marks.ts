import { type Rational, compare } from "../exact";
import { type FactValue, treeHolds } from "../engine";
import { type Node, assuming, children } from "../language";
import { isAtBorder } from "./example-borders";
import { type Walk, keyOf, valueOf } from "./example-walk";
import { bodyOf, withEntries } from "./sum-entries";

const JUNCTIONS = new Set(["and", "or", "not"]);

/** Marks what an example shows of a requirement and of all its parts, with what is assumed of missing facts. */
export function markRequirement(node: Node, walking: Walk): void {
  markTruth(assuming(node), node, walking);
}

/** The same of a condition that stands where nothing is assumed. */
function markCondition(node: Node, walking: Walk): void {
  markTruth(node, node, walking);
}

/** `said` is what counts as true; the marks are those of the plain tree, which has the same parts. */
function markTruth(said: Node, node: Node, walking: Walk): void {
  const key = keyOf(node, walking.measure);
  const { measure, facts, tables } = walking;
  const truth = treeHolds(said, measure, facts, tables);
  if (truth !== undefined) walking.marks.add(`${truth}|${key}`);
  if (JUNCTIONS.has(node[0])) {
    const parts = children(said);
    children(node).forEach((part, i) => markTruth(parts[i]!, part, walking));
  } else if (node[0] === "if") markValue(node, walking);
  else {
    if (isAtBorder(node, walking)) walking.marks.add(`at|${key}`);
    for (const part of children(node)) markValue(part, walking);
  }
}

/** Marks the cases that an example takes, and what is chosen on its way. */
export function markValue(node: Node, walking: Walk): void {
  const key = keyOf(node, walking.measure);
  if (node[0] === "if") {
    markCondition(node[1], walking);
    const truth = valueOf(node[1], walking);
    if (typeof truth !== "boolean") return;
    walking.marks.add(`${truth ? "yes" : "no"}|${key}`);
    return markValue(truth ? node[2] : node[3], walking);
  }
  if (node[0] === "min" || node[0] === "max") markArms(node, key, walking);
  if (node[0] === "sum" || node[0] === "largest") return markEntries(node, walking);
  for (const part of children(node)) markValue(part, walking);
}

function markArms(node: Node, key: string, walking: Walk): void {
  const values = children(node).map((part) => valueOf(part, walking));
  const chosen = valueOf(node, walking);
  values.forEach((value, i) => {
    if (typeof value === "object" && typeof chosen === "object" && compare(value, chosen) === 0)
      walking.marks.add(`arm ${i}|${key}`);
  });
}

/** The body of a sum, entry by entry: the entries become inputs behind the measure's own. */
function markEntries(node: Node, walking: Walk): void {
  const body = bodyOf(node, walking.measure);
  const lists = (node.slice(2) as number[]).map((i) => walking.facts[i] as readonly Rational[]);
  if (lists.some((list) => !Array.isArray(list))) return;
  lists[0]!.forEach((_, k) => {
    const facts: (FactValue | undefined)[] = walking.measure.inputs.map((_, i) => walking.facts[i]);
    const entry = {
      ...walking,
      ...withEntries(node, walking),
      facts: [...facts, ...lists.map((l) => l[k])],
    };
    markValue(body, entry);
  });
}
