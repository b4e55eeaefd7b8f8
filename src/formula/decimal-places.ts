import { terminatingDecimal } from "../exact";
import { type Input, type Node, children, parseQuantity } from "../language";

/**
 * How many decimal places the exact value of a tree can have, however its inputs are filled; null where that has no
 * end (after a division) or is not stated (rates, areas). A double near such a value is put right by rounding it there.
 */
export function decimalPlaces(node: Node, inputs: readonly Input[]): number | null {
  const below = () => children(node).map((n) => decimalPlaces(n, inputs));
  switch (node[0]) {
    case "#":
      return literalPlaces(node[1]);
    case "$":
      return INPUT_PLACES[inputs[node[1]]!.type] ?? null;
    case "i":
      return 2;
    case "*":
      return below().reduce((a, b) => (a === null || b === null ? null : a + b), 0);
    case "+":
    case "-":
    case "min":
    case "max":
    case "sum":
    case "largest":
      return most(below());
    case "if":
      return most(below().slice(1));
    case "round":
      return node[3][0] === "#" ? literalPlaces(node[3][1]) : null;
    case "/":
      return null;
    case "d":
    case "length":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "t":
    case "b":
    case "@":
    case "none":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "known":
    case "assume":
    case "text":
    case "lookup":
      return 0;
  }
}

const INPUT_PLACES: Partial<Record<Input["type"], number>> = {
  money: 2,
  usd: 2,
  money_list: 2,
  count: 0,
  date: 0,
};

function most(places: readonly (number | null)[]): number | null {
  return places.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0);
}

function literalPlaces(printed: string): number | null {
  const text = terminatingDecimal(parseQuantity(printed).value);
  return text === null ? null : (text.split(".")[1]?.length ?? 0);
}

/** Whether a spreadsheet holds the double next to the tree's exact value, without the noise of a computation. */
export function isClean(node: Node, inputs: readonly Input[]): boolean {
  const below = () => children(node).every((n) => isClean(n, inputs));
  switch (node[0]) {
    case "$":
      return true;
    case "+":
    case "-":
    case "*":
    case "sum":
      return decimalPlaces(node, inputs) === 0 && below();
    case "/":
      return false;
    case "min":
    case "max":
    case "largest":
      return below();
    case "if":
      return isClean(node[2], inputs) && isClean(node[3], inputs);
    case "#":
    case "d":
    case "i":
    case "round":
    case "length":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "t":
    case "b":
    case "@":
    case "none":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "known":
    case "assume":
    case "text":
    case "lookup":
      return true;
  }
}

/** Whether a tree is in yuan or dollars: its noise is then greater than that of a rate. */
export function isMoney(node: Node, inputs: readonly Input[]): boolean {
  const [first, second] = children(node).map((n) => isMoney(n, inputs));
  switch (node[0]) {
    case "#":
      return (
        Math.abs(parseQuantity(node[1]).dimensions.yuan ?? 0) +
          Math.abs(parseQuantity(node[1]).dimensions.usd ?? 0) >
        0
      );
    case "$":
      return (
        ["money", "usd"].includes(inputs[node[1]]!.type) || /元/.test(inputs[node[1]]!.unit ?? "")
      );
    case "i":
      return true;
    case "/":
      return first !== second;
    case "if":
      return isMoney(node[2], inputs) || isMoney(node[3], inputs);
    case "+":
    case "-":
    case "*":
    case "min":
    case "max":
    case "round":
    case "sum":
    case "largest":
      return Boolean(first || second);
    case "d":
    case "t":
    case "b":
    case "@":
    case "none":
    case "length":
    case "known":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "assume":
    case "text":
    case "lookup":
      return false;
  }
}
