import { type Node, once } from "../language";
import { numberText } from "./number-text";

/** How two quantities are compared; the other three orders are opposites of these. */
export type Order = "<" | "<=" | "=";

/** What a formula can ask of its cells, as data: write-test.ts alone makes text of it. Inputs by position. */
export type Question =
  | { readonly ask: "blank"; readonly input: number }
  /** a list without an entry */
  | { readonly ask: "empty"; readonly input: number }
  /** a word of its list, by its code; "true" and "false" for a yes/no */
  | { readonly ask: "word"; readonly input: number; readonly code: string }
  /** `places` to round each side to; null where it holds no noise */
  | {
      readonly ask: "compare";
      readonly op: Order;
      readonly left: Node;
      readonly right: Node;
      readonly places: readonly [left: number | null, right: number | null];
    }
  /** a divisor that is nought */
  | { readonly ask: "zero"; readonly of: Node }
  /** lists in step whose entries lie in other rows; the second may be left out where it has a default */
  | {
      readonly ask: "apart";
      readonly lists: readonly [number, number];
      readonly optional: boolean;
    };

export type Comparing = Question & { readonly ask: "compare" };

/** The same for the same question, however its figures are printed (1亿元, 10000万元). */
export const questionKey = once((question: Question): string => JSON.stringify(question, asNumber));

/** What two comparisons with a figure must share so that one can say more than the other. */
export const sideKey = ({ left, places }: Comparing): string =>
  JSON.stringify([left, places[0]], asNumber);

const asNumber = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value[0] === "#" ? numberText(value[1] as string) : value;

const LACKING = new Set<Question["ask"]>(["blank", "empty", "zero", "apart"]);

/** Whether a "yes" means that a fact is missing. */
export const isLacking = ({ ask }: Question): boolean => LACKING.has(ask);
