import { type Measure, type Node, inputsOf } from "../language";
import { type Lang, say } from "./lang";
import { LawAmount } from "./law-amount";
import { LawCondition, same } from "./law-condition";
import { LawTerm } from "./law-term";

/**
 * What a measure says, as a law would: …的，按…的30%给予支持，最高500万元。 Generated, so that it cannot drift from the rule;
 * conditions of the whole document are left out. "" where there is nothing to say.
 */
export function lawText(measure: Measure, lang: Lang): string {
  const term = new LawTerm(measure, lang);
  const condition = new LawCondition(measure, lang, term);
  const amount = new LawAmount(measure, lang, term, condition).sentence();
  const conditions = measure.require
    .map(({ node }) => node)
    .filter((node) => [...inputsOf(node)].some((index) => !measure.inputs[index]!.scope))
    .filter((node) => !isOfBase(node, measure));
  const found = measure.class ? condition.of(measure.class) : "";
  const parts = [
    together(condition.all(conditions), amount, lang),
    found && (lang === "zh-CN" ? `分类：${found}` : `Class: ${found}`),
    measure.note ? say(measure.note, lang) : "",
  ].filter(Boolean);
  const text = parts.map((part) => ended(part, lang)).join(lang === "zh-CN" ? "" : " ");
  return lang === "zh-CN" ? text.replaceAll("(", "（").replaceAll(")", "）") : text;
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
  if (amount === "")
    return zh ? `须${conditions.join("；")}` : `Conditions: ${conditions.join("; ")}`;
  if (!zh) return `Where ${conditions.join("; ")} – ${amount}`;
  return conditions.length > RUN_ON
    ? `须同时符合下列条件：${conditions.map(numbered).join("；")}。符合的，${amount}`
    : `${conditions.join("，且")}的，${amount}`;
}

const DIGITS = [..."一二三四五六七八九十"];
const numbered = (condition: string, at: number): string =>
  `（${at < 10 ? DIGITS[at]! : `十${DIGITS[at - 10]!}`}）${condition}`;

const ended = (text: string, lang: Lang): string =>
  /[。.！!]$/.test(text) ? text : `${text}${lang === "zh-CN" ? "。" : "."}`;
