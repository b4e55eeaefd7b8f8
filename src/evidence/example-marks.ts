import { type Rational, compare } from "../exact";
import type { FactValue } from "../engine";
import { type Node, children, inputsOf } from "../language";
import { isAtBorder } from "./example-borders";
import { type Walk, keyOf, valueOf } from "./example-walk";
import { bodyOf, withEntries } from "./sum-entries";

const JUNCTIONS = new Set(["and", "or", "not"]);

/**
 * Marks what an example shows of a condition and of all its parts. A fact that was left out and may be assumed counts as
 * what the place of the condition hopes for (see hold.ts).
 */
export function markCondition(node: Node, walking: Walk, wanted = true): void {
  const key = keyOf(node, walking.measure);
  const truth = valueOf(node, walking) ?? (isAssumed(node, walking) ? wanted : undefined);
  if (typeof truth === "boolean") walking.marks.add(`${truth}|${key}`);
  if (JUNCTIONS.has(node[0]))
    for (const part of children(node))
      markCondition(part, walking, node[0] === "not" ? !wanted : wanted);
  else if (node[0] === "if") markValue(node, walking);
  else {
    if (isAtBorder(node, walking)) walking.marks.add(`at|${key}`);
    for (const part of children(node)) markValue(part, walking);
  }
}

const isAssumed = (node: Node, { measure, facts }: Walk) =>
  [...inputsOf(node)].every((i) => facts[i] !== undefined || measure.inputs[i]!.assumable);

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
