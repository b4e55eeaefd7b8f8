import { figuresIn, plainText, printedIn } from "./literals";

/** What a figure of days, windows or applying says, and so how a source may print it. */
export type TermKind =
  | "day"
  | "period"
  | "window"
  | "days"
  | "working"
  | "calendar"
  | "years"
  | "copies"
  | "phone"
  | "words"
  | "name";

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
/** 1 to 99 in Chinese; with 两 beside 二. */
function numerals(n: number): string[] {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : NUMERALS[tens]}十`;
  return n === 2 ? ["二", "两"] : [head + NUMERALS[ones]];
}

/** A count as digits or in Chinese, not inside another number. */
const count = (n: string): string =>
  `(?<![\\d.月])(?:0*${n}|(?<![一二三四五六七八九十])(?:${numerals(Number(n)).join("|")}))`;

const PRINTS: Partial<Record<TermKind, (n: string) => RegExp>> = {
  days: (n) => new RegExp(`${count(n)}个?(?:工作日|自然日|日历日|日|天)`),
  working: (n) => new RegExp(`${count(n)}个?工作日`),
  calendar: (n) => new RegExp(`${count(n)}个?(?:自然日|日历日|日|天)`),
  years: (n) => new RegExp(`${count(n)}个?年`),
  copies: (n) => new RegExp(`${count(n)}份`),
};

/** Whether a text prints a figure, in the forms that its kind allows. */
export function prints(kind: TermKind, value: string, text: string): boolean {
  const plain = plainText(text);
  if (kind === "name") return printsName(value, plain);
  if (kind === "phone") return printsPhone(value, plain);
  if (kind === "words") return figuresIn(text).includes(value) || printedIn(value, text);
  const pattern = PRINTS[kind];
  return pattern ? pattern(value).test(plain) : printsDay(kind, value, plain);
}

/** The number of a text, or who issued it: whatever the brackets; several names may stand apart, 北京市 as 市. */
function printsName(value: string, plain: string): boolean {
  const bare = (text: string) => plainText(text).replace(/[〔〕[\]()]/g, "");
  const text = bare(plain);
  const prints = (name: string) =>
    text.includes(name) || text.includes(name.replace(/^北京市/, "市"));
  return prints(bare(value)) || value.split(/[、,，]/).every((name) => prints(bare(name)));
}

/** Area codes, dashes and spaces may stand between the digits. */
function printsPhone(value: string, plain: string): boolean {
  const digits = value.replace(/\D/g, "");
  const joined = plain.replace(/(?<=\d)[-—()\s]+(?=\d)/g, "");
  return digits !== "" && new RegExp(`(?<!\\d)(?:010)?${digits}(?!\\d)`).test(joined);
}

/** The third of a month that a day begins or ends. */
const thirdOf = (d: number, last: boolean): string | undefined =>
  d === 1 || d === 10 ? "上" : d === 11 || d === 20 ? "中" : d === 21 || last ? "下" : undefined;

const QUARTERS = ["[一1]", "[二2]", "[三3]", "[四4]"];

/**
 * A day as the source prints it; the first or last day of a month, quarter or year also by the name of that. A text's
 * own first and last day ("day") is never grounded by the mere year.
 */
function printsDay(kind: TermKind, value: string, plain: string): boolean {
  const [, year = "", month = "", day = ""] = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(value) ?? [];
  const [m, d] = [Number(month), Number(day)];
  const of = year ? `${year}年` : "";
  const first = d === 1;
  // without a year the last of February is 02-29
  const last = d === new Date(Date.UTC(Number(year || 2024), m, 0)).getUTCDate();
  const forms = [`(?<!\\d)${of}0?${m}月0?${d}日`];
  if (year) forms.push(`(?<!\\d)${year}[-./]0?${m}[-./]0?${d}(?!\\d)`);
  if (first || last) forms.push(`(?<![\\d])${of}0?${m}月(?!0?\\d{1,2}日)`);
  const third = thirdOf(d, last);
  if (third) forms.push(`(?<!\\d)${of}0?${m}月${third}旬`);
  if (kind !== "day" && (m % 3 === 1 ? first : m % 3 === 0 && last)) {
    forms.push(`${of}第?${QUARTERS[Math.ceil(m / 3) - 1]}季度`);
    if (year && (first ? m === 1 : m === 12)) forms.push(`${of}(?!\\d{1,2}月)`);
    if (year && first && m === 1) forms.push(`(?<!\\d)${year}[-—至]\\d{4}年(?!\\d{1,2}月)`);
  }
  return forms.some((form) => new RegExp(form).test(plain));
}
