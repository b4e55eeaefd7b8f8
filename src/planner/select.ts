import type { Bound } from "./bound";
import { bestSet } from "./best-set";
import type { Choice } from "./choice";
import { paidTogether } from "./paid-together";

/** By place of a line: fen that it is paid, or that it pays by itself; below nought where it is not chosen, or pays nothing. */
export type Fen = number[];
export const NOTHING = -1;

/**
 * The best selection of lines, by their places: each set that groups tie together is searched by itself. What is `paid`
 * already keeps its place and its sum: limits and caps have only what it leaves. Puts in what each of the chosen is
 * paid, and gives by how many fen a better selection could pay more at the most; 0 when this one is proved best.
 */
export function bestSelection(
  places: readonly number[],
  bounds: readonly Bound[],
  fen: Readonly<Fen>,
  paid: Fen,
): number {
  let gap = 0;
  for (const { part, own } of tiedTogether(places, bounds)) {
    if (own.length === 0) {
      paid[part[0]!] = fen[part[0]!]!;
      continue;
    }
    const choice = choiceOf(part, own, fen, paid);
    const best = bestSet(choice);
    gap += best.gap;
    const sums = paidTogether(choice, best.chosen);
    best.chosen.forEach((item, k) => (paid[part[item]!] = sums[k]!));
  }
  return gap;
}

/** Lines that groups tie together, with these groups; sets and their members in order. */
interface Tied {
  readonly part: number[];
  readonly own: Bound[];
}

function tiedTogether(places: readonly number[], bounds: readonly Bound[]): Iterable<Tied> {
  // of each place one that it is tied to, at the end itself
  const above = places.map((_, i) => i);
  const rootOf = (i: number): number => {
    while (above[i] !== i) i = above[i]!;
    return i;
  };
  const firsts = bounds.map(({ members }) => {
    let first = -1;
    for (const member of members) {
      const i = places.indexOf(member);
      if (i >= 0 && first >= 0) above[rootOf(i)] = rootOf(first);
      else if (i >= 0) first = i;
    }
    return first;
  });
  const parts = new Map<number, Tied>();
  places.forEach((place, i) => {
    const tied = parts.get(rootOf(i));
    if (tied) tied.part.push(place);
    else parts.set(rootOf(i), { part: [place], own: [] });
  });
  firsts.forEach((first, b) => {
    if (first >= 0) parts.get(rootOf(first))!.own.push(bounds[b]!);
  });
  return parts.values();
}

function choiceOf(
  part: readonly number[],
  own: readonly Bound[],
  fen: Readonly<Fen>,
  paid: Readonly<Fen>,
): Choice {
  const limits: Choice["limits"][number][] = [];
  const caps: Choice["caps"][number][] = [];
  for (const { group, members, categories, cap, most } of own)
    if (cap)
      caps.push({
        most: Math.max(0, most - paidOf(members, paid)),
        members: placed(members, part),
      });
    else {
      // the categories of what is paid are open to more; of the others as many as are left
      const open = categories.filter((lines) => !lines.some((at) => paid[at]! >= 0));
      limits.push({
        n: group.n! - (categories.length - open.length),
        categories: open.map((lines) => placed(lines, part)).filter(({ length }) => length > 0),
      });
    }
  return { amounts: part.map((at) => fen[at]!), limits, caps };
}

/** Where lines stand among those that are chosen from, in order. */
function placed(lines: readonly number[], part: readonly number[]): number[] {
  const found: number[] = [];
  for (const line of lines) {
    const at = part.indexOf(line);
    if (at >= 0) found.push(at);
  }
  return found;
}

/** Fen that lines are paid. */
export function paidOf(lines: readonly number[], paid: Readonly<Fen>): number {
  let sum = 0;
  for (const at of lines) if (paid[at]! > 0) sum += paid[at]!;
  return sum;
}
