import type { Applying, Measure } from "../language";
import { businessOf } from "./in-force";
import type { RuleBook } from "./rule-book";

/**
 * How one applies for a measure: what it says itself, else its card, else its document. What no text prints is left
 * out. The department is the measure's own where it names one.
 */
export function applyingOf(book: RuleBook, measure: Measure): Applying {
  const above = { ...book.documentOf(measure).apply, ...book.cardOf(measure)?.apply };
  const { department } = measure;
  return { ...above, ...(department && { department }), ...measure.apply };
}

/**
 * The last day on which one can hope to be paid: the end of the round, the last of the windows that do not come again,
 * the last day of payment, or that of the text. A round or a period of business without such a day has ended with its
 * calendar year. Null where nothing ends.
 */
export function lastDayOf(book: RuleBook, measure: Measure): string | null {
  const { closed, paidUntil } = measure;
  if (closed?.on) return closed.on;
  const { issued } = book.cardOf(measure) ?? book.documentOf(measure);
  const known = [issued, measure.business?.to].filter((day) => day !== null && day !== undefined);
  if (closed) return known.length ? yearEnd(known.sort().at(-1)!) : null;
  const windows = applyingOf(book, measure).windows ?? [];
  const ends = windows.flatMap(({ to }) => (to && to.length === 10 ? [to] : []));
  if (ends.length && ends.length === windows.length) return ends.sort().at(-1)!;
  const { to } = businessOf(measure);
  return paidUntil ?? measure.to ?? (to && yearEnd(to));
}

const yearEnd = (day: string) => `${day.slice(0, 4)}-12-31`;
