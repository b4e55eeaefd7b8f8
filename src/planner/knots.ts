import type { Group } from "../language";
import type { Line } from "./position";
import type { Tied } from "./tied-measures";

/** Places of lines that groups tie together, with these groups in their order. */
export interface Knot {
  readonly at: number[];
  readonly groups: readonly Group[];
}

/** What is tied together among lines that pay: fewer and smaller than where all measures pay. */
export function knotsOf(
  { groups, groupsOf }: Tied,
  paying: readonly number[],
  given: readonly Line[],
): Knot[] {
  // of each line one that it is tied to, at the end itself; of each group a line that it holds
  const above = paying.map((_, i) => i);
  const rootOf = (i: number): number => (above[i] === i ? i : (above[i] = rootOf(above[i]!)));
  const heldBy = new Map<number, number>();
  paying.forEach((at, i) => {
    for (const group of groupsOf.get(given[at]!.measure.id)!) {
      const other = heldBy.get(group);
      if (other === undefined) heldBy.set(group, i);
      else above[rootOf(i)] = rootOf(other);
    }
  });
  const found = new Map<number, { at: number[]; own: number[] }>();
  paying.forEach((at, i) => {
    const root = rootOf(i);
    const knot = found.get(root);
    if (knot) knot.at.push(at);
    else found.set(root, { at: [at], own: [] });
  });
  for (const [group, i] of heldBy) found.get(rootOf(i))!.own.push(group);
  return [...found.values()].map(({ at, own }) => ({
    at,
    groups: own.sort((a, b) => a - b).map((group) => groups[group]!),
  }));
}
