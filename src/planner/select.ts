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
    const [tied, apart] = [
      parts.filter((p) => p.some((c) => members.has(c.measure.id))),
      parts.filter((p) => !p.some((c) => members.has(c.measure.id))),
    ];
    parts.splice(0, parts.length, ...apart, ...(tied.length ? [tied.flat()] : []));
  }
  return parts;
}

/** Branch and bound over "take it or leave it", largest sums first. */
class Search {
  private best: Selection = { total: ZERO, chosen: [] };
  private readonly order: Candidate[];
  private readonly limits: Bound[];
  private readonly caps: Bound[];

  constructor(paying: readonly Candidate[], bounds: readonly Bound[]) {
    this.order = [...paying].sort((a, b) => compare(b.outcome.amount!, a.outcome.amount!));
    this.limits = bounds.filter((b) => b.group.rule === "at-most");
    this.caps = bounds.filter((b) => b.group.rule === "cap");
  }

  run(): Selection {
    this.take(0, []);
    return this.best;
  }

  private take(index: number, chosen: Candidate[]): void {
    const bound = this.afterCaps([...chosen, ...this.order.slice(index)]);
    if (compare(bound, this.best.total) <= 0) return;
    if (index === this.order.length) {
      this.best = { total: bound, chosen: [...chosen] };
      return;
    }
    const next = this.order[index]!;
    if (this.allowed([...chosen, next])) this.take(index + 1, [...chosen, next]);
    this.take(index + 1, chosen);
  }

  private allowed(chosen: readonly Candidate[]): boolean {
    const ids = new Set(chosen.map((c) => c.measure.id));
    return this.limits.every(
      ({ group }) =>
        group.of.filter((category) => category.some((id) => ids.has(id))).length <= group.n!,
    );
  }

  /**
   * What is paid after shared caps. Caps whose members do not overlap each cut their own sum; of caps that lie inside
   * one another the inner cuts first.
   */
  private afterCaps(chosen: readonly Candidate[]): Rational {
    const amounts = new Map(chosen.map((c) => [c.measure.id, c.outcome.amount!]));
    const inner = [...this.caps].sort(
      (a, b) => a.group.of.flat().length - b.group.of.flat().length,
    );
    for (const { group, cap } of inner) {
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
