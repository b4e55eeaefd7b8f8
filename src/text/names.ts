import { type Measure, hopesForNo } from "../language";
import { type Lang, say } from "./lang";

/** The inputs at some places of a measure, by their labels. */
export const namesOf = (indexes: readonly number[], measure: Measure, lang: Lang) =>
  indexes.map((i) => say(measure.inputs[i]!, lang)).join(lang === "zh-CN" ? "、" : ", ");

/** What is taken for granted of these inputs: where the text hopes for a no, that is said. */
export const grantedNames = (indexes: readonly number[], measure: Measure, lang: Lang): string[] =>
  indexes.map((i) => {
    const name = namesOf([i], measure, lang);
    if (!hopesForNo(measure.require, i)) return name;
    return lang === "zh-CN" ? `${name}（否）` : `${name} (no)`;
  });

export const grantedText = (indexes: readonly number[], measure: Measure, lang: Lang): string =>
  grantedNames(indexes, measure, lang).join(lang === "zh-CN" ? "、" : ", ");
