import { type Authored, type Problem, Reader } from "../../authoring";
import { type Measure, type Node, children, walk } from "../../language";

/** 第几年、第几个: a count that says which one it is begins at 1, and a rule that bounds it above says so. */
export function openOrdinals({ measure, path, reader }: Authored): Problem[] {
  const nodes = treesOf(measure).flatMap((tree) => [...walk(tree)]);
  const out = new Reader(reader.source);
  measure.inputs.forEach((input, index) => {
    if (input.type !== "count" || input.scope || !input.zh.includes("第几")) return;
    if (!boundedAbove(nodes, index) || boundedBelow(nodes, index)) return;
    out.report(
      "ordinal-from-nought",
      [...path, "require"],
      `${input.name}（${input.zh}）没有下限，填 0 也通过；请加条件 ${input.name} >= 1`,
      `${input.name} has no lower border, so that 0 passes; add the requirement ${input.name} >= 1`,
    );
  });
  return out.problems;
}

function treesOf(measure: Measure): Node[] {
  return [
    ...measure.require.map((r) => r.node),
    ...measure.steps.flatMap((step) => ("node" in step ? [step.node] : [])),
    ...(measure.class ? [measure.class] : []),
  ];
}

const compares = (node: Node, ops: readonly string[], index: number) => {
  if (!ops.includes(node[0])) return false;
  const [left] = children(node);
  return left?.[0] === "$" && left[1] === index;
};

const boundedAbove = (nodes: readonly Node[], index: number) =>
  nodes.some((node) => compares(node, ["<", "<="], index));

const boundedBelow = (nodes: readonly Node[], index: number) =>
  nodes.some((node) => compares(node, [">", ">="], index));
