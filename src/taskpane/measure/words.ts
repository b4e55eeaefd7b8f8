import type { Kind } from "../../language";
import type { Lang } from "../../text";
import type { InsertWay } from "./insert-content";
import type { Standing } from "./standing-on";

const zh = {
  chartHeading: (fact: string) => `金额随“${fact}”变化`,
  chartNow: "（当前）",
  chartAmount: "金额",
  chartCaption: "换档处的金额",
  chartLineCaption: "起点、当前和终点的金额",
  kinds: {
    award: "奖补",
    ceiling: "最高额",
    discretionary: "一事一议",
    service: "服务",
    eligibility: "认定",
    score: "评分",
    lookup: "查询",
  } satisfies Record<Kind, string>,
  noDepartment: "未列明部门",
  validity: (from: string | null, to: string | null) =>
    from && to
      ? `有效期 ${from} 至 ${to}`
      : from
        ? `${from} 起有效`
        : to
          ? `有效至 ${to}`
          : "有效期未写明",
  standings: {
    "not-yet": "尚未生效",
    tail: "已过有效期，仍在兑付",
    closed: "本轮已截止",
    expired: "已过有效期",
  } satisfies Record<Exclude<Standing, "in-force">, string>,
  thenSaid: (standing: string, status: string) => `${standing}（按当时的条款：${status}）`,
  thenHeading: "今天能不能享受",
  rule: "规则",
  factsHeading: "填写情况",
  noInputs: "这一项不需要填写任何内容。",
  scopeHeading: "适用范围（未填按符合计）",
  clear: "清空填写",
  outcomeHeading: "测算结果",
  stillNeeded: "还需填写",
  because: "原因",
  assumed: "假定符合（请核对）",
  assumedCount: (count: number) => `（${count} 项按符合计）`,
  notes: "说明",
  nextTiers: "再上一档",
  oddSizes: "请核对",
  noAnswer: "按填写的数值无法计算（例如增速为 -100%），请检查。",
  mend: "有填写不正确的内容，请先改正。",
  withOthers: "与其他措施的关系",
  notWith: "不能同时享受：",
  countedLines: "限定笔数：",
  sharedCap: "合并封顶：",
  howToApply: "怎么申请",
  notPrintedFor: (names: readonly string[]) => `原文未载：${names.join("、")}`,
  stepsHeading: "计算步骤",
  stepsCaption: "依据原文条款逐步计算",
  stepHead: "条款与计算",
  valueHead: "数值",
  source: "依据",
  points: (value: string) => `${value} 分`,
  sheetHeading: "写入工作表",
  sheetOff: "没有连接 Excel，不能写入。请在 Excel 中打开本加载项。",
  ways: {
    formula: "公式（随单元格变化）",
    native: "Excel 自带公式（没有加载项也能算）",
    value: "数值（不再变化）",
    table: "说明表（事实、步骤、条款）",
    checklist: "申报清单（步骤、材料，可打勾）",
  } satisfies Record<InsertWay, string>,
  wayLabel: "写入什么",
  fillDown: (rows: number) => `连同下面 ${rows} 行一起写（逐行取数）`,
  place: (address: string) => `写入位置：${address}`,
  placeUnknown: "请在工作表中选中一个单元格",
  isFree: "该位置是空的。",
  isFreeFrom: (selected: string) => `${selected} 已有内容，这里是右边第一处空位。`,
  overThere: (address: string) => `改写 ${address}（会覆盖）`,
  elsewhere: "还是写到空位",
  previewCells: "将写入的单元格",
  previewMore: (rows: number, columns: number) =>
    `共 ${rows} 行 ${columns} 列，其余部分请在框内滚动查看。`,
  withHeading: "连同标题和条款（写在上一行）",
  amountHeading: (title: string, source: string, unit: string) =>
    `${title}（${source}）${unit && `，${unit}`}`,
  inYuan: "金额（元）",
  maximumInYuan: "最高额（元）",
  checklistHeads: ["完成", "事项", "内容"],
  cannotNative: (why: string) => `这一项写不成 Excel 自带公式：${why}。可以写公式、数值或说明表。`,
  nativeList: "有逐项填写的清单，请先把它放进单元格再取用",
  toChecklist: "做成清单写入工作表",
  overwrites: (count: number) => `将覆盖 ${count} 个非空单元格：`,
  insertAt: (address: string) => `写入 ${address}`,
  overwriteAt: (address: string) => `覆盖并写入 ${address}`,
  undo: "撤销写入",
  inserted: (address: string) => `已写入 ${address}。`,
  restored: (address: string) => `已撤销，${address} 恢复原样。`,
  touched: (address: string) => `${address} 写入后又被改动过，没有撤销。`,
  changedMeanwhile: "该位置刚刚有改动，还没有写入。请看一下新的内容再决定。",
  cannotFormula:
    "公式只能带措施本身的输入，适用范围一律按符合计；您填的与此不同，请写入数值或说明表。",
  cannotValue: "还没有可写入的数值：先补齐上面的内容。",
  onlyMaximum: "原文只给出最高额：写入的是最高额，不是确定的金额。",
  onlyCeiling: "原文只给出最高额，公式用 POLICY_CEILING。",
  tableFacts: "填写",
  tableResult: "结果",
  tableClause: "条款",
  tableWhat: "事项",
  tableFormula: "计算",
  tableValue: "数值",
  tableVersion: (version: string) => `规则库 ${version}`,
};

