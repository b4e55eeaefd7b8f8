import { type Measure, hopesForNo } from "../language";
import { type Lang, say } from "./lang";
import { lawCondition } from "./law";

/** The inputs at some places of a measure, by their labels. */
export const namesOf = (indexes: readonly number[], measure: Measure, lang: Lang) =>
  indexes.map((i) => say(measure.inputs[i]!, lang)).join(lang === "zh-CN" ? "、" : ", ");

/** What is taken for granted of these inputs: 是否经认定 as 经认定, and as 未经认定 where the text hopes for a no. */
export const grantedNames = (indexes: readonly number[], measure: Measure, lang: Lang): string[] =>
  indexes.map((i) => {
    const isNo = hopesForNo(measure.require, i);
    if (lang === "zh-CN" && measure.inputs[i]!.type === "boolean")
      return isNo
        ? lawCondition(["not", ["$", i]], measure, lang)
        : lawCondition(["$", i], measure, lang).replaceAll("是否", "");
    const name = namesOf([i], measure, lang);
    if (!isNo) return name;
    return lang === "zh-CN" ? `${name}（否）` : `${name} (no)`;
  });

export const grantedText = (indexes: readonly number[], measure: Measure, lang: Lang): string =>
  grantedNames(indexes, measure, lang).join(lang === "zh-CN" ? "、" : ", ");
