import { once } from "../../language";
import type { RuleBook } from "../../rulebook";
import { LANGS, say, type Lang } from "../../text";
import { factInputs } from "../facts/fact-inputs";
import { factLabels } from "../facts/fact-label";
import type { Inputs } from "../facts/known-fact";

/**
 * Every fact as the company sheet calls it: no two have one name there in any language, so that rows need no keys. Chinese
 * names are given first: sheets of before have them.
 */
export const sheetFacts = once((book: RuleBook): Inputs => {
  const used = new Set<string>();
  const facts = [...factInputs(book)];
  const [zh, en] = LANGS.map((lang) => {
    const labels = factLabels(book, lang);
    return facts.map(([key, input]) => unused(labels.get(key) ?? say(input, lang), lang, used));
  });
  return new Map(facts.map(([key, input], i) => [key, { ...input, zh: zh![i]!, en: en![i]! }]));
});

/** A name, with a number behind it where it is taken. */
function unused(label: string, lang: Lang, used: Set<string>): string {
  let name = label;
  for (let more = 2; used.has(name); more++)
    name = lang === "zh-CN" ? `${label}（${more}）` : `${label} (${more})`;
  used.add(name);
  return name;
}
