import { type Rational, ZERO, add, compare, subtract } from "../exact";
import type { Group } from "../language";
import type { Candidate } from "./combine";

/** A group, and what its cap is for the facts at hand. */
export interface Bound {
  group: Group;
  cap?: Rational;
}

export interface Selection {
  total: Rational;
  chosen: Candidate[];
}

/** The best selection: each set of measures that groups tie together is searched by itself. */
export function bestSelection(paying: readonly Candidate[], bounds: readonly Bound[]): Selection {
  const parts = tiedTogether(paying, bounds).map((part) => new Search(part, bounds).run());
  return {
    total: parts.map((p) => p.total).reduce(add, ZERO),
    chosen: parts.flatMap((p) => p.chosen),
  };
}

/** Candidates in sets that no group spans. */
function tiedTogether(paying: readonly Candidate[], bounds: readonly Bound[]): Candidate[][] {
  const parts = paying.map((candidate) => [candidate]);
  for (const { group } of bounds) {
    const members = new Set(group.of.flat());
    const isTied = (part: Candidate[]) => part.some((c) => members.has(c.measure.id));
    const tied = parts.filter(isTied).flat();
    const apart = parts.filter((part) => !isTied(part));
    parts.splice(0, parts.length, ...apart, ...(tied.length ? [tied] : []));
  }
  return parts;
}

/** Candidates by the categories of an at-most group; each candidate stands in one group at most. */
interface Share {
  readonly n: number;
  readonly categories: readonly (readonly number[])[];
}

/** Branch and bound over "take it or leave it", largest sums first. */
class Search {
  private best: Selection = { total: ZERO, chosen: [] };
  private readonly order: Candidate[];
  private readonly limits: Bound[];
  private readonly caps: Bound[];
  private readonly shares: Share[];

  constructor(part: readonly Candidate[], bounds: readonly Bound[]) {
    this.order = [...part].sort((a, b) => compare(b.outcome.amount!, a.outcome.amount!));
    const ids = new Set(part.map((c) => c.measure.id));
    const own = bounds.filter(({ group }) => group.of.flat().some((id) => ids.has(id)));
    this.limits = own.filter((b) => b.group.rule === "at-most");
    this.caps = own
      .filter((b) => b.group.rule === "cap")
      .sort((a, b) => a.group.of.flat().length - b.group.of.flat().length);
    this.shares = this.sharesOf();
  }

  run(): Selection {
    this.take(0, []);
    return this.best;
  }

  private take(index: number, chosen: Candidate[]): void {
    if (this.limits.length > 0 && !this.mayWin(this.atMost(index, chosen))) return;
    const bound = this.afterCaps([...chosen, ...this.order.slice(index)]);
    if (!this.mayWin(bound)) return;
    if (index === this.order.length) {
      this.best = { total: bound, chosen: [...chosen] };
      return;
    }
    const next = this.order[index]!;
    if (this.allowed([...chosen, next])) this.take(index + 1, [...chosen, next]);
    this.take(index + 1, chosen);
  }

  private mayWin(bound: Rational): boolean {
    return compare(bound, this.best.total) > 0;
  }

  private allowed(chosen: readonly Candidate[]): boolean {
    const ids = new Set(chosen.map((c) => c.measure.id));
    return this.limits.every(
      ({ group }) =>
        group.of.filter((category) => category.some((id) => ids.has(id))).length <= group.n!,
    );
  }

  /** At-most groups one after another, each with those candidates that no earlier one has. */
  private sharesOf(): Share[] {
    const free = new Set(this.order.keys());
    const take = (ids: readonly string[]) =>
      [...free].filter((i) => ids.includes(this.order[i]!.measure.id) && free.delete(i));
    const shares = this.limits.map(({ group }) => ({
      n: group.n!,
      categories: group.of.map(take),
    }));
    const rest = [...free].map((i) => [i]);
    return [...shares, { n: rest.length, categories: rest }];
  }

  /** No less than any allowed choice pays from here on: of each at-most group its n best categories. */
  private atMost(index: number, chosen: readonly Candidate[]): Rational {
    const taken = new Set(chosen);
    const open = (i: number) => i >= index || taken.has(this.order[i]!);
    return this.shares
      .flatMap(({ n, categories }) =>
        categories
          .map((members) => members.filter(open).map((i) => this.order[i]!.outcome.amount!))
          .map((amounts) => amounts.reduce(add, ZERO))
          .sort((a, b) => compare(b, a))
          .slice(0, n),
      )
      .reduce(add, ZERO);
  }

  /**
   * What is paid after shared caps. Caps whose members do not overlap each cut their own sum; of caps that lie inside
   * one another the inner cuts first.
   */
  private afterCaps(chosen: readonly Candidate[]): Rational {
    const amounts = new Map(chosen.map((c) => [c.measure.id, c.outcome.amount!]));
    for (const { group, cap } of this.caps) {
      const members = group.of.flat().filter((id) => amounts.has(id));
      const together = members.reduce((total, id) => add(total, amounts.get(id)!), ZERO);
      if (compare(together, cap!) > 0) this.cut(members, amounts, subtract(together, cap!));
    }
    return [...amounts.values()].reduce(add, ZERO);
  }

  /** Takes the excess off the members, last first. */
  private cut(members: readonly string[], amounts: Map<string, Rational>, excess: Rational): void {
    let left = excess;
    for (const id of [...members].reverse()) {
      const amount = amounts.get(id)!;
      const off = compare(amount, left) < 0 ? amount : left;
      amounts.set(id, subtract(amount, off));
      left = subtract(left, off);
    }
  }
}
