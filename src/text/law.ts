import { type Measure, inputsOf } from "../language";
import { type Lang, say } from "./lang";
import { LawAmount } from "./law-amount";
import { LawCondition } from "./law-condition";
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
    .filter(({ node }) => [...inputsOf(node)].some((index) => !measure.inputs[index]!.scope))
    .map(({ node }) => condition.of(node));
  const found = measure.class ? condition.of(measure.class) : "";
  const parts = [
    together(conditions, amount, lang),
    found && (lang === "zh-CN" ? `分类：${found}` : `Class: ${found}`),
    measure.note ? say(measure.note, lang) : "",
  ].filter(Boolean);
  return parts.map((part) => ended(part, lang)).join(lang === "zh-CN" ? "" : " ");
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
    ? `同时符合下列条件的：${conditions.join("；")}；${amount}`
    : `${conditions.join("，且")}的，${amount}`;
}

const ended = (text: string, lang: Lang): string =>
  /[。.！!]$/.test(text) ? text : `${text}${lang === "zh-CN" ? "。" : "."}`;
