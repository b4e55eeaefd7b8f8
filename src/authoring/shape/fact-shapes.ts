import { INPUT_TYPES, type InputType } from "../../language";
import {
  answerText,
  answers,
  bilingual,
  cite,
  lines,
  list,
  named,
  oneOf,
  place,
  text,
  whole,
  written,
  writtenList,
  yesNo,
} from "./holds";
import { may, must } from "./rows";

const TYPES = [...(Object.keys(INPUT_TYPES) as InputType[]), "enum"] as readonly InputType[];

const FACT_KEYS = {
  zh: may(text, "中文名", "its name in Chinese"),
  en: may(text, "英文名", "its name in English"),
  type: may(oneOf(TYPES), "类型", "type of the fact"),
  unit: may(text, "单位：元/平方米/天", "where the type alone does not say it: 元/平方米/天"),
  choices: may(text, "选项表的名字", "name of a list of choices"),
  values: may(written("choices"), "选项", "choices"),
  default: may(
    written("expression"),
    "未填时取的值",
    "taken when left out; only for counts of occurrences",
  ),
  signed: may(
    yesNo,
    "true：可为负；false：不会为负的比率",
    "true: may be below zero; false: a rate that may not",
  ),
};

/** A fact of a document or of a measure. */
export const FACT = {
  zh: "事实",
  en: "a fact",
  keys: {
    ...FACT_KEYS,
    fact: may(
      text,
      "共用的事实，类型随它",
      "the fact of facts.yaml behind it, which gives the type",
    ),
  },
};

export const DEFINITION = {
  zh: "事实的含义",
  en: "what a fact means",
  keys: {
    zh: must(text, "中文", "in Chinese"),
    en: must(text, "英文", "in English"),
    cite: may(cite, "条款", "article"),
  },
};

export const SHARED_FACT = {
  zh: "共用的事实",
  en: "a fact of facts.yaml",
  keys: {
    ...FACT_KEYS,
    definition: must(place("definition", DEFINITION), "含义", "what is counted, of whom, when"),
    per: may(oneOf(["measure"] as const), "每条措施各问一次", "each measure asks anew"),
  },
};

export const IMPLICATION = {
  zh: "一项回答必然带出的回答",
  en: "an answer that settles others",
  keys: {
    fact: must(
      text,
      "事实：facts.yaml 的名字，或 文件/名字",
      "the fact: by name, or document/name",
    ),
    is: must(answerText, "其值：true、false 或代码", "its value: true, false or a code"),
    then: must(answers, "必然为：事实 -> 值", "what follows: fact -> value"),
    cite: must(cite, "据何断定", "what makes it certain"),
  },
};

export const TOGETHER = {
  zh: "合起来才带出别的回答的几项回答",
  en: "answers that only together settle others",
  keys: {
    when: must(answers, "这几项都是：事实 -> 值", "all of these: fact -> value"),
    then: must(answers, "必然为：事实 -> 值", "what follows: fact -> value"),
  },
};

export const ONLY = {
  zh: "只给某些回答的措施",
  en: "measures that only some answers can have",
  keys: {
    is: must(list(text), "回答的代码", "codes of the answers"),
    of: must(list(text), "措施编号的开头", "beginnings of the ids of measures"),
  },
};

export const OPENING_FACT = {
  zh: "先问企业的事",
  en: "what a company is asked first",
  keys: {
    ...FACT_KEYS,
    implies: may(named("answers"), "回答 -> 由此可知的事实", "an answer -> what follows from it"),
    only: may(list(place("only", ONLY)), "只给某些回答的措施", "measures of some answers only"),
  },
};

export const QUESTION = {
  zh: "先问的一题",
  en: "a question to begin with",
  keys: {
    zh: must(text, "中文", "in Chinese"),
    en: must(text, "英文", "in English"),
    ask: must(list(text), "问哪些事实", "the facts that it asks for"),
  },
};

