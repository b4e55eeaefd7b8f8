import { describe, expect, it } from "vitest";
import { type Time, timeIn } from "../../src/tables/time-words";

const read = (text: string) => timeIn(text.normalize("NFKC").replace(/\s+/g, "").toLowerCase());

describe("the time that a heading names", () => {
  it.each<[string, Time]>([
    ["1月", { from: 1, to: 1 }],
    ["12月份", { from: 12, to: 12 }],
    ["十一月", { from: 11, to: 11 }],
    ["2026-01", { year: 2026, from: 1, to: 1 }],
    ["2026年3月", { year: 2026, from: 3, to: 3 }],
    ["202604", { year: 2026, from: 4, to: 4 }],
    ["Jan", { from: 1, to: 1 }],
    ["Dec-25", { year: 2025, from: 12, to: 12 }],
    ["September 2025", { year: 2025, from: 9, to: 9 }],
    ["一季度", { from: 1, to: 3 }],
    ["第四季度", { from: 10, to: 12 }],
    ["2025Q2", { year: 2025, from: 4, to: 6 }],
    ["Q3", { from: 7, to: 9 }],
    ["前三季度", { from: 1, to: 9 }],
    ["2026年1-9月", { year: 2026, from: 1, to: 9 }],
    ["1—12月", { from: 1, to: 12 }],
    ["Jan-Sep 2026", { year: 2026, from: 1, to: 9 }],
    ["上半年", { from: 1, to: 6 }],
    ["2025年度", { year: 2025 }],
    ["全年", { from: 1, to: 12 }],
    ["上年同期", { before: 1 }],
    ["上年同期（2025年）", { year: 2025 }],
    ["本年累计", { cumulative: true }],
    ["截至2026年9月", { year: 2026, from: 9, to: 9, cumulative: true }],
    ["期末余额", { from: 12, to: 12, state: true }],
    ["年初余额", { from: 12, to: 12, state: true, before: 1 }],
    ["本月数", { thisMonth: true }],
  ])("%s", (text, time) => {
    expect(read(text).time).toEqual(time);
  });

  it.each(["营业收入", "研发费用", "13月", "同比增长", "序号"])("%s names none", (text) => {
    expect(read(text).time).toEqual({});
  });
});
