import { type Outcome, type Reason, RefusedOutcome } from "../engine";
import { type Measure, type Only, type OpeningFact, beginsWith, once } from "../language";
import type { RuleBook } from "../rulebook";
import type { Known } from "./known-facts";

/** Whom a measure is for, where that is certain. */
export type Audience = readonly { fact: OpeningFact; only: Only }[];

const EVERYBODY: Audience = [];

/** Whom a measure is for, as its sector, its size or what is done decides; nobody in particular where the book says nothing. */
export const audienceOf = (book: RuleBook, { id }: Measure): Audience =>
  onlyFor(book).get(id) ?? EVERYBODY;

const onlyFor = once((book: RuleBook): ReadonlyMap<string, Audience> => {
  const rows = book.relevance.facts.flatMap((fact) =>
    (fact.only ?? []).map((only) => ({ fact, only })),
  );
  const byStart = new Map<string, number[]>();
  rows.forEach(({ only }, at) => {
    for (const start of only.of) byStart.set(start, [...(byStart.get(start) ?? []), at]);
  });
  const lengths = new Set([...byStart.keys()].map((start) => start.length));
  const found = new Map<string, Audience>();
  for (const { id } of book.measures) {
    const own = new Set<number>();
    for (const length of lengths) {
      if (length > id.length) continue;
      const start = id.slice(0, length);
      for (const at of byStart.get(start) ?? []) if (beginsWith(id, start)) own.add(at);
    }
    if (own.size > 0)
      found.set(
        id,
        [...own].sort((a, b) => a - b).map((at) => rows[at]!),
      );
  }
  return found;
});

/**
 * How much answers say that a measure is for the company: 1 where only that answer has it, a half with two, else 0. Nothing
 * where it is also for those alone who do what nobody has told yet: a loan says little of a loan for robots.
 */
export function fitOf(audience: Audience, known: Known): number {
  let fit = 0;
  for (const { fact, only } of audience) {
    const { is } = only;
    const said = known.answerTo(fact.name);
    if (said === undefined && is.length === 1) return 0;
    if (said !== undefined && is.length <= 2 && is.includes(said))
      fit = Math.max(fit, 1 / is.length);
  }
  return fit;
}

/**
 * An outcome beside what the company is: where something is still open and an answer contradicts (another sector, no
 * loan at all), the measure is out. What its own facts settle stands; but figures alone do not say who somebody is: a
 * maker whose capital grew is no fund manager.
 */
export function contradicted(
  measure: Measure,
  { audience, isOwn }: { readonly audience: Audience; readonly isOwn: readonly boolean[] },
  outcome: Outcome,
  known: Known,
): Outcome {
  if (audience.length === 0 || outcome.status === "ineligible" || outcome.status === "information")
    return outcome;
  const settled = isSettled(outcome, isOwn);
  if (settled && saysWho(measure, isOwn)) return outcome;
  for (const { fact, only } of audience) {
    if (settled && fact.type === "boolean") continue;
    const said = known.answerTo(fact.name);
    if (said === undefined || only.is.includes(said)) continue;
    const because: Reason[] = [
      { why: "contradicts", cite: measure.cite, fact, said, only: only.is },
    ];
    return new RefusedOutcome(measure, because, outcome);
  }
  return outcome;
}

/** Whether a text asks itself who somebody is or what is done: by a yes or no, or a choice. */
const saysWho = ({ inputs }: Measure, isOwn: readonly boolean[]): boolean =>
  inputs.some(({ type }, index) => isOwn[index] && (type === "boolean" || type === "enum"));

/** Whether all that a text itself asks is answered: so what it asks nothing of is never settled. */
const isSettled = ({ status, missing, assumed }: Outcome, isOwn: readonly boolean[]): boolean =>
  status !== "needs-input" &&
  status !== "no-answer" &&
  !missing.some((index) => isOwn[index]) &&
  !assumed.some((index) => isOwn[index]) &&
  isOwn.includes(true);
