import type { Measure } from "../language";
import { type Lang, say } from "./lang";

/** The inputs at some places of a measure, by their labels. */
export const namesOf = (indexes: readonly number[], measure: Measure, lang: Lang) =>
  indexes.map((i) => say(measure.inputs[i]!, lang)).join(lang === "zh-CN" ? "、" : ", ");
