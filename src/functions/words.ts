import type { Lang } from "../text";

/** What functions.js itself says of calls and amounts; sentences of measures come from text/. */
export interface FunctionWords {
  tooMany: (given: number, labels: readonly string[]) => string;
  tooFew: (name: string) => string;
  errorCell: (place: number | undefined, label: string, code: string) => string;
  oneCell: (place: number | undefined, label: string) => string;
  zeroAnswer: (place: number | undefined, label: string) => string;
  needsMeasure: string;
  onlyMaximum: (id: string) => string;
  noMoney: (id: string) => string;
  onlyInformation: (clause: string) => string;
  caseByCase: (clause: string) => string;
  needs: (names: string) => string;
  noHeader: string;
  twiceHeader: (header: string) => string;
  badUnit: (header: string) => string;
  needsTable: string;
  nearlyInput: (written: string, name: string) => string;
  internal: string;
  /** names and clauses did not come */
  wordsMissing: string;
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
    onlyMaximum: (id) => `原文只规定最高额，未定金额；最高额请用 POLICY_CEILING("${id}", …)。`,
    noMoney: (id) => `该措施不涉及金额；类别、得分或查询值请用 POLICY_RESULT("${id}", …)。`,
    onlyInformation: (clause) => `服务或说明条款，不涉及金额（${clause}）；内容见窗格。`,
    caseByCase: (clause) => `一事一议：原文未定金额（${clause}）。`,
    needs: (names) => `需补充：${names}。`,
    noHeader: "表格的首行或首列应为输入名称，例如 一季度产值(万元)；可用 POLICY_INPUTS 查看名称。",
    twiceHeader: (header) => `表头“${header}”出现了两次。`,
    badUnit: (header) => `表头“${header}”的单位不适用；例如 产值(万元)、增速(%)。`,
    needsTable: "第2个参数应为表格区域：首行是输入名称，每行一家企业。",
    nearlyInput: (written, name) =>
      `“${written}”不是输入名称，与“${name}”相近；请改正，或改成不相像的名称。`,
    internal: "内部错误：结果无法显示，请反馈该公式。",
    wordsMissing:
      "规则库的名称和条款没有下载成功，这一格需要它们；金额不受影响。请检查网络，然后按 Ctrl+Alt+F9 重新计算。",
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
    onlyMaximum: (id) => `The text names only a maximum; POLICY_CEILING("${id}", …) gives it.`,
    noMoney: (id) =>
      `This measure pays no money; POLICY_RESULT("${id}", …) gives its class, score or value.`,
    onlyInformation: (clause) => `Information only, no money (${clause}); the pane shows it.`,
    caseByCase: (clause) => `Case by case: the text fixes no sum (${clause}).`,
    needs: (names) => `Needed: ${names}.`,
    noHeader:
      "The first row or column of the table must name inputs, for example 一季度产值(万元); POLICY_INPUTS lists the names.",
    twiceHeader: (header) => `The heading “${header}” stands twice.`,
    badUnit: (header) =>
      `The unit in the heading “${header}” does not fit; for example 产值(万元), growth(%).`,
    needsTable: "The second argument is a table: input names in the first row, one company a row.",
    nearlyInput: (written, name) =>
      `The name “${written}” is no input, but nearly “${name}”; correct it, or call it something else.`,
    internal: "Internal error: the result cannot be shown; please report this formula.",
    wordsMissing:
      "The names and clauses of the rule book could not be fetched, and this cell needs them; amounts are not affected. Check the network, then recalculate with Ctrl+Alt+F9.",
  },
};
