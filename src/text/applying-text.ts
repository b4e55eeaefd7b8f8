import type { ApplyWindow, Applying, Measure } from "../language";
import { type CalendarLine, type Happening, type RuleBook, applyingOf } from "../rulebook";
import { authorityInFull } from "./authority-text";
import { daysText } from "./days-text";
import { type Lang, say, sayInSentence } from "./lang";

const HAPPENS: Record<Happening, { zh: string; en: string }> = {
  begins: { zh: "政策施行", en: "In force" },
  "business-begins": { zh: "可支付业务的起始日", en: "Eligible period begins" },
  opens: { zh: "申报开始", en: "Applications open" },
  closes: { zh: "申报截止", en: "Applications close" },
  "business-ends": { zh: "可支付业务的截止日", en: "Eligible period ends" },
  "round-closed": { zh: "本轮结束", en: "The round closes" },
  "paid-until": { zh: "兑付截止", en: "Last day of payment" },
  ends: { zh: "政策有效期截止", en: "Last day in force" },
};

const WORDS = {
  "zh-CN": {
    about: "（大致时间，以当期通知为准）",
    onwards: "（以后各期照此）",
    none: "原文未载",
    yes: "是",
    heads: ["事项", "内容"],
    rows: {
      measure: "措施",
      department: "承办部门",
      where: "申报渠道",
      phones: "电话",
      windows: "申报时间",
      frequency: "频次",
      acceptedWithin: "受理期限",
      beforeSpending: "先申报还是先支出",
      freeOfApplication: "免申即享",
      notice: "公示",
      validYears: "认定有效期",
      days: "有效期与兑付",
      cite: "申报依据",
    },
    before: "先申报，后支出",
    after: "先支出，后申报",
    step: (n: number) => `步骤${n}`,
    material: (n: number) => `材料${n}`,
    steps: "步骤",
    materials: "材料",
    stepDays: (n: number) => `（${n}日）`,
    copies: (n: number) => `，${n}份`,
    notice: (n: number, working: boolean) => `${n}个${working ? "工作日" : "自然日"}`,
    years: (n: number) => `${n}年`,
    to: "至",
    from: (day: string) => `${day}起`,
    until: (day: string) => `${day}止`,
    each: {
      year: "每年",
      "half-year": "每半年",
      quarter: "每季度",
      month: "每月",
      "three-years": "每三年",
    },
  },
  "en-US": {
    about: " (approximate; see that round's notice)",
    onwards: " (and so on)",
    none: "Not stated in the text",
    yes: "Yes",
    heads: ["Item", "Content"],
    rows: {
      measure: "Measure",
      department: "Department",
      where: "Where to apply",
      phones: "Phone",
      windows: "When to apply",
      frequency: "How often",
      acceptedWithin: "Accepted within",
      beforeSpending: "Before or after spending",
      freeOfApplication: "Without application",
      notice: "Public notice",
      validYears: "A recognition holds",
      days: "In force and paid",
      cite: "Clause on applying",
    },
    before: "Apply first, spend afterwards",
    after: "Spend first, apply afterwards",
    step: (n: number) => `Step ${n}`,
    material: (n: number) => `Paper ${n}`,
    steps: "Steps",
    materials: "Papers",
    stepDays: (n: number) => (n === 1 ? " (1 day)" : ` (${n} days)`),
    copies: (n: number) => (n === 1 ? ", 1 copy" : `, ${n} copies`),
    notice: (n: number, working: boolean) =>
      `${n} ${working ? "working" : "calendar"} ${n === 1 ? "day" : "days"}`,
    years: (n: number) => (n === 1 ? "1 year" : `${n} years`),
    to: " to ",
    from: (day: string) => `From ${day}`,
    until: (day: string) => `Until ${day}`,
    each: {
      year: "Every year ",
      "half-year": "Every half-year ",
      quarter: "Every quarter ",
      month: "Every month ",
      "three-years": "Every three years ",
    },
  },
};

/** What happens on a line of the calendar. */
export function calendarText(
  { happening, about, batch, onwards }: CalendarLine,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const of = batch ? `${lang === "zh-CN" ? "：" : ": "}${sayInSentence(batch, lang)}` : "";
  return `${say(HAPPENS[happening], lang)}${of}${about ? words.about : ""}${onwards ? words.onwards : ""}`;
}

