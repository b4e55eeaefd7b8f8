/** Words of the help screen, in both languages. */
export const HELP_ZH = {
  helpTitle: "帮助",
  helpFunctions: "函数",
  helpGives: "结果",
  helpRecipients: "没有加载项的同事看到什么",
  helpRecipientsText:
    "打开文件时看到上次的结果；一旦重新计算，公式单元格会显示 #NAME?。要长期流转的文件，请写入数值或说明表。",
  helpKeys: "键盘",
  helpKeysText:
    "Tab 到下一处，Shift+Tab 返回，空格或回车确定，方向键在选项间移动。全部操作都可不用鼠标。",
  helpPrivacy: "数据",
  helpPrivacyText: "规则在加载项内，测算在本机完成；填写的内容不会发送到任何地方。",
  helpAbout: "关于",
  helpVersion: (version: string) => `规则库版本 ${version}`,
  helpNotice: "测算供参考，以主管部门审核为准。",
};

export const HELP_EN: typeof HELP_ZH = {
  helpTitle: "Help",
  helpFunctions: "Functions",
  helpGives: "Gives",
  helpRecipients: "What a colleague without the add-in sees",
  helpRecipientsText:
    "The last results when the file opens; once recalculated, formula cells show #NAME?. For files that travel, write values or the explanation.",
  helpKeys: "Keyboard",
  helpKeysText:
    "Tab goes on, Shift+Tab goes back, Space or Enter chooses, arrow keys move between options. Nothing needs a mouse.",
  helpPrivacy: "Data",
  helpPrivacyText:
    "The rules are part of the add-in and everything is computed on this computer; what you fill in is sent nowhere.",
  helpAbout: "About",
  helpVersion: (version) => `Rule book ${version}`,
  helpNotice: "Results are for reference; the authority's decision counts.",
};
