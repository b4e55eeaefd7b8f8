import { describe, expect, it } from "vitest";
import {
  daysBetween,
  laterMonth,
  lastDayIn,
  monthWeeks,
} from "../../../src/taskpane/calendar/month-weeks";

describe("the weeks of a month", () => {
  it("begin on Monday and hold the month's own days", () => {
    // 1 November 2026 is a Sunday
    const weeks = monthWeeks("2026-11");
    expect(weeks[0]).toEqual([...Array<undefined>(6).fill(undefined), "2026-11-01"]);
    expect(weeks[1]![0]).toBe("2026-11-02");
    expect(weeks.at(-1)).toEqual(["2026-11-30", ...Array<undefined>(6).fill(undefined)]);
    expect(weeks.flat().filter((date) => date !== undefined)).toHaveLength(30);
  });

  it("hold every day of a hundred years once, each under its weekday", () => {
    for (let month = "1950-01"; month < "2050-01"; month = laterMonth(month, 1)) {
      const weeks = monthWeeks(month);
      const days = weeks.flat().filter((date) => date !== undefined);
      expect(days).toHaveLength(Number(lastDayIn(month).slice(8)));
      for (const week of weeks)
        week.forEach((date, i) => {
          if (date) expect((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(i);
        });
    }
  });

  it("goes over the end of a year, and counts days", () => {
    expect(laterMonth("2026-12", 1)).toBe("2027-01");
    expect(laterMonth("2026-01", -1)).toBe("2025-12");
    expect(lastDayIn("2028-02")).toBe("2028-02-29");
    expect(daysBetween("2026-11-28", "2026-12-31")).toBe(33);
  });
});
