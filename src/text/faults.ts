import type { BrokenFact } from "../engine";
import type { Input } from "../language";
import { type Lang, say } from "./lang";
import type { UnitName } from "./unit-name";

const WANTED: Record<BrokenFact, (input: Input, lang: Lang) => { zh: string; en: string }> = {
  "not-a-number": () => ({ zh: "应为数字，例如 80", en: "must be a number, for example 80" }),
  "not-a-rate": () => ({
    zh: "应为小数或百分数，例如 0.08 或 8%",
    en: "must be a fraction or a percentage, for example 0.08 or 8%",
  }),
  "not-money": () => ({
    zh: "应为金额（元），例如 50000000 或 5,000万元",
    en: "must be an amount in CNY, for example 50000000 or 5,000万元",
  }),
  "not-dollars": () => ({
    zh: "应为美元金额，例如 3000000 或 300万美元",
    en: "must be an amount in US dollars, for example 3000000",
  }),
  "not-yes-no": () => ({ zh: "应为 TRUE/FALSE 或 是/否", en: "must be TRUE or FALSE (or 是/否)" }),
  "not-a-date": () => ({
    zh: "应为日期，例如 2025-07-05",
    en: "must be a date, for example 2025-07-05",
  }),
  "not-a-choice": (input, lang) => ({
    zh: `应为以下之一：${choices(input, lang)}`,
    en: `must be one of: ${choices(input, lang)}`,
  }),
  "not-a-list": () => ({ zh: "应为一列金额", en: "must be a list of amounts" }),
  negative: () => ({ zh: "不能为负数", en: "cannot be negative" }),
  "not-whole": () => ({ zh: "应为整数", en: "must be a whole number" }),
  "too-large": () => ({ zh: "数字过大，无法精确计算", en: "is too large to be computed exactly" }),
};

function choices(input: Input, lang: Lang): string {
  const named = (input.choices ?? []).map((c) => `${say(c, lang)}`);
  return named.length > 12
    ? `${named.slice(0, 12).join(lang === "zh-CN" ? "、" : ", ")}…`
    : named.join(lang === "zh-CN" ? "、" : ", ");
}

/** A broken value: what, where, what to do. `place` is the argument's number, where it has one. */
export function brokenFactText(
  input: Input,
  broken: BrokenFact,
  raw: unknown,
  lang: Lang,
  place?: number,
): string {
  return sentence(input, WANTED[broken](input, lang), raw, lang, place);
}

/** The unit that a field of the task pane counts plain numbers in, typed or in a linked cell. */
export interface AnswerUnit {
  readonly unit: UnitName;
  readonly typed: boolean;
}

const WANTED_TYPED: Partial<Record<BrokenFact, { zh: string; en: string }>> = {
  "not-a-rate": { zh: "应为数字，例如 8 或 8%", en: "must be a number, for example 8 or 8%" },
  "not-money": { zh: "应为金额，例如 5,000万元", en: "must be an amount, for example 5,000万元" },
  "not-dollars": {
    zh: "应为美元金额，例如 300万美元",
    en: "must be an amount in US dollars, for example 300万美元",
  },
};

/**
 * A broken value of the task pane. Where the field has a unit of its own, no example is given that the field would
 * read in that unit: 50000000 means 50000000万元 there.
 */
export function brokenAnswerText(
  input: Input,
  broken: BrokenFact,
  raw: unknown,
  lang: Lang,
  field: AnswerUnit | undefined,
): string {
  const typed = field && WANTED_TYPED[broken];
  if (!typed) return brokenFactText(input, broken, raw, lang);
  const cell = {
    zh: `应为不带单位的数字（单元格的单位已选为${field.unit}）`,
    en: `must be a number without a unit (the unit chosen for the cell is ${field.unit})`,
  };
  return sentence(input, field.typed ? typed : cell, raw, lang);
}

function sentence(
  input: Input,
  wanted: { zh: string; en: string },
  raw: unknown,
  lang: Lang,
  place?: number,
): string {
  const shown = String(raw).slice(0, 40);
  if (lang === "zh-CN")
    return `${place ? `第${place}个参数` : ""}“${input.zh}”${wanted.zh}；收到“${shown}”。`;
  return `${place ? `Argument ${place}, ` : ""}“${input.en}” ${wanted.en}; it is “${shown}”.`;
}

/** Other things that can be wrong with a question. */
export interface FaultWords {
  unknownMeasure: (name: string) => string;
  badDay: (name: string) => string;
  noAnswer: (id: string) => string;
}
export const FAULTS: Record<Lang, FaultWords> = {
  "zh-CN": {
    unknownMeasure: (name) =>
      `没有名为“${name}”的措施；请用措施编号（如 jjgf-2025-01/1）或完整标题，可用 POLICY_FIND 查找。`,
    badDay: (name) => `“${name}”中 @ 之后应为日期，例如 @2025-03-31。`,
    noAnswer: (id) =>
      `${id}：按给出的数值无法计算（例如增速为 -100%，或几列金额长短不一）；请检查输入。`,
  },
  "en-US": {
    unknownMeasure: (name) =>
      `There is no measure “${name}”; use its id (such as jjgf-2025-01/1) or its whole Chinese title; POLICY_FIND finds it.`,
    badDay: (name) => `In “${name}” a date must follow @, for example @2025-03-31.`,
    noAnswer: (id) =>
      `${id}: these values have no answer (a growth of -100 %, or lists of different lengths); check the inputs.`,
  },
};
