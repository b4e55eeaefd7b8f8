import type { Lang } from "../../text";
import type { Doing } from "./book-commands";
import { CURE_WORDS } from "./cure-words";
import type { PartingWhy } from "./reconcile";

type PartingWords = Record<PartingWhy, (facts: readonly string[]) => string>;

const said = (...parts: (string | false)[]) => parts.filter((part) => part !== false);

const zh = {
  workbookTitle: "这份工作簿",
  inSheetNone: "还没有单元格用到政策函数。",
  goTo: (address: string) => `到 ${address}`,
  surveyAgain: "重新检查",
  selectedCell: (address: string) => `选中的单元格 ${address}`,
  cellNone: "这个单元格与奖补公式无关。",
  cellReadBy: (count: number) => `${count} 个奖补公式取用这个单元格：`,
  callOf: (name: string) => `这里调用 ${name}，不对应单项措施。`,
  businessOfDay: (day: string) => `按 ${day} 的业务计算（公式中写明的日期）`,
  callUnread: "有的参数是另一个公式，这里不能单独取值；金额以单元格为准。",
  cellFacts: "用到的条件",
  cellRecorded: (day: string) => `这里原是奖补公式，已换成数值或普通公式；以下是 ${day} 的记录：`,
  cellChanged: (now: string) => `现在显示的是 ${now}，与记录不同。`,
  givenFact: (label: string, value: string) =>
    value === "" ? `${label}：没有填` : `${label}：${value}`,
  cellGroups: "与其他措施的关系",
  checkTitle: "检查",
  checkClean: "没有发现问题。",
  from1904: "日期从 1904 年起算，函数拿到的早 1462 天；自己写的公式请加 1462。",
  checkShown: (count: number, total: string) => `${count} 个奖补单元格，显示的金额合计 ${total}`,
  checkCounted: (total: string) => `扣除互斥、封顶和重复后，确定可得 ${total}`,
  checkAtMost: (total: string) => `另有最高额 ${total}`,
  checkOpen: (total: string) =>
    `另有待确认 ${total}：函数没有参数说企业的领域、项目、有无别的资金等通用条件，单元格答不了；在①答过的，②里算确定`,
  reconcileTitle: "与“能拿什么”核对",
  reconcileNothing: "还没有填企业情况，无从核对。",
  reconcileOf: (name: string, here: string, cells: string, same: boolean) =>
    `${name}：“能拿什么”确定 ${here}，单元格确定 ${cells}，${same ? "一致" : "逐项差异如下"}`,
  reconcileLine: (title: string, here: string, cells: string) =>
    `${title}：“能拿什么” ${here}，单元格 ${cells}。`,
  reconcileStrangers: (count: number, sum: string) =>
    `另有 ${count} 个奖补单元格用的不是这些企业的数，确定 ${sum}`,
  reconcileAll: (here: string, cells: string) =>
    `全部：“能拿什么”确定 ${here}，单元格确定 ${cells}`,
  partings: {
    "no-cell": () => "没有单元格计算它。",
    facts: (facts) => `用的数不同：${facts.join("、")}。`,
    twice: () => "几个单元格算了同一项。",
    "not-in-force": () => "今天已不在有效期内，“能拿什么”不计。",
    filtered: () => "“能拿什么”的筛选没有包括它。",
    "no-fixed-sum": () => "一边是确定的金额，另一边只是最多或待确认。",
    together: () => "与别的项互斥或共用上限，两边放在一起的项不同。",
  } satisfies PartingWords as PartingWords,
  olderBook: (before: string, now: string) =>
    `这份工作簿的记录出自规则库 ${before}，现在是 ${now}。请看下面的“变动报告”。`,
  findingOf: (sentence: string, count: number) => `${sentence}（${count}）`,
  outsideDay: {
    expired: (day: string) => `支付的业务截至 ${day}`,
    "not-yet": (day: string) => `支付 ${day} 起的业务`,
  },
  mentionsOf: (count: number) => `单元格以外的调用（${count}），不会被改写`,
  cures: CURE_WORDS["zh-CN"],
  sendTitle: "发送、记录与修复",
  doings: {
    prepare: "准备发送",
    values: "准备发送（只留数值）",
    native: "改为 Excel 自带公式",
    freeze: "冻结为数值",
    stamp: "记录现状",
    repair: "修复公式",
  } satisfies Record<Doing, string>,
  doingsAbout: {
    prepare:
      "对方没有加载项也能看、能算：奖补公式改为 Excel 自带公式，写不成的留数值，并附审计表和政策依据，可按 A4 打印。",
    values: "奖补公式全部换成数值，并附审计表和政策依据。",
    native: "奖补公式改写成 IF、MIN、ROUND 等 Excel 自带函数，结果逐一核对。",
    freeze: "奖补公式换成现在的数值；原公式记在审计表里。",
    stamp: "把每个奖补单元格的公式、条件、结果和条款记下来，以后可以对照。",
    repair: "修复显示 #NAME? 或链接到他人电脑的奖补公式。",
  } satisfies Record<Doing, string>,
  onlySelection: (address: string) => `只改 ${address}`,
  working: "正在处理……",
  previewOf: (count: number) =>
    count > 0 ? `将改写 ${count} 处，写入前会再核对一次。` : "不改写任何单元格。",
  previewNothing: "没有可以改写的地方。",
  previewRecorded: (day: string) => `自 ${day} 的记录以来没有变动，不必再记。`,
  previewSheets: (names: readonly string[]) => `将添加工作表：${names.join("、")}`,
  contentNow: "现在",
  contentThen: "改为",
  formulaToggle: { whole: "展开", short: "收起" },
  refusedOf: (count: number) => `不改写的地方（${count}）`,
  because1: (detail: string) => `：${detail}`,
  doIt: "写入",
  leaveIt: "关闭",
  commandDone: (count: number, sheets: readonly string[]) =>
    `${said(count > 0 && `已改写 ${count} 处`, sheets.length > 0 && `已添加工作表 ${sheets.join("、")}`).join("，")}。不满意可以“退回上一步”。`,
  changedSincePreview: "这些单元格在预览之后被改过，什么都没有写入：",
  halfDone: "Excel 中途出错，且未能全部还原。请用 Excel 的撤销，或不保存关闭。",
  stepBack: "退回上一步",
  stepBackAbout: "把上一次写入的单元格、工作表和记录恢复原样。",
  steppedBack: "已恢复到写入之前。",
  nothingToStepBack: "没有可以退回的写入。",
  touchedSince: "这些单元格在写入之后被改过，没有退回：",
};

