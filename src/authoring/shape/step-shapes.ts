import type { Row } from "../raw";
import {
  cite as clause,
  figure,
  list,
  oneOf,
  orNull,
  place,
  text,
  texts,
  whole,
  written,
  writtenList,
} from "./holds";
import { may, must } from "./rows";

const MODES = ["down", "half-up", "up"] as const;
export const mode = oneOf(MODES);
const value = written("value");
const cite = may(clause, "条款；不写则用措施的", "article; the measure's where left out");

export const CASE = {
  zh: "取先成立的一档",
  en: "the first case that holds counts",
  keys: {
    when: may(value, "条件", "the condition"),
    is: may(value, "取值", "what it then is"),
    else: may(value, "都不成立时", "what it is where none holds"),
  },
};

export const WORD_CASE = {
  zh: "按条件取词",
  en: "a word by cases",
  keys: {
    when: may(value, "条件", "the condition"),
    is: may(orNull(text), "词", "the word"),
    else: may(orNull(text), "都不成立时的词", "the word where none holds"),
  },
};

export const SLICE = {
  zh: "一段",
  en: "one slice",
  keys: {
    to: may(written("expression"), "上端，最后一段没有", "upper end; none for the last"),
    rate: must(written("expression"), "这一段的比例", "the rate inside it"),
  },
};

export const BRACKETS = {
  zh: "分段累计",
  en: "slice by slice",
  keys: {
    of: must(value, "对什么分段", "what is cut into slices"),
    slices: must(writtenList("slice"), "各段", "the slices"),
  },
};

/** Steps that are one value: base, plus ... */
const step = (word: string, zh: string, en: string) => {
  const own: Record<string, Row<unknown>> = { [word]: must(value, zh, en) };
  return { zh, en, keys: { ...own, cite } };
};

export const STEPS = {
  base: step("base", "起算", "starts the running amount"),
  plus: step("plus", "加", "adds"),
  times: step("times", "乘", "multiplies"),
  cap: step("cap", "上限", "at most"),
  floor: step("floor", "下限", "at least"),
  less: step("less", "减，不低于零", "subtracts, never below zero"),
};

export const LET = {
  zh: "中间结果",
  en: "a named intermediate result",
  keys: {
    let: must(text, "名字", "its name"),
    be: must(value, "算式", "what it is"),
    zh: must(text, "中文名", "its name in Chinese"),
    en: must(text, "英文名", "its name in English"),
    cite,
  },
};

export const BRACKET_STEP = {
  zh: "分段累计起算",
  en: "starts the amount slice by slice",
  keys: { brackets: must(place("brackets", BRACKETS), "分段累计", "slice by slice"), cite },
};

export const ROUND = {
  zh: "取整",
  en: "rounds",
  keys: {
    round: must(figure, "取整到：1万元", "to what: 1万元"),
    mode: must(mode, "down 舍去, half-up 四舍五入, up 进一", "down, half-up or up"),
    cite,
  },
};

const GROUP_RULES = ["only_one_of", "never_together", "highest_of", "at_most", "cap"] as const;

export const GROUP = {
  zh: "互相约束的措施",
  en: "measures that bind each other",
  keys: {
    id: must(text, "名字", "its name"),
    rule: must(oneOf(GROUP_RULES), "怎样约束", "how they bind"),
    n: may(whole(1), "at_most 的个数", "how many, of at_most"),
    of: must(
      writtenList("category"),
      "成员；列表中的列表算一类",
      "members; a list in the list is one category",
    ),
    counts: may(
      oneOf(["lines", "years"] as const),
      "lines：数的是成员的各笔，同一措施的两个项目（两笔贷款）算两笔；years：数的是各笔写明的年份，没写日期的算同一年；不写就数类",
      "lines: the lines of the members are counted, two projects (two loans) of one measure as two; years: the years that they name, those of no day as one; categories where left out",
    ),
    cap: may(value, "cap 的上限", "the limit, of cap"),
    inputs: may(writtenList("input"), "cap 和 each 要的事实", "facts that cap and each need"),
    each: may(
      text,
      "project：条款所说的是一个项目（一家店、一笔贷款）；measure：各成员分别成组；或 inputs 之一：它不同的各笔分别受约束",
      "project: the clause speaks of one project (a store, a loan); measure: a group of each member; or one of inputs: lines in which it differs are bound apart",
    ),
    differing: may(
      oneOf(["greatest"]),
      "greatest：cap 所读的各笔说法不同时，按最高的封顶（实际支出）；不写就按最低的",
      "greatest: where lines tell different facts of cap, the greatest cap holds (what was spent); the least where left out",
    ),
    per: may(
      oneOf(["year"]),
      "year：条款说的是一年；写明不同年份的各笔各算一次",
      "year: the clause speaks of one year; lines that name days of different years are bound apart",
    ),
    cite: must(clause, "条款", "article"),
    covers: must(
      list(text),
      "条款所指的各条：那里给钱的措施都是成员",
      "the articles that the clause names: what pays there is a member",
    ),
    except: may(texts, "那里不算成员的措施 -> 原因", "measures there that are no members -> why"),
    zh: must(text, "中文说明", "why, in Chinese"),
    en: must(text, "英文说明", "why, in English"),
  },
};
