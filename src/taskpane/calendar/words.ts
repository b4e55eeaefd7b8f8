import type { Lang } from "../../text";

const zh = {
  calendar: "政策日历",
  calendarAbout: "今天起的申报起止、业务截止和有效期截止日",
  calendarView: "怎么看",
  calendarViews: { list: "列表", month: "月历" },
  calendarAll: "也显示暂不适用的措施",
  calendarNone: "今天以后没有载明的日期。",
  calendarMonthNone: (isThisMonth: boolean): string =>
    isThisMonth ? "这个月今天以后没有载明的日期。" : "这个月没有载明的日期。",
  calendarNoneFits: "还没有适用的措施：先填企业情况，或勾选“也显示暂不适用的措施”。",
  calendarMonth: (year: number, month: number) => `${year}年${month}月`,
  earlierMonth: "上个月",
  laterMonth: "下个月",
  weekdays: ["一", "二", "三", "四", "五", "六", "日"],
  calendarDay: (date: string, count: number) => (count > 0 ? `${date}，${count} 件` : date),
  daysLeft: (days: number) => (days === 0 ? "就是今天" : `还有 ${days} 天`),
  calendarUntil: (date: string) => `列到 ${date}；再往后的看月历。`,
  icsSave: "存为日历文件（.ics）",
  icsAbout: "可导入 Outlook、手机日历；截止日提前 14 天提醒。",
  calendarToSheet: "写入工作表",
  calendarHeads: ["日期", "事项", "措施", "文号与条款", "适用企业"],
  icsName: "政策奖补日历",
  icsFor: (companies: string) => `适用：${companies}`,
  uncertainDay: "通用条件（地点、信用等）按符合算；以当期申报通知为准。",
};

export type CalendarWords = typeof zh;

const en: CalendarWords = {
  calendar: "Calendar",
  calendarAbout:
    "From today on: when applications open and close, and the last days of business and validity",
  calendarView: "Show as",
  calendarViews: { list: "List", month: "Month" },
  calendarAll: "Include measures not yet confirmed to fit",
  calendarNone: "No date after today is printed in the documents.",
  calendarMonthNone: (isThisMonth) =>
    isThisMonth ? "Nothing is dated in the rest of this month." : "Nothing is dated in this month.",
  calendarNoneFits:
    "No measure fits yet: tell about the company first, or tick “Include measures not yet confirmed to fit”.",
  calendarMonth: (year, month) =>
    `${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]} ${year}`,
  earlierMonth: "Earlier",
  laterMonth: "Later",
  weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
  calendarDay: (date, count) =>
    count > 0 ? `${date}, ${count} ${count === 1 ? "entry" : "entries"}` : date,
  daysLeft: (days) => (days === 0 ? "today" : days === 1 ? "in 1 day" : `in ${days} days`),
  calendarUntil: (date) => `Listed up to ${date}; the months show what comes later.`,
  icsSave: "Save as a calendar file (.ics)",
  icsAbout: "For Outlook or a phone; deadlines come with a reminder 14 days before.",
  calendarToSheet: "Write to the sheet",
  calendarHeads: ["Day", "What", "Measure", "Document and clause", "Companies"],
  icsName: "Policy awards",
  icsFor: (companies) => `Fits: ${companies}`,
  uncertainDay:
    "General conditions (place, credit) count as met; the notice of the round is what decides.",
};

/** What this folder says. */
export const CALENDAR_WORDS: Record<Lang, CalendarWords> = { "zh-CN": zh, "en-US": en };
