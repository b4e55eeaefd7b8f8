import { type LinearProgram, maximize } from "./linear-program";
import type { BestSet, Choice } from "./choice";
import { bestOfEverySet } from "./every-set";
import { paidTogether } from "./paid-together";

/** Cells of tableaus that a search may work through (some seconds) before it settles for what it has proved. */
const PATIENCE = 1_500_000_000;
/** The share of it that goes into sets of an equal sum. */
const FOR_TIES = PATIENCE / 1000;
/** Where there are no more sets than that, looking at each is quicker than linear programmes. */
const FEW = 4096;

/**
 * The set of the largest sum that the limits allow, after caps; among equal sums the larger set, then the one that
 * comes first. Branch and bound over a linear bound; past its patience (in cells of tableaus) it says how much better a set could
 * still be.
 */
export function bestSet(choice: Choice, patience = PATIENCE): BestSet {
  const few = 2 ** choice.amounts.length <= Math.min(FEW, patience);
  return few ? bestOfEverySet(choice) : new Search(choice, patience).run();
}

interface Open {
  /** taken, left out, or undecided (absent) */
  fixed: ReadonlyMap<number, boolean>;
  bound: number;
}

class Search {
  private best: BestSet = { chosen: [], total: 0, gap: 0 };
  private work = 0;
  private readonly all: number[];
  /** the most that an item can be paid: a cap that is smaller than its amount binds at once */
  private readonly worth: number[];
  private readonly categoriesOf = new Map<number, [limit: number, category: number][]>();

  constructor(
    private readonly choice: Choice,
    private readonly patience: number,
  ) {
    this.all = choice.amounts.map((_, i) => i);
    this.worth = choice.amounts.map((amount, i) =>
      choice.caps.reduce((w, c) => (c.members.includes(i) ? Math.min(w, c.most) : w), amount),
    );
    choice.limits.forEach(({ categories }, l) =>
      categories.forEach((members, c) => {
        for (const i of members)
          this.categoriesOf.set(i, [...(this.categoriesOf.get(i) ?? []), [l, c]]);
      }),
    );
  }

  run(): BestSet {
    this.offer([...this.all].sort((a, b) => this.worth[b]! - this.worth[a]! || a - b));
    // nothing is better than everything in full
    const { chosen, total } = this.best;
    const full = this.choice.amounts.reduce((sum, amount) => sum + amount, 0);
    if (chosen.length === this.all.length && total === full) return this.best;
    const open: Open[] = [{ fixed: new Map(), bound: Infinity }];
    while (open.length > 0) {
      const next = takeHighest(open);
      if (!this.mayWin(next)) continue;
      open.push(...this.branches(next));
      if (this.work > this.patience) return this.settled(open);
    }
    return this.best;
  }

  /** What is left undecided could pay no more than its bounds say. */
  private settled(open: readonly Open[]): BestSet {
    const most = open.reduce((bound, o) => Math.max(bound, o.bound), 0);
    return { ...this.best, gap: Math.max(0, Math.floor(most + 0.5) - this.best.total) };
  }

  private mayWin({ fixed, bound }: Open): boolean {
    if (bound >= this.best.total + 0.5) return true;
    if (bound < this.best.total - 0.5 || this.work > FOR_TIES) return false;
    const left = [...fixed.values()].filter((taken) => !taken).length;
    return this.all.length - left >= this.best.chosen.length;
  }

  /** The two halves of a part whose linear optimum is no set, the likelier one last; none when it is settled. */
  private branches({ fixed }: Open): Open[] {
    const free = this.free(fixed);
    if (!free) return [];
    const { value: bound, share } = this.relaxed(fixed, free);
    const taken = [...fixed].flatMap(([i, is]) => (is ? [i] : []));
    const wanted = free.filter((i) => share.get(i)! > 1e-7);
    this.offer([...taken, ...wanted.sort((a, b) => share.get(b)! - share.get(a)! || a - b)]);
    if (!this.mayWin({ fixed, bound })) return [];
    const split = this.undecided(fixed, free, share);
    if (split === undefined) return [];
    const half = (is: boolean): Open => ({ fixed: new Map([...fixed, [split, is]]), bound });
    return share.get(split)! >= 0.5 ? [half(false), half(true)] : [half(true), half(false)];
  }

  /** Items that may still be taken; null when those taken break a limit. */
  private free(fixed: ReadonlyMap<number, boolean>): number[] | null {
    const used = this.usedBy([...fixed].flatMap(([i, is]) => (is ? [i] : [])));
    if (this.choice.limits.some(({ n }, l) => used[l]!.size > n)) return null;
    return this.all.filter((i) => !fixed.has(i) && this.fits(i, used));
  }

