import type { Lang } from "./lang";

/** English of the units that figures of the documents carry; figures themselves stay as printed. */
const ENGLISH_UNITS: [RegExp, string][] = [
  [/^([\d.]+)亿元(.*)$/, "CNY $1 hundred million$2"],
  [/^([\d.]+)万元(.*)$/, "CNY $1 ten thousand$2"],
  [/^([\d.]+)元(.*)$/, "CNY $1$2"],
  [/^([\d.]+)亿美元$/, "USD $1 hundred million"],
  [/^([\d.]+)万美元$/, "USD $1 ten thousand"],
  [/^([\d.]+)美元$/, "USD $1"],
];
const ENGLISH_TAILS: [RegExp, string][] = [
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

/** A figure as the document prints it; with English units in English. */
export function figureText(printed: string, lang: Lang): string {
  if (lang === "zh-CN") return printed;
  const amount = ENGLISH_UNITS.find(([pattern]) => pattern.test(printed));
  if (amount)
    return amount[1]
      .replace("$1", amount[0].exec(printed)![1]!)
      .replace("$2", english(amount[0].exec(printed)![2] ?? ""));
  return english(printed);
}
const english = (text: string) =>
  ENGLISH_TAILS.reduce((t, [pattern, word]) => t.replace(pattern, word), text)
    .replace(/[\p{Script=Han}]+/gu, "")
    .replace(/\/$/, "");
