import { type Rational, ZERO, add, compare } from "../exact";
import type { Outcome } from "../engine";
import { type Group, type Input, type Measure, holdingBetween } from "../language";
import type { RuleBook } from "../rulebook";
import { boundsFor } from "./bounds-for";
import type { Candidate } from "./candidate";
import { excludedBy } from "./excluded-by";
import { factsFor } from "./facts-for";
import { restatedCaps } from "./restated-caps";
import { type Bound, type Selection, bestSelection } from "./select";

export type { Candidate } from "./candidate";

export interface Dropped {
  id: string;
  /** why it is left out: it pays nothing by itself, a group excludes it, or a shared cap leaves it nothing */
  because: { why: "not-payable"; outcome: Outcome } | { why: "group"; group: Group };
}

export interface Combination {
  /** yuan; maxima count where a document names only a maximum */
  total: Rational;
  /** how much of it is only a maximum */
  onlyMaximum: Rational;
  chosen: Candidate[];
  dropped: Dropped[];
  /** caps that reduced the sum */
  capped: Group[];
  /** yuan: how much a better combination could pay at the most; zero when this one is proved best */
  gap: Rational;
}

/** The best allowed combination of measures for these facts: the largest sum that every group allows. */
export function bestCombination(
  book: RuleBook,
  measures: readonly Measure[],
  named: Readonly<Record<string, unknown>>,
  on?: string,
): Combination {
  const candidates = measures.map((measure) => ({
    measure,
    outcome: book.assess(measure, factsFor(measure.inputs, named), on),
  }));
  return bestOfCandidates(book, candidates, (input) => named[input.name]);
}

/**
 * The best allowed combination of measures that are assessed already. `rawOf` gives what is known of a fact
 * that a group itself reads (its ceiling may depend on one).
 */
export function bestOfCandidates(
  book: RuleBook,
  candidates: readonly Candidate[],
  rawOf: (input: Input) => unknown,
): Combination {
  const restated = restatedCaps(book);
  const paying = candidates.filter(
    ({ measure, outcome }) =>
      !restated.has(measure.id) &&
      (outcome.status === "eligible" || outcome.status === "up-to") &&
      outcome.amount &&
      outcome.amount.n > 0n,
  );
  const groups = boundsFor(book, paying, rawOf);
  const best = bestSelection(paying, groups);
  const taken = new Set(best.chosen);
  const chosen = candidates.filter((c) => taken.has(c));
  const dropped = candidates
    .filter((c) => !taken.has(c))
    .map((c) => droppedOf(book, c, paying, best, groups));
  const onlyMaximum = chosen
    .filter((c) => c.outcome.status === "up-to")
    .reduce((sum, c) => add(sum, best.counted.get(c)!), ZERO);
  const { total, gap } = best;
  return { total, onlyMaximum, chosen, dropped, capped: cappedBy(groups, chosen), gap };
}

/** Caps that the chosen measures together exceed. */
function cappedBy(groups: readonly Bound[], chosen: readonly Candidate[]): Group[] {
  return groups
    .filter(({ cap, members }) => {
      const sum = chosen
        .filter((c) => members.has(c))
        .reduce((total, c) => add(total, c.outcome.amount!), ZERO);
      return cap !== undefined && compare(sum, cap) > 0;
    })
    .map((b) => b.group);
}

function droppedOf(
  book: RuleBook,
  candidate: Candidate,
  paying: readonly Candidate[],
  { chosen, counted }: Selection,
  bounds: readonly Bound[],
): Dropped {
  const { id } = candidate.measure;
  const restated = restatedCaps(book).get(id);
  if (restated) return { id, because: { why: "group", group: restated } };
  const excluding = paying.includes(candidate) && excludedBy(candidate, chosen, bounds, counted);
  if (!excluding) return { id, because: { why: "not-payable", outcome: candidate.outcome } };
  const kept = chosen.filter((c) => excluding.members.has(c)).map(({ measure }) => measure.id);
  return { id, because: { why: "group", group: holdingBetween(excluding.group, id, kept) } };
}
