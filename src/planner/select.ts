import { type Rational, ZERO, add, rational } from "../exact";
import { type Group, once } from "../language";
import { bestSet } from "./best-set";
import type { Cap, Choice, Limit } from "./choice";
import { type Candidate, yearOf } from "./candidate";
import { paidTogether } from "./paid-together";

/** A group, what its cap is for the facts at hand, and which of its members it holds together. */
export interface Bound {
  group: Group;
  cap?: Rational;
  members: ReadonlySet<Candidate>;
}

export interface Selection<C extends Candidate = Candidate> {
  total: Rational;
  chosen: C[];
  /** what each of the chosen is paid after shared caps */
  counted: Map<C, Rational>;
  /** how much a better selection could pay at the most; zero when this one is proved best */
  gap: Rational;
}

/**
 * The best selection: each set of candidates that groups tie together is searched by itself. What is taken already
 * keeps its place and its sum: limits and caps have only what it leaves.
 */
export function bestSelection<C extends Candidate>(
  paying: readonly C[],
  bounds: readonly Bound[],
  taken: ReadonlyMap<Candidate, Rational> = new Map(),
): Selection<C> {
  const counted = new Map<C, Rational>();
  let gap = 0;
  for (const { part, own } of tiedTogether(paying, bounds)) {
    const choice = choiceOf(part, own, taken);
    const best = bestSet(choice);
    gap += best.gap;
    const paid = paidTogether(choice, best.chosen);
    best.chosen.forEach((item, k) => counted.set(part[item]!, yuan(paid[k]!)));
  }
  const chosen = paying.filter((candidate) => counted.has(candidate));
  return {
    total: [...counted.values()].reduce(add, ZERO),
    chosen,
    counted,
    gap: yuan(gap),
  };
}

/** Outcomes are rounded to the fen, and fen are whole numbers that a double holds. */
const fen = ({ n, d }: Rational): number => Number((n * 100n) / d);
const yuan = (whole: number): Rational => rational(BigInt(whole), 100n);

/** Candidates that groups tie together, with these groups; sets and their members in order. */
function tiedTogether<C extends Candidate>(
  paying: readonly C[],
  bounds: readonly Bound[],
): { part: C[]; own: Bound[] }[] {
  const root = new Map<Candidate, C>(paying.map((candidate) => [candidate, candidate]));
  const rootOf = (candidate: Candidate): C => {
    const above = root.get(candidate)!;
    return above === candidate ? above : rootOf(above);
  };
  const binding = bounds.flatMap((bound) => {
    const [first, ...more] = [...bound.members].filter((member) => root.has(member));
    for (const member of more) root.set(rootOf(member), rootOf(first!));
    return first ? [{ bound, first }] : [];
  });
  const parts = new Map<C, { part: C[]; own: Bound[] }>();
  for (const candidate of paying) {
    const above = rootOf(candidate);
    const tied = parts.get(above);
    if (tied) tied.part.push(candidate);
    else parts.set(above, { part: [candidate], own: [] });
  }
  for (const { bound, first } of binding) parts.get(rootOf(first))!.own.push(bound);
  return [...parts.values()];
}

function choiceOf(
  part: readonly Candidate[],
  own: readonly Bound[],
  taken: ReadonlyMap<Candidate, Rational>,
): Choice {
  const places = new Map(part.map((candidate, i) => [candidate, i]));
  const placed = (members: Iterable<Candidate>): number[] => {
    const found: number[] = [];
    for (const member of members) {
      const at = places.get(member);
      if (at !== undefined) found.push(at);
    }
    return found.sort((a, b) => a - b);
  };
  return {
    amounts: part.map((candidate) => fen(candidate.outcome.amount!)),
    limits: own
      .filter(({ group }) => group.rule === "at-most")
      .map((b) => limitOf(b, placed, taken)),
    caps: own.flatMap((b) => (b.cap ? [capLeft(b, b.cap, placed, taken)] : [])),
  };
}

/** The places of candidates among those that are chosen from, in order. */
type Placed = (members: Iterable<Candidate>) => number[];

/**
 * What at most n of count, with the lines of each: categories of measures that have some, each line by itself, or the
 * years of their days; lines that name no day are of one year.
 */
export function categoriesOf({ group, members }: Bound): Candidate[][] {
  if (group.counts === "lines") return [...members].map((line) => [line]);
  if (group.counts === "years") {
    const lines = [...members];
    const years = [...new Set(lines.map(yearOf))];
    return years.map((year) => lines.filter((line) => yearOf(line) === year));
  }
  const found: Candidate[][] = [];
  for (const line of members)
    for (const category of placesOf(group).get(line.measure.id) ?? [])
      (found[category] ??= []).push(line);
  return Object.values(found);
}

/** The places of the categories of a group that hold a measure, by its id. */
export const placesOf = once((group: Group): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  group.of.forEach((ids, category) => {
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), category]);
  });
  return found;
});

/** The categories of what is taken are open to more; of the others as many as are left. */
function limitOf(bound: Bound, placed: Placed, taken: ReadonlyMap<Candidate, Rational>): Limit {
  const all = categoriesOf(bound);
  const categories = all.filter((lines) => !lines.some((line) => taken.has(line)));
  return {
    n: bound.group.n! - (all.length - categories.length),
    categories: categories.map(placed).filter((items) => items.length > 0),
  };
}

function capLeft(
  { members }: Bound,
  cap: Rational,
  placed: Placed,
  taken: ReadonlyMap<Candidate, Rational>,
): Cap {
  const used = [...members].reduce((sum, member) => {
    const amount = taken.get(member);
    return amount ? sum + fen(amount) : sum;
  }, 0);
  return {
    most: Math.max(0, fen(cap) - used),
    members: placed(members),
  };
}
