import type { Measure } from "../../language";
import { isInForce, lastDayOf, paysFor, type RuleBook } from "../../rulebook";
import { daysText, reasonsText, type Lang } from "../../text";

/**
 * How a measure stands on a day. tail: its text is over, money is still paid; closed: its text holds, but nobody can
 * apply any more.
 */
export type Standing = "in-force" | "not-yet" | "tail" | "closed" | "expired";

/** How a measure stands on a day (YYYY-MM-DD). */
export function standingOn(book: RuleBook, measure: Measure, day: string): Standing {
  const isOver = measure.to !== undefined && measure.to !== null && day > measure.to;
  const last = lastDayOf(book, measure);
  if (last !== null && day > last) return isOver ? "expired" : "closed";
  if (isInForce(measure, day)) return "in-force";
  return isOver ? "tail" : "not-yet";
}

/** Why a day lies outside, with the period, the tail, and what held before or took the measure's place. */
export function standingText(book: RuleBook, measure: Measure, day: string, lang: Lang): string {
  if (paysFor(measure, day)) return daysText(measure, lang);
  return reasonsText(book.assess(measure, [], day), measure, lang)[0]!.sentence;
}
