import type { Lang } from "../text";
import { FUNCTION_WORDS, type FunctionWords } from "./words";

/** What the answers say that come later than amounts, beside what amounts say. */
export interface LaterWords extends FunctionWords {
  needsWords: string;
  noResult: (id: string) => string;
  nothingFound: (words: string) => string;
  badMost: string;
  badDate: (place: number) => string;
  calendarHeads: [string, string, string, string];
  needsFacts: string;
  noFact: (name: string) => string;
  ignored: (names: readonly string[]) => string;
  /** one of the facts that a name was taken for: in a measure, and in how many others */
  takenFor: (label: string, id: string, others: number) => string;
  ambiguous: (name: string, taken: readonly string[]) => string;
  nothingReached: string;
  badFunctionDay: string;
  needsMeasures: string;
  measureTwice: (id: string) => string;
  notAnAmount: string;
  noNextTier: (id: string) => string;
  notCounted: (sentence: string) => string;
  assumes: (names: string) => string;
  noClass: (text: string) => string;
  uneven: (measures: number, what: string, count: number) => string;
  gap: string;
  noLastDay: string;
  matchHeads: [string, string, string, string, string, string, string];
  bestHeads: [string, string, string, string, string, string, string];
  nextHeads: [string, string, string, string, string, string];
  reach: Record<"at-least" | "more-than" | "at-most" | "less-than", string>;
  result: string;
  /** a cell that shows other digits than were counted */
  readAs: (label: string) => string;
  explainHeads: [string, string, string, string];
  inputHeads: [string, string, string, string, string, string];
  findHeads: [string, string, string, string, string];
  needed: string;
  notNeeded: string;
  types: Record<string, string>;
}

