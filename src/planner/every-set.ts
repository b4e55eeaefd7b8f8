import type { BestSet, Choice, Limit } from "./choice";
import { paidTogether } from "./paid-together";

/** A limit that can bind: how many of its categories are still free to be taken, and how often each is taken. */
interface Left {
  room: number;
  readonly taken: number[];
}

/**
 * The set of the largest sum, as `bestSet` says, found by looking at every set that the limits allow and to which nothing
 * can be added. For few items: there may be two to the power of their number.
 */
export function bestOfEverySet(choice: Choice): BestSet {
  const { amounts, limits, caps } = choice;
  const binding = limits.filter(({ n, categories }) => n < categories.length);
  const fills = filledBy(amounts.length, binding);
  const left = binding.map(({ n, categories }): Left => ({
    room: n,
    taken: categories.map(() => 0),
  }));
  /** what the items from a position on are worth at the most */
  const worth = [0];
  for (let i = amounts.length - 1; i >= 0; i--) {
    const own = caps.reduce(
      (w, c) => (c.members.includes(i) ? Math.min(w, c.most) : w),
      amounts[i]!,
    );
    worth.unshift(worth[0]! + own);
  }
  const isTaken = amounts.map(() => false);
  let best: BestSet = { chosen: [], total: 0, gap: 0 };

  const fits = (item: number): boolean =>
    fills[item]!.every(([limit, category]) => {
      const { room, taken } = left[limit]!;
      return room > 0 || taken[category]! > 0;
    });
  const set = (item: number, taken: boolean): void => {
    isTaken[item] = taken;
    for (const [limit, category] of fills[item]!) {
      const own = left[limit]!;
      if (taken) own.room -= own.taken[category]!++ === 0 ? 1 : 0;
      else own.room += --own.taken[category]! === 0 ? 1 : 0;
    }
  };
  const offer = (): void => {
    if (isTaken.some((taken, i) => !taken && fits(i))) return;
    const chosen = isTaken.flatMap((taken, i) => (taken ? [i] : []));
    const total = paidTogether(choice, chosen).reduce((a, b) => a + b, 0);
    // sets come in their order: of equals the first stays
    if ((total - best.total || chosen.length - best.chosen.length) > 0)
      best = { chosen, total, gap: 0 };
  };
  const decide = (item: number, before: number): void => {
    if (before + worth[item]! < best.total) return;
    if (item === amounts.length) return offer();
    if (fits(item)) {
      set(item, true);
      decide(item + 1, before + worth[item]! - worth[item + 1]!);
      set(item, false);
    }
    if (fills[item]!.length > 0) decide(item + 1, before);
  };
  decide(0, 0);
  return best;
}

/** Of each item the categories that it fills, by position of the limit and of the category. */
function filledBy(count: number, limits: readonly Limit[]): [limit: number, category: number][][] {
  const fills = Array.from({ length: count }, (): [number, number][] => []);
  limits.forEach(({ categories }, limit) =>
    categories.forEach((members, category) => {
      for (const item of members) fills[item]!.push([limit, category]);
    }),
  );
  return fills;
}
