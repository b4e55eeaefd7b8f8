import type { RoundingMode } from "../exact";

/**
 * The kernel: the few kinds of node that every back end handles. Richer words of the language are written in terms
 * of these. Plain arrays, so that a rule book is small JSON that needs no parsing in Excel.
 */
export type Node =
  /** a quantity as the document prints it: "300万元", "1.5%" */
  | readonly ["#", string]
  /** a date, as its day number */
  | readonly ["d", number]
  | readonly ["t", string]
  | readonly ["b", boolean]
  /** an input of the measure, by position */
  | readonly ["$", number]
  /** a named intermediate result, by position; register 0 is the running amount */
  | readonly ["@", number]
  /** the current entry of the k-th list of the enclosing sum */
  | readonly ["i", number]
  | readonly [Arithmetic, Node, Node]
  | readonly ["min" | "max", ...Node[]]
  | readonly [Comparison, Node, Node]
  | readonly ["and" | "or", ...Node[]]
  | readonly ["not", Node]
  | readonly ["in", Node, ...Node[]]
  | readonly ["if", Node, Node, Node]
  /** no tier or level holds: the measure does not pay */
  | readonly ["none"]
  /** sum of the body over the entries of lists of equal length */
  | readonly ["sum", Node, ...number[]]
  /** the largest body over the entries of lists of equal length */
  | readonly ["largest", Node, ...number[]]
  | readonly ["length", number]
  /** part of a requirement: what it counts as while facts that may be assumed are missing */
  | readonly ["assume", boolean, Node]
  /** whether an input was given */
  | readonly ["known", number]
  | readonly ["round", RoundingMode, Node, Node]
  | readonly ["year" | "month" | "day", Node]
  | readonly ["date", Node, Node, Node]
  | readonly ["months-later", Node, Node]
  /** a date as text: 2025-07-05, or 2025-07 */
  | readonly ["text", "date" | "month", Node]
  /** a column of the row of a table that a key names */
  | readonly ["lookup", string, Node, string];

export type Arithmetic = "+" | "-" | "*" | "/";
export type Comparison = "<" | "<=" | "=" | "!=" | ">=" | ">";
export type Op = Node[0];

const LEAF = [0, 0] as const;
const ALL = [1] as const;
const SECOND = [2, 3] as const;
/** Where the nodes below lie: from a position up to another (or the end). A new word says it here first. */
const BELOW: Readonly<Record<Op, readonly [from: number, to?: number]>> = {
  "#": LEAF,
  d: LEAF,
  t: LEAF,
  b: LEAF,
  $: LEAF,
  "@": LEAF,
  i: LEAF,
  none: LEAF,
  length: LEAF,
  known: LEAF,
  "+": ALL,
  "-": ALL,
  "*": ALL,
  "/": ALL,
  min: ALL,
  max: ALL,
  "<": ALL,
  "<=": ALL,
  "=": ALL,
  "!=": ALL,
  ">=": ALL,
  ">": ALL,
  and: ALL,
  or: ALL,
  not: ALL,
  in: ALL,
  if: ALL,
  year: ALL,
  month: ALL,
  day: ALL,
  date: ALL,
  "months-later": ALL,
  sum: [1, 2],
  largest: [1, 2],
  assume: SECOND,
  text: SECOND,
  lookup: SECOND,
  round: [2, 4],
};

/** The places of the nodes directly below: from one up to another (or the end). */
export const placesBelow = (node: Node): readonly [from: number, to?: number] => BELOW[node[0]];

/** The nodes directly below. */
export function children(node: Node): readonly Node[] {
  const [from, to] = placesBelow(node);
  return node.slice(from, to) as readonly Node[];
}

/** Every node of the tree, itself first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* walk(child);
}

/** The inputs that a tree reads, in the order of a walk; added to those that were found before. */
export function inputsOf(node: Node, found = new Set<number>()): Set<number> {
  if (node[0] === "$" || node[0] === "known" || node[0] === "length") found.add(node[1] as number);
  if (node[0] === "sum" || node[0] === "largest")
    for (let at = 2; at < node.length; at++) found.add(node[at] as number);
  const [from, to = node.length] = BELOW[node[0]];
  for (let at = from; at < to; at++) inputsOf(node[at] as Node, found);
  return found;
}
