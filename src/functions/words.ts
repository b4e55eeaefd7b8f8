import type { Lang } from "../text";

/** Sentences of the functions themselves; those of measures come from text/. */
export interface FunctionWords {
  tooMany: (given: number, labels: readonly string[]) => string;
  tooFew: (name: string) => string;
  errorCell: (place: number | undefined, label: string, code: string) => string;
  oneCell: (place: number | undefined, label: string) => string;
  zeroAnswer: (place: number | undefined, label: string) => string;
  needsMeasure: string;
  needsWords: string;
  onlyMaximum: (id: string) => string;
  noMoney: (id: string) => string;
  onlyInformation: (clause: string) => string;
  caseByCase: (clause: string) => string;
  needs: (names: string) => string;
  noResult: (id: string) => string;
  noHeader: string;
  twiceHeader: (header: string) => string;
  badUnit: (header: string) => string;
  needsTable: string;
  nothingFound: (words: string) => string;
  badMost: string;
  badDate: (place: number) => string;
  calendarHeads: [string, string, string, string];
  needsFacts: string;
  noFact: (name: string) => string;
  nearlyInput: (written: string, name: string) => string;
  ignored: (names: readonly string[]) => string;
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
  bestHeads: [string, string, string, string, string, string];
  nextHeads: [string, string, string, string, string, string];
  reach: Record<"at-least" | "more-than" | "at-most" | "less-than", string>;
  internal: string;
  /** names and clauses did not come */
  wordsMissing: string;
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

const place = (n: number | undefined, zh: boolean) =>
  n === undefined ? "" : zh ? `第${n}个参数` : `Argument ${n}, `;

export const FUNCTION_WORDS: Record<Lang, FunctionWords> = {
  "zh-CN": {
    tooMany: (given, labels) =>
      `参数过多：该措施只有 ${labels.length} 项输入（${labels.join("、")}），收到 ${given} 项。`,
    tooFew: (name) => `${name} 缺少参数。`,
    errorCell: (n, label, code) =>
      `${place(n, true)}“${label}”是错误值 ${code}；请先改正该单元格。`,
    oneCell: (n, label) =>
      `${place(n, true)}“${label}”应为一个值或一个单元格；整列计算请用 POLICY_AWARDS。`,
    zeroAnswer: (n, label) =>
      `${place(n, true)}“${label}”收到 0，分不清是“否”还是空白；请填 是 或 否。`,
    needsMeasure: "第1个参数应为措施编号（如 jjgf-2025-01/1）或完整标题。",
    needsWords: "第1个参数应为查找词，例如 研发 或 租金。",
    onlyMaximum: (id) => `原文只规定最高额，未定金额；最高额请用 POLICY_CEILING("${id}", …)。`,
    noMoney: (id) => `该措施不涉及金额；类别、得分或查询值请用 POLICY_RESULT("${id}", …)。`,
    onlyInformation: (clause) => `服务或说明条款，不涉及金额（${clause}）；内容见窗格。`,
    caseByCase: (clause) => `一事一议：原文未定金额（${clause}）。`,
    needs: (names) => `需补充：${names}。`,
    noResult: (id) => `该措施没有类别、得分或查询值；金额请用 POLICY_AWARD("${id}", …)。`,
    noHeader: "表格的首行或首列应为输入名称，例如 一季度产值(万元)；可用 POLICY_INPUTS 查看名称。",
    twiceHeader: (header) => `表头“${header}”出现了两次。`,
    badUnit: (header) => `表头“${header}”的单位不适用；例如 产值(万元)、增速(%)。`,
    needsTable: "第2个参数应为表格区域：首行是输入名称，每行一家企业。",
    nothingFound: (words) => `没有找到与“${words}”相符的措施。`,
    badMost: "第2个参数应为 1 以上的整数。",
    badDate: (n) => `第${n}个参数应为日期，例如 2025-07-05。`,
    calendarHeads: ["日期", "事项", "编号", "措施"],
    needsFacts:
      "企业情况应为两列（或两行）的区域：名称或标签、数值，例如 一季度产值(万元) 与 11000。",
    noFact: (name) =>
      `企业情况中没有一项是规则库的输入（例如“${name}”）；可用 POLICY_INPUTS 查看名称。`,
    nearlyInput: (written, name) =>
      `“${written}”不是输入名称，与“${name}”相近；请改正，或改成不相像的名称。`,
    ignored: (names) => `未使用的名称：${names.join("、")}`,
    nothingReached: "按所给情况没有可列出的措施。",
    badFunctionDay: "日期应为日期单元格或 2025-03-31 这样的文本。",
    needsMeasures: "措施应为措施编号（如 jjgf-2025-01/1）或完整标题的区域。",
    measureTwice: (id) => `${id} 出现了两次；一家企业的同一措施只列一次，不同项目请写明项目。`,
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
    bestHeads: ["编号", "措施", "类别", "金额（元）", "计入（元）", "理由"],
    nextHeads: ["输入", "现值", "条件", "目标值", "增加（元）", "届时金额（元）"],
    reach: {
      "at-least": "达到",
      "more-than": "超过",
      "at-most": "降到",
      "less-than": "低于",
    },
    internal: "内部错误：结果无法显示，请反馈该公式。",
    wordsMissing:
      "规则库的名称和条款没有下载成功，这一格需要它们；金额不受影响。请检查网络，然后按 Ctrl+Alt+F9 重新计算。",
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
    tooMany: (given, labels) =>
      `Too many arguments: the measure has ${labels.length} inputs (${labels.join(", ")}), ${given} were given.`,
    tooFew: (name) => `${name} lacks an argument.`,
    errorCell: (n, label, code) =>
      `${place(n, false)}“${label}” is the error ${code}; mend that cell first.`,
    oneCell: (n, label) =>
      `${place(n, false)}“${label}” must be one value or one cell; for whole columns use POLICY_AWARDS.`,
    zeroAnswer: (n, label) =>
      `${place(n, false)}“${label}” is 0, which may be no or a blank; enter TRUE or FALSE.`,
    needsMeasure:
      "The first argument is a measure's id (such as jjgf-2025-01/1) or its whole Chinese title.",
    needsWords: "The first argument is what to look for, for example 研发 or rent.",
    onlyMaximum: (id) => `The text names only a maximum; POLICY_CEILING("${id}", …) gives it.`,
    noMoney: (id) =>
      `This measure pays no money; POLICY_RESULT("${id}", …) gives its class, score or value.`,
    onlyInformation: (clause) => `Information only, no money (${clause}); the pane shows it.`,
    caseByCase: (clause) => `Case by case: the text fixes no sum (${clause}).`,
    needs: (names) => `Needed: ${names}.`,
    noResult: (id) =>
      `This measure has no class, score or value; POLICY_AWARD("${id}", …) gives its amount.`,
    noHeader:
      "The first row or column of the table must name inputs, for example 一季度产值(万元); POLICY_INPUTS lists the names.",
    twiceHeader: (header) => `The heading “${header}” stands twice.`,
    badUnit: (header) =>
      `The unit in the heading “${header}” does not fit; for example 产值(万元), growth(%).`,
    needsTable: "The second argument is a table: input names in the first row, one company a row.",
    nothingFound: (words) => `No measure fits “${words}”.`,
    badMost: "The second argument must be a whole number of 1 or more.",
    badDate: (n) => `Argument ${n} must be a date, for example 2025-07-05.`,
    calendarHeads: ["Day", "What", "Id", "Measure"],
    needsFacts:
      "The facts are a range of two columns (or two rows): name or label, value; for example 一季度产值(万元) and 11000.",
    noFact: (name) =>
      `None of the facts is an input of the rule book (“${name}”, for one); POLICY_INPUTS lists the names.`,
    nearlyInput: (written, name) =>
      `The name “${written}” is no input, but nearly “${name}”; correct it, or call it something else.`,
    ignored: (names) => `Names that are not used: ${names.join(", ")}`,
    nothingReached: "These facts reach no measure.",
    badFunctionDay: "The day must be a date cell, or text such as 2025-03-31.",
    needsMeasures: "Give a range of measure ids (such as jjgf-2025-01/1) or whole Chinese titles.",
    measureTwice: (id) =>
      `${id} stands twice; name a measure of one company once, or say its projects.`,
    notAnAmount: "The amount of this row cannot be counted; mend that cell first.",
    noNextTier: (id) => `${id} has no higher tier from these values.`,
    notCounted: (sentence) => `Not counted in full: ${sentence}`,
    assumes: (names) => `Assumed: ${names}`,
    uneven: (measures, what, count) =>
      `${measures} measures and ${count} ${what}: both ranges need the same size.`,
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
    bestHeads: ["Id", "Measure", "Class", "Amount (yuan)", "Counted (yuan)", "Why"],
    nextHeads: ["Input", "Now", "Must be", "Value", "Adds (yuan)", "Amount there (yuan)"],
    reach: {
      "at-least": "at least",
      "more-than": "more than",
      "at-most": "at most",
      "less-than": "less than",
    },
    internal: "Internal error: the result cannot be shown; please report this formula.",
    wordsMissing:
      "The names and clauses of the rule book could not be fetched, and this cell needs them; amounts are not affected. Check the network, then recalculate with Ctrl+Alt+F9.",
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