export const LATER_WORDS: Record<Lang, LaterWords> = {
  "zh-CN": {
    ...FUNCTION_WORDS["zh-CN"],
    needsWords: "第1个参数应为查找词，例如 研发 或 租金。",
    noResult: (id) => `该措施没有类别、得分或查询值；金额请用 POLICY_AWARD("${id}", …)。`,
    nothingFound: (words) => `没有找到与“${words}”相符的措施。`,
    badMost: "第2个参数应为 1 以上的整数。",
    badDate: (n) => `第${n}个参数应为日期，例如 2025-07-05。`,
    calendarHeads: ["日期", "事项", "编号", "措施"],
    needsFacts:
      "企业情况应为两列（或两行）的区域：名称或标签、数值，例如 一季度产值(万元) 与 11000。",
    noFact: (name) =>
      `企业情况中没有一项是规则库的输入（例如“${name}”）；可用 POLICY_INPUTS 查看名称。`,
    ignored: (names) => `未使用的名称：${names.join("、")}`,
    takenFor: (label, id, others) => `${label}（${id}${others > 0 ? ` 等 ${others + 1} 项` : ""}）`,
    ambiguous: (name, taken) =>
      `“${name}”不止一个含义，所填的值各用作：${taken.join("；")}。请逐项核对。`,
    nothingReached: "按所给情况没有可列出的措施。",
    badFunctionDay: "日期应为日期单元格或 2025-03-31 这样的文本。",
    needsMeasures: "措施应为措施编号（如 jjgf-2025-01/1）或完整标题的区域。",
    measureTwice: (id) =>
      `${id} 出现了两次；一家企业的同一措施每年只列一次，不同项目请写明项目，不同年份请写明日期（id@2025-03-31）。`,
    notAnAmount: "该行的金额不是可计入的金额；请先改正该单元格。",
    noNextTier: (id) => `${id} 按所给数值没有更高的一档。`,
    notCounted: (sentence) => `未全额计入：${sentence}`,
    assumes: (names) => `假定满足：${names}`,
    uneven: (measures, what, count) =>
      `措施 ${measures} 项、${what} ${count} 项，两个区域的大小应相同。`,
    noClass: (text) => `“${text}”不是类别，请写 确定、最多 或 待确认`,
    gap: "尚未证明最优：至多还差",
    noLastDay: "未写明",
    matchHeads: ["编号", "措施", "结论", "金额（元）", "计入（元）", "尚缺", "最后一日"],
    bestHeads: ["编号", "措施", "类别", "金额（元）", "计入（元）", "理由", "最后一日"],
    nextHeads: ["输入", "现值", "条件", "目标值", "增加（元）", "届时金额（元）"],
    reach: {
      "at-least": "达到",
      "more-than": "超过",
      "at-most": "降到",
      "less-than": "低于",
    },
    result: "结果",
    readAs: (label) => `读数：${label}`,
    explainHeads: ["条款", "事项", "计算", "数值"],
    inputHeads: ["名称", "标签", "类型", "单位", "是否必填", "默认值"],
    findHeads: ["编号", "措施", "文号", "条款", "有效期与业务期间"],
    needed: "必填",
    notNeeded: "可不填（假定符合）",
    types: {
      money: "金额",
      usd: "美元金额",
      ratio: "百分数",
      count: "整数",
      number: "数字",
      area_m2: "面积",
      kw: "功率",
      kwh: "电量",
      hours: "小时",
      days: "天数",
      months: "月数",
      years: "年数",
      date: "日期",
      boolean: "是/否",
      enum: "选项",
      money_list: "一列金额",
    },
  },
  "en-US": {
    ...FUNCTION_WORDS["en-US"],
    needsWords: "The first argument is what to look for, for example 研发 or rent.",
    noResult: (id) =>
      `This measure has no class, score or value; POLICY_AWARD("${id}", …) gives its amount.`,
    nothingFound: (words) => `No measure matches “${words}”.`,
    badMost: "The second argument must be a whole number of 1 or more.",
    badDate: (n) => `Argument ${n} must be a date, for example 2025-07-05.`,
    calendarHeads: ["Day", "What", "Id", "Measure"],
    needsFacts:
      "The facts are a range of two columns (or two rows): name or label, value; for example 一季度产值(万元) and 11000.",
    noFact: (name) =>
      `None of the facts is an input of the rule book (“${name}”, for one); POLICY_INPUTS lists the names.`,
    ignored: (names) => `Names that are not used: ${names.join(", ")}`,
    takenFor: (label, id, others) => `${label} (${id}${others > 0 ? ` and ${others} more` : ""})`,
    ambiguous: (name, taken) =>
      `“${name}” stands for more than one fact; what was given was taken for each: ${taken.join("; ")}. Check each of them.`,
    nothingReached: "These facts reach no measure.",
    badFunctionDay: "The day must be a date cell, or text such as 2025-03-31.",
    needsMeasures: "Give a range of measure ids (such as jjgf-2025-01/1) or whole Chinese titles.",
    measureTwice: (id) =>
      `${id} stands twice; name a measure of one company once a year, or say its projects or days (id@2025-03-31).`,
    notAnAmount: "The amount of this row cannot be counted; mend that cell first.",
    noNextTier: (id) => `${id} has no higher tier from these values.`,
    notCounted: (sentence) => `Not counted in full: ${sentence}`,
    assumes: (names) => `Assumed: ${names}`,
    uneven: (measures, what, count) =>
      `${measures} ${measures === 1 ? "measure" : "measures"} and ${count} ${what}: both ranges need the same size.`,
    noClass: (text) => `“${text}” is no class: write sure, at most or open`,
    gap: "Not proved best; another choice pays at most this much more",
    noLastDay: "not stated",
    matchHeads: [
      "Id",
      "Measure",
      "Outcome",
      "Amount (yuan)",
      "Counted (yuan)",
      "Missing",
      "Last day",
    ],
    bestHeads: ["Id", "Measure", "Class", "Amount (yuan)", "Counted (yuan)", "Why", "Last day"],
    nextHeads: ["Input", "Now", "Must be", "Value", "Adds (yuan)", "Amount there (yuan)"],
    reach: {
      "at-least": "at least",
      "more-than": "more than",
      "at-most": "at most",
      "less-than": "less than",
    },
    result: "Result",
    readAs: (label) => `Read: ${label}`,
    explainHeads: ["Clause", "What", "Formula", "Value"],
    inputHeads: ["Name", "Label", "Type", "Unit", "Needed", "Default"],
    findHeads: ["Id", "Measure", "Document", "Clause", "In force, and business paid for"],
    needed: "needed",
    notNeeded: "may be left out (assumed to fit)",
    types: {
      money: "amount",
      usd: "US dollars",
      ratio: "percentage",
      count: "whole number",
      number: "number",
      area_m2: "area",
      kw: "power",
      kwh: "energy",
      hours: "hours",
      days: "days",
      months: "months",
      years: "years",
      date: "date",
      boolean: "yes/no",
      enum: "choice",
      money_list: "list of amounts",
    },
  },
};
