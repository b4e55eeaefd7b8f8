import { KINDS, LEVELS } from "../../language";
import {
  bilingual,
  cite as clause,
  day,
  figure,
  lines,
  list,
  named,
  oneOf,
  oneOrList,
  orNull,
  place,
  text,
  texts,
  whole,
  written,
  writtenList,
} from "./holds";
import { may, must } from "./rows";
import { mode } from "./step-shapes";
import { NO_DOUBLES, TERMS } from "./terms-shapes";

const none = oneOf(["none"] as const);
const cite = must(clause, "条款", "article");
const groups = may(writtenList("group"), "互相约束的措施", "measures that bind each other");
const printed = may(
  texts,
  "规则里的数字 -> 来源的写法",
  "a figure of the rule -> how the source prints it",
);
const dayOrNone = orNull(day);

export const REQUIREMENT = {
  zh: "条件与条款",
  en: "a condition with its clause",
  keys: {
    that: must(written("value"), "条件", "the condition"),
    cite: may(clause, "条款；不写则用措施的", "article; the measure's where left out"),
  },
};

export const READING = {
  zh: "文字有两种读法处",
  en: "where the text is open",
  keys: {
    taken: must(bilingual, "所取的读法", "the reading that is taken"),
    other: must(bilingual, "另一种读法", "the other one"),
  },
};

export const UNMODELLED = {
  zh: "语言表达不了的",
  en: "what the language cannot say",
  keys: {
    what: must(bilingual, "什么", "what"),
    why: must(bilingual, "为什么", "why"),
  },
};

export const MEASURE = {
  zh: "一条措施",
  en: "one measure",
  keys: {
    id: must(text, "永不更改", "fixed for ever"),
    title: must(bilingual, "标题", "title"),
    kind: must(oneOf(KINDS), "给出什么", "what it gives"),
    cite,
    department: may(text, "受理部门", "department"),
    period: may(text, "支付时段", "period paid for"),
    lines: must(
      lines,
      "来源行号：[254, 256-258]",
      "lines of the source that hold its figures: [254, 256-258]",
    ),
    printed,
    unused: may(texts, "来源有而规则不用的数字 -> 原因", "printed figure -> why no rule needs it"),
    conditions: may(
      texts,
      "条件 -> 来源里写它的词（规则读它几次写 ×2）",
      "condition (×2: the rule has it twice) -> words of the source that say it",
    ),
    borders: may(
      texts,
      "来源没有写明的边界（如 <= 3年）-> 为何这样写",
      "a border whose side no word of the source says (such as <= 3年) -> why it is written so",
    ),
    nothing: may(
      text,
      "算得零元仍算享受：为何（差额、额度、次数）",
      "why a base of nothing is still an award of nothing (a difference, what is left of a pool, a count)",
    ),
    inputs: may(
      writtenList("input"),
      "顺序即函数参数顺序",
      "in the order of the arguments in Excel",
    ),
    require: may(writtenList("requirement"), "须全部成立", "all must hold"),
    amount: may(written("steps"), "金额的各步", "steps of the amount"),
    score: may(written("steps"), "得分的各步", "steps of the score"),
    class: may(written("words"), "等次", "its class"),
    failing: may(list(text), "等于不符合的等次", "classes that mean not eligible"),
    refused_class: may(text, "不符合条件者的等次", "class of those who fail a requirement"),
    value: may(written("result"), "查得的值", "what is looked up"),
    status: may(written("words"), "结论", "what the outcome says"),
    readings: may(list(place("reading", READING)), "两种读法", "where the text is open"),
    note: may(bilingual, "说明", "what it offers, in own words"),
    unmodelled: may(
      list(place("unmodelled", UNMODELLED)),
      "表达不了的",
      "what the language cannot say",
    ),
    rounding: may(
      none,
      "none：不用文件的取整",
      "none: the document's rounding and smallest sum do not apply",
    ),
    scope: may(none, "none：不用文件的条件", "none: the document's conditions do not apply"),
    from: may(dayOrNone, "第一天", "first day"),
    to: may(dayOrNone, "最后一天", "last day"),
    matter: may(
      oneOrList(text),
      "钱用于什么：matters.yaml，一个或几个",
      "what the money is for: of matters.yaml, one or several",
    ),
    ...TERMS,
    examples: may(
      writtenList("example"),
      "例子，首行写全",
      "facts and what they give; the first row is complete",
    ),
  },
};

