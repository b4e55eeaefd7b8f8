import { type Measure, type Node, inputsOf } from "../language";
import { type Lang, say } from "./lang";
import { LawAmount } from "./law-amount";
import { LawCondition, NOT_SO, same } from "./law-condition";
import { LawTerm } from "./law-term";

/**
 * What a measure says, as a law would: …的，按…的30%给予支持，最高500万元。 Generated, so that it cannot drift from the rule;
 * conditions of the whole document are left out. "" where there is nothing to say.
 */
export function lawText(measure: Measure, lang: Lang): string {
  const { condition, amount } = writersOf(measure, lang);
  const conditions = measure.require
    .map(({ node }) => node)
    .filter((node) => [...inputsOf(node)].some((index) => !measure.inputs[index]!.scope))
    .filter((node) => !isOfBase(node, measure));
  const found = measure.class ? amount.cases(measure.class) : "";
  const parts = [
    together(condition.all(conditions), amount.sentence(), lang),
    found && (lang === "zh-CN" ? `分类：${found}` : `Class: ${found}`),
    measure.note ? say(measure.note, lang) : "",
  ].filter(Boolean);
  const text = parts.map((part) => ended(part, lang)).join(lang === "zh-CN" ? "" : " ");
  return lang === "zh-CN" ? text.replaceAll("(", "（").replaceAll(")", "）") : text;
}

/** One condition of a measure, as a law would say it. */
export const lawCondition = (node: Node, measure: Measure, lang: Lang): string =>
  writersOf(measure, lang).condition.of(node);

/** Tiers of a measure one after the other, as a law would say them. */
export const lawTiers = (node: Node, measure: Measure, lang: Lang): string =>
  writersOf(measure, lang).amount.cases(node);

function writersOf(measure: Measure, lang: Lang) {
  const term = new LawTerm(measure, lang);
  const condition = new LawCondition(measure, lang, term);
  return { condition, amount: new LawAmount(measure, lang, term, condition) };
}

/** That there is something to pay a share of goes without saying. */
function isOfBase(node: Node, { steps: [first] }: Measure): boolean {
  if (node[0] !== ">" || node[2][0] !== "#" || !/^0(?![.\d])/.test(node[2][1])) return false;
  const isFactor = (of: Node): boolean =>
    same(of, node[1]) || (of[0] === "*" && (isFactor(of[1]) || isFactor(of[2])));
  return first?.do === "base" && isFactor(first.node);
}

/** More conditions than this stand in a list of their own. */
const RUN_ON = 3;

function together(conditions: readonly string[], amount: string, lang: Lang): string {
  const zh = lang === "zh-CN";
  if (conditions.length === 0) return amount;
  if (amount === "") return zh ? `须${conditions.join("；")}` : required(conditions);
  if (!zh) return `${required(conditions)}. ${amount}`;
  return conditions.length > RUN_ON
    ? `须同时符合下列条件：${conditions.map(numbered).join("；")}。符合的，${amount}`
    : `${inARow(conditions)}的，${amount}`;
}

/** Facts have names that no sentence can be built around, so they stand in a list. */
function required(conditions: readonly string[]): string {
  if (conditions.length > 1)
    return `All of these must apply: ${conditions.map(lettered).join("; ")}`;
  const only = conditions[0]!;
  return only.startsWith(NOT_SO)
    ? `This must not apply: ${only.slice(NOT_SO.length)}`
    : `This must apply: ${only}`;
}

const lettered = (condition: string, at: number): string =>
  `(${String.fromCodePoint(0x61 + at)}) ${condition}`;

/** 甲，乙，且丙: the last one says that all have to hold. */
const inARow = (conditions: readonly string[]): string =>
  [conditions.slice(0, -1).join("，"), conditions.at(-1)!].filter(Boolean).join("，且");

const DIGITS = [..."一二三四五六七八九十"];
const numbered = (condition: string, at: number): string =>
  `（${at < 10 ? DIGITS[at]! : `十${DIGITS[at - 10]!}`}）${condition}`;

const ended = (text: string, lang: Lang): string =>
  /[。.！!]$/.test(text) ? text : `${text}${lang === "zh-CN" ? "。" : "."}`;