export type WorkbookWords = typeof zh;

const en: WorkbookWords = {
  workbookTitle: "This workbook",
  inSheetNone: "No cell uses a policy function yet.",
  goTo: (address) => `Go to ${address}`,
  surveyAgain: "Check again",
  selectedCell: (address) => `Selected cell ${address}`,
  cellNone: "No award formula has to do with this cell.",
  cellReadBy: (count) => `Award formulas that read this cell (${count}):`,
  callOf: (name) => `This calls ${name}, which names no single measure.`,
  businessOfDay: (day) => `For business of ${day}, the day that the formula names`,
  callUnread: "An argument is a formula and cannot be told here; the amount is the cell's.",
  cellFacts: "Facts read",
  cellRecorded: (day) => `Once an award formula, now a value or Excel's own formula. As of ${day}:`,
  cellChanged: (now) => `It now shows ${now}, which is not what was recorded.`,
  givenFact: (label, value) => (value === "" ? `${label}: not given` : `${label}: ${value}`),
  cellGroups: "Beside other measures",
  checkTitle: "Check",
  checkClean: "Nothing was found.",
  from1904: "Days count from 1904, 1,462 too early for functions: add 1462 in your own formulas.",
  checkShown: (count, total) =>
    `${count === 1 ? "1 award cell" : `${count} award cells`}; the amounts shown add up to ${total}`,
  checkCounted: (total) => `After exclusions, caps and repeats: ${total} for sure`,
  checkAtMost: (total) => `At most ${total} more`,
  checkOpen: (total) =>
    `Open: ${total} more: functions have no argument for general conditions (field, project, no other money), so cells cannot state them; what ① answers is sure in ②`,
  reconcileTitle: "Reconciled with “What it gets”",
  reconcileNothing: "Nothing is told of a company yet, so there is nothing to compare with.",
  reconcileOf: (name, here, cells, same) =>
    `${name}: “What it gets” counts on ${here}, the cells on ${cells}; ${same ? "the same" : "line by line:"}`,
  reconcileLine: (title, here, cells) => `${title}: “What it gets” ${here}, cells ${cells}.`,
  reconcileStrangers: (count, sum) =>
    `${count === 1 ? "1 award cell reads" : `${count} award cells read`} figures of none of these companies: ${sum}`,
  reconcileAll: (here, cells) => `All: “What it gets” counts on ${here}, the cells on ${cells}`,
  partings: {
    "no-cell": () => "No cell calculates it.",
    facts: (facts) => `Other facts: ${facts.join(", ")}.`,
    twice: () => "Several cells calculate it.",
    "not-in-force": () => "Not in force today: “What it gets” does not count it.",
    filtered: () => "The filter of “What it gets” leaves it out.",
    "no-fixed-sum": () => "Sure on one side, a maximum or to be confirmed on the other.",
    together: () => "Exclusions or caps fall otherwise, as other measures stand beside it.",
  },
  olderBook: (before, now) =>
    `The records of this workbook are of rule book ${before}; now it is ${now}. See the report of changes below.`,
  findingOf: (sentence, count) => `${sentence} (${count})`,
  outsideDay: {
    expired: (day) => `business is paid for until ${day}`,
    "not-yet": (day) => `business is paid for from ${day}`,
  },
  mentionsOf: (count) => `Calls outside of cells (${count}), which are not rewritten`,
  cures: CURE_WORDS["en-US"],
  sendTitle: "Send, record, repair",
  doings: {
    prepare: "Prepare to send",
    values: "Prepare to send (values only)",
    native: "Turn into Excel's own formulas",
    freeze: "Freeze as values",
    stamp: "Record the current state",
    repair: "Repair formulas",
  },
  doingsAbout: {
    prepare:
      "For people without the add-in: award formulas become Excel's own, or values where that is impossible, with an audit sheet and sources, ready for A4.",
    values: "All award formulas become values, with an audit sheet and sources.",
    native: "Award formulas become IF, MIN, ROUND and the like; each result is compared.",
    freeze: "Award formulas become the values of now; the audit sheet keeps the formulas.",
    stamp: "Records each award's formula, facts, result and clause, to compare with later.",
    repair: "Mends award formulas that show #NAME? or point to another computer.",
  },
  onlySelection: (address) => `Only ${address}`,
  working: "Working…",
  previewOf: (count) =>
    count > 0
      ? `${count === 1 ? "1 place" : `${count} places`} will be written, after a last comparison.`
      : "No cell will be changed.",
  previewNothing: "There is nothing to write.",
  previewRecorded: (day) => `Nothing changed since the record of ${day}: nothing to add to it.`,
  previewSheets: (names) => `Sheets that will be added: ${names.join(", ")}`,
  contentNow: "Now",
  contentThen: "Then",
  formulaToggle: { whole: "Show all", short: "Show less" },
  refusedOf: (count) => `Left alone (${count})`,
  because1: (detail) => `: ${detail}`,
  doIt: "Write",
  leaveIt: "Close",
  commandDone: (count, sheets) =>
    `${said(count > 0 && `${count === 1 ? "1 place" : `${count} places`} written`, sheets.length > 0 && `Sheets added: ${sheets.join(", ")}`).join("; ")}. You can take it back.`,
  changedSincePreview: "These cells were changed since the preview; nothing was written:",
  halfDone: "Excel failed half-way; not all is put back. Undo in Excel, or close without saving.",
  stepBack: "Undo the last step",
  stepBackAbout: "Puts back the cells, sheets and records of the last command.",
  steppedBack: "All is as it was before.",
  nothingToStepBack: "There is nothing to take back.",
  touchedSince: "These cells were changed since; nothing was taken back:",
};

/** What this folder says. */
export const WORKBOOK_WORDS: Record<Lang, WorkbookWords> = { "zh-CN": zh, "en-US": en };
