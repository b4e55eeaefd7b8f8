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
  "rmb'000": "千元",
  "cny'000": "千元",
  "thousand yuan": "千元",
  人民币万元: "万元",
  万元人民币: "万元",
  rmb万元: "万元",
  "10k yuan": "万元",
  "10,000 yuan": "万元",
  "cny 10,000": "万元",
  "rmb 10,000": "万元",
  "million yuan": "百万元",
  "rmb million": "百万元",
  "cny million": "百万元",
  "rmb mn": "百万元",
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

const bare = (text: string) => text.normalize("NFKC").toLowerCase().trim();
const CANONICAL = new Map(Object.entries(SPELLED).map(([word, unit]) => [bare(word), unit]));

/** The unit as the rule book writes it: "m²" is 平方米, RMB 10,000 is 万元. */
export const spelledUnit = (text: string): string =>
  CANONICAL.get(bare(text)) ?? text.normalize("NFC").trim();
