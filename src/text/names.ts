import { type Measure, hopesForNo, inputsOf } from "../language";
import { type Lang, say } from "./lang";
import { lawCondition } from "./law";

/** The inputs at some places of a measure, by their labels. */
export const namesOf = (indexes: readonly number[], measure: Measure, lang: Lang) =>
  indexes.map((i) => say(measure.inputs[i]!, lang)).join(lang === "zh-CN" ? "、" : ", ");

/**
 * What is taken for granted of these inputs: 是否经认定 as 经认定, and as 未经认定 where the text hopes for a no; of a
 * choice, a day or a figure what the text asks of it, 所属行业为工业.
 */
export const grantedNames = (indexes: readonly number[], measure: Measure, lang: Lang): string[] =>
  indexes.map((i) => {
    if (measure.inputs[i]!.type !== "boolean") return grantedValue(i, measure, lang);
    const isNo = hopesForNo(measure.require, i);
    if (lang === "zh-CN")
      return isNo
        ? lawCondition(["not", ["$", i]], measure, lang)
        : lawCondition(["$", i], measure, lang).replaceAll("是否", "");
    const name = namesOf([i], measure, lang);
    if (!isNo) return name;
    return `${name} (no)`;
  });

/** The conditions that are about this input alone; its label, where there are none. */
function grantedValue(index: number, measure: Measure, lang: Lang): string {
  const own = measure.require.filter(({ node }) => {
    const read = inputsOf(node);
    return read.size === 1 && read.has(index);
  });
  if (own.length === 0) return namesOf([index], measure, lang);
  const said = own.map(({ node }) => lawCondition(node, measure, lang));
  const text = said.join(lang === "zh-CN" ? "且" : " and ").replaceAll("是否", "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const grantedText = (indexes: readonly number[], measure: Measure, lang: Lang): string =>
  grantedNames(indexes, measure, lang).join(lang === "zh-CN" ? "、" : ", ");
