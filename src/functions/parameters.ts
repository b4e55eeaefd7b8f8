import type { Bilingual } from "../language";
import type { Call } from "./answers";
import type { CellResult } from "./cell-result";

export interface Parameter {
  name: Bilingual;
  description: Bilingual;
  type: "string" | "any" | "number";
  /** Excel offers the measures of the rule book while it is typed */
  offersMeasures?: true;
  matrix?: true;
  optional?: true;
  repeating?: true;
}

/** One function of Excel: metadata, autocomplete, help pages and tests are all made from its row. */
export interface FunctionRow {
  name: string;
  description: Bilingual;
  parameters: Parameter[];
  /** spills a table */
  spills: boolean;
  handler: (call: Call) => CellResult;
  /** says names and clauses, so that it waits for the words of the rule book */
  speaks: boolean;
  /** says what travels with the notes, so that it waits for these too */
  needsNotes?: true;
  /** formulas for the help page; they compute */
  examples: string[];
}

export const MEASURE: Parameter = {
  name: { zh: "措施", en: "measure" },
  description: {
    zh: "措施编号（如 jjgf-2025-01/1）或完整标题；编号@日期 取支付该日业务的版本",
    en: "Measure id (such as jjgf-2025-01/1) or whole Chinese title; id@date takes the version that pays for business of that day",
  },
  type: "string",
  offersMeasures: true,
};

export const VALUES: Parameter = {
  name: { zh: "输入值", en: "value" },
  description: {
    zh: "按该措施输入的次序（POLICY_INPUTS 逐项列出）；可写 5,000万元、8%、是、日期；空白为未填",
    en: "In the order of the measure's inputs, which POLICY_INPUTS lists; 5,000万元, 8%, TRUE, a date; blank means not given",
  },
  type: "any",
  matrix: true,
  optional: true,
  repeating: true,
};

export const FACTS: Parameter = {
  name: { zh: "企业情况", en: "facts" },
  description: {
    zh: "两列（或两行）区域：名称或标签（可带单位，如 产值(万元)）与数值；与任何输入都不相像的名称忽略",
    en: "Two columns (or rows): name or label (a unit may stand in brackets) and value; names unlike any input's are ignored",
  },
  type: "any",
  matrix: true,
};

export const DAY: Parameter = {
  name: { zh: "日期", en: "day" },
  description: {
    zh: "业务所在日，日期或 2025-03-31；不填则取最新版本",
    en: "The day of the business, a date or 2025-03-31; the newest versions when left out",
  },
  type: "any",
  optional: true,
};

export const MEASURES: Parameter = {
  name: { zh: "措施区域", en: "measures" },
  description: {
    zh: "措施编号或完整标题的区域，每项一次；可写 编号@日期",
    en: "A range of ids or whole Chinese titles, each once; id@date is possible",
  },
  type: "any",
  matrix: true,
};
