import type { Lang } from "./lang";

const ZH = {
  audit: {
    sheet: "奖补审计",
    title: "奖补审计",
    heads: [
      "单元格",
      "措施",
      "标题",
      "输入",
      "结果（金额为元）",
      "结论",
      "条款",
      "规则指纹",
      "原公式",
    ],
    version: "规则库版本",
    made: "记录时间",
    addIn: "加载项版本",
    says: "本表说明结果与规则、输入一致，不证明由谁填写。各行指纹依次相连。",
    fingerprint: "指纹",
    since: (time: string, same: number) =>
      `只列 ${time} 的记录以后有变动的；另有 ${same} 笔没有变动，见先前的审计表。`,
    ranges: "成片的结果（POLICY_AWARDS）",
    rangeHeads: ["区域", "措施", "标题", "笔数", "合计（金额为元）", "其中"],
    rangeSays: (pay: number, none: number, errors: number) =>
      `${pay} 笔有金额，${none} 笔不可得，${errors} 笔算不出`,
    dated: (day: string) => `不随数据更新，为 ${day} 的结果`,
    refused: "未处理的单元格",
    why: "原因",
  },
  sources: {
    sheet: "政策依据",
    title: "政策依据",
    heads: ["措施", "标题", "文号", "文件", "条款", "发文单位与日期", "期间", "采用的理解", "假定"],
  },
  parameters: {
    sheet: "参数",
    title: "公式参数（由奖补公式取用，请勿删除）",
    heads: ["用于", "输入", "值"],
    usedBy: (first: string, count: number) => `${first} 等 ${count} 处`,
  },
};

type SheetWords = typeof ZH;

const EN: SheetWords = {
  audit: {
    sheet: "Award audit",
    title: "Award audit",
    heads: [
      "Cell",
      "Measure",
      "Title",
      "Inputs",
      "Result (money in yuan)",
      "Outcome",
      "Clause",
      "Rule fingerprint",
      "Formula",
    ],
    version: "Rule book version",
    made: "Recorded at",
    addIn: "Add-in version",
    says: "This shows that results agree with rules and inputs, not who entered them. Each fingerprint contains the one before.",
    fingerprint: "Fingerprint",
    since: (time: string, same: number) =>
      `Only what changed since the record of ${time}; ${same === 1 ? "1 award is" : `${same} awards are`} as on the audit sheet of then.`,
    ranges: "Results that fill several cells (POLICY_AWARDS)",
    rangeHeads: ["Cells", "Measure", "Title", "Awards", "Sum (money in yuan)", "Of these"],
    rangeSays: (pay: number, none: number, errors: number) =>
      `${pay} pay, ${none} refused, ${errors} without a result`,
    dated: (day: string) => `Do not follow the data; as of ${day}`,
    refused: "Cells left alone",
    why: "Why",
  },
  sources: {
    sheet: "Sources",
    title: "Sources",
    heads: [
      "Measure",
      "Title",
      "Number",
      "Document",
      "Clause",
      "Issued by, and when",
      "Days",
      "Reading taken",
      "Assumed",
    ],
  },
  parameters: {
    sheet: "Parameters",
    title: "Parameters of the award formulas; do not delete",
    heads: ["Used by", "Input", "Value"],
    usedBy: (first: string, count: number) => `${first} and ${count - 1} more`,
  },
};

/** What the sheets say that commands on whole workbooks add. */
export const SHEET_WORDS: Readonly<Record<Lang, SheetWords>> = { "zh-CN": ZH, "en-US": EN };
