import { type Input, once } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factInputs } from "../facts/fact-inputs";
import { factLabels } from "../facts/fact-label";
import type { Inputs } from "../facts/known-fact";

/** Every fact as the company sheet calls it: no two have one name there, so that rows need no keys. */
export const sheetFacts = once((book: RuleBook): Inputs => {
  const labels = factLabels(book, "zh-CN");
  const used = new Set<string>();
  const named = ([key, input]: [string, Input]): [string, Input] => {
    const label = labels.get(key) ?? input.zh;
    let zh = label;
    for (let more = 2; used.has(zh); more++) zh = `${label}（${more}）`;
    used.add(zh);
    return [key, { ...input, zh }];
  };
  return new Map([...factInputs(book)].map(named));
});