  private usedBy(chosen: readonly number[]): Set<number>[] {
    const used = this.choice.limits.map(() => new Set<number>());
    for (const i of chosen) for (const [l, c] of this.categoriesOf.get(i) ?? []) used[l]!.add(c);
    return used;
  }

  private fits(i: number, used: readonly Set<number>[]): boolean {
    return (this.categoriesOf.get(i) ?? []).every(
      ([l, c]) => used[l]!.has(c) || used[l]!.size < this.choice.limits[l]!.n,
    );
  }

  /** Takes items in this order as far as the limits allow, then all others that fit; keeps the set if it is better. */
  private offer(order: readonly number[]): void {
    const chosen = new Set<number>();
    const used = this.usedBy([]);
    for (const i of [...order, ...this.all]) {
      if (chosen.has(i) || !this.fits(i, used)) continue;
      chosen.add(i);
      for (const [l, c] of this.categoriesOf.get(i) ?? []) used[l]!.add(c);
    }
    const set = [...chosen].sort((a, b) => a - b);
    const total = paidTogether(this.choice, set).reduce((a, b) => a + b, 0);
    const more = total - this.best.total || set.length - this.best.chosen.length;
    if (more > 0 || (more === 0 && isBefore(set, this.best.chosen)))
      this.best = { chosen: set, total, gap: 0 };
  }

  /** The most that this part can pay when items may be taken in shares. */
  private relaxed(
    fixed: ReadonlyMap<number, boolean>,
    free: readonly number[],
  ): { value: number; share: Map<number, number> } {
    const taken = [...fixed].flatMap(([i, is]) => (is ? [i] : []));
    const { value, x, work } = maximize(this.programme(taken, free));
    this.work += work;
    return { value, share: new Map(free.map((i, k) => [i, x[taken.length + k]!])) };
  }

  /** Variables: items taken (free of limits), free items, then a variable for each category of several. */
  private programme(taken: readonly number[], free: readonly number[]): LinearProgram {
    const place = new Map([...taken, ...free].map((i, k) => [i, k]));
    const gains = [...place.keys()].map((i) => this.worth[i]!);
    const rows: { at: number[]; weights: number[]; limit: number }[] = [];
    const used = this.usedBy(taken);
    const open = new Set(free);
    this.choice.limits.forEach(({ n, categories }, l) => {
      const at: number[] = [];
      categories.forEach((members, c) => {
        const mine = used[l]!.has(c) ? [] : members.filter((i) => open.has(i));
        if (mine.length === 1) at.push(place.get(mine[0]!)!);
        if (mine.length < 2) return;
        const whole = gains.push(0) - 1;
        at.push(whole);
        for (const i of mine) rows.push({ at: [place.get(i)!, whole], weights: [1, -1], limit: 0 });
      });
      const limit = n - used[l]!.size;
      if (at.length > limit) rows.push({ at, weights: at.map(() => 1), limit });
    });
    for (const { most, members } of this.choice.caps) {
      const mine = members.filter((i) => place.has(i));
      const weights = mine.map((i) => this.worth[i]!);
      if (weights.reduce((a, b) => a + b, 0) > most)
        rows.push({ at: mine.map((i) => place.get(i)!), weights, limit: most });
    }
    return { gains: Float64Array.from(gains), rows };
  }

  /** An item to decide next: of those taken in part, the one nearest to half; none when the shares are a set. */
  private undecided(
    fixed: ReadonlyMap<number, boolean>,
    free: readonly number[],
    share: ReadonlyMap<number, number>,
  ): number | undefined {
    const wanted = free.filter((i) => share.get(i)! > 1e-7);
    const used = this.usedBy([...fixed].flatMap(([i, is]) => (is ? [i] : [])));
    const counts = this.usedBy(wanted).map((set, l) => new Set([...set, ...used[l]!]).size);
    const over = this.choice.limits.map(({ n }, l) => counts[l]! > n);
    const inOver = wanted.filter((i) => this.categoriesOf.get(i)?.some(([l]) => over[l]));
    const near = (i: number) => Math.abs(share.get(i)! - 0.5);
    const split = inOver.sort((a, b) => near(a) - near(b) || this.worth[b]! - this.worth[a]!)[0];
    if (split !== undefined) return split;
    // the shares are a set: what else could stand in its place for the same sum
    if (this.work > FOR_TIES) return undefined;
    return free.find((i) => this.worth[i]! > 0 && this.categoriesOf.has(i));
  }
}

/** Takes out the part that may pay most, the latest of equals. */
function takeHighest(open: Open[]): Open {
  let at = open.length - 1;
  for (let i = at - 1; i >= 0; i--) if (open[i]!.bound > open[at]!.bound) at = i;
  return open.splice(at, 1)[0]!;
}

/** Whether one set comes before another of the same size: the first that differs comes earlier. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! < b[k]!;
  return false;
}
