import type { Rational } from "../exact";
import type { Measure } from "../language";
import { factText, moneyText } from "./amounts";
import { type Lang, say } from "./lang";
import { moneyRounded } from "./money-rounded";

/** A next tier, as the planner finds it. */
interface Tier {
  readonly index: number;
  readonly reach: "at-least" | "more-than" | "at-most" | "less-than";
  readonly border: Rational;
  readonly amount: Rational;
  readonly adds: Rational;
}

const REACH = {
  "at-least": { zh: "达到", en: "of at least" },
  "more-than": { zh: "超过", en: "above" },
  "at-most": { zh: "降到", en: "of at most" },
  "less-than": { zh: "低于", en: "below" },
} as const;

/** What one input would have to be for more, what would then be paid, and how much more that is. */
export function tierText(
  { index, reach, border, amount, adds }: Tier,
  measure: Measure,
  lang: Lang,
): string {
  const input = measure.inputs[index]!;
  const label = say(input, lang);
  const figure = factText(input, border, lang);
  const isAbout = reach === "more-than" || reach === "less-than";
  // just behind a border nobody knows the fen
  const money = isAbout ? moneyRounded : moneyText;
  const [there, more] = [money(amount, lang), money(adds, lang)];
  const how = say(REACH[reach], lang);
  return lang === "zh-CN"
    ? `${label}${how} ${figure}：${isAbout ? "约 " : ""}${there}，多 ${more}`
    : `${label} ${how} ${figure}: ${isAbout ? "about " : ""}${there}, ${more} more`;
}

/** The next tiers of a line, for a place that has no heading for them; "" for none. */
export const nextTiersText = (tiers: readonly Tier[], measure: Measure, lang: Lang): string =>
  tiers.length === 0
    ? ""
    : say({ zh: "再上一档：", en: "The next tier: " }, lang) +
      tiers.map((tier) => tierText(tier, measure, lang)).join(lang === "zh-CN" ? "；" : "; ");
