import { multiply, fromDecimal, rational, terminatingDecimal } from "../exact";
import { grouped } from "./amounts";
import type { Lang } from "./lang";

const SCALES: Record<string, bigint> = {
  "": 1n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  亿: 100_000_000n,
};
const MONEY = /^([\d.]+)(百万|千|万|亿)?(元|美元)(.*)$/;

/** English of other units that figures of the documents carry. */
const UNITS: readonly [RegExp, string][] = [
  [/平方米/g, " m²"],
  [/千瓦时|度/g, " kWh"],
  [/兆瓦/g, " MW"],
  [/千瓦/g, " kW"],
  [/小时/g, " h"],
  [/个?月/g, " months"],
  [/[天日]/g, " days"],
  [/年/g, " years"],
  [/\/ /g, "/"],
];

/** A figure as the document prints it, from five digits in groups; in English as a plain sum, with English units. */
export function figureText(printed: string, lang: Lang): string {
  if (lang === "zh-CN")
    return printed.replace(/\d{5,}(?:\.\d+)?/g, (digits) => grouped(digits, lang));
  const money = MONEY.exec(printed);
  if (!money) return english(printed);
  const [, digits, scale = "", currency, tail] = money;
  const sum = terminatingDecimal(multiply(fromDecimal(digits!), rational(SCALES[scale]!)))!;
  return `${currency === "元" ? "CNY" : "USD"} ${grouped(sum, lang)}${english(tail!)}`;
}

/** Words that only say what is counted are left out; the input's own name says it. */
const english = (text: string) =>
  UNITS.reduce((done, [unit, word]) => done.replace(unit, word), text)
    .replace(/[\p{Script=Han}]+/gu, "")
    .replace(/\/$/, "")
    // 1 month, CNY 150/month
    .replace(/(^1 |\/ ?)(month|day|year)s\b/g, "$1$2");
