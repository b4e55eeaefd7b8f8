import type { Facts, Outcome } from "../engine";
import { ZERO } from "../exact";
import type { Group, Measure } from "../language";
import { type RuleBook, paysFor } from "../rulebook";
import { type Audience, audienceOf, contradicted, fitOf } from "./contradiction";
import type { Known } from "./known-facts";
import { decisiveConditions } from "./granted";
import { type Asked, type Line, classOf } from "./position";
import { restatedCaps } from "./restated-caps";

/** What a line needs of its measure whatever is known of a company. */
export interface About {
  readonly audience: Audience;
  /** the group of which the measure only says what the cap is */
  readonly restates: Group | undefined;
  /** by position of an input: whether the text itself asks for it */
  readonly isOwn: readonly boolean[];
  /** whether it is a general condition that is not granted to everybody */
  readonly isDecisive: readonly boolean[];
}

export const aboutMeasure = (book: RuleBook, measure: Measure): About => ({
  audience: audienceOf(book, measure),
  restates: restatedCaps(book).get(measure.id),
  isOwn: measure.inputs.map(({ scope }) => !scope),
  isDecisive: decisiveConditions(book, measure),
});

/**
 * One measure for a company before it stands beside others; `plain` is what the engine says of its facts, and of the day
 * of business where one is named.
 */
export function lineFrom(
  about: About,
  known: Known,
  { measure, project, apart, facts: own }: Asked,
  facts: Facts,
  plain: Outcome,
  day?: string,
): Line {
  const { isOwn, isDecisive } = about;
  const outcome = contradicted(measure, about, plain, known);
  const line: Line = {
    measure,
    outcome,
    facts,
    outside: day !== undefined && !paysFor(measure, day),
    class: "none",
    given: givenOf(facts, isOwn),
    unknown: countOf(outcome.missing, isOwn) + countOf(outcome.assumed, isOwn),
    conditions: countOf(outcome.assumed, isDecisive),
    fit: fitOf(about.audience, known),
    counted: ZERO,
  };
  if (project !== undefined) line.project = project;
  if (apart !== undefined) line.apart = apart;
  if (day !== undefined) line.day = day;
  if (own !== undefined) line.own = own;
  classify(line, about);
  return line;
}

/** How many of the text's own facts are known. */
function givenOf(facts: Facts, isOwn: About["isOwn"]): number {
  let count = 0;
  for (let index = 0; index < facts.length; index++)
    if (facts[index] !== undefined && isOwn[index]) count++;
  return count;
}

/** How many of the facts are such. */
function countOf(indexes: readonly number[], isSuch: readonly boolean[]): number {
  let count = 0;
  for (const index of indexes) if (isSuch[index]) count++;
  return count;
}

/** Says the class of a line by its own outcome, and why it counts for nothing before others are looked at. */
function classify(line: Line, { restates }: About): void {
  if (restates) {
    line.notCounted = { why: "restates-cap", group: restates };
    return;
  }
  line.class = classOf(line);
  const { amount } = line.outcome;
  const count = line.unknown + line.conditions;
  if (line.class === "none" && count > 0 && amount !== undefined && amount.n > 0n)
    line.notCounted = { why: "unanswered", count };
}
