import { grouped, type Lang } from "../../text";

const zh = {
  findTitle: "查找措施",
  findLabel: "按词、文号或部门查找",
  found: (count: number, more: boolean) =>
    more ? `相符的措施较多，先列出 ${count} 项` : `找到 ${count} 项措施`,
  nothingFound: (words: string) => `规则库里没有专门讲“${words}”的措施。`,
  foundAs: (count: string, words: string) => `${count}（按“${words}”查找）`,
  searchCoverage: (documents: number, measures: number) =>
    `收录的是北京经开区及北京市 ${documents} 份产业政策文件和导引的 ${grouped(String(measures), "zh-CN")} 项措施；社保、公积金、就业、普遍适用的税收规定、出口退税和其他省市的政策不在其中。`,
  searchNearest: "最接近的是：",
  searchOtherwise: "试试更短的词，或换成文号。",
  largestSum: (sum: string) => `写明的最高额 ${sum}`,
  searchEmpty: "输入一个词就开始查找；多个词用空格隔开，相符越多越靠前。",
  searchFor: "常找",
  searchExamples: ["租金", "研发", "上市", "贷款贴息", "人才", "绿色改造"],
  clearSearch: "清空",
  byCompany: "按企业情况找",
};

export type SearchWords = typeof zh;

const en: SearchWords = {
  findTitle: "Find a measure",
  findLabel: "Words, document number or department",
  found: (count, more) =>
    more
      ? `Many measures match; the first ${count}`
      : count === 1
        ? "1 measure"
        : `${count} measures`,
  nothingFound: (words) => `No measure matches “${words}”.`,
  foundAs: (count, words) => `${count} (searched as “${words}”)`,
  searchCoverage: (documents, measures) =>
    `The rule book has ${grouped(String(measures), "en-US")} measures from ${documents} industrial-policy documents and guides of Beijing E-Town and Beijing; social insurance, the housing fund, employment, general tax rules, export refunds and the policies of other cities are not in it. `,
  searchNearest: "The nearest:",
  searchOtherwise: "Try a shorter word, or a document number.",
  largestSum: (sum) => `Up to ${sum}`,
  searchEmpty: "Type a word to begin; with several words, the best matches come first.",
  searchFor: "Common searches",
  searchExamples: ["rent", "R&D", "listing", "loan interest", "talent", "green"],
  clearSearch: "Clear",
  byCompany: "By the company's facts",
};

/** What this folder says. */
export const SEARCH_WORDS: Record<Lang, SearchWords> = { "zh-CN": zh, "en-US": en };
