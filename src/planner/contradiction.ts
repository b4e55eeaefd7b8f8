import { type Outcome, paysMoney } from "../engine";
import { ZERO } from "../exact";
import { type Measure, type Only, type OpeningFact, beginsWith, once } from "../language";
import type { RuleBook } from "../rulebook";
import type { Known } from "./known-facts";

/** Whom each measure is for, where that is certain: by id. */
const onlyFor = once(
  (book: RuleBook): ReadonlyMap<string, readonly { fact: OpeningFact; only: Only }[]> => {
    const rows = book.relevance.facts.flatMap((fact) =>
      (fact.only ?? []).map((only) => ({ fact, only })),
    );
    const ids = [...new Set(book.measures.map(({ id }) => id))];
    return new Map(
      ids.flatMap((id) => {
        const own = rows.filter(({ only }) => only.of.some((start) => beginsWith(id, start)));
        return own.length ? [[id, own] as const] : [];
      }),
    );
  },
);

/**
 * An outcome beside what the company is: where something is still open and an answer contradicts (another sector, no
 * loan at all), the measure is out. What its own facts settle stands.
 */
export function contradicted(
  book: RuleBook,
  measure: Measure,
  outcome: Outcome,
  known: Known,
): Outcome {
  if (
    outcome.status === "ineligible" ||
    outcome.status === "information" ||
    isSettled(measure, outcome)
  )
    return outcome;
  for (const { fact, only } of onlyFor(book).get(measure.id) ?? []) {
    const said = known.answerTo(fact.name);
    if (said === undefined || only.is.includes(said)) continue;
    return {
      status: "ineligible",
      ...(paysMoney(measure) && { amount: ZERO }),
      missing: [],
      assumed: [],
      because: [{ why: "contradicts", cite: measure.cite, fact, said, only: only.is }],
      trace: outcome.trace,
    };
  }
  return outcome;
}

/** Whether all that a text itself asks is answered: so what it asks nothing of is never settled. */
const isSettled = ({ inputs }: Measure, { status, missing, assumed }: Outcome): boolean =>
  status !== "needs-input" &&
  status !== "no-answer" &&
  [...missing, ...assumed].every((index) => inputs[index]!.scope) &&
  inputs.some(({ scope }) => !scope);