export const CONDITION = {
  zh: "全文条件",
  en: "a condition of the whole document",
  keys: {
    that: must(written("expression"), "条件", "the condition"),
    cite,
    only: may(list(text), "只用于这些措施", "ids, or beginnings of ids, that it holds for"),
  },
};

export const SCOPE = {
  zh: "加到每条措施的条件",
  en: "conditions added to every measure",
  keys: {
    zh: must(text, "中文", "in Chinese"),
    en: must(text, "英文", "in English"),
    conditions: may(list(place("condition", CONDITION)), "条件", "the conditions"),
  },
};

export const ROUNDING = {
  zh: "金额取整",
  en: "rounding of every amount",
  keys: {
    to: must(figure, "取整到：1000元", "to what: 1000元"),
    mode: must(mode, "down 舍去, half-up 四舍五入, up 进一", "down, half-up or up"),
    cite,
  },
};

export const SMALLEST = {
  zh: "低于此数不付",
  en: "smaller sums are not paid",
  keys: { paid: must(figure, "最小的金额", "the smallest sum"), cite },
};

export const DOCUMENT = {
  zh: "document.yaml",
  en: "document.yaml",
  keys: {
    code: must(text, "文件代码", "code of the document"),
    number: may(orNull(text), "文号", "its official number"),
    title: must(bilingual, "标题", "title"),
    issuer: must(text, "发文单位", "who issued it"),
    level: may(oneOf(LEVELS), "哪一级的文件", "whose document it is"),
    seed: must(text, "来源文本", "the source text"),
    issued: may(dayOrNone, "发文日", "day of issue"),
    from: may(dayOrNone, "施行日", "first day in force"),
    to: may(dayOrNone, "有效期最后一天", "last day in force"),
    lines: may(
      lines,
      "印有这些日期的来源行号",
      "lines that print these days and the last day of payment",
    ),
    not_printed: may(
      list(oneOf(["issued", "from", "to", "paid_until"] as const)),
      "原文未写的日期",
      "days that no text names",
    ),
    periods: may(bilingual, "支付时段", "periods paid for"),
    scope: may(place("scope", SCOPE), "全文条件", "conditions added to every measure"),
    printed,
    overlap: may(bilingual, "与其他政策的关系", "what it says of other policies"),
    repeals: may(list(text), "同时废止的文号", "numbers of the documents that it repeals"),
    replaced_by: may(
      list(text),
      "未明文废止而接替它的文号",
      "numbers that took its place without naming it",
    ),
    rounding: may(place("rounding", ROUNDING), "金额取整", "rounding of every amount"),
    smallest: may(place("smallest", SMALLEST), "低于此数不付", "smaller sums are not paid"),
    facts: may(named("fact"), "文件的事实", "facts of the document"),
    choices: may(named("choices"), "文件的选项表", "lists of choices"),
    groups,
    ...TERMS,
    no_double: NO_DOUBLES,
  },
};

export const CARD = {
  zh: "指南卡片",
  en: "a card of the guide",
  keys: {
    no: must(whole(1), "卡片号", "its number in the part"),
    title: must(bilingual, "标题", "title"),
    number: may(orNull(text), "文号", "its official number"),
    issuer: must(text, "发文单位", "who issued it"),
    issued: may(dayOrNone, "发文日", "day of issue"),
    from: may(dayOrNone, "施行日", "first day in force"),
    to: may(dayOrNone, "有效期最后一天", "last day in force"),
    level: may(oneOf(LEVELS), "哪一级的文件，不同于本篇时", "whose text it is, where that differs"),
    for: may(bilingual, "服务对象", "whom it serves"),
    basis: may(text, "依据的文件", "titles of the documents that it sums up"),
    lines: must(lines, "卡片头的来源行号", "lines of its head, steps, time, contact"),
    printed,
    ...TERMS,
    no_double: NO_DOUBLES,
  },
};

export const CARD_FILE = {
  zh: "卡片及其措施",
  en: "a card with its groups and measures",
  keys: {
    card: must(written("card"), "卡片头", "its head"),
    groups,
    measures: must(writtenList("measure"), "措施", "its measures"),
  },
};
