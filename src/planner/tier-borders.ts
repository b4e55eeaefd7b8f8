import type { Rational } from "../exact";
import { parseQuantity, walk, type Measure, type Node } from "../language";

/** The figures that each input is compared with, anywhere in the measure, by the input's position. */
export function tierBorders(measure: Measure): Map<number, Rational[]> {
  const found = new Map<number, Rational[]>();
  const trees = [...measure.require, ...measure.steps].flatMap((part) =>
    "node" in part ? [part.node] : [],
  );
  for (const tree of trees)
    for (const node of walk(tree)) {
      const border = comparedWith(node);
      if (border) found.set(border.index, [...(found.get(border.index) ?? []), border.figure]);
    }
  return found;
}

function comparedWith(node: Node): { index: number; figure: Rational } | undefined {
  if (!["<", "<=", ">", ">=", "="].includes(node[0])) return undefined;
  const [, left, right] = node as readonly [string, Node, Node];
  if (left[0] !== "$" || right[0] !== "#") return undefined;
  return { index: left[1], figure: parseQuantity(right[1]).value };
}
