import { type Rational, ZERO, add, rational } from "../exact";
import type { Group } from "../language";
import { type Choice, bestSet } from "./best-set";
import type { Candidate } from "./candidate";
import { paidTogether } from "./paid-together";

/** A group, and what its cap is for the facts at hand. */
export interface Bound {
  group: Group;
  cap?: Rational;
}

export interface Selection {
  total: Rational;
  chosen: Candidate[];
  /** what each of the chosen is paid after shared caps */
  counted: Map<Candidate, Rational>;
  /** how much a better selection could pay at the most; zero when this one is proved best */
  gap: Rational;
}

/** The best selection: each set of candidates that groups tie together is searched by itself. */
export function bestSelection(paying: readonly Candidate[], bounds: readonly Bound[]): Selection {
  const counted = new Map<Candidate, Rational>();
  let gap = 0;
  for (const part of tiedTogether(paying, bounds)) {
    const choice = choiceOf(part, bounds);
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
function tiedTogether(
  paying: readonly Candidate[],
  bounds: readonly Bound[],
): readonly (readonly Candidate[])[] {
  const root = new Map(paying.map((candidate) => [candidate, candidate]));
  const rootOf = (candidate: Candidate): Candidate => {
    const above = root.get(candidate)!;
    return above === candidate ? candidate : rootOf(above);
  };
  const byId = new Map<string, Candidate[]>();
  for (const candidate of paying) {
    const { id } = candidate.measure;
    byId.set(id, [...(byId.get(id) ?? []), candidate]);
  }
  for (const { group } of bounds) {
    const members = group.of.flat().flatMap((id) => byId.get(id) ?? []);
    for (const member of members) root.set(rootOf(member), rootOf(members[0]!));
  }
  const parts = new Map<Candidate, Candidate[]>();
  for (const candidate of paying) {
    const own = rootOf(candidate);
    parts.set(own, [...(parts.get(own) ?? []), candidate]);
  }
  return [...parts.values()];
}

function choiceOf(part: readonly Candidate[], bounds: readonly Bound[]): Choice {
  const positions = (ids: readonly string[]) =>
    part.flatMap((candidate, i) => (ids.includes(candidate.measure.id) ? [i] : []));
  const own = bounds.filter(({ group }) => positions(group.of.flat()).length > 0);
  return {
    amounts: part.map((candidate) => fen(candidate.outcome.amount!)),
    limits: own
      .filter(({ group }) => group.rule === "at-most")
      .map(({ group }) => ({
        n: group.n!,
        categories: group.of.map(positions).filter((members) => members.length > 0),
      })),
    caps: own.flatMap(({ group, cap }) =>
      group.rule === "cap" && cap ? [{ most: fen(cap), members: positions(group.of.flat()) }] : [],
    ),
  };
}
