import { isoDate, monthsLater, parseDate } from "../exact";
import type { ApplyWindow, Bilingual, Measure } from "../language";
import { applyingOf } from "./applying";
import { businessOf } from "./in-force";
import type { RuleBook } from "./rule-book";

/** In the order in which one day's lines stand. */
export const HAPPENINGS = [
  "begins",
  "business-begins",
  "opens",
  "closes",
  "business-ends",
  "round-closed",
  "paid-until",
  "ends",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** What happens on a day, YYYY-MM-DD. */
export interface CalendarLine {
  date: string;
  happening: Happening;
  measure: Measure;
  /** the text says "around" */
  about?: boolean;
  batch?: Bilingual;
  /** comes again; only the first time is shown, as nothing ends it */
  onwards?: boolean;
}

const MONTHS: Record<NonNullable<ApplyWindow["each"]>, number> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
  "three-years": 36,
};

/**
 * Dated lines of measures: texts that begin and end, windows that open and close, business, rounds, last days of
 * payment. Days outside `from` and `to` are left out; windows that come again are laid out between them and within the
 * validity, and once where nothing ends them. Sorted by day, then as given.
 */
export function calendar(
  book: RuleBook,
  measures: readonly Measure[],
  from?: string,
  to?: string,
): CalendarLine[] {
  const place = new Map(measures.map((measure, i) => [measure, i]));
  return [...place.keys()]
    .flatMap((measure) => [
      ...fixedLines(measure),
      ...(applyingOf(book, measure).windows ?? []).flatMap((w) =>
        windowLines(measure, w, from, to),
      ),
    ])
    .filter(({ date }) => (!from || date >= from) && (!to || date <= to))
    .sort(
      (a, b) =>
        (a.date < b.date ? -1 : Number(a.date > b.date)) ||
        place.get(a.measure)! - place.get(b.measure)! ||
        HAPPENINGS.indexOf(a.happening) - HAPPENINGS.indexOf(b.happening),
    );
}

function fixedLines(measure: Measure): CalendarLine[] {
  const business = businessOf(measure);
  const line = (happening: Happening, date?: string | null): CalendarLine[] =>
    date ? [{ date, happening, measure }] : [];
  return [
    ...line("begins", measure.from),
    ...line("ends", measure.to),
    ...(business.from === measure.from ? [] : line("business-begins", business.from)),
    ...(isSaid(business.to, measure) ? [] : line("business-ends", business.to)),
    ...line("paid-until", measure.paidUntil),
    ...line("round-closed", measure.closed?.on),
  ];
}

/** Whether a day stands there already as the last of the text or of the round. */
const isSaid = (day: string | null, { to, closed }: Measure): boolean =>
  day === (to ?? null) || day === closed?.on;

function windowLines(
  measure: Measure,
  window: ApplyWindow,
  from?: string,
  to?: string,
): CalendarLine[] {
  const more = {
    ...(window.about && { about: true }),
    ...(window.batch && { batch: window.batch }),
  };
  const line = (happening: Happening, date: string | undefined, onwards: boolean): CalendarLine[] =>
    date ? [{ date, happening, measure, ...more, ...(onwards && { onwards }) }] : [];
  const both = (opens: string | undefined, closes: string | undefined, onwards = false) => [
    ...line("opens", opens, onwards),
    ...line("closes", closes, onwards),
  ];
  if ([window.from, window.to].every((day) => day === undefined || day.length === 10))
    return both(window.from, window.to);
  const first = [measure.from, from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const last = [measure.closed?.on ?? measure.paidUntil ?? measure.to, to]
    .filter((day) => day !== undefined)
    .sort()[0];
  if (first === undefined) return [];
  return repeated(window, first, last).flatMap(([opens, closes]) =>
    both(opens, closes, last === undefined),
  );
}

const LEAP_YEAR = 2000;

type Times = [opens: string | undefined, closes: string | undefined];

/** The times of a window that comes again, from one day to another; without a last day, the first time. */
function repeated(window: ApplyWindow, first: string, last: string | undefined): Times[] {
  const step = MONTHS[window.each ?? "year"];
  const start = Number(first.slice(0, 4)) - 1;
  const overNewYear = window.from && window.to && window.to < window.from;
  const times: Times[] = [];
  for (let months = 0; ; months += step) {
    const a = dayIn(start, window.from, months);
    const b = dayIn(overNewYear ? start + 1 : start, window.to, months);
    const [begin, end] = [a ?? b!, b ?? a!];
    if (last !== undefined && begin > last) return times;
    if (end >= first) times.push([a, b]);
    if (last === undefined && times.length) return times;
  }
}

/**
 * A day of a year from MM-DD, months later. It is counted from a leap year, which has all days: so 02-29 is the last of
 * February in each year, and the 31st that of a shorter month.
 */
function dayIn(year: number, day: string | undefined, months: number): string | undefined {
  if (day === undefined) return undefined;
  if (day.length === 10) return isoDate(monthsLater(parseDate(day)!, months));
  return isoDate(monthsLater(parseDate(`${LEAP_YEAR}-${day}`)!, (year - LEAP_YEAR) * 12 + months));
}
