import { type Node, children } from "../language";
import { isoDate } from "../exact";

const LOOSE = new Set(["and", "or", "+", "-", "*", "/", "<", "<=", "=", "!=", ">=", ">"]);

/** A tree as an analyst would write it, for messages. `names` are the inputs by position. */
export function shownNode(node: Node, names: readonly string[]): string {
  const of = (n: Node): string => shownNode(n, names);
  const inner = (n: Node): string => (LOOSE.has(n[0]) ? `(${of(n)})` : of(n));
  switch (node[0]) {
    case "#":
    case "t":
      return node[1];
    case "b":
      return String(node[1]);
    case "d":
      return isoDate(node[1]);
    case "$":
      return names[node[1]] ?? "item";
    case "known":
      return `known(${names[node[1]]})`;
    case "not":
      return `not ${inner(node[1])}`;
    case "in":
      return `${inner(node[1])} in [${(node.slice(2) as Node[]).map(of).join(", ")}]`;
    case "@":
      return "…";
    default:
      return LOOSE.has(node[0])
        ? children(node).map(inner).join(` ${node[0]} `)
        : `${node[0]}(${children(node).map(of).join(", ")})`;
  }
}
