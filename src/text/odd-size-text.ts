import {
  type Facts,
  type FactValue,
  type OddSize,
  type Outcome,
  oddFact,
  oddSizes,
} from "../engine";
import type { Bilingual, Input, Measure } from "../language";
import { factText, moneyText } from "./amounts";

import { type Lang, say } from "./lang";

type Sentence = (label: string, figure: string) => string;

const SENTENCES: Readonly<Record<OddSize["why"], readonly [zh: Sentence, en: Sentence]>> = {
  "fast-growth": [
    (label, figure) => `“${label}”为${figure}，超过500%，请核对是否把百分数填成了倍数`,
    (label, figure) => `“${label}” is ${figure}, above 500%: check whether 8 was meant as 8%`,
  ],
  "small-revenue": [
    (label, figure) => `“${label}”为${figure}，不足1万元，请核对单位是否为万元`,
    (label, figure) =>
      `“${label}” is ${figure}, below CNY 10,000: check whether CNY 10k (万元) was meant`,
  ],
  "large-area": [
    (label, figure) => `“${label}”为${figure}，超过1000万平方米，请核对单位`,
    (label, figure) => `“${label}” is ${figure}, above 10 million m²: check the unit`,
  ],
  "small-award": [
    (_label, figure) => `金额只有${figure}，不足100元，请核对所填数值是否以万元为单位`,
    (_label, figure) =>
      `The amount is only ${figure}: check whether the figures were in CNY 10k (万元)`,
  ],
};

const TO_CHECK: Bilingual = { zh: "请核对", en: "Check" };
/** What such sentences stand under. */
export const toCheckText = (lang: Lang) => say(TO_CHECK, lang);

const sentenceOf = (why: OddSize["why"], lang: Lang): Sentence =>
  SENTENCES[why][lang === "zh-CN" ? 0 : 1];

/** That one fact is of an unlikely size, as a sentence. */
export function oddFactText(
  input: Input,
  value: FactValue | undefined,
  lang: Lang,
): string | undefined {
  const why = oddFact(input, value);
  return why && sentenceOf(why, lang)(say(input, lang), factText(input, value!, lang));
}

/** What of a measure's facts and amount is of an unlikely size, as sentences; it is computed all the same. */
export const oddSizeTexts = (
  measure: Measure,
  facts: Facts,
  outcome: Pick<Outcome, "status" | "amount">,
  lang: Lang,
): string[] =>
  oddSizes(measure, facts, outcome).map((odd) => {
    const sentence = sentenceOf(odd.why, lang);
    if (odd.why === "small-award") return sentence("", moneyText(odd.amount, lang));
    const input = measure.inputs[odd.index]!;
    return sentence(say(input, lang), factText(input, facts[odd.index]!, lang));
  });
