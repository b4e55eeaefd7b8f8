import { calendarDate, fromExcelSerial, isSerial } from "../exact";
import type { Label } from "./label";

/** A day of the calendar as the heading of its month; undefined for what is no day. */
export function dayLabel(serial: number): Label | undefined {
  if (!isSerial(serial)) return undefined;
  const { year, month } = calendarDate(fromExcelSerial(serial));
  const text = `${year}-${String(month).padStart(2, "0")}`;
  return { text, time: { year, from: month, to: month }, flags: new Set(), neutral: false };
}
