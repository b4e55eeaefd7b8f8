const DAY = 86_400_000;
/** Excel's serial of 1970-01-01 in the 1900 date system. */
const EXCEL_EPOCH = 25_569;

/** Day number (days since 1970-01-01) of a date, or null when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? time / DAY : null;
}

/** Reads 2025-07-05, 2025/7/5, 2025.7.5 or 2025年7月5日; null when it is no date. */
export function parseDate(text: string): number | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(
    text.trim(),
  );
  if (!match) return null;
  return dayNumber(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
}

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export function calendarDate(days: number): CalendarDate {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** YYYY-MM-DD */
export function isoDate(days: number): string {
  const { year, month, day } = calendarDate(days);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The same day `months` later; the last day of the month when that day does not exist. */
export function monthsLater(days: number, months: number): number {
  const { year, month, day } = calendarDate(days);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  for (let d = day; ; d--) {
    const found = dayNumber(toYear, toMonth, d);
    if (found !== null) return found;
  }
}

/** Excel's first serial that is the same day everywhere (1 March 1900), and the first after the calendar's end. */
export const SERIALS = { first: 61, end: 2_958_466 } as const;

/** Whether a number is a day of Excel's calendar that no program takes for another. */
export const isSerial = (number: number): boolean =>
  number >= SERIALS.first && number < SERIALS.end;

/** Excel's serial (1900 date system) to a day number; the time of day is dropped. */
export const fromExcelSerial = (serial: number) => Math.floor(serial) - EXCEL_EPOCH;
export const toExcelSerial = (days: number) => days + EXCEL_EPOCH;
