import { type Rational, ZERO, add, compare } from "../exact";
import { type FactValue, type Facts, type Outcome, readFact, treeValue } from "../engine";
import type { Group, Input, Measure } from "../language";
import type { Candidate } from "./candidate";
import type { RuleBook } from "../rulebook";
import { type Bound, bestSelection } from "./select";

export type { Candidate } from "./candidate";

export interface Dropped {
  id: string;
  /** why it is left out: it pays nothing by itself, a group excludes it, or a shared cap leaves it nothing */
  because: { why: "not-payable"; outcome: Outcome } | { why: "group"; group: Group };
}

export interface Combination {
  /** yuan; maxima count where a document names only a maximum */
  total: Rational;
  chosen: Candidate[];
  dropped: Dropped[];
  /** caps that reduced the sum */
  capped: Group[];
}

/** The facts of one measure by position, from facts by name; broken values count as left out. */
export function factsFor(
  inputs: Measure["inputs"],
  named: Readonly<Record<string, unknown>>,
): Facts {
  return inputs.map((input) => valueOf(input, named[input.name]));
}

function valueOf(input: Input, raw: unknown): FactValue | undefined {
  const read = readFact(input, raw);
  return "value" in read ? read.value : undefined;
}

/** The best allowed combination of measures for these facts: the largest sum that every group allows; exact. */
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
 * that a group itself reads (its ceiling may depend on one); a ceiling over unknown facts does not bind.
 */
export function bestOfCandidates(
  book: RuleBook,
  candidates: readonly Candidate[],
  rawOf: (input: Input) => unknown,
): Combination {
  const paying = candidates.filter(
    ({ outcome }) =>
      (outcome.status === "eligible" || outcome.status === "up-to") &&
      outcome.amount &&
      outcome.amount.n > 0n,
  );
  const groups = relevantGroups(book, paying, rawOf);
  const best = bestSelection(paying, groups);
  const taken = new Set(best.chosen);
  const chosen = candidates.filter((c) => taken.has(c));
  const dropped = candidates
    .filter((c) => !taken.has(c))
    .map((c) => droppedOf(c, paying, chosen, groups));
  return { total: best.total, chosen, dropped, capped: cappedBy(groups, chosen) };
}

/** Caps that the chosen measures together exceed. */
function cappedBy(groups: readonly Bound[], chosen: readonly Candidate[]): Group[] {
  return groups
    .filter(({ group, cap }) => {
      const members = new Set(group.of.flat());
      const sum = chosen
        .filter((c) => members.has(c.measure.id))
        .reduce((total, c) => add(total, c.outcome.amount!), ZERO);
      return cap !== undefined && compare(sum, cap) > 0;
    })
    .map((b) => b.group);
}

/** Groups that bind at least two of the candidates (or cap one), with their caps for these facts. */
function relevantGroups(
  book: RuleBook,
  paying: readonly Candidate[],
  rawOf: (input: Input) => unknown,
): Bound[] {
  const ids = new Set(paying.map((c) => c.measure.id));
  return book.groups.flatMap((group): Bound[] => {
    if (!group.of.flat().some((id) => ids.has(id))) return [];
    if (group.rule === "at-most") return [{ group }];
    const cap = capOf(book, group, rawOf);
    return cap ? [{ group, cap }] : [];
  });
}

/** A cap over facts that are not known does not bind. */
function capOf(
  book: RuleBook,
  group: Group,
  rawOf: (input: Input) => unknown,
): Rational | undefined {
  const facts = group.inputs.map((input) => valueOf(input, rawOf(input)));
  const cap = treeValue(group.cap!, { inputs: group.inputs, steps: [] }, facts, book.tables);
  return typeof cap === "object" ? cap : undefined;
}

function droppedOf(
  candidate: Candidate,
  paying: readonly Candidate[],
  chosen: readonly Candidate[],
  bounds: readonly Bound[],
): Dropped {
  const id = candidate.measure.id;
  if (!paying.includes(candidate))
    return { id, because: { why: "not-payable", outcome: candidate.outcome } };
  const ids = new Set([...chosen.map((c) => c.measure.id), id]);
  const excluding = bounds.find(
    ({ group }) =>
      group.rule === "at-most" &&
      group.of.flat().includes(id) &&
      group.of.filter((category) => category.some((m) => ids.has(m))).length > group.n!,
  );
  const group = excluding?.group ?? bounds.find((b) => b.group.of.flat().includes(id))!.group;
  return { id, because: { why: "group", group } };
}
