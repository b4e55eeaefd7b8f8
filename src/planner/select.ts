import { type Rational, ZERO, add, rational } from "../exact";
import type { Group } from "../language";
import { type Cap, type Choice, type Limit, bestSet } from "./best-set";
import type { Candidate } from "./candidate";
import { paidTogether } from "./paid-together";

/** A group, what its cap is for the facts at hand, and which of its members it holds together. */
export interface Bound {
  group: Group;
  cap?: Rational;
  holds: (candidate: Candidate) => boolean;
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
  for (const part of tiedTogether(paying, bounds)) {
    const choice = choiceOf(part, bounds, taken);
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

/** Candidates in sets that no group spans, in their order. */
function tiedTogether<C extends Candidate>(
  paying: readonly C[],
  bounds: readonly Bound[],
): readonly (readonly C[])[] {
  const root = new Map(paying.map((candidate) => [candidate, candidate]));
  const rootOf = (candidate: C): C => {
    const above = root.get(candidate)!;
    return above === candidate ? candidate : rootOf(above);
  };
  for (const { holds } of bounds) {
    const members = paying.filter(holds);
    for (const member of members) root.set(rootOf(member), rootOf(members[0]!));
  }
  const parts = new Map<C, C[]>();
  for (const candidate of paying) {
    const own = rootOf(candidate);
    parts.set(own, [...(parts.get(own) ?? []), candidate]);
  }
  return [...parts.values()];
}

function choiceOf(
  part: readonly Candidate[],
  bounds: readonly Bound[],
  taken: ReadonlyMap<Candidate, Rational>,
): Choice {
  const own = bounds.filter(({ holds }) => part.some(holds));
  return {
    amounts: part.map((candidate) => fen(candidate.outcome.amount!)),
    limits: own.filter(({ group }) => group.rule === "at-most").map((b) => limitOf(b, part, taken)),
    caps: own.flatMap((b) => (b.cap ? [capLeft(b, b.cap, part, taken)] : [])),
  };
}

/** The categories of what is taken are open to more; of the others as many as are left. */
function limitOf(
  { group, holds }: Bound,
  part: readonly Candidate[],
  taken: ReadonlyMap<Candidate, Rational>,
): Limit {
  const before = new Set([...taken.keys()].filter(holds).map((c) => c.measure.id));
  const categories = group.of.filter((ids) => !ids.some((id) => before.has(id)));
  const position = (ids: readonly string[]) =>
    part.flatMap((c, i) => (holds(c) && ids.includes(c.measure.id) ? [i] : []));
  return {
    n: group.n! - (group.of.length - categories.length),
    categories: categories.map(position).filter((members) => members.length > 0),
  };
}

function capLeft(
  { holds }: Bound,
  cap: Rational,
  part: readonly Candidate[],
  taken: ReadonlyMap<Candidate, Rational>,
): Cap {
  const used = [...taken].reduce((sum, [c, amount]) => (holds(c) ? sum + fen(amount) : sum), 0);
  return {
    most: Math.max(0, fen(cap) - used),
    members: part.flatMap((c, i) => (holds(c) ? [i] : [])),
  };
}
