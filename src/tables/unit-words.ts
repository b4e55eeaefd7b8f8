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

const CURRENCY = "rmb|cny|yuan|usd|us\\$|hkd|hk\\$|eur|gbp|jpy|[¥$€£]";
const MAGNITUDE = "'?000s?|thousands?|millions?|mn|mm|billions?|bn|k|m";
const COUNTED = new RegExp(
  `^(?:in )?(?:(${CURRENCY}) ?(?:in )?)?(${MAGNITUDE})(?: (?:of )?(${CURRENCY}))?$`,
);
const WHERE = new RegExp(
  `(?:^|[(,:\\s])((?:(?:${CURRENCY}) ?(?:in )?)?(?:'?000s?|thousands?|millions?|mn|billions?|bn)(?: (?:of )?(?:${CURRENCY}))?)(?=$|[\\s),;:])`,
);
const OTHER_MONEY =
  /[千百十万亿]*(?:美元|美金|港[元币]|欧元|日[元圆]|英镑|韩[元币圜]|台币|新加坡[元币]|澳元|澳门元|加拿大元|瑞士法郎|卢布|卢比|泰铢|越南盾|迪拉姆)|\b(?:hkd|eur|gbp|jpy|sgd|krw|twd|aud|cad|chf|rub|inr|thb|vnd)\b/;
const BEFORE_UNIT = new RegExp(
  `(?:${CURRENCY}|人民币|美元|港币|港元|欧元|日元|英镑) ?(?:千|万|百万|亿)元`,
);
const YUAN = new Set([undefined, "rmb", "cny", "yuan", "¥"]);

/** RMB '000, in thousands, CNY million: how English tables say that money is counted in. */
function counted(text: string): string | undefined {
  const found = COUNTED.exec(text);
  if (!found || !YUAN.has(found[1] ?? found[3])) return undefined;
  const [, before, magnitude = "", after] = found;
  if (/^(?:k|m|mm)$/.test(magnitude) && (before ?? after) === undefined) return undefined;
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

/** The 000 of 350,000 and the millions of 3 million in a note count something of their own; a year before them does not. */
function countedIn(text: string): string | undefined {
  const found = WHERE.exec(text);
  if (!found) return undefined;
  const before = text.slice(Math.max(0, found.index - 5), found.index + 1).replace(/[\s,:(]$/, "");
  return /\d$/.test(before) && !/(?:^|\D)20\d\d$/.test(before) ? undefined : found[1];
}

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
