import { type Node, parseQuantity } from "../language";
import { type ExcelText, bracketed, call, comparison, product, quoted, whole } from "./excel-text";

/** The sum or the largest over lists that are read in step. */
export type OverLists = Extract<Node, readonly ["sum" | "largest", Node, ...number[]]>;

/** The sum or the largest of the entries' values; blank cells of the first range are no entries. */
export function total([word, body]: OverLists, value: ExcelText, first: string): ExcelText {
  const given = bracketed(comparison(whole(first), "<>", quoted("")));
  const entries = vanishes(body) ? value : product(given, value, "*");
  // MAX alone would not compute entry by entry; inside SUMPRODUCT it does.
  return word === "sum"
    ? call("SUMPRODUCT", entries)
    : call("SUMPRODUCT", call("MAX", whole("0"), entries));
}

/** Whether a blank entry, read as nought, adds nothing anyway. */
function vanishes(node: Node): boolean {
  switch (node[0]) {
    case "i":
      return true;
    case "#":
      return isNought(node);
    case "*":
      return vanishes(node[1]) || vanishes(node[2]);
    case "+":
    case "-":
      return vanishes(node[1]) && vanishes(node[2]);
    case "min":
      return (
        node.slice(1).some((n) => vanishes(n as Node)) &&
        node.slice(1).every((n) => vanishes(n as Node) || isPositive(n as Node))
      );
    case "if":
      return vanishes(node[3]) && (vanishes(node[2]) || failsAtNought(node[1]));
    default:
      return false;
  }
}

export const isNought = (node: Node): boolean =>
  node[0] === "#" && parseQuantity(node[1]).value.n === 0n;
const isPositive = (node: Node) => node[0] === "#" && !vanishes(node);

/** x >= 1万元 */
const failsAtNought = (test: Node): boolean =>
  (test[0] === ">=" || test[0] === ">") &&
  vanishes(test[1]) &&
  (isPositive(test[2]) || (test[0] === ">" && vanishes(test[2])));
