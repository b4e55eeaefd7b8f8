import type { FormulaProblem } from "../formula";
import type { Measure } from "../language";
import { type Lang, say } from "./lang";

/**
 * Why there is no native formula: what is missing or in the way, and what to do. `instead` is the function that gives
 * the answer; left out where a call of it stands there already.
 */
export function formulaProblemText(
  problem: FormulaProblem,
  { measure, instead }: { readonly measure: Measure; readonly instead?: string },
  lang: Lang,
): string {
  const zh = lang === "zh-CN";
  const use = instead ? (zh ? `；请用 ${instead}。` : `; use ${instead}.`) : zh ? "。" : ".";
  const labels = (names: readonly string[]) =>
    names
      .map((name) => measure.inputs.find((i) => i.name === name))
      .map((input, i) => (input ? say(input, lang) : names[i]!))
      .join(zh ? "、" : ", ");
  switch (problem.why) {
    case "not-an-amount":
      return zh
        ? "该措施没有可计算的金额，不能写成公式。"
        : "This measure has no amount that can be computed, so there is no formula.";
    case "needs-cell":
      return zh
        ? `请给出这些输入所在的单元格：${labels(problem.inputs)}。`
        : `Name the cells of these inputs: ${labels(problem.inputs)}.`;
    case "unknown-input":
      return zh
        ? `该措施没有这些输入：${problem.inputs.join("、")}。`
        : `This measure has no inputs named ${problem.inputs.join(", ")}.`;
    case "not-a-reference":
      return zh
        ? `“${problem.given}”不是单元格或区域（${labels([problem.input])}）；例如 B2、B2:B9。`
        : `“${problem.given}” is no cell or range (${labels([problem.input])}); for example B2 or B2:B9.`;
    case "too-long":
      return zh
        ? `公式超过 Excel 的 8192 个字符${use}`
        : `The formula exceeds Excel's 8,192 characters${use}`;
    case "too-deep":
      return zh
        ? `公式嵌套超过 Excel 的 64 层${use}`
        : `The formula nests deeper than Excel's 64 levels${use}`;
    case "several-values":
      return zh
        ? `该措施给出几个值，一个单元格的公式放不下${use}`
        : `This measure gives several values, which the formula of one cell cannot hold${use}`;
    case "lookup":
    case "not-sayable":
      return zh
        ? `该措施的计算无法用通用函数写出${use}`
        : `The computation cannot be written with classic functions${use}`;
  }
}
