import { calendarDate, dayNumber, isoDate, monthsLater, parseDate } from "../../exact";

/** The weeks of a month (YYYY-MM), Monday first; days (YYYY-MM-DD) of other months are left out. */
export function monthWeeks(month: string): (string | undefined)[][] {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const first = dayNumber(year, number, 1)!;
  const last = monthsLater(first, 1) - 1;
  const monday = first - weekday(first);
  const weeks: (string | undefined)[][] = [];
  for (let start = monday; start <= last; start += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, i) => start + i).map((day) =>
        day < first || day > last ? undefined : isoDate(day),
      ),
    );
  return weeks;
}

/** 0 is Monday; 1970-01-01, day 0, was a Thursday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7;

/** The month (YYYY-MM) so many months later. */
export function laterMonth(month: string, by: number): string {
  return isoDate(monthsLater(parseDate(`${month}-01`)!, by)).slice(0, 7);
}

/** The last day of a month, YYYY-MM-DD. */
export const lastDayIn = (month: string): string =>
  isoDate(parseDate(`${laterMonth(month, 1)}-01`)! - 1);

/** Days from one day to another (YYYY-MM-DD). */
export const daysBetween = (from: string, to: string): number => parseDate(to)! - parseDate(from)!;

/** The number of a day within its month. */
export const dayOfMonth = (date: string): number => calendarDate(parseDate(date)!).day;
