import type { Bilingual } from "../language";

/** Languages of the interface; zh-CN is the first. */
export type Lang = "zh-CN" | "en-US";
export const LANGS: readonly Lang[] = ["zh-CN", "en-US"];

export const say = (text: Bilingual, lang: Lang) => (lang === "zh-CN" ? text.zh : text.en);

/** Names with which labels begin. */
const NAMES = new RegExp(
  `^(?:${[
    ["Beijing", "Chaoyang", "Dongcheng", "Fengtai", "Haidian", "Huairou", "Qunyan"],
    ["Shijingshan", "Tongzhou", "Xicheng", "Yizhuang", "Zhongguancun"],
    ["China", "Chinese", "Hebei", "Hong Kong", "Maca[ou]", "Shanghai", "Shenzhen", "Shuanghe"],
    ["Taiwan", "Tianjin", "Africa", "America", "Asia", "European?", "London", "New York"],
    ["Covid", "Five Ones", "Future Science City", "Golden Rooster", "Hundred Flowers"],
    ["Huabiao", "Lao She", "Lu Xun", "Mao Dun", "Nasdaq", "World Economic Forum"],
    ["Beautiful Home", "Linghang", "Qihang", "Yaohang"],
    ["January", "February", "March", "April", "May \\d+", "June", "July", "August"],
    ["September", "October", "November", "December"],
    ["[A-Z][a-z]+ (?:[A-Z0-9]\\w* )*(?:Road|Street|Expressway)"],
  ]
    .flat()
    .join("|")})\\b`,
);

/** A label as it stands within an English sentence: it begins in lower case, unless with a name or an acronym. */
export function sayInSentence(text: Bilingual, lang: Lang): string {
  const label = say(text, lang);
  if (lang === "zh-CN" || NAMES.test(label)) return label;
  return label.replace(/^(?:[A-Z](?=[a-z])|A(?= [a-z]))/, (first) => first.toLowerCase());
}

/** The language that fits a host's display language. */
export const langOf = (display: string | undefined): Lang =>
  display === undefined || display.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
