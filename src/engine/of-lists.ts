import { type Rational, ZERO, add, compare, fromInteger } from "../exact";
import { type Ready, halts } from "./ready";
import type { Run } from "./run";
import { NO_ANSWER } from "./value";

/** The current entry of a list. */
export const item =
  (list: number): Ready =>
  (run) =>
    run.items[list];

/** How many entries a list has. */
export const lengthOf =
  (index: number): Ready =>
  (run) => {
    const entries = list(index, run);
    return entries && fromInteger(entries.length);
  };

/** A list input; one that was left out and has a default counts as no entries. */
function list(index: number, run: Run): readonly Rational[] | undefined {
  const value = run.facts[index];
  if (value === undefined) run.missing.push(index);
  else if (!Array.isArray(value)) return [];
  return value as readonly Rational[] | undefined;
}

/** The sum, or the largest, of what each entry of lists of equal length gives. */
export function total(word: "sum" | "largest", entry: Ready, indexes: readonly number[]): Ready {
  return (run) => {
    const lists = indexes.map((index) => list(index, run));
    if (lists.some((l) => l === undefined)) return undefined;
    const length = Math.max(...lists.map((l) => l!.length));
    if (lists.some((l) => l!.length !== 0 && l!.length !== length)) return NO_ANSWER;
    const outer = run.items;
    let sum = ZERO;
    for (let k = 0; k < length; k++) {
      run.items = lists.map((l) => l![k] ?? ZERO);
      const part = entry(run);
      run.items = outer;
      if (part === undefined || halts(part)) return part;
      if (word === "sum") sum = add(sum, part as Rational);
      else if (compare(part as Rational, sum) > 0) sum = part as Rational;
    }
    return sum;
  };
}
