import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarDate,
  dayNumber,
  fromExcelSerial,
  isoDate,
  monthsLater,
  parseDate,
  toExcelSerial,
} from "../../src/exact";

const day = (text: string) => parseDate(text)!;

describe("a date", () => {
  it.each(["2025-07-05", "2025/7/5", "2025.7.5", "2025年7月5日", " 2025-07-05 "])(
    "is read from %j",
    (text) => {
      expect(isoDate(day(text))).toBe("2025-07-05");
    },
  );

  it.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-7", "25-07-05", "7/5/2025", "今天", ""])(
    "%j is none",
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it("has its leap days", () => {
    expect(dayNumber(2024, 2, 29)).not.toBeNull();
    expect(dayNumber(2100, 2, 29)).toBeNull();
    expect(dayNumber(2000, 2, 29)).not.toBeNull();
  });

  it("is the serial that Excel stores", () => {
    expect(toExcelSerial(day("1900-03-01"))).toBe(61);
    expect(toExcelSerial(day("2025-01-01"))).toBe(45_658);
    expect(isoDate(fromExcelSerial(45_843.75))).toBe("2025-07-05");
  });

  it("lasts to the end of a shorter month", () => {
    expect(isoDate(monthsLater(day("2025-01-31"), 1))).toBe("2025-02-28");
    expect(isoDate(monthsLater(day("2023-12-31"), 2))).toBe("2024-02-29");
    expect(isoDate(monthsLater(day("2025-03-31"), -1))).toBe("2025-02-28");
    expect(isoDate(monthsLater(day("2025-11-30"), 3))).toBe("2026-02-28");
    expect(isoDate(monthsLater(day("2025-01-15"), -13))).toBe("2023-12-15");
  });

  it("goes from text to day and back, in every form", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 100_000 }), (number) => {
        const { year, month, day: date } = calendarDate(number);
        expect(dayNumber(year, month, date)).toBe(number);
        expect(parseDate(isoDate(number))).toBe(number);
        expect(parseDate(`${year}年${month}月${date}日`)).toBe(number);
        expect(fromExcelSerial(toExcelSerial(number))).toBe(number);
      }),
    );
  });

  it("comes back after as many months, unless the month was shorter", () => {
    const days = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (number, months) => {
        const there = monthsLater(number, months);
        const [from, to] = [calendarDate(number), calendarDate(there)];
        expect(to.year * 12 + to.month - from.year * 12 - from.month).toBe(months);
        expect(to.day).toBeLessThanOrEqual(from.day);
        if (to.day === from.day) expect(monthsLater(there, -months)).toBe(number);
      }),
    );
  });
});
