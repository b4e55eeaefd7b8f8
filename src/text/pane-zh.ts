import type { HostProblemName, InsertWay, KindName, UnitName } from "./pane-names";

/** What the pane says in Chinese; the English words have this shape. */
export const PANE_ZH = {
  appName: "政策奖补",
  back: "返回",
  otherLanguage: "English",
  otherLanguageLong: "Switch to English",
  help: "帮助",
  previewTitle: "预览模式",
  preview: "没有连接 Excel：可以查找和测算，与工作表有关的按钮不可用。",
  failedTitle: "这一屏没有显示出来",
  failed:
    "程序遇到问题，您填写的内容还在。请返回上一屏重试；如再次出现，请把下面的文字发给维护人员。",
  startAgain: "回到首页",

  findTitle: "查找措施",
  findLabel: "按词、文号或部门查找",
  findHint: "例如：租金、上市、京技管发〔2025〕4号、科技和产业促进局",
  found: (count: number, more: boolean) =>
    more ? `相符的措施较多，先列出 ${count} 项` : `找到 ${count} 项措施`,
  nothingFound: (words: string) =>
    `没有找到与“${words}”相符的措施。试试更短的词（如“租金”“上市”），或换成文号。`,
  searchEmpty: "输入一个词就开始查找；多个词用空格隔开，须全部相符。",
  open: (title: string) => `打开：${title}`,
  kinds: {
    award: "奖补",
    ceiling: "最高额",
    discretionary: "一事一议",
    service: "服务",
    eligibility: "认定",
    score: "评分",
    lookup: "查询",
  } satisfies Record<KindName, string>,

  noDepartment: "未列明部门",
  validity: (from: string | null, to: string | null) =>
    from && to
      ? `有效期 ${from} 至 ${to}`
      : from
        ? `${from} 起有效`
        : to
          ? `有效至 ${to}`
          : "有效期未载明",
  expired: "已过有效期",
  notYet: "尚未生效",
  rule: "规则",
  factsHeading: "填写情况",
  noInputs: "这一项不需要填写任何内容。",
  scopeHeading: "适用范围（未填按符合计）",
  useCell: (label: string) => `“${label}”取选中的单元格`,
  unlink: (label: string) => `“${label}”不再取单元格，改为手填`,
  linked: (address: string, value: string) => (value ? `${address} = ${value}` : address),
  blankCell: "空白",
  unitOf: (label: string) => `“${label}”的单位`,
  units: {
    元: "元",
    万元: "万元",
    亿元: "亿元",
    美元: "美元",
    万美元: "万美元",
    "%": "%",
    小数: "百分比格式",
  } satisfies Record<UnitName, string>,
  choose: "请选择",
  yes: "是",
  no: "否",
  unknown: "未填",
  mayBeLeftOut: "可不填，按符合计",
  defaultIs: (value: string) => `不填按 ${value} 计`,
  onePerLine: "每行一笔",
  clear: "清空填写",

  outcomeHeading: "测算结果",
  stillNeeded: "还需填写",
  because: "原因",
  assumed: "假定符合（请核对）",
  notes: "说明",
  noAnswer: "按填写的数值无法计算（例如增速为 -100%），请检查。",
  mend: "有填写不正确的内容，请先改正。",
  stepsHeading: "计算步骤",
  stepsCaption: "依据原文条款逐步计算",
  stepHead: "条款与计算",
  valueHead: "数值",
  source: "依据",
  points: (value: string) => `${value} 分`,
  noAmount: "不涉及金额",

  sheetHeading: "写入工作表",
  sheetOff: "没有连接 Excel，不能写入。请在 Excel 中打开本加载项。",
  ways: {
    formula: "公式（随单元格变化）",
    value: "数值（不再变化）",
    table: "说明表（事实、步骤、条款）",
  } satisfies Record<InsertWay, string>,
  wayLabel: "写入什么",
  place: (address: string) => `写入位置：${address}`,
  placeUnknown: "请在工作表中选中一个单元格",
  placeAgain: "取当前选中的单元格",
  isFree: "该位置是空的。",
  overwrites: (count: number) => `将覆盖 ${count} 个非空单元格：`,
  andMore: (count: number) => `……另有 ${count} 个`,
  insertAt: (address: string) => `写入 ${address}`,
  overwriteAt: (address: string) => `覆盖并写入 ${address}`,
  undo: "撤销写入",
  inserted: (address: string) => `已写入 ${address}。`,
  restored: (address: string) => `已撤销，${address} 恢复原样。`,
  touched: (address: string) => `${address} 写入后又被改动过，没有撤销。`,
  changedMeanwhile: "该位置刚刚有改动，还没有写入。请看一下新的内容再决定。",
  cannotFormula: "公式只能带措施本身的输入；您填写了适用范围，请写入数值或说明表。",
  cannotValue: "还没有可写入的数值：先补齐上面的内容。",
  onlyCeiling: "原文只给出最高额，公式用 POLICY_CEILING。",
  selfReference: "公式引用了它自己所在的单元格，请换一个位置。",
  problems: {
    "no-host": "没有连接 Excel，工作表没有变化。",
    protected: "工作表受保护，请先在“审阅”中撤销保护。",
    "sheet-gone": "这张工作表已不存在或已改名。",
    editing: "有单元格正在编辑，请先按回车结束编辑。",
    "too-large": "区域过大，请选小一些的区域。",
    "blocked-spill": "这里是一个数组公式的一部分，请换一个位置。",
    refused: "Excel 没有接受这一操作。",
  } satisfies Record<HostProblemName, string>,

  tableFacts: "填写",
  tableSteps: "步骤",
  tableResult: "结果",
  tableClause: "条款",
  tableWhat: "事项",
  tableFormula: "计算",
  tableValue: "数值",
  tableVersion: (version: string) => `规则库 ${version}`,
};

export type PaneWords = typeof PANE_ZH;
