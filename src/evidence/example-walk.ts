import { type Facts, NoAnswer, type Value, assess } from "../engine";
import type { Known } from "../lint";
import { type Measure, type Node, type Table, walk } from "../language";

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
