import type { KindName } from "./pane-names";

/** Words of the ways in: start, find, library; in both languages. */
export const WAYS_ZH = {
  startTitle: "从哪里开始",
  inSheet: "工作表里已有",
  inSheetCount: (count: number, total: string) =>
    `${count} 个单元格用到政策函数，金额合计 ${total}`,
  inSheetNone: "还没有单元格用到政策函数。",
  inSheetMost: (total: string) => `另有最高额合计 ${total}`,
  inSheetBroken: (count: number) => `${count} 个单元格需要处理：`,
  inSheetMeasures: (count: number) => `用到 ${count} 项措施`,
  heldCells: (count: number) => `${count} 个单元格`,
  heldTotal: (total: string) => `合计 ${total}`,
  heldMost: (total: string) => `最高额合计 ${total}`,
  heldBroken: (count: number) => `${count} 个待处理`,
  heldMissing: (names: string) => `缺少：${names}`,
  heldError: (error: string) => `显示 ${error}，请检查公式`,
  goTo: (address: string) => `到 ${address}`,
  surveyAgain: "重新清点",
  byCompany: "按企业情况",
  byCompanyHint: "填一次企业画像，列出能拿的、还差什么、为什么不行",
  byMeasure: "按措施",
  byMeasureHint: "已知道是哪一项：查找、测算、写入工作表",
  byDocument: "按文件",
  byDocumentHint: (documents: number, measures: number) =>
    `${documents} 份文件，${measures} 项措施`,
  goOn: "继续上次的测算",
  factsGiven: (count: number) => `已填 ${count} 项`,

  libraryTitle: "文件库",
  libraryWords: "查找文件和措施",
  libraryHint: "例如：绿色低碳、京技管发〔2025〕25号、dczc（达产增产的拼音首字母）",
  libraryAll: (documents: number, measures: number) => `${documents} 份文件，${measures} 项措施`,
  libraryFound: (documents: number, measures: number, more: boolean) =>
    `找到 ${documents} 份文件、${more ? `${measures} 项以上` : `${measures} 项`}措施`,
  libraryNone: (words: string) => `没有找到与“${words}”相符的文件或措施。`,
  libraryClear: "看全部文件",
  documents: "文件",
  measures: "措施",
  allMeasures: (count: number) => `全部 ${count}`,
  coverage: {
    award: "可测算",
    ceiling: "只给最高额",
    discretionary: "一事一议",
    service: "说明条款",
    eligibility: "认定",
    score: "评分",
    lookup: "查询",
  } satisfies Record<KindName, string>,
  counted: (what: string, count: number) => `${what} ${count}`,
  openReadings: (count: number) => `原文待明确 ${count} 处`,
  notModelled: (count: number) => `未纳入计算 ${count} 处`,
  documentScope: "适用范围",
  documentOverlap: "重复享受",
  documentPeriods: "期间",
  documentLimits: "本文件内的限制",
  documentRepeals: "所废止的文件",
  documentIssuer: "发文单位",
  documentCoverage: "覆盖情况",
  measureCount: (count: number) => `${count} 项措施`,
  noNumber: "无文号",

  findTitle: "查找措施",
  findLabel: "按词、文号或部门查找",
  findHint: "例如：租金、上市、京技管发〔2025〕4号，或拼音首字母 dczc；回车打开第一项",
  found: (count: number, more: boolean) =>
    more ? `相符的措施较多，先列出 ${count} 项` : `找到 ${count} 项措施`,
  nothingFound: (words: string) =>
    `没有找到与“${words}”相符的措施。试试更短的词（如“租金”“上市”），或换成文号。`,
  searchEmpty: "输入一个词就开始查找；多个词用空格隔开，相符越多越靠前。",
  searchFor: "常找",
  searchExamples: ["租金", "研发", "上市", "贷款贴息", "人才", "绿色改造"],
  clearSearch: "清空",
};

export const WAYS_EN: typeof WAYS_ZH = {
  startTitle: "Where to begin",
  inSheet: "In your sheets",
  inSheetCount: (count, total) =>
    `${count === 1 ? "1 cell uses" : `${count} cells use`} policy functions; amounts add up to ${total}`,
  inSheetNone: "No cell uses a policy function yet.",
  inSheetMost: (total) => `Maxima add up to ${total} more`,
  inSheetBroken: (count) =>
    count === 1 ? "1 cell needs attention:" : `${count} cells need attention:`,
  inSheetMeasures: (count) => (count === 1 ? "1 measure in use" : `${count} measures in use`),
  heldCells: (count) => (count === 1 ? "1 cell" : `${count} cells`),
  heldTotal: (total) => `total ${total}`,
  heldMost: (total) => `maxima ${total}`,
  heldBroken: (count) => `${count} to mend`,
  heldMissing: (names) => `Missing: ${names}`,
  heldError: (error) => `Shows ${error}; check the formula`,
  goTo: (address) => `Go to ${address}`,
  surveyAgain: "Look again",
  byCompany: "By company",
  byCompanyHint:
    "Describe the company once; see what it can get, what is missing, what does not fit",
  byMeasure: "By measure",
  byMeasureHint: "You know which one: find it, compute it, write it to the sheet",
  byDocument: "By document",
  byDocumentHint: (documents, measures) => `${documents} documents, ${measures} measures`,
  goOn: "Go on where you were",
  factsGiven: (count) => (count === 1 ? "1 fact given" : `${count} facts given`),

  libraryTitle: "Documents",
  libraryWords: "Find documents and measures",
  libraryHint: "For example: green, 京技管发〔2025〕25号, or pinyin initials such as dczc",
  libraryAll: (documents, measures) => `${documents} documents, ${measures} measures`,
  libraryFound: (documents, measures, more) =>
    `${documents === 1 ? "1 document" : `${documents} documents`}, ${
      more ? `more than ${measures}` : measures
    } ${measures === 1 ? "measure" : "measures"}`,
  libraryNone: (words) => `No document or measure fits “${words}”.`,
  libraryClear: "Show all documents",
  documents: "Documents",
  measures: "Measures",
  allMeasures: (count) => `All ${count}`,
  coverage: {
    award: "Computed",
    ceiling: "Maximum only",
    discretionary: "Case by case",
    service: "Information",
    eligibility: "Recognition",
    score: "Score",
    lookup: "Look-up",
  },
  counted: (what, count) => `${what}: ${count}`,
  openReadings: (count) => (count === 1 ? "1 open reading" : `${count} open readings`),
  notModelled: (count) => `Not computed: ${count}`,
  documentScope: "Scope",
  documentOverlap: "Combining",
  documentPeriods: "Periods",
  documentLimits: "Limits within this document",
  documentRepeals: "Repeals",
  documentIssuer: "Issued by",
  documentCoverage: "Coverage",
  measureCount: (count) => (count === 1 ? "1 measure" : `${count} measures`),
  noNumber: "no number",

  findTitle: "Find a measure",
  findLabel: "Words, document number or department",
  findHint:
    "For example: rent, listing, 京技管发〔2025〕4号, pinyin initials; Enter opens the first",
  found: (count, more) =>
    more
      ? `Many measures fit; the first ${count}`
      : count === 1
        ? "1 measure"
        : `${count} measures`,
  nothingFound: (words) =>
    `No measure fits “${words}”. Try a shorter word (such as rent or listing), or a document number.`,
  searchEmpty: "Type a word to begin; of several words, those that fit most come first.",
  searchFor: "Often looked for",
  searchExamples: ["rent", "R&D", "listing", "loan interest", "talent", "green"],
  clearSearch: "Clear",
};
