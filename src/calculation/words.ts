import type { CountedClass, Lang } from "../text";

/** What a calculation sheet says by itself. */
interface Words {
  sheet: string;
  title: string;
  made: (company: string, day: string) => string;
  version: (version: string) => string;
  facts: string;
  factHeads: readonly string[];
  noFacts: string;
  follows: string;
  typed: string;
  /** the cells that a figure was computed from when they were read */
  computed: (cells: string) => string;
  since: (day: string) => string;
  until: (day: string) => string;
  lines: string;
  lineHeads: readonly string[];
  none: string;
  leftOut: string;
  more: (count: number) => string;
  ruledOut: (count: number) => string;
  totals: string;
  sums: Record<CountedClass, string>;
  notAdded: string;
  notProved: (sum: string, day: string) => string;
  /** said below the sums once amounts are others: what counts as a value stays */
  otherAmounts: (day: string) => string;
  dated: (day: string) => string;
  amountDated: (day: string) => string;
  separator: string;
  assumes: (names: string) => string;
  standing: (names: string) => string;
  listed: string;
  needs: (names: string) => string;
  over: string;
  outside: string;
  refused: string;
  signatures: readonly string[];
  notice: string;
  units: Readonly<Record<"money" | "count", string>>;
  yes: string;
  no: string;
}

const ZH: Words = {
  sheet: "测算书",
  title: "政策奖补测算书",
  made: (company, day) => `企业：${company}　　测算日：${day}`,
  version: (version) => `规则库 ${version}`,
  facts: "一、企业情况",
  factHeads: ["事项", "填报值", "单位", "来源"],
  noFacts: "（未填）",
  follows: "由其他填报推知",
  typed: "手工填写",
  computed: (cells) => `读表时由 ${cells} 算出`,
  since: (day) => `${day}起`,
  until: (day) => `${day}止`,
  lines: "二、可享受的措施（最多：原文只给最高额；待确认：符合说明所列条件时）",
  lineHeads: [
    "措施",
    "编号",
    "类别",
    "依据",
    "受理部门",
    "有效期",
    "金额（元）",
    "计入（元）",
    "说明",
  ],
  none: "（无）",
  leftOut: "三、未计入的",
  more: (count) => `另有${count}项`,
  ruledOut: (count) => `另有${count}项，由行业、规模等情况即知不适用，不逐项列出`,
  totals: "四、合计",
  sums: { sure: "确定合计", at_most: "最多合计", open: "待确认合计" },
  notAdded: "三项合计互不相加",
  notProved: (sum, day) => `组合太多，没有全部比完；按${day}的数，最多还可能多${sum}`,
  otherAmounts: (day) => `金额已与${day}测算时不同：计入若是数值（不随数据更新），与合计须重新测算`,
  dated: (day) => `计入为${day}的数值，不随数据更新`,
  amountDated: (day) => `金额为${day}的数值，不随数据更新`,
  separator: "；",
  assumes: (names) => `按符合计：${names}`,
  standing: (names) => `各项另按以下一般条件均符合计：${names}`,
  listed: "、",
  needs: (names) => `尚缺：${names}`,
  over: "已过有效期",
  outside: "不在支付期间",
  refused: "不符合",
  signatures: ["编制人：", "日期：", "复核人：", "日期："],
  notice: "按公开文件测算，以主管部门核定为准",
  units: { money: "元", count: "个（次、人）" },
  yes: "是",
  no: "否",
};

const EN: Words = {
  sheet: "Calculation",
  title: "Calculation of policy awards",
  made: (company, day) => `Company: ${company}    Day: ${day}`,
  version: (version) => `Rule book ${version}`,
  facts: "1. The company",
  factHeads: ["Fact", "Value", "Unit", "Source"],
  noFacts: "(none)",
  follows: "follows from other facts",
  typed: "typed",
  computed: (cells) => `from ${cells} when read`,
  since: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  lines:
    "2. What can be had (at most: the text names only a maximum; open: if the conditions named hold)",
  lineHeads: [
    "Measure",
    "Id",
    "Class",
    "Clause",
    "Department",
    "In force",
    "Amount (yuan)",
    "Counted (yuan)",
    "Notes",
  ],
  none: "(none)",
  leftOut: "3. Not counted",
  more: (count) => `and ${count} more`,
  ruledOut: (count) => `and ${count} more that sector, size and the like rule out`,
  totals: "4. Totals",
  sums: { sure: "Sure", at_most: "At most", open: "Open" },
  notAdded: "The three sums are not added to one another",
  notProved: (sum, day) =>
    `Not all combinations were compared; by the figures of ${day} it may be ${sum} more at most`,
  otherAmounts: (day) =>
    `Amounts differ from those of ${day}: counts that are values do not follow; calculate them and the totals anew`,
  dated: (day) => `counted as of ${day}, not updated with the data`,
  amountDated: (day) => `amount as of ${day}, not updated with the data`,
  separator: "; ",
  assumes: (names) => `assuming: ${names}`,
  standing: (names) => `All lines also assume these general conditions: ${names}`,
  listed: ", ",
  needs: (names) => `still needed: ${names}`,
  over: "no longer in force",
  outside: "outside the period paid for",
  refused: "not eligible",
  signatures: ["Made by:", "Date:", "Checked by:", "Date:"],
  notice: "Computed from published texts; the authority decides",
  units: { money: "yuan", count: "number" },
  yes: "yes",
  no: "no",
};

export const CALCULATION: Record<Lang, Words> = { "zh-CN": ZH, "en-US": EN };
export type CalculationWords = Words;
