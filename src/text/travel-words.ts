import type { Lang } from "./lang";
import { SHEET_WORDS } from "./travel-sheet-words";

/** What the note at a native formula tells. */
interface FormulaNote {
  readonly measure: string;
  readonly clause: string;
  readonly days: string;
  readonly version: string;
}

const ZH = {
  /** between things that are listed in one cell */
  apart: "；",
  refusals: {
    protected: "工作表受保护，单元格已锁定；请先撤销工作表保护，再运行一次",
    "legacy-array": "旧式数组公式（Ctrl+Shift+Enter）",
    "bound-name": "用到 LET 或 LAMBDA 里定义的名称",
    spills: "结果铺开到多个单元格",
    "error-cell": "单元格现在是错误值",
    "unread-argument": "参数是另一个公式，不能单独取值；请把它写在单独的单元格里再引用",
    "unknown-measure": "措施名称不能确定",
    "no-formula": "该措施不能写成 Excel 自带公式",
    differs: "写入后算出的结果与规则不一致，已还原",
    "differs-here": "Excel 自带公式在这个表格软件里算出的结果与规则不一致",
    "in-name": "在定义的名称里",
    "conditional-format": "在条件格式里",
    validation: "在数据验证里",
    "table-column":
      "是表格的计算列：以后新增的行仍会填入加载项的公式，请在新增后再处理，或改写该列的公式",
    "not-recalculated": "显示的值与规则库现在的结果不同，请先重新计算",
    "not-calculated": "它或它取用的单元格还没有计算过；请在 Excel 中打开、计算并保存，再运行一次",
    "days-1904": "工作簿从 1904 年起算日期，函数得到的日期早了 1462 天，显示的值不对",
    "best-of-many": "要在多种组合里选最好的一种，Excel 自带公式写不出",
    "other-result": "不是金额函数",
    "unreadable-cell": "单元格里的写法 Excel 自带公式读不了（请写数字、日期、是/否或列出的词）",
    "groups-cross": "合计限制互相交叉，Excel 自带公式写不出",
    "cap-over-facts": "合计上限取决于企业情况，Excel 自带公式写不出",
    outside: "公式所写日期的业务不在支付期间",
    "only-maximum": "条款只定上限，POLICY_AWARD 没有金额",
    "too-long": "公式会超过 Excel 的 8192 个字符",
  },
  findings: {
    "name-error": "没有加载项的电脑会显示 #NAME?",
    "turns-zero": "没有加载项的电脑会变成 0 或备用值：错误被 IFERROR 掩盖",
    stale: "显示的值与规则库现在的结果不同",
    "days-1904": "工作簿从 1904 年起算日期，函数得到的日期早了 1462 天",
    unregistered: "公式指向另一台电脑上的加载项文件，请用“修复”",
    "depends-on-call": "取用了奖补公式的结果",
    "only-zero": "是否列里的 0 可能原本是空白",
    "blank-zero": "空白单元格按 0 计算了",
    expired: "政策已到期，公式仍在算",
    "not-yet": "政策尚未开始，公式已在算",
    excluded: "与同一家企业的其他措施互斥",
    capped: "合计超过共同上限",
    "restates-cap": "只说明上限，不另外支付",
    twice: "与另一个单元格重复",
    "rows-apart":
      "同名企业的另一行，各按一家企业核对：如是同一企业的几个项目，共同上限没有一并核对",
    "typed-over": "公式中间有一格是手填的数",
    "unit-ignored": "标题的单位与公式的倍数不一致",
    "odd-size": "数值大小异常",
    "hides-error": "错误被 IFERROR 掩盖",
    "no-result": "没有算出结果",
  },
  drift: {
    "unknown-here": "本加载项没有这项措施或版本较旧",
    "formula-edited": "公式被改过",
    "typed-over": "公式被值覆盖",
    "inputs-changed": "输入变了",
    "out-of-force": "该日已不在有效期",
    "rule-changed": "规则变了",
    "not-recalculated": "尚未重新计算",
    "engine-changed": "规则与输入都没变，结果却不同：请报告",
    gone: "单元格已不在",
    same: "没有变化",
  },
  changes: {
    gone: "不再收录",
    added: "新增",
    otherwise: "条件或算法有变",
    none: "无",
    became: (from: string, to: string) => `${from} 改为 ${to}`,
  },
  noStamps: "文件里没有奖补记录；请先用 stamp 记录。",
  ...SHEET_WORDS["zh-CN"],
  notes: {
    formula: ({ measure, clause, days, version }: FormulaNote) =>
      `${measure}\n${clause}\n${days}\nExcel 自带公式，按规则库 ${version} 写出；规则变动后不随之更新。`,
    value: (why: string, day: string) => `不随数据更新（${day} 的结果）：${why}`,
  },
};

