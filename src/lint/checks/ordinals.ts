import { type Authored, type Problem, Reader } from "../../authoring";
import { type Node, children, treesOf, walk } from "../../language";

const ORDINALS: ReadonlySet<string> = new Set(["count", "years"]);

/** 第几年、第几名、支持年数: a count that says which one it is begins at 1, and a rule that bounds it above says so. */
export function openOrdinals({ measure, path, reader }: Authored): Problem[] {
  const nodes = treesOf(measure).flatMap((tree) => [...walk(tree)]);
  const out = new Reader(reader.source);
  measure.inputs.forEach((input, index) => {
    if (
      !ORDINALS.has(input.type) ||
      input.scope ||
      !/第几|名次|排名|支持年数|支持周期/.test(input.zh)
    )
      return;
    if (!boundedAbove(nodes, index) || boundedBelow(nodes, index)) return;
    out.report(
      "ordinal-from-nought",
      [...path, "require"],
      `${input.name}（${input.zh}）没有下限，填 0 也通过；请加条件 ${input.name} > 0`,
      `${input.name} has no lower border, so that 0 passes; add the requirement ${input.name} > 0`,
    );
  });
  return out.problems;
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
