import { type Measure, once } from "../language";

const SCALES: Readonly<Record<string, number>> = { "": 1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const DIGITS = "零一二三四五六七八九";

/** A figure as it is compared: sums in yuan, shares in percent. */
const sum = (figure: string, scale = "") => `${Number(figure) * SCALES[scale]!}元`;
const share = (percent: number) => `${percent}%`;

/** The sums and shares that a question gives: 100万, 480元, 2.5个点, 三成, 一半. */
export function figuresIn(words: string): string[] {
  const figures: string[] = [];
  for (const [, figure, unit] of words.matchAll(/([0-9]+(?:\.[0-9]+)?)(%|个点|个百分点|成)/gu))
    figures.push(share(unit === "成" ? Number(figure) * 10 : Number(figure)));
  for (const [, digit] of words.matchAll(/([一二三四五六七八九])成/gu))
    figures.push(share(DIGITS.indexOf(digit!) * 10));
  if (/一半|半价/.test(words)) figures.push(share(50));
  for (const [, figure, scale, yuan] of words.matchAll(
    /([0-9]+(?:\.[0-9]+)?)([百千万亿]?)(元|块)?(?![0-9.%号年月日条人家个成平米亩天场])/gu,
  ))
    if (scale || yuan || /^(?!20[0-9]{2}$)[0-9]{3,}$/.test(figure!))
      figures.push(sum(figure!, scale));
  return figures;
}

/** The sums and shares that a measure prints. */
export const figuresOf = once((measure: Measure): ReadonlySet<string> => {
  const printed = JSON.stringify([measure.steps, measure.value, measure.require]);
  const figures = new Set<string>();
  for (const [, figure, unit, scale] of printed.matchAll(
    /"#","([0-9.]+)(?:(%)|([万亿]?)元[^"]*)"/gu,
  ))
    figures.add(unit ? share(Number(figure)) : sum(figure!, scale));
  return figures;
});