export type MeasureWords = typeof zh;

const en: MeasureWords = {
  chartHeading: (fact) => `Amount by “${fact}”`,
  chartNow: " (now)",
  chartAmount: "Amount",
  chartCaption: "Amounts at the borders of tiers",
  chartLineCaption: "Amounts at the start, now and at the end",
  kinds: {
    award: "Award",
    ceiling: "Maximum",
    discretionary: "Case by case",
    service: "Service",
    eligibility: "Recognition",
    score: "Score",
    lookup: "Look-up",
  },
  noDepartment: "No department named",
  validity: (from, to) =>
    from && to
      ? `In force ${from} to ${to}`
      : from
        ? `In force from ${from}`
        : to
          ? `In force until ${to}`
          : "Validity not stated",
  standings: {
    "not-yet": "Not yet in force",
    tail: "No longer in force, still being paid",
    closed: "This round is over",
    expired: "No longer in force",
  },
  thenSaid: (standing, status) => `${standing} (by its clauses then: ${status})`,
  thenHeading: "Today",
  rule: "Rule",
  factsHeading: "Your facts",
  noInputs: "There is nothing to fill in.",
  scopeHeading: "Scope (taken to fit unless filled in)",
  clear: "Clear all",
  outcomeHeading: "Outcome",
  stillNeeded: "Still needed",
  because: "Why",
  assumed: "Assumed to fit (please check)",
  assumedCount: (count) => `(${count} assumed to fit)`,
  notes: "Notes",
  nextTiers: "The next tier",
  oddSizes: "To check",
  noAnswer: "These values have no answer (a growth of -100 %, for example); please check them.",
  mend: "Something filled in is not right; mend it first.",
  withOthers: "With other measures",
  notWith: "Cannot be combined: ",
  countedLines: "Limited in number: ",
  sharedCap: "One cap together: ",
  howToApply: "How to apply",
  notPrintedFor: (names) => `Not stated in the text: ${names.join(", ")}`,
  stepsHeading: "Steps",
  stepsCaption: "Computed step by step, by the clauses of the text",
  stepHead: "Clause and step",
  valueHead: "Value",
  source: "Source",
  points: (value) => `${value} points`,
  sheetHeading: "Write to the sheet",
  sheetOff: "Not connected to Excel, so nothing can be written. Open this add-in in Excel.",
  ways: {
    formula: "Formula (follows the cells)",
    native: "Excel's own formula (computes without the add-in)",
    value: "Value (stays as it is)",
    table: "Explanation (facts, steps, clauses)",
    checklist: "Checklist for applying (steps, papers)",
  },
  wayLabel: "What to write",
  fillDown: (rows) =>
    rows === 1
      ? "And the row below, from its own cells"
      : `And the ${rows} rows below, each from its own cells`,
  place: (address) => `Place: ${address}`,
  placeUnknown: "Select a cell in the sheet",
  isFree: "The place is empty.",
  isFreeFrom: (selected) => `${selected} is taken; this is the first free place to its right.`,
  overThere: (address) => `Write over ${address}`,
  elsewhere: "Rather the free place",
  previewCells: "Cells to be written",
  previewMore: (rows, columns) =>
    `${rows} rows by ${columns} columns: scroll in the box to see the rest.`,
  withHeading: "With heading and clause (in the row above)",
  amountHeading: (title, source, unit) => `${title} (${source})${unit && `, ${unit}`}`,
  inYuan: "amount (CNY)",
  maximumInYuan: "maximum (CNY)",
  checklistHeads: ["Done", "Item", "Content"],
  cannotNative: (why) =>
    `There is no formula of Excel's own for this: ${why}. Write the formula, the value or the explanation.`,
  nativeList: "a list was typed entry by entry; put it into cells and link them",
  toChecklist: "Write as a checklist",
  overwrites: (count) =>
    count === 1
      ? "Overwrites 1 cell that is not empty:"
      : `Overwrites ${count} cells that are not empty:`,
  insertAt: (address) => `Write to ${address}`,
  overwriteAt: (address) => `Overwrite ${address}`,
  undo: "Undo",
  inserted: (address) => `Written to ${address}.`,
  restored: (address) => `Undone; ${address} is as it was.`,
  touched: (address) => `${address} was changed since; nothing was undone.`,
  changedMeanwhile:
    "The place has just changed; nothing was written. Look at it again, then decide.",
  cannotFormula:
    "A formula carries the measure's own inputs only and takes its scope as met; you answered otherwise, so write the value or the explanation.",
  cannotValue: "There is no value to write yet: complete the facts above.",
  onlyMaximum: "The text names only a maximum: that is what is written, not a fixed sum.",
  onlyCeiling: "The text names only a maximum, so the formula is POLICY_CEILING.",
  tableFacts: "Facts",
  tableResult: "Result",
  tableClause: "Clause",
  tableWhat: "What",
  tableFormula: "Formula",
  tableValue: "Value",
  tableVersion: (version) => `Rule book ${version}`,
};

/** What this folder says. */
export const MEASURE_WORDS: Record<Lang, MeasureWords> = { "zh-CN": zh, "en-US": en };
