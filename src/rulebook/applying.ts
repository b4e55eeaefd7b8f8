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

/** A last day, and whether no text says it: a round or its business without one ends with its calendar year. */
export interface LastDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly byConvention: boolean;
}

/**
 * The last day on which one can hope to be paid: the end of the round, the last of the windows that do not come again,
 * the last day of payment, or that of the text. A round or a period of business without such a day has ended with its
 * calendar year, by convention. Null where nothing ends.
 */
export function lastDay(book: RuleBook, measure: Measure): LastDay | null {
  const { closed, paidUntil } = measure;
  if (closed?.on) return printed(closed.on);
  const { issued } = book.cardOf(measure) ?? book.documentOf(measure);
  const known = [issued, measure.business?.to].filter((day) => day !== null && day !== undefined);
  if (closed) return known.length ? yearEnd(known.sort().at(-1)!) : null;
  const windows = applyingOf(book, measure).windows ?? [];
  const ends = windows.flatMap(({ to }) => (to && to.length === 10 ? [to] : []));
  if (ends.length && ends.length === windows.length) return printed(ends.sort().at(-1)!);
  const { to } = businessOf(measure);
  const last = paidUntil ?? measure.to;
  return last ? printed(last) : to ? yearEnd(to) : null;
}

/** The day alone. */
export const lastDayOf = (book: RuleBook, measure: Measure): string | null =>
  lastDay(book, measure)?.day ?? null;

/** The last day on which a measure is open: that of its text, or what ends sooner; null where nothing ends. */
export function openUntil(book: RuleBook, measure: Measure): string | null {
  const days = [measure.to ?? null, lastDayOf(book, measure)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

const printed = (day: string): LastDay => ({ day, byConvention: false });
const yearEnd = (day: string): LastDay => ({
  day: `${day.slice(0, 4)}-12-31`,
  byConvention: true,
});