export const OPENINGS_FILE = {
  zh: "openings.yaml",
  en: "openings.yaml",
  keys: {
    facts: must(named("openingFact"), "先问企业的事", "what a company is asked first"),
    together: may(
      list(place("together", TOGETHER)),
      "合起来才带出别的回答的",
      "answers that settle others only together",
    ),
    standing: must(
      list(text),
      "一次确认的通用条件：事实的名字",
      "conditions that one confirmation answers: names of facts",
    ),
    places: may(list(text), "没填时按符合算的地点条件", "places that hold until told otherwise"),
    fields: may(
      list(text),
      "整份文件的条件里说企业做什么的，逐一来问：事实的名字",
      "conditions of whole texts that say what a company does, each asked by itself: names of facts",
    ),
    questions: must(named("question"), "按次序的各题", "the questions in their order"),
  },
};

export const FACTS_FILE = {
  zh: "facts.yaml",
  en: "facts.yaml",
  keys: {
    choices: may(named("choices"), "共用的选项表", "shared lists of choices"),
    facts: may(named("sharedFact"), "共用的事实", "shared facts"),
    apart: may(named("bilingual"), "同名而含义不同的输入", "inputs of one name that differ"),
    implies: may(
      list(place("implication", IMPLICATION)),
      "一项回答必然带出的回答",
      "answers that settle others",
    ),
  },
};

export const HEADING = {
  zh: "表格里的叫法",
  en: "what tables call a figure",
  keys: {
    ...FACT_KEYS,
    also: may(list(text), "别的叫法，中英文都可", "other words for it, in both languages"),
    unlike: may(list(text), "相近而不同的", "words that are near and mean something else"),
    over_time: may(
      oneOf(["sum", "last"] as const),
      "各月相加，或取最后一月",
      "months are added, or the last one stands",
    ),
    growth_of: may(text, "是哪一项的增速", "the figure whose growth it is"),
    ratio_of: may(list(text), "是哪两项之比", "the two figures of which it is the share"),
    count_of: may(list(text), "数哪些名单的行数", "lists whose rows it counts"),
    ask_below: may(whole(1), "小于此数要问", "smaller ones are asked about"),
    ask_above: may(whole(1), "大于此数要问", "larger ones are asked about"),
  },
};

export const HEADINGS_FILE = {
  zh: "headings.yaml",
  en: "headings.yaml",
  keys: { headings: must(named("heading"), "表格里的叫法", "what tables call figures") },
};

export const DISTINCT = {
  zh: "不算同一事项",
  en: "another matter, though both are near",
  keys: {
    matter: must(text, "另一事项", "the other matter"),
    zh: must(text, "中文理由", "why, in Chinese"),
    en: must(text, "英文理由", "why, in English"),
  },
};

export const MATTER = {
  zh: "钱用于什么",
  en: "what money is for",
  keys: {
    zh: must(text, "中文名", "its name in Chinese"),
    en: must(text, "英文名", "its name in English"),
    per: may(
      oneOf(["year"]),
      "year：每年一笔的（当年的费用、增量）；写明不同年份的各笔各算一次",
      "year: what flows each year (the expense, the growth of a year); lines that name days of different years are paid each",
    ),
    distinct_from: may(
      list(place("distinct", DISTINCT)),
      "不算同一事项的",
      "matters that it is not",
    ),
  },
};

export const MATTERS_FILE = {
  zh: "matters.yaml",
  en: "matters.yaml",
  keys: { matters: must(named("matter"), "事项", "matters") },
};

export const TABLE = {
  zh: "规则查的表",
  en: "a list that rules look up",
  keys: {
    key: must(text, "查表用的列", "the column by which rules look up"),
    rows: must(writtenList("tableRow"), "各行", "the rows"),
    seed: must(text, "来源文本", "the source text"),
    lines: must(lines, "来源行号", "lines of the source"),
    printed_as: must(writtenList("tableColumn"), "来源的各列", "the columns as printed"),
    lost: may(text, "来源缺失处的写法", "what the cells of a lost row say"),
    cite: may(cite, "条款", "article"),
    title: may(bilingual, "标题", "title"),
  },
};
