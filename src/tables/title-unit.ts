import { isUnit } from "./unit-factor";
import { isYuanUnit, unitOfWords } from "./unit-words";

const CHINESE = "(?:金额|货币|计量)?单位(?:\\s*[:：]|均?为)\\s*([^\\s,，;；。)）]+)";
const UNIT = new RegExp(`${CHINESE}|unit\\s*:\\s*([^;)]+)`, "gi");
/** Of an English unit the first word: behind it may stand of when or what the table is. */
const FIRST_WORD = new RegExp(`${CHINESE}|unit\\s*:\\s*(?:[^\\s,;)]|,(?=\\d))+`, "gi");

/** 金额以万元列示, 本表以千元为单位, 按万元填列; what is said of one thing only is of no table. */
const COUNTED_IN =
  /(?:^|[，。；,;（(：:、.]|注)\s*(?:除[^，,]{1,30}[，,])?(?:本表|表[内中]|以上|上述|所有|全部|各项|指标|金额|货币|数[据字值额]|财务|单位|[均皆]|一律|统一|的)*[以按]((?:人民币)?(?:[千万亿]|百万)?元)(?:为(?:计量|货币|金额)?单位|列[示报]|填[列报写]|反映|表示|计(?:量|算|价)?(?=$|[，。；,;）)、\s]))/;

/** K, W, KRMB, k€: many of something, and of how many and of what, nobody says for sure. */
const UNCLEAR =
  /^(?:(?:rmb|cny|yuan|人民币|[¥$€£])[\s'’]*)?(?:[kwmb]{1,2}|b?ln|th|tsd)\.?\s*(?:rmb|cny|yuan|元|[¥$€£])?$/i;

/** The unit that a text says its table is counted in, or none; one that nobody knows where it is not clear. */
export function unitSaid(text: string): string[] {
  const words = [...text.matchAll(UNIT)]
    .flatMap(([, zh, en = ""]) => zh?.split(/[、/]|或/) ?? spoken(en))
    .map((word) => word.trim());
  const isOne = (word: string) => isUnit(word) || isYuanUnit(word) || UNCLEAR.test(word);
  const unit = unitOfWords(words.filter(isOne)) ?? COUNTED_IN.exec(text)?.[1];
  return unit === undefined ? [] : [unit];
}

/** RMB '000, 10,000 yuan: all of it, or its first words. */
const spoken = (text: string): string[] =>
  isUnit(text) ? [text] : [text, ...text.split(/[,、/]/), text.split(/[\s,]/)[0]!];

export const withoutUnit = (text: string): string => text.replace(FIRST_WORD, "");
