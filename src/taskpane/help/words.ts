import type { Lang } from "../../text";

const zh = {
  helpTitle: "帮助",
  helpFunctions: "函数",
  helpFunctionsText: "在单元格里输入。下面的示例当场计算，可以改动数值看结果。",
  helpTry: (name: string) => `${name} 示例`,
  helpGives: "结果",
  helpGivesYuan: "结果（元）",
  helpParameters: "参数",
  helpOptional: "可不填",
  helpNoCall: (name: string) =>
    `请写成 =${name}(…)，参数用数值或引号中的文字，这里不能引用单元格。`,
  helpRecipients: "没有加载项的同事看到什么",
  helpRecipientsTexts: [
    "打开文件时，看到上次保存的结果，金额、图表和合计都在。",
    "一旦重新计算，公式单元格会显示 #NAME?。",
    "要发给别人的文件，请在“③这份工作簿”里“准备发送”：公式改成 Excel 自带的，没有加载项也能算。",
  ],
  helpKeys: "键盘",
  helpKeyList: [
    ["F6", "在工作表、功能区和窗格之间切换（网页版为 Ctrl+F6）"],
    ["Tab、Shift+Tab", "到下一处、上一处"],
    ["空格或回车", "按下按钮"],
    ["方向键", "在选项之间移动"],
    ["查找框中回车", "只有一项相符时打开该措施，否则列出"],
  ],
  helpPrivacy: "数据",
  helpPrivacyText: "规则在加载项内，测算在本机完成；填写的内容不会发送到任何地方。",
  helpAbout: "关于",
  helpAddIn: "加载项版本",
  helpRuleBook: "规则库版本",
  helpSources: "来源",
  helpSourcesText: (documents: number, newest: string, issuers: string) =>
    `${documents} 份公开的政策文件和导引，最新一份印发于 ${newest}；主要来自${issuers}。每一项都注明文号和条款。`,
  helpToLibrary: "查看全部文件",
  helpNotice: "测算供参考，以主管部门审核为准。",
};

export type HelpWords = typeof zh;

const en: HelpWords = {
  helpTitle: "Help",
  helpFunctions: "Functions",
  helpFunctionsText:
    "For the cells of your sheet. The examples compute here; change a value to see what it gives.",
  helpTry: (name) => `${name}, example`,
  helpGives: "Gives",
  helpGivesYuan: "Gives (CNY)",
  helpParameters: "Parameters",
  helpOptional: "optional",
  helpNoCall: (name) =>
    `Write =${name}(…) with values or texts in quotes; cells cannot be referred to here.`,
  helpRecipients: "What a colleague without the add-in sees",
  helpRecipientsTexts: [
    "When the file opens: the results as they were saved, with amounts, charts and totals.",
    "Once it is recalculated, formula cells show #NAME?.",
    "Before a file is sent: “Prepare to send” in “③ Workbook” turns the formulas into Excel's own, which need no add-in.",
  ],
  helpKeys: "Keyboard",
  helpKeyList: [
    ["F6", "goes between sheet, ribbon and pane (Ctrl+F6 on the web)"],
    ["Tab, Shift+Tab", "to the next place, the one before"],
    ["Space or Enter", "presses a button"],
    ["Arrow keys", "move between options"],
    ["Enter in the search field", "opens the measure when it is the only one that fits"],
  ],
  helpPrivacy: "Data",
  helpPrivacyText:
    "The rules are part of the add-in and everything is computed on this computer; what you fill in is sent nowhere.",
  helpAbout: "About",
  helpAddIn: "Add-in",
  helpRuleBook: "Rule book",
  helpSources: "Sources",
  helpSourcesText: (documents, newest, issuers) =>
    `${documents} public policy documents and guides, the newest of ${newest}, mainly from ${issuers}. Each measure names its document and clause.`,
  helpToLibrary: "See all documents",
  helpNotice: "Results are for reference; the authority's decision counts.",
};

/** What this folder says. */
export const HELP_WORDS: Record<Lang, HelpWords> = { "zh-CN": zh, "en-US": en };
