import type { Node } from "./node";
import { once } from "./once";

/**
 * A requirement with what each of its parts counts as while facts that may be assumed are missing: as what its place
 * hopes for, which under a "not" is no. Engine, formula and examples read this tree; prose and lint the plain one.
 */
export const assuming = once((requirement: Node): Node => assumed(requirement, true));

/** The same of a part whose place hopes for yes or no. */
export function assumed(node: Node, wanted: boolean): Node {
  switch (node[0]) {
    case "and":
    case "or":
      return [node[0], ...(node.slice(1) as Node[]).map((part) => assumed(part, wanted))];
    case "not":
      return ["not", assumed(node[1], !wanted)];
    case "if": {
      const [, test, yes, no] = node;
      return ["assume", wanted, ["if", test, assumed(yes, wanted), assumed(no, wanted)]];
    }
    default:
      return ["assume", wanted, node];
  }
}

/** Whether requirements hope for a no to this input wherever they ask it by itself: what it counts as while it is missing. */
export function hopesForNo(
  requirements: readonly { readonly node: Node }[],
  input: number,
): boolean {
  const hopes = requirements.flatMap(({ node }) => hopesFor(node, input, true));
  return hopes.length > 0 && hopes.every((wanted) => !wanted);
}

function hopesFor(node: Node, input: number, wanted: boolean): boolean[] {
  switch (node[0]) {
    case "and":
    case "or":
      return (node.slice(1) as Node[]).flatMap((part) => hopesFor(part, input, wanted));
    case "not":
      return hopesFor(node[1], input, !wanted);
    case "$":
      return node[1] === input ? [wanted] : [];
    default:
      return [];
  }
}
