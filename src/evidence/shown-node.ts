import { type Node, WHOLE, bindingOf, children } from "../language";
import { isoDate } from "../exact";

/** A tree as an analyst would write it, for messages. `names` are the inputs by position. */
export function shownNode(node: Node, names: readonly string[]): string {
  const of = (n: Node): string => shownNode(n, names);
  /** in brackets where it binds no tighter than what stands around it */
  const inner = (n: Node, around: number) => (bindingOf(n) <= around ? `(${of(n)})` : of(n));
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
      return `not ${inner(node[1], WHOLE - 1)}`;
    case "in":
      return `${inner(node[1], WHOLE - 1)} in [${(node.slice(2) as Node[]).map(of).join(", ")}]`;
    case "@":
      return "…";
    case "assume":
      return of(node[2]);
    case "and":
    case "or":
    case "+":
    case "-":
    case "*":
    case "/":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return children(node)
        .map((part) => inner(part, bindingOf(node)))
        .join(` ${node[0]} `);
    case "min":
    case "max":
    case "if":
    case "sum":
    case "largest":
    case "round":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
    case "lookup":
    case "none":
    case "length":
    case "i":
      return `${node[0]}(${children(node).map(of).join(", ")})`;
  }
}
