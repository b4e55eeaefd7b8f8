import { BINDING, type Bilingual, type Node, type Step } from "../language";
import { figureText } from "./figure-text";
import { type Lang, say } from "./lang";

/** What each step is called where a computation is shown. */
export const STEP_NAMES: Readonly<Record<Step["do"], Bilingual>> = {
  base: { zh: "基数", en: "Base" },
  let: { zh: "中间值", en: "In between" },
  plus: { zh: "加", en: "Plus" },
  times: { zh: "比例", en: "Rate" },
  cap: { zh: "上限", en: "Cap" },
  floor: { zh: "下限", en: "Floor" },
  less: { zh: "扣除", en: "Less" },
  brackets: { zh: "分段累进", en: "Slices" },
  round: { zh: "取整", en: "Rounding" },
  smallest: { zh: "最低兑现额", en: "Smallest sum paid" },
};

/** What the sum is called once such a step has bounded or lessened it: beside it stands the sum, and not the bound. */
const SUM_AFTER: Partial<Readonly<Record<Step["do"], Bilingual>>> = {
  cap: { zh: "封顶后", en: "After the cap" },
  floor: { zh: "保底后", en: "After the floor" },
  less: { zh: "扣除后", en: "After what is deducted" },
};

/** What a step is called in a row that shows the sum after it, or its own value while there is no sum. */
export const stepName = (step: Step, isSum: boolean): Bilingual =>
  (isSum ? SUM_AFTER[step.do] : undefined) ?? STEP_NAMES[step.do];

/** What a step does, in a few words and its own figures; `prose` writes its trees. */
export function stepText(
  step: Step,
  prose: { of(node: Node, within?: number): string },
  lang: Lang,
): string {
  const pick = (zh: string, en: string) => (lang === "zh-CN" ? zh : en);
  switch (step.do) {
    case "let":
      return `${say(step.label, lang)} = ${prose.of(step.node)}`;
    case "base":
      return prose.of(step.node);
    case "brackets":
      return (
        pick(`${prose.of(step.of)}分段累进：`, `${prose.of(step.of)}, slice by slice: `) +
        step.slices
          .map((s) =>
            s.to
              ? pick(
                  `至${figureText(s.to, lang)} ${s.rate}`,
                  `up to ${figureText(s.to, lang)} ${s.rate}`,
                )
              : pick(`以上 ${s.rate}`, `above ${s.rate}`),
          )
          .join(pick("，", ", "))
      );
    case "plus":
      return pick(`加 ${prose.of(step.node)}`, `plus ${prose.of(step.node)}`);
    case "times":
      return `× ${prose.of(step.node, BINDING["*"])}`;
    case "cap":
      return pick(`最高 ${prose.of(step.node)}`, `at most ${prose.of(step.node)}`);
    case "floor":
      return pick(`最低 ${prose.of(step.node)}`, `at least ${prose.of(step.node)}`);
    case "less":
      return pick(`减 ${prose.of(step.node)}`, `less ${prose.of(step.node)}`);
    case "round": {
      const mode = {
        "half-up": pick("四舍五入", "rounded half up"),
        down: pick("舍去尾数", "cut"),
        up: pick("进位", "rounded up"),
      }[step.mode];
      return pick(
        `精确到 ${figureText(step.unit, lang)}（${mode}）`,
        `to ${figureText(step.unit, lang)} (${mode})`,
      );
    }
    case "smallest":
      return pick(
        `低于 ${figureText(step.unit, lang)} 不予兑现`,
        `not paid below ${figureText(step.unit, lang)}`,
      );
  }
}
