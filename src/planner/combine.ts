import type { Rational } from "../exact";
import type { Outcome } from "../engine";
import { type Group, type Input, type Measure, holdingBetween } from "../language";
import type { RuleBook } from "../rulebook";
import type { Bound } from "./bound";
import { boundsFor } from "./bounds-for";
import { type Candidate, fenOf, yuanOf } from "./candidate";
import { excludedBy } from "./excluded-by";
import { factsFor } from "./facts-for";
import { restatedCaps } from "./restated-caps";
import { type Fen, NOTHING, bestSelection, paidOf } from "./select";

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
  const fen = paying.map((candidate) => fenOf(candidate.outcome.amount!));
  const bounds = boundsFor(book, paying, fen, rawOf);
  const paid = fen.map(() => NOTHING);
  const gap = bestSelection([...paying.keys()], bounds, fen, paid);
  const chosen = paying.filter((_, at) => paid[at] !== NOTHING);
  const dropped = candidates
    .filter((candidate) => !chosen.includes(candidate))
    .map((candidate) => droppedOf(book, candidate, { paying, bounds, paid }));
  const sumOf = (isOf: (candidate: Candidate) => boolean) =>
    yuanOf(
      paidOf(
        [...paying.keys()].filter((at) => isOf(paying[at]!)),
        paid,
      ),
    );
  const total = sumOf(() => true);
  const onlyMaximum = sumOf(({ outcome }) => outcome.status === "up-to");
  const capped = cappedBy(bounds, fen, paid);
  return { total, onlyMaximum, chosen, dropped, capped, gap: yuanOf(gap) };
}

/** Caps that the chosen measures together exceed. */
const cappedBy = (bounds: readonly Bound[], fen: Readonly<Fen>, paid: Readonly<Fen>): Group[] =>
  bounds
    .filter(({ cap, most, members }) => {
      const chosen = members.filter((at) => paid[at] !== NOTHING);
      return cap && paidOf(chosen, fen) > most;
    })
    .map(({ group }) => group);

/** Candidates that pay, by place, with what binds them and what they are paid. */
interface Selected {
  readonly paying: readonly Candidate[];
  readonly bounds: readonly Bound[];
  readonly paid: Readonly<Fen>;
}

function droppedOf(
  book: RuleBook,
  candidate: Candidate,
  { paying, bounds, paid }: Selected,
): Dropped {
  const { measure, outcome } = candidate;
  const { id } = measure;
  const restated = restatedCaps(book).get(id);
  if (restated) return { id, because: { why: "group", group: restated } };
  const at = paying.indexOf(candidate);
  const own = bounds.filter(({ members }) => members.includes(at));
  const excluding = excludedBy(at, measure, own, paid);
  if (!excluding) return { id, because: { why: "not-payable", outcome } };
  const kept = excluding.members
    .filter((one) => paid[one] !== NOTHING)
    .map((one) => paying[one]!.measure.id);
  return { id, because: { why: "group", group: holdingBetween(excluding.group, id, kept) } };
}
