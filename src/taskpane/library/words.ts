import type { Kind } from "../../language";
import { grouped, type Lang } from "../../text";

const zh = {
  libraryTitle: "文件库",
  libraryWords: "查找文件和措施",
  libraryHint: "例如：绿色低碳、京技管发〔2025〕25号、dczc（达产增产的拼音首字母）",
  libraryAll: (documents: number, measures: number) =>
    `${documents} 份文件，${grouped(String(measures), "zh-CN")} 项措施`,
  libraryFound: (documents: number, measures: number, more: boolean) =>
    `找到 ${documents} 份文件、${more ? `${measures} 项以上` : `${measures} 项`}措施`,
  libraryNone: (words: string) => `没有找到与“${words}”相符的文件或措施。`,
  libraryClear: "看全部文件",
  documents: "文件",
  measures: "措施",
  allMeasures: (count: number) => `全部 ${count}`,
  coverage: {
    award: "可测算",
    ceiling: "只给最高额",
    discretionary: "一事一议",
    service: "说明条款",
    eligibility: "认定",
    score: "评分",
    lookup: "查询",
  } satisfies Record<Kind, string>,
  counted: (what: string, count: number) => `${what} ${count}`,
  openReadings: (count: number) => `原文有歧义 ${count} 处`,
  notModelled: (count: number) => `未纳入计算 ${count} 处`,
  documentScope: "适用范围",
  documentOverlap: "重复享受",
  documentPeriods: "期间",
  documentLimits: "本文件内的限制",
  documentRepeals: "所废止的文件",
  documentIssuer: "发文单位",
  documentCoverage: "覆盖情况",
  measureCount: (count: number) => `${count} 项措施`,
  noNumber: "无文号",
};

export type LibraryWords = typeof zh;

const en: LibraryWords = {
  libraryTitle: "Documents",
  libraryWords: "Find documents and measures",
  libraryHint: "For example: green, 京技管发〔2025〕25号, or pinyin initials such as dczc",
  libraryAll: (documents, measures) =>
    `${documents} documents, ${grouped(String(measures), "en-US")} measures`,
  libraryFound: (documents, measures, more) =>
    `${documents === 1 ? "1 document" : `${documents} documents`}, ${
      more ? `more than ${measures}` : measures
    } ${measures === 1 ? "measure" : "measures"}`,
  libraryNone: (words) => `No document or measure matches “${words}”.`,
  libraryClear: "Show all documents",
  documents: "Documents",
  measures: "Measures",
  allMeasures: (count) => `All ${count}`,
  coverage: {
    award: "Computed",
    ceiling: "Maximum only",
    discretionary: "Case by case",
    service: "Information",
    eligibility: "Recognition",
    score: "Score",
    lookup: "Look-up",
  },
  counted: (what, count) => `${what}: ${count}`,
  openReadings: (count) => (count === 1 ? "1 unclear clause" : `${count} unclear clauses`),
  notModelled: (count) =>
    count === 1 ? "1 provision not computed" : `${count} provisions not computed`,
  documentScope: "Scope",
  documentOverlap: "Combining",
  documentPeriods: "Periods",
  documentLimits: "Limits within this document",
  documentRepeals: "Repeals",
  documentIssuer: "Issued by",
  documentCoverage: "Coverage",
  measureCount: (count) => (count === 1 ? "1 measure" : `${count} measures`),
  noNumber: "No number",
};

/** What this folder says. */
export const LIBRARY_WORDS: Record<Lang, LibraryWords> = { "zh-CN": zh, "en-US": en };
