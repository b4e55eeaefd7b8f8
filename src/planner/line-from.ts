import type { Facts, Outcome } from "../engine";
import { ZERO } from "../exact";
import { type RuleBook, isOutside } from "../rulebook";
import { contradicted } from "./contradiction";
import type { Known } from "./known-facts";
import { type Asked, type Line, classOf } from "./position";
import { restatedCaps } from "./restated-caps";

/** One measure for a company before it stands beside others; `plain` is what the engine says of its facts. */
export function lineFrom(
  book: RuleBook,
  known: Known,
  { measure, project, apart }: Asked,
  facts: Facts,
  plain: Outcome,
): Line {
  const outcome = contradicted(book, measure, plain, known);
  const isOwn = (index: number) => !measure.inputs[index]!.scope;
  const line = {
    measure,
    outcome,
    ...(project !== undefined && { project }),
    ...(apart !== undefined && { apart }),
    outside: isOutside(outcome),
    given: facts.filter((fact, index) => fact !== undefined && isOwn(index)).length,
    unknown: [...outcome.missing, ...outcome.assumed].filter(isOwn).length,
    counted: ZERO,
  };
  return { ...line, ...standing(book, line) };
}

/** The class of a line by its own outcome, and why it counts for nothing before others are looked at. */
function standing(book: RuleBook, line: Omit<Line, "class">): Pick<Line, "class" | "notCounted"> {
  const group = restatedCaps(book).get(line.measure.id);
  if (group) return { class: "none", notCounted: { why: "restates-cap", group } };
  const own = classOf(line);
  const { amount } = line.outcome;
  return own === "none" && line.unknown > 0 && amount !== undefined && amount.n > 0n
    ? { class: own, notCounted: { why: "unanswered", count: line.unknown } }
    : { class: own };
}