/** What the commands on whole workbooks say. */
export type TravelWords = typeof ZH;
export type RefusalName = keyof TravelWords["refusals"];
export type FindingName = keyof TravelWords["findings"];
export type DriftReason = keyof TravelWords["drift"];

const EN: TravelWords = {
  apart: "; ",
  refusals: {
    protected: "the sheet is protected and the cell locked; unprotect the sheet and run this again",
    "legacy-array": "an array formula of old (Ctrl+Shift+Enter)",
    "bound-name": "it uses a name that LET or LAMBDA defines",
    spills: "its result fills several cells",
    "error-cell": "the cell shows an error now",
    "unread-argument":
      "an argument is a formula of its own and cannot be told; put it into a cell and refer to that",
    "unknown-measure": "the measure that it names cannot be told",
    "no-formula": "this measure cannot be written with classic functions",
    differs: "what was written gave another result than the rule; it was put back",
    "differs-here":
      "a formula of classic functions gives another result than the rule in this spreadsheet",
    "in-name": "in a defined name",
    "conditional-format": "in a conditional format",
    validation: "in data validation",
    "table-column":
      "a calculated column of a table: new rows will still get the add-in's formula; run this again after adding rows, or give the column another formula",
    "not-recalculated": "it shows another value than the rule book gives now; recalculate first",
    "not-calculated":
      "it, or a cell that it reads, was never calculated; open the file in Excel, calculate, save, and run this again",
    "days-1904":
      "this workbook counts days from 1904: the function gets them 1,462 days too early, and what is shown is wrong",
    "best-of-many": "it chooses the best of many combinations, which classic functions cannot do",
    "other-result": "not a function that gives an amount",
    "unreadable-cell":
      "classic functions cannot read what the cell holds (write a number, a date, 是/否 or a listed word)",
    "groups-cross": "limits on what counts together cross; classic functions cannot say them",
    "cap-over-facts": "a cap on the sum depends on facts; classic functions cannot say it",
    outside: "business of the day that the formula names is not paid for",
    "only-maximum": "the text fixes a maximum alone, of which POLICY_AWARD gives no amount",
    "too-long": "the formula would be longer than Excel's 8,192 characters",
  },
  findings: {
    "name-error": "Shows #NAME? on a computer without the add-in",
    "turns-zero": "Becomes 0 or another value without the add-in: IFERROR hides the error",
    stale: "Shows another value than the rule book gives now",
    "days-1904": "This workbook counts days from 1904: functions get them 1,462 days too early",
    unregistered: "Points to the add-in's file on another computer; use Repair",
    "depends-on-call": "Uses the result of such a formula",
    "only-zero": "A 0 in a yes/no column may have been a blank",
    "blank-zero": "A blank cell was taken for 0",
    expired: "The measure is over, the formula still computes",
    "not-yet": "The measure has not begun, the formula computes already",
    excluded: "Excluded by another measure of the same company",
    capped: "More than their common maximum",
    "restates-cap": "States a maximum and pays nothing more",
    twice: "The same as another cell",
    "rows-apart":
      "Another row of a company, checked by itself: if the rows are projects of one company, their common limits were not checked",
    "typed-over": "A number was typed between formulas",
    "unit-ignored": "The formula takes the cell in another unit than its heading names",
    "odd-size": "A figure of unusual size",
    "hides-error": "IFERROR hides an error",
    "no-result": "No result",
  },
  drift: {
    "unknown-here": "This add-in does not know the measure, or is older",
    "formula-edited": "The formula was edited",
    "typed-over": "A value was typed over the formula",
    "inputs-changed": "The inputs changed",
    "out-of-force": "Out of force on that day",
    "rule-changed": "The rule changed",
    "not-recalculated": "Not recalculated yet",
    "engine-changed": "Neither rule nor inputs changed, yet the result did: please report",
    gone: "The cell is gone",
    same: "Nothing changed",
  },
  changes: {
    gone: "no longer in the rule book",
    added: "new",
    otherwise: "conditions or the computation changed",
    none: "none",
    became: (from, to) => `${from} became ${to}`,
  },
  noStamps: "The file holds no record of awards; record them with stamp first.",
  ...SHEET_WORDS["en-US"],
  notes: {
    formula: ({ measure, clause, days, version }) =>
      `${measure}\n${clause}\n${days}\nA formula of classic functions, made from rule book ${version}; it does not follow later changes of the rules.`,
    value: (why, day) => `Does not follow the data (as of ${day}): ${why}`,
  },
};

export const TRAVEL: Readonly<Record<Lang, TravelWords>> = { "zh-CN": ZH, "en-US": EN };
