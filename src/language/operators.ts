import type { Arithmetic, Comparison, Node, Op } from "./node";

/** Operators that stand between their sides. */
export type Infix = Arithmetic | Comparison | "and" | "or" | "in";

/** How tightly operators bind; "not" binds its one side looser than a comparison. */
export const BINDING = {
  or: 1,
  and: 2,
  not: 3,
  "=": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  in: 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
} as const satisfies Record<Infix | "not", number>;

/** What binds tighter than any operator: a figure, a name, a call. */
export const WHOLE = 9;

export const isInfix = (op: string): op is Infix => op !== "not" && op in BINDING;

/** How tightly a tree's outermost word binds. */
export const bindingOf = ([op]: Node): number => (isInfix(op) ? BINDING[op] : WHOLE);

interface Meaning {
  /** what it is when it does not hold: not a < b is a >= b */
  opposite: Comparison;
  /** what it is with its sides changed: a < b is b > a */
  turned: Comparison;
  /** whether it holds for sides in this order: negative, zero or positive; NaN for words that differ */
  holds: (order: number) => boolean;
}

export const COMPARISONS: Readonly<Record<Comparison, Meaning>> = {
  "=": { opposite: "!=", turned: "=", holds: (order) => order === 0 },
  "!=": { opposite: "=", turned: "!=", holds: (order) => order !== 0 },
  "<": { opposite: ">=", turned: ">", holds: (order) => order < 0 },
  "<=": { opposite: ">", turned: ">=", holds: (order) => order <= 0 },
  ">": { opposite: "<=", turned: "<", holds: (order) => order > 0 },
  ">=": { opposite: "<", turned: "<=", holds: (order) => order >= 0 },
};

export const isComparison = (op: Op | string): op is Comparison => op in COMPARISONS;

/** A tree that compares its two sides. */
export const compares = (node: Node): node is readonly [Comparison, Node, Node] =>
  isComparison(node[0]);
