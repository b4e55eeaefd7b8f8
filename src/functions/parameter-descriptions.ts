import type { Bilingual } from "../language";

/** What a parameter is called and means. */
export interface Described {
  name: Bilingual;
  description: Bilingual;
}

/** What Excel, the help pages and the pane say of a function. */
export interface Description {
  description: Bilingual;
  /** in the order in which they are given */
  parameters: readonly Described[];
  /** formulas; they compute */
  examples: readonly string[];
}

export const DAY: Described = {
  name: { zh: "日期", en: "day" },
  description: {
    zh: "业务所在日，日期或 2025-03-31；不填则取最新版本",
    en: "The day of the business, a date or 2025-03-31; the newest versions when left out",
  },
};

export const FACTS: Described = {
  name: { zh: "企业情况", en: "facts" },
  description: {
    zh: "两列（或两行）区域：名称或标签（可带单位，如“产值(万元)”）与数值；与任何输入都不相像的名称忽略",
    en: "Two columns (or rows): name or label (a unit may stand in brackets) and value; names unlike any input's are ignored",
  },
};

export const MEASURE: Described = {
  name: { zh: "措施", en: "measure" },
  description: {
    zh: "措施编号（如 jjgf-2025-01/1）或完整标题；编号后加日期（写成“@2025-03-31”），按该日业务适用的版本计算",
    en: "Measure id (such as jjgf-2025-01/1) or whole Chinese title; id@date takes the version that pays for business of that day",
  },
};

export const MEASURES: Described = {
  name: { zh: "措施区域", en: "measures" },
  description: {
    zh: "措施编号或完整标题的区域，每项一次；编号后可加“@日期”",
    en: "A range of ids or whole Chinese titles, each once; id@date is possible",
  },
};

export const VALUES: Described = {
  name: { zh: "输入值", en: "value" },
  description: {
    zh: "按该措施输入的次序（POLICY_INPUTS 逐项列出）；可写 5,000万元、8%、是、日期；空白为未填",
    en: "In the order of the measure's inputs, which POLICY_INPUTS lists; 5,000万元, 8%, TRUE, a date; blank means not given",
  },
};
