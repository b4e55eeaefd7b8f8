/** What headings call the units of the rule book in other words. */
const SPELLED: Readonly<Record<string, string>> = {
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  平米: "平方米",
  sqm: "平方米",
  "sq.m": "平方米",
  "sq m": "平方米",
  "square metres": "平方米",
  "square meters": "平方米",
  "万㎡": "万平方米",
  万平米: "万平方米",
  人民币: "元",
  人民币元: "元",
  元人民币: "元",
  rmb: "元",
  cny: "元",
  yuan: "元",
  人民币千元: "千元",
  人民币万元: "万元",
  万元人民币: "万元",
  rmb万元: "万元",
  "10k yuan": "万元",
  "10,000 yuan": "万元",
  "cny 10,000": "万元",
  "rmb 10,000": "万元",
  人民币亿元: "亿元",
  usd: "美元",
  percent: "%",
  百分比: "%",
  百分点: "个百分点",
  people: "人",
  persons: "人",
  人数: "人",
  mu: "亩",
  ha: "公顷",
  hectares: "公顷",
};

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[‘’＇`]/g, "'")
    .toLowerCase()
    .trim();
let canonical: ReadonlyMap<string, string> | undefined;
const canonicalOf = (text: string): string | undefined => {
  canonical ??= new Map(Object.entries(SPELLED).map(([word, unit]) => [bare(word), unit]));
  return canonical.get(bare(text));
};

const CURRENCY = "rmb|renminbi|cny|yuan|usd|us\\$|hkd|hk\\$|eur|gbp|jpy|[¥$€£]";
/** ten thousand is 万, and hundred million 亿 */
const WORDS =
  "tens? (?:of )?thousands?|hundreds? (?:of )?millions?|'?000s?|thousands?|millions?|mn|mio|mil|mln|billions?|bn";
const MAGNITUDE = `10,?000s?|10 ?k|100 (?:millions?|mn?)|${WORDS}|mm|k|m`;
const COUNTED = new RegExp(
  `^(?:in )?(?:(${CURRENCY}) ?(?:in )?)?(${MAGNITUDE})(?: ?(?:of )?(${CURRENCY}))?$`,
);
const WHERE = new RegExp(
  `(?:^|[(,:\\s])((?:(?:${CURRENCY}) ?(?:in )?)?(?:${WORDS})(?: (?:of )?(?:${CURRENCY}))?)(?=$|[\\s),;:])`,
);
const APART = new RegExp(
  `(人民币|\\brmb|\\bcny)[\\s:：/、,，]+(?=(?:千|万|百万|亿)?元|[‘’＇\`]?(?:${WORDS})(?![a-z]))`,
  "gi",
);
const OTHER_MONEY =
  /[千百十万亿]*(?:美元|美金|港[元币]|欧元|日[元圆]|英镑|韩[元币圜]|台币|新加坡[元币]|澳元|澳门元|加拿大元|瑞士法郎|卢布|卢比|泰铢|越南盾|迪拉姆)|\b(?:hkd|eur|gbp|jpy|sgd|krw|twd|aud|cad|chf|rub|inr|thb|vnd)\b/;
const BEFORE_UNIT = new RegExp(
  `(?:${CURRENCY}|人民币|美元|港币|港元|欧元|日元|英镑) ?(?:千|万|百万|亿)元`,
);
const YUAN = new Set([undefined, "rmb", "renminbi", "cny", "yuan", "¥"]);

/** RMB '000, in thousands, CNY million: how English tables say that money is counted in. */
function counted(text: string): string | undefined {
  const found = COUNTED.exec(text);
  if (!found || !YUAN.has(found[1] ?? found[3])) return undefined;
  const [, before, magnitude = "", after] = found;
  if (/^(?:k|m|mm|10.*)$/.test(magnitude) && (before ?? after) === undefined) return undefined;
  if (/^(?:hundreds?|100) /.test(magnitude)) return "亿元";
  if (/^(?:tens? |10)/.test(magnitude)) return "万元";
  if (/^(?:'?000|thousand|k)/.test(magnitude)) return "千元";
  return /^b/.test(magnitude) ? "十亿元" : "百万元";
}

/** RMB 千元, 人民币百万元, USD 万元: a currency before a Chinese unit. */
function withCurrency(text: string): string | undefined {
  const found = /^(?:(rmb|cny|人民币|¥)|(usd|us\$|美元)) ?((?:千|万|百万|亿)?)元?$/.exec(text);
  return found?.[3] ? `${found[3]}${found[2] === undefined ? "元" : "美元"}` : undefined;
}

/** The unit as the rule book writes it: "m²" is 平方米, RMB 10,000 is 万元, RMB '000 is 千元. */
export const spelledUnit = (text: string): string =>
  canonicalOf(text) ??
  counted(bare(text)) ??
  withCurrency(bare(text)) ??
  text.normalize("NFC").trim();

/** The 万元 of 5000 万元, the 000 of 350,000 and the millions of 3 million count something of their own; a year before them does not. */
export const isCounted = (before: string): boolean =>
  /\d$/.test(before) && !/(?:^|\D)20\d\d$/.test(before);

function countedIn(text: string): string | undefined {
  const found = WHERE.exec(text);
  if (!found) return undefined;
  const before = text.slice(Math.max(0, found.index - 5), found.index + 1).replace(/[\s,:(]$/, "");
  return isCounted(before) ? undefined : found[1];
}

/** 人民币/万元, (RMB, '000) without what stands between the currency and what it is counted in. */
export const joinedCurrency = (text: string): string => text.replace(APART, "$1");

/** 人民币, RMB: money, and nothing of what it is counted in. */
const ONLY_CURRENCY = /^(?:人民币|rmb|renminbi|cny)$/i;
/** 百元: a unit of money also where the rule book does not know it. */
export const isYuanUnit = (unit: string): boolean => /^[十百千万亿]*元$/.test(unit);

/** 元/万元: which of them, nobody says; so it is a unit that nobody knows. Undefined where words name one, or none. */
export function eitherMoney(words: readonly string[]): string | undefined {
  const counted = words.filter((word) => !ONLY_CURRENCY.test(word)).map(spelledUnit);
  const units = [...new Set(counted.filter(isYuanUnit))];
  return units.length > 1 ? units.join("或") : undefined;
}

/** The unit that words say together: 万元 of 人民币 and 万元. */
export const unitOfWords = (words: readonly string[]): string | undefined =>
  eitherMoney(words) ?? words.find((word) => !ONLY_CURRENCY.test(word)) ?? words[0];

/** What a heading or a title says of the money below it, whether or not the rule book knows such a unit: (RMB '000), in millions of USD, 港元. */
export const moneyUnitIn = (title: string): string | undefined =>
  countedIn(bare(title)) ??
  BEFORE_UNIT.exec(bare(title))?.[0] ??
  OTHER_MONEY.exec(bare(title))?.[0];

/** Whether a text of a column of units is one of money, whether or not the rule book knows it: USD 千元, 港元. */
export const isMoneyUnit = (text: string): boolean =>
  withCurrency(bare(text)) !== undefined || OTHER_MONEY.test(bare(text));

/** Whether a text names money that is not yuan. */
export const isOtherMoney = (text: string): boolean =>
  OTHER_MONEY.test(bare(text)) || /us(?:d|\$)/.test(bare(text));

/** Whether a cell of a column of currencies says yuan. */
export const isOwnMoney = (text: string): boolean =>
  /人民币|本位币|^本币$|rmb|cn[yh]|yuan|^[¥元]$/.test(bare(text)) && !isOtherMoney(text);
