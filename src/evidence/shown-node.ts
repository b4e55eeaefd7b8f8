import { type Node, children } from "../language";
import { isoDate } from "../exact";

/** How tightly words bind; a looser one inside a tighter one stands in brackets. */
const BINDING: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
};

/** A tree as an analyst would write it, for messages. `names` are the inputs by position. */
export function shownNode(node: Node, names: readonly string[]): string {
  const of = (n: Node): string => shownNode(n, names);
  const own = BINDING[node[0]];
  const inner = (n: Node): string => ((BINDING[n[0]] ?? 9) <= (own ?? 8) ? `(${of(n)})` : of(n));
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
      return own !== undefined
        ? children(node).map(inner).join(` ${node[0]} `)
        : `${node[0]}(${children(node).map(of).join(", ")})`;
  }
}
