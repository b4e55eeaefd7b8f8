import { describe, expect, it } from "vitest";
import { HAPPENINGS, wordedRuleBook, type CalendarLine } from "../../src/rulebook";
import { CALENDAR_WORDS } from "../../src/taskpane/calendar/words";
import { calendarText } from "../../src/text";

const [measure] = (await wordedRuleBook()).measures;
const line = (rest: Partial<CalendarLine> & Pick<CalendarLine, "happening">): CalendarLine => ({
  date: "2026-03-31",
  measure: measure!,
  ...rest,
});

describe("what happens on a day", () => {
  it("is one phrase for each kind, in both languages", () => {
    const said = HAPPENINGS.map((happening) => [
      calendarText(line({ happening }), "zh-CN"),
      calendarText(line({ happening }), "en-US"),
    ]);
    expect(Object.fromEntries(HAPPENINGS.map((one, i) => [one, said[i]]))).toEqual({
      begins: ["政策施行", "In force"],
      "business-begins": ["可支付业务的起始日", "Eligible period begins"],
      opens: ["申报开始", "Applications open"],
      closes: ["申报截止", "Applications close"],
      "business-ends": ["可支付业务的截止日", "Eligible period ends"],
      "round-closed": ["本轮结束", "The round closes"],
      "paid-until": ["兑付截止", "Last day of payment"],
      ends: ["政策有效期截止", "Last day in force"],
    });
  });

  it("says the batch, that the text says around, and that it comes again", () => {
    const closes = line({
      ...{ happening: "closes", about: true, onwards: true },
      batch: { zh: "第一批", en: "First batch" },
    });
    expect(calendarText(closes, "zh-CN")).toBe(
      "申报截止：第一批（大致时间，以当期通知为准）（以后各期照此）",
    );
    expect(calendarText(closes, "en-US")).toBe(
      "Applications close: first batch (approximate; see that round's notice) (and so on)",
    );
  });
});

describe("what the calendar says around it", () => {
  const [zh, en] = [CALENDAR_WORDS["zh-CN"], CALENDAR_WORDS["en-US"]];

  it("counts days and entries, one of them as one", () => {
    expect([0, 1, 14].map(zh.daysLeft)).toEqual(["就是今天", "还有 1 天", "还有 14 天"]);
    expect([0, 1, 14].map(en.daysLeft)).toEqual(["today", "in 1 day", "in 14 days"]);
    expect([0, 1, 2].map((count) => zh.calendarDay("2026-03-31", count))).toEqual([
      "2026-03-31",
      "2026-03-31，1 件",
      "2026-03-31，2 件",
    ]);
    expect([0, 1, 2].map((count) => en.calendarDay("2026-03-31", count))).toEqual([
      "2026-03-31",
      "2026-03-31, 1 entry",
      "2026-03-31, 2 entries",
    ]);
  });

  it("names months and days of the week, the week from Monday", () => {
    expect([1, 12].map((month) => zh.calendarMonth(2026, month))).toEqual([
      "2026年1月",
      "2026年12月",
    ]);
    expect([1, 12].map((month) => en.calendarMonth(2026, month))).toEqual([
      "January 2026",
      "December 2026",
    ]);
    expect([zh.weekdays[0], zh.weekdays.at(-1)]).toEqual(["一", "日"]);
    expect([en.weekdays[0], en.weekdays.at(-1)]).toEqual(["Mo", "Su"]);
  });

  it("says of an empty month which month it is, and what to do where nothing fits", () => {
    expect(zh.calendarMonthNone(true)).toBe("这个月今天以后没有载明的日期。");
    expect(zh.calendarMonthNone(false)).toBe("这个月没有载明的日期。");
    expect(en.calendarMonthNone(true)).toBe("Nothing is dated in the rest of this month.");
    for (const words of [zh, en]) expect(words.calendarNoneFits).toContain(words.calendarAll);
  });
});
