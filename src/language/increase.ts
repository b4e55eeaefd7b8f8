import type { Node } from "./node";

/** increase(now, growth): the part of this period's sum that is growth over the last one. */
export const increaseNode = (now: Node, growth: Node): Node => [
  "-",
  now,
  ["/", now, ["+", ["#", "1"], growth]],
];

/** The parts of an increase. */
export interface Increase {
  now: Node;
  onePlusGrowth: Node & readonly ["+", Node, Node];
}

/** The parts of an increase, recognised in the kernel so that it reads as the law has it; undefined for other trees. */
export function increaseOf(node: Node): Increase | undefined {
  if (node[0] !== "-") return undefined;
  const [, now, before] = node;
  if (before[0] !== "/") return undefined;
  const [, same, onePlusGrowth] = before;
  if (onePlusGrowth[0] !== "+") return undefined;
  const one = onePlusGrowth[1];
  if (one[0] !== "#" || one[1] !== "1" || JSON.stringify(same) !== JSON.stringify(now))
    return undefined;
  return { now, onePlusGrowth: onePlusGrowth as Increase["onePlusGrowth"] };
}
