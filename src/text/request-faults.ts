import type { Lang } from "./lang";

/** What can be wrong with a line that is read from a program. */
export interface RequestFaultWords {
  notJson: string;
  notUtf8: string;
  keyTwice: (key: string) => string;
  notARequest: string;
  notFacts: string;
  /** `given`: as JSON */
  notALanguage: (given: string) => string;
  /** `given`: as JSON */
  notADay: (given: string) => string;
  endsFirst: (from: string, to: string) => string;
  notASearch: string;
  notAPosition: string;
  notACombination: string;
  notACalendar: string;
  twice: (id: string) => string;
}
export const REQUEST_FAULTS: Record<Lang, RequestFaultWords> = {
  "zh-CN": {
    notJson: "这一行不是有效的 JSON。",
    notUtf8: "这一行含有不是 UTF-8 的字节；请以 UTF-8 保存后再试。",
    keyTwice: (key) => `同一对象里“${key}”写了两次；请删去一个。`,
    notARequest:
      "请求应含 id、combine、position、apply、calendar、search、explain、describe 或 formula 之一。",
    notFacts: 'facts 写作 {"output_value":110000000,"growth":0.1}，名称见 describe 的 inputs。',
    notALanguage: (given) => `lang 写作 "zh-CN" 或 "en-US"；收到 ${given}。`,
    notADay: (given) => `日期写作 "2025-03-31"（年-月-日，须真有这一天）；收到 ${given}。`,
    endsFirst: (from, to) => `from（${from}）在 to（${to}）之后。`,
    notASearch: 'search 写作 {"search":"高企补贴","max":20}；max 为不小于 1 的整数。',
    notAPosition:
      'position 写作 {"companies":[{"name":"甲","facts":{…}}],"on":"2026-11-28","measures":[编号，或 {"id","project","facts","apart"}]}。',
    notACombination:
      'combine 写作 {"combine":["jjgf-2025-01/1","jjgf-2025-01/2"],"facts":{…}}，措施放在方括号中。',
    notACalendar:
      'calendar 写作 {"from":"2026-01-01","to":"2026-12-31","measures":[编号]}；三项都可不写。',
    twice: (id) =>
      `${id} 出现了两次；同一措施只列一次；position 里不同项目请写 project，不同年份请写日期（id@2025-03-31）。`,
  },
  "en-US": {
    notJson: "This line is not valid JSON.",
    notUtf8: "This line has bytes that are not UTF-8; save it as UTF-8 and try again.",
    keyTwice: (key) => `“${key}” stands twice in one object; remove one.`,
    notARequest:
      "A request has one of id, combine, position, apply, calendar, search, explain, describe or formula.",
    notFacts:
      'facts is {"output_value":110000000,"growth":0.1}; describe gives the names as inputs.',
    notALanguage: (given) => `lang is "zh-CN" or "en-US"; got ${given}.`,
    notADay: (given) =>
      `A day is "2025-03-31" (year-month-day, and one that exists); got ${given}.`,
    endsFirst: (from, to) => `from (${from}) is after to (${to}).`,
    notASearch: 'search is {"search":"loan interest","max":20}; max is a whole number from 1.',
    notAPosition:
      'position is {"companies":[{"name":"A","facts":{…}}],"on":"2026-11-28","measures":[ids, or {"id","project","facts","apart"}]}.',
    notACombination:
      'combine is {"combine":["jjgf-2025-01/1","jjgf-2025-01/2"],"facts":{…}}; the measures stand in a list.',
    notACalendar:
      'calendar is {"from":"2026-01-01","to":"2026-12-31","measures":[ids]}; each of the three may be left out.',
    twice: (id) =>
      `${id} stands twice; name a measure once, and in a position several projects by "project", several years by their days (id@2025-03-31).`,
  },
};
