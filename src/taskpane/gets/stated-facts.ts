import { CALCULATION, shown, type StatedFact } from "../../calculation";
import type { Input } from "../../language";
import type { CompanyPosition } from "../../planner";
import type { Lang } from "../../text";
import { areaText, argumentText, cellText } from "../../workbook";
import { factKey } from "../facts/fact-key";
import { argumentOf, readAnswer } from "../facts/read-answer";
import type { Answer, Answers } from "../shell/pane-state";

/** The answers that measures of a position read, each once, with the cell that they are linked to. */
export function statedFacts(
  { lines }: CompanyPosition,
  answers: Answers,
  lang: Lang,
): StatedFact[] {
  const stated = new Map<string, StatedFact>();
  for (const { measure } of lines)
    for (const input of measure.inputs) {
      const key = factKey(input);
      const answer = answers[key];
      if (!answer || stated.has(key) || input.scope || input.type === "money_list") continue;
      const content = contentOf(input, answer, lang);
      stated.set(key, { key, input, content, from: sourceOf(answer, lang) });
    }
  return [...stated.values()];
}

function sourceOf(answer: Answer, lang: Lang): string {
  if (answer.by === "cell") return areaText(answer.area);
  const { typed, computed } = CALCULATION[lang];
  return answer.from === undefined ? typed : computed(answer.from);
}

/** A list stands in the formula itself: its cells, or what was typed. */
export const listArgument = (input: Input, answer: Answer | undefined): string | undefined =>
  answer && argumentText(argumentOf(input, answer, readAnswer(input, answer, "zh-CN")), "");

function contentOf(input: Input, answer: Answer, lang: Lang): StatedFact["content"] {
  const reading = readAnswer(input, answer, "zh-CN");
  const argument = argumentOf(input, answer, reading);
  if (argument && "cell" in argument) return { formula: `=${cellText(argument)}` };
  return reading.value === undefined ? "" : shown(input, reading.value, lang);
}