/** What stands behind other words begins in lower case. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A day that comes again, MM-DD, as people say it; a whole day YYYY-MM-DD stays. 02-29 is the last of February. */
function dayText(day: string, lang: Lang): string {
  const [, month, date] = (/^(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  if (!month || !date) return day;
  const isLast = day === "02-29";
  if (lang === "zh-CN") return `${month}月${isLast ? "最后一天" : `${date}日`}`;
  return `${isLast ? "the last day of" : date} ${MONTHS[month - 1]}`;
}

function windowText({ each, batch, about, ...days }: ApplyWindow, lang: Lang): string {
  const words = WORDS[lang];
  const [from, to] = [days.from, days.to].map((day) => day && dayText(day, lang));
  const when =
    from && to ? `${from}${words.to}${to}` : from ? words.from(from) : to ? words.until(to) : "";
  const of = batch ? `${lang === "zh-CN" ? "，" : ", "}${sayInSentence(batch, lang)}` : "";
  const said = each ? words.each[each] + lowered(when) : when;
  return `${said}${of}${about ? words.about : ""}`;
}

/**
 * The checklist of a measure under a heading: item and content, a row for each step and paper. What the text does not
 * print says so.
 */
export function applyingRows(book: RuleBook, measure: Measure, lang: Lang): [string, string][] {
  const words = WORDS[lang];
  const { rows } = words;
  const applying = applyingOf(book, measure);
  const stop = lang === "zh-CN" ? "；" : "; ";
  const row = (name: keyof typeof rows, content: string | undefined): [string, string][] => [
    [rows[name], content || words.none],
  ];
  const only = (name: keyof typeof rows, content: string | undefined) =>
    content === undefined ? [] : row(name, content);
  const { department, frequency, where, acceptedWithin, beforeSpending, notice, validYears } =
    applying;
  return [
    [words.heads[0]!, words.heads[1]!],
    ...row("measure", `${say(measure.title, lang)} (${measure.id})`),
    ...row("department", department && authorityInFull(department, book, lang)),
    ...row("where", where && say(where, lang)),
    ...row("phones", applying.phones?.join(lang === "zh-CN" ? "、" : ", ")),
    ...row("windows", applying.windows?.map((w) => windowText(w, lang)).join(stop)),
    ...row("frequency", frequency && say(frequency, lang)),
    ...only("acceptedWithin", acceptedWithin && say(acceptedWithin, lang)),
    ...row(
      "beforeSpending",
      beforeSpending === undefined ? undefined : beforeSpending ? words.before : words.after,
    ),
    ...only("freeOfApplication", applying.freeOfApplication ? words.yes : undefined),
    ...listRows(applying, lang),
    ...row("notice", notice && words.notice(notice.days, notice.kind === "working")),
    ...only("validYears", validYears === undefined ? undefined : words.years(validYears)),
    ...row("days", daysText(measure, lang)),
    ...only("cite", applying.cite),
  ];
}

/** What a text prints on applying, and the names of what it does not print; without the measure's own name. */
export function applyingParts(
  book: RuleBook,
  measure: Measure,
  lang: Lang,
): { printed: [string, string][]; missing: string[] } {
  const rows = applyingRows(book, measure, lang).slice(2);
  const isPrinted = ([, said]: [string, string]) => said !== WORDS[lang].none;
  return {
    printed: rows.filter(isPrinted),
    missing: rows.filter((row) => !isPrinted(row)).map(([name]) => name),
  };
}

/** What is to be done: steps and papers, as the checklist names them. */
export function applyingToDo(book: RuleBook, measure: Measure, lang: Lang): [string, string][] {
  const none = WORDS[lang].none;
  return listRows(applyingOf(book, measure), lang).filter(([, said]) => said !== none);
}

function listRows({ steps, materials }: Applying, lang: Lang): [string, string][] {
  const words = WORDS[lang];
  const stepRows = (steps ?? []).map(({ what, days }, i): [string, string] => [
    words.step(i + 1),
    say(what, lang) + (days === undefined ? "" : words.stepDays(days)),
  ]);
  const paperRows = (materials ?? []).map(({ what, copies, only }, i): [string, string] => [
    words.material(i + 1),
    (only ? `${lang === "zh-CN" ? `【${only.zh}】` : `[${only.en}] `}` : "") +
      say(what, lang) +
      (copies === undefined ? "" : words.copies(copies)),
  ]);
  return [
    ...(stepRows.length ? stepRows : [[words.steps, words.none] as [string, string]]),
    ...(paperRows.length ? paperRows : [[words.materials, words.none] as [string, string]]),
  ];
}
