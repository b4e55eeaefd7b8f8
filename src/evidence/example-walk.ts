import { type Facts, type Value, treeValue } from "../engine";
import type { Known } from "../lint";
import { type Measure, type Node, type Table, once } from "../language";

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

/** The name of a node in marks: inputs by name, so that a condition of a document is one in all its measures. */
export const keyOf = (node: Node, measure: Measure): string => keysOf(measure)(node);

const keysOf = once((measure: Measure) =>
  once((node: Node): string =>
    JSON.stringify(node, (_, part: unknown) =>
      Array.isArray(part) && ["$", "known", "length"].includes(part[0] as string)
        ? [part[0], measure.inputs[part[1] as number]?.name ?? part[1]]
        : part,
    ),
  ),
);

/** The exact value of a tree; undefined when facts for it are missing, or it has none. */
export const valueOf = (node: Node, { measure, facts, tables }: Walk): Value | undefined =>
  treeValue(node, measure, facts, tables);
