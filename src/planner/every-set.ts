import type { BestSet, Choice } from "./choice";
import { paidTogether } from "./paid-together";

/** A limit that can bind: at most n of these sets of items may be touched. */
interface Kinds {
  readonly n: number;
  readonly sets: readonly number[];
}

/**
 * The set of the largest sum, as `bestSet` says, found by looking at every set that the limits allow and to which nothing
 * can be added. For few items (as many as there are bits): there may be two to the power of their number. A set of items is a
 * number with their bits.
 */
export function bestOfEverySet(choice: Choice): BestSet {
  const { amounts } = choice;
  const count = amounts.length;
  const kindsOf = kindsByItem(choice);
  const worth = worthFrom(choice);
  let best: BestSet = { chosen: [], total: 0, gap: 0 };

  const fits = (item: number, taken: number): boolean => {
    const kinds = kindsOf[item]!;
    const together = taken | (1 << item);
    for (let k = 0; k < kinds.length; k++) if (!isWithin(kinds[k]!, together)) return false;
    return true;
  };
  const offer = (taken: number): void => {
    const chosen: number[] = [];
    for (let item = 0; item < count; item++)
      if (taken & (1 << item)) chosen.push(item);
      else if (fits(item, taken)) return;
    let total = 0;
    for (const sum of paidTogether(choice, chosen)) total += sum;
    // sets come in their order: of equals the first stays
    if ((total - best.total || chosen.length - best.chosen.length) > 0)
      best = { chosen, total, gap: 0 };
  };
  /** `before` is what those taken among the items before are worth. */
  const decide = (item: number, taken: number, before: number): void => {
    if (before + worth[item]! < best.total) return;
    if (item === count) return offer(taken);
    if (fits(item, taken))
      decide(item + 1, taken | (1 << item), before + worth[item]! - worth[item + 1]!);
    if (kindsOf[item]!.length > 0) decide(item + 1, taken, before);
  };
  decide(0, 0, 0);
  return best;
}

/** Of each item the limits that it may reach. */
function kindsByItem({ amounts, limits }: Choice): readonly (readonly Kinds[])[] {
  const found = amounts.map((): Kinds[] => []);
  for (const { n, categories } of limits) {
    if (categories.length <= n) continue;
    const kinds = { n, sets: categories.map(bitsOf) };
    const all = kinds.sets.reduce((some, set) => some | set, 0);
    for (let item = 0; item < found.length; item++) if (all & (1 << item)) found[item]!.push(kinds);
  }
  return found;
}

function bitsOf(items: readonly number[]): number {
  let bits = 0;
  for (const item of items) bits |= 1 << item;
  return bits;
}

function isWithin({ n, sets }: Kinds, taken: number): boolean {
  let left = n;
  for (let k = 0; k < sets.length; k++) if (sets[k]! & taken && --left < 0) return false;
  return true;
}

/** What the items from a position on are worth at the most. */
function worthFrom({ amounts, caps }: Choice): number[] {
  const worth = [...amounts, 0];
  for (const { most, members } of caps)
    for (const item of members) worth[item] = Math.min(worth[item]!, most);
  for (let item = amounts.length - 1; item >= 0; item--) worth[item]! += worth[item + 1]!;
  return worth;
}
