import type { Facts } from "../engine";
import { type Rational, roundedToFen } from "../exact";
import { type Group, once } from "../language";
import { type Bindable, fenOf, yearOf } from "./candidate";

/** A line that a group holds: its place among all, whose it is, and what is known of the facts that the group reads. */
export interface Held {
  readonly at: number;
  readonly line: Bindable;
  readonly facts: Facts;
}

/** What a group lets count of some of the lines that it holds: a limit, or a cap for the facts at hand. */
export interface Bound {
  readonly group: Group;
  /** places of lines, in order */
  readonly members: readonly number[];
  /** of a limit: what at most n of count, with the places of lines of each */
  readonly categories: readonly (readonly number[])[];
  /** of a cap: yuan, and its fen, rounded as an amount is: who is alone below it is paid the whole */
  readonly cap: Rational | undefined;
  readonly most: number;
}

const placesIn = (lines: readonly Held[]): number[] => lines.map(({ at }) => at);

export const capBound = (group: Group, cap: Rational, held: readonly Held[]): Bound => ({
  group,
  members: placesIn(held),
  categories: [],
  cap,
  most: fenOf(roundedToFen(cap)),
});

export const limitBound = (group: Group, held: readonly Held[]): Bound => ({
  group,
  members: placesIn(held),
  categories: categoriesOf(group, held),
  cap: undefined,
  most: Infinity,
});

/**
 * What at most n of count, with the lines of each: categories of measures that have some, each line by itself, or the
 * years of their days; lines that name no day are of one year.
 */
function categoriesOf(group: Group, held: readonly Held[]): number[][] {
  if (group.counts === "lines") return held.map(({ at }) => [at]);
  if (group.counts === "years") {
    const years = [...new Set(held.map(({ line }) => yearOf(line)))];
    return years.map((year) => placesIn(held.filter(({ line }) => yearOf(line) === year)));
  }
  const found: number[][] = [];
  for (const { at, line } of held)
    for (const category of categoriesWith(group).get(line.measure.id)!)
      (found[category] ??= []).push(at);
  return Object.values(found);
}

/** The places of the categories of a group that hold a measure, by its id. */
const categoriesWith = once((group: Group): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  group.of.forEach((ids, category) => {
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), category]);
  });
  return found;
});

/** Whether some lines may be more than a group lets count: most groups hold few of the lines that pay. */
export function isMany(group: Group, held: readonly Held[]): boolean {
  let count = 0;
  for (const { line } of held)
    count += group.counts ? 1 : categoriesWith(group).get(line.measure.id)!.length;
  return count > group.n!;
}
