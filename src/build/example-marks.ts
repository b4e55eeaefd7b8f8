import { type Rational, ZERO, compare, multiply, rational, subtract } from "../exact";
import { type FactValue, type Facts, NoAnswer, type Value, assess } from "../engine";
import {
  type Known,
  type Measure,
  type Node,
  type Table,
  children,
  constant,
  inputsOf,
  walk,
} from "../language";

/**
 * What examples have shown of a measure, as marks: "true|…" and "false|…" for a condition, "at|…" when its two sides
 * were equal or neighbours, "yes|…" and "no|…" for a case, "arm 0|…" for what a min or max chose.
 */
export type Marks = Set<string>;

/** One example on its way through the trees of a measure. */
export interface Walk {
  measure: Measure;
  known: Known;
  facts: Facts;
  tables: Readonly<Record<string, Table>>;
  marks: Marks;
}

/** What is made once for a node. A node belongs to one measure. */
function once<T>(make: (node: Node, measure: Measure) => T): (node: Node, measure: Measure) => T {
  const made = new WeakMap<Node, T>();
  return (node, measure) => {
    const found = made.get(node) ?? make(node, measure);
    made.set(node, found);
    return found;
  };
}

/** The name of a node in marks: inputs by name, so that a condition of a document is one in all its measures. */
export const keyOf = once((node, measure): string =>
  JSON.stringify(node, (_, part: unknown) =>
    Array.isArray(part) && ["$", "known", "length"].includes(part[0] as string)
      ? [part[0], measure.inputs[part[1] as number]?.name ?? part[1]]
      : part,
  ),
);

/** A measure that does nothing but give the value of a tree. */
const probeOf = once((node, measure): Measure => ({
  ...measure,
  kind: "lookup",
  require: [],
  steps: letsFor(node, measure),
  value: node,
  class: undefined,
  paying: undefined,
  failing: undefined,
}));

/** The exact value of a tree; undefined when facts for it are missing, or it has none. */
export function valueOf(node: Node, { measure, facts, tables }: Walk): Value | undefined {
  try {
    const outcome = assess(probeOf(node, measure), facts, tables);
    return outcome.status === "eligible" ? (outcome.value as Value) : undefined;
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

function letsFor(node: Node, measure: Measure): Measure["steps"] {
  const wanted = new Set([...walk(node)].flatMap((n) => (n[0] === "@" ? [n[1]] : [])));
  const lets = measure.steps.filter((step) => step.do === "let" && wanted.has(step.to));
  const before = lets.flatMap((step) => ("node" in step ? letsFor(step.node, measure) : []));
  return measure.steps.filter((step) => lets.includes(step) || before.includes(step));
}

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

/** The measure with an input for the current entry of each list of a sum. */
export function withEntries(
  node: Node,
  { measure, known }: { measure: Measure; known: Known },
): { measure: Measure; known: Known } {
  const entries = (node.slice(2) as number[]).map((list) => {
    const { signed } = measure.inputs[list]!;
    return {
      name: `item of ${measure.inputs[list]!.name}`,
      zh: "",
      en: "",
      type: "money" as const,
      signed,
    };
  });
  const inputs = [...measure.inputs, ...entries];
  return { measure: { ...measure, inputs }, known: { ...known, inputs } };
}

/** The body of a sum with its entries as inputs. */
export function bodyOf(node: Node, measure: Measure): Node {
  const put = (n: unknown): unknown =>
    Array.isArray(n)
      ? n[0] === "i"
        ? ["$", measure.inputs.length + (n[1] as number)]
        : n.map(put)
      : n;
  return put(node[1]) as Node;
}

const ORDERS = new Set(["<", "<=", ">=", ">"]);
const NEAR = rational(1n, 100n);

/** The constant that a quantity is compared with; null where there is no such border. */
export function borderOf(node: Node, known: Known): { subject: Node; border: Rational } | null {
  if (!ORDERS.has(node[0])) return null;
  const [left, right] = children(node) as [Node, Node];
  const [low, high] = [constant(left, known), constant(right, known)];
  if (high && !low) return { subject: left, border: high };
  return low && !high ? { subject: right, border: low } : null;
}

/** Equal; for what is computed from several facts one part in a hundred apart is near enough. */
function isAtBorder(node: Node, walking: Walk): boolean {
  if (!ORDERS.has(node[0])) return false;
  const found = borderOf(node, walking.known);
  const value = found && valueOf(found.subject, walking);
  if (!found || typeof value !== "object" || value === null) return false;
  const apart = absolute(subtract(value, found.border));
  const far = found.subject[0] === "$" ? ZERO : multiply(absolute(found.border), NEAR);
  return compare(apart, far) <= 0;
}

const absolute = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);
