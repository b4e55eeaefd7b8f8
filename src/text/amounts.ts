import {
  type Rational,
  compare,
  divide,
  isoDate,
  multiply,
  rational,
  terminatingDecimal,
  toDecimalText,
  toNumber,
} from "../exact";
import type { Input } from "../language";
import type { FactValue } from "../engine";
import { type Lang, say } from "./lang";

const TEN_THOUSAND = rational(10_000n);

/**
 * 1234567.5 -> 1,234,567.5; in Chinese four digits stay together, 3000万元, as the documents print them (GB/T 15835).
 */
export function grouped(decimal: string, lang: Lang): string {
  const [whole, fraction] = decimal.split(".");
  const isShort = lang === "zh-CN" && /^[-−]?\d{1,4}$/.test(whole!);
  const shown = isShort ? whole! : whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction ? `${shown}.${fraction}` : shown;
}

/** A sum in English with its currency: whole, or with both digits of the fen. 5785283.5 -> CNY 5,785,283.50 */
export function englishSum(sum: Rational, currency = "CNY"): string {
  const [whole, fraction] = toDecimalText(sum, 2).split(".");
  return `${currency} ${grouped(fraction ? `${whole}.${fraction.padEnd(2, "0")}` : whole!, "en-US")}`;
}

/** Yuan as finance writes it: 万元 from ten thousand up (Chinese), thousands separators; at most fen. */
export function moneyText(yuan: Rational, lang: Lang): string {
  if (lang === "en-US") return englishSum(yuan);
  const size = yuan.n < 0n ? rational(-yuan.n, yuan.d) : yuan;
  if (compare(size, TEN_THOUSAND) < 0) return `${grouped(toDecimalText(yuan, 2), lang)}元`;
  const inTenThousands = divide(yuan, TEN_THOUSAND);
  const exact = terminatingDecimal(inTenThousands);
  if (exact !== null && (exact.split(".")[1] ?? "").length <= 6)
    return `${grouped(exact, lang)}万元`;
  return `${grouped(toDecimalText(yuan, 2), lang)}元`;
}

const percentText = (rate: Rational) => `${toDecimalText(multiply(rate, rational(100n)), 11)}%`;

const UNIT_TEXT: Partial<Record<Input["type"], { zh: string; en: string }>> = {
  area_m2: { zh: "平方米", en: " m²" },
  kw: { zh: "千瓦", en: " kW" },
  kwh: { zh: "千瓦时", en: " kWh" },
  hours: { zh: "小时", en: " h" },
  days: { zh: "天", en: " days" },
  months: { zh: "个月", en: " months" },
  years: { zh: "年", en: " years" },
};

/** English of the units that single inputs of the rules name. */
const OWN_UNITS: Readonly<Record<string, string>> = {
  "元/平方米/天": "CNY/m²/day",
  "元/平方米": "CNY/m²",
  "元/月": "CNY/month",
  元: "CNY",
  米: "m",
  吨: "t",
  亩: "mu",
};
const ownUnit = (unit: string, lang: Lang) => (lang === "zh-CN" ? unit : (OWN_UNITS[unit] ?? unit));

/** The unit that stands behind a number field, empty when there is none. */
export function unitOf(input: Input, lang: Lang): string {
  if (input.unit) return ownUnit(input.unit, lang);
  if (input.type === "money" || input.type === "money_list") return lang === "zh-CN" ? "元" : "CNY";
  if (input.type === "usd") return lang === "zh-CN" ? "美元" : "USD";
  const unit = UNIT_TEXT[input.type];
  return unit ? say(unit, lang).trim() : "";
}

/** A fact as a person reads it. */
export function factText(input: Input, value: FactValue, lang: Lang): string {
  if (typeof value === "boolean") return yesNo(value, lang);
  if (typeof value === "string") {
    const choice = input.choices?.find((c) => c.code === value);
    return choice ? say(choice, lang) : value;
  }
  if (Array.isArray(value))
    return value.map((v: Rational) => moneyText(v, lang)).join(lang === "zh-CN" ? "；" : "; ");
  const number = value as Rational;
  if (input.type === "date") return isoDate(toNumber(number));
  if (input.type === "ratio") return percentText(number);
  if (input.type === "money" && !input.unit) return moneyText(number, lang);
  if (input.type === "usd")
    return lang === "zh-CN"
      ? `${grouped(toDecimalText(number, 2), lang)}美元`
      : englishSum(number, "USD");
  return grouped(toDecimalText(number, 6), lang) + unitBehind(input, lang);
}

/** The unit as it follows a figure: after a space in English. */
function unitBehind(input: Input, lang: Lang): string {
  if (input.unit) return (lang === "zh-CN" ? "" : " ") + ownUnit(input.unit, lang);
  const unit = UNIT_TEXT[input.type];
  return unit ? say(unit, lang) : "";
}

export const yesNo = (value: boolean, lang: Lang) =>
  lang === "zh-CN" ? (value ? "是" : "否") : value ? "yes" : "no";
