import type { Outcome, Reason } from "../engine";
import type { Measure } from "../language";
import { businessOf } from "../rulebook";
import { type Lang, say } from "./lang";

type Outside = Extract<Reason, { why: "outside" }>;

/** Two days as a person reads them; what has no end begins, what has no beginning ends. */
function between(from: string | null, to: string | null, lang: Lang): string {
  const zh = lang === "zh-CN";
  if (from && to) return zh ? `${from}至${to}` : `${from} to ${to}`;
  if (from) return zh ? `${from}起` : `from ${from}`;
  if (to) return zh ? `至${to}` : `until ${to}`;
  return zh ? "未写明" : "not stated";
}

/**
 * The days of a measure: 有效期 … 至 …, the business that is paid for where that differs, the last day of payment, and
 * a round that has closed. Functions have no clock: they say the days, and the pane compares with today.
 */
export function daysText(measure: Measure, lang: Lang): string {
  const zh = lang === "zh-CN";
  const [valid, business] = [
    { from: measure.from ?? null, to: measure.to ?? null },
    businessOf(measure),
  ];
  const parts = [`${zh ? "有效期" : "In force "}${between(valid.from, valid.to, lang)}`];
  if (business.from !== valid.from || business.to !== valid.to)
    parts.push(
      zh
        ? `支付${between(business.from, business.to, lang)}的业务`
        : `covers business ${business.from && business.to ? "from " : ""}${between(business.from, business.to, lang)}`,
    );
  if (measure.paidUntil)
    parts.push(zh ? `兑付至${measure.paidUntil}` : `paid until ${measure.paidUntil}`);
  if (measure.closed) parts.push(closedText(measure.closed, business.to !== null, lang));
  return parts.join(zh ? "，" : ", ");
}

/** That a round has closed, where a day is printed with which it does; else that none is, and why it ends. */
function closedText(
  { on, because }: NonNullable<Measure["closed"]>,
  isDated: boolean,
  lang: Lang,
): string {
  const reason = say(because, lang);
  if (lang !== "zh-CN")
    return `${isDated ? "this round has closed" : "the last day of this round is not printed"}${on ? ` (${on})` : ""}: ${reason}`;
  return `${isDated ? "本轮已结束" : "原文未写明本轮截止日"}${on ? `（${on}）` : ""}：${reason}`;
}

/** Why business of a day is not paid for: the days that are, the tail, what held before or took its place. */
export function outsideSentence(reason: Outside, lang: Lang): string {
  const zh = lang === "zh-CN";
  const { day, from, to, validFrom, validTo, paidUntil } = reason;
  const same = from === validFrom && to === validTo;
  const period = between(from, to, lang);
  const validity = between(validFrom, validTo, lang);
  const head = zh
    ? `${day}的业务不在支付期间（${period}${same ? "" : `；有效期${validity}`}）`
    : `Business of ${day} is not paid for (${period}${same ? "" : `; in force ${validity}`})`;
  const tail = paidUntil ? (zh ? `，兑付至${paidUntil}` : `, paid until ${paidUntil}`) : "";
  return head + tail + otherTimes(reason, lang);
}

/** The sentence of an outcome that lies outside; for #N/A. */
export function outsideText(outcome: Outcome, measure: Measure, lang: Lang): string {
  const reason = outcome.because[0] as Outside;
  return `${measure.id}${lang === "zh-CN" ? "：" : ": "}${outsideSentence(reason, lang)}${lang === "zh-CN" ? "。" : "."}`;
}

/** What held before, or took its place; empty where the text names nothing. */
function otherTimes({ replaces, replacedBy }: Outside, lang: Lang): string {
  const zh = lang === "zh-CN";
  const list = (numbers: readonly string[]) => numbers.join(zh ? "、" : ", ");
  if (replacedBy.length)
    return zh ? `，其后由${list(replacedBy)}接替` : `; replaced by ${list(replacedBy)}`;
  if (replaces.length)
    return zh
      ? `，此前适用由其废止的${list(replaces)}`
      : `; before it, ${list(replaces)} applied, repealed by it`;
  return "";
}
