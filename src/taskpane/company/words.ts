import { grouped, type Lang } from "../../text";

const zh = {
  companyTitle: "企业画像",
  companyIntro: "先读表格，再答几个问题；不填不算“否”。",
  openings: (count: number) => `先答这 ${count} 个问题`,
  openingsLeft: (count: number) =>
    `还有 ${count} 个没答完；不清楚的可以先空着，没有申请过的称号选“否”。`,
  openingHints: {
    main_sector: "软件属信息服务业，制造业属工业，餐馆属住宿和餐饮业。",
    place:
      "注册地和经营地不在一处（如在外地注册、在亦庄新城另有经营），或拿不准属于哪一片的，先空着。",
    size: "国家按行业、人数和营业收入分大、中、小、微型；不清楚先空着。",
    rd_expense_year: "没有研发填 0。",
    holds_specialised: "要申请认定才有；没有申请过选“否”。",
    holds_little_giant: "从专精特新企业中认定；没有申请过选“否”。",
    holds_tech_sme: "网上自评、公示后得到入库登记编号的；没有编号选“否”。",
    leases_equipment: "租赁公司出钱买设备，企业分期付租金使用；向房东租房不是。",
  } as Partial<Record<string, string>>,
  sameAs: (name: string) => `除数字外，与“${name}”相同`,
  openingsDone: "都答了。下面只问还会影响金额的。",
  deciding: "还会影响金额的事项",
  decidingIntro: "按能影响的金额从大到小；答“否”，有关的措施就不再出现。",
  toldFacts: "已填的其他事项",
  activities: "在做或打算做的事",
  activitiesIntro: "勾选的先问；其余一次答“否”，有关的措施就不再出现。",
  activitiesEach: (count: number) => `逐项勾选（${count} 项）`,
  activitiesOthers: "没有勾选的都不做",
  standing: "信用与合规",
  standingIntro:
    "各份文件都要求没有处罚、失信、犯罪、事故等记录，有的还要求是独立法人、是企业；不填按符合计。",
  standingAll: (count: number) => `全部符合（${count} 条）`,
  standingEach: "逐条查看",
  tablesTitle: "从表格读取",
  tablesIntro: "先读这份工作簿里的表格：认得出表头、单位、月份和各家企业，确认一次即可。",
  readTables: "读取表格",
  readSelected: (address: string) => `只读选中的 ${address}`,
  tablesNone: "表格里没有认出产值、营业收入、研发费用等数。可以选中数据区再读，或直接填写。",
  tablesNoneSure: "没有读出可以直接采用的数；看到了但没有采用的，列在下面。",
  tablesRead: (companies: number, facts: number) =>
    `读出 ${companies} 家企业、${facts} 项，请核对：`,
  tablesUnnamed: "（未写企业名称）",
  joined: {
    sum: "合计",
    last: "取最后一期",
    cell: "取单元格",
    "derived growth": "由两年得出",
    ratio: "由两项得出",
    count: "数行",
  },
  ofYear: (year: number) => `${year}年`,
  takeFact: (label: string) => `采用 ${label}`,
  headingUnit: (unit: string) => `表头单位：${unit}`,
  noUnit: "表头没有写单位，按元读",
  meantLabel: (label: string, figure: string) => `“${label}”就是${figure}`,
  figureOf: (company: string, figure: string) => `${company}：${figure}`,
  tablesUnsure: "没有采用的",
  takeTables: (companies: number) => `采用这些，填入 ${companies} 家企业`,
  dropTables: "不用",
  companyLabel: "企业",
  companyName: "企业名称",
  companyUnnamed: (number: number) => `企业 ${number}`,
  addCompany: "增加一家企业",
  removeCompany: "删除这一家",
  companyRemoved: (name: string) => `已删除“${name}”。`,
  companyPutBack: "找回这一家",
  factWords: "查找事项",
  factWordsHint: "例如：产值、研发、面积；找到后直接填写",
  factsFound: (count: number) => `${grouped(String(count), "zh-CN")} 个事项相符，最接近的在前`,
  noFacts: (words: string) => `没有事项含“${words}”。试试更短的词。`,
  companyOfCell:
    "取自一个奖补单元格的条件：不计入各家合计，也不存到工作表。改个名称，就算一家企业。",
  toFits: "看看能拿什么",
  saveCompanies: "存到工作表“企业画像”",
  loadCompanies: "从工作表读回",
  companySheet: "企业画像",
  companiesSaved: "已存到工作表“企业画像”，随文件保存。",
  companiesKept: (cells: readonly string[]) =>
    `这些格没有写入（由别人填过、含公式、没有读懂，或所取的单元格有疑问）：${cells.join("、")}。要采用表中已有的内容，请从工作表读回。`,
  companiesLoaded: (count: number) => `已读回 ${count} 家企业。`,
  companiesUnknown: (labels: readonly string[]) =>
    `另有 ${labels.length} 项这个版本不再使用，原样留在工作表里：${labels.join("、")}。`,
  companiesNone: "这个工作簿里还没有存过企业画像。",
  companiesNewer: "企业画像由更新版本的加载项保存，这个版本不改动它。请更新加载项。",
  companiesForeign: "已有一张同名工作表，不是本加载项存的。请先改名，免得覆盖。",
  companiesFact: "事项",
  factOfCompany: (fact: string, name: string) => `${fact}（${name}）`,
  companiesKey: "键（请勿改动）",
  companiesRestored: (count: number) =>
    `工作表“企业画像”不在了，已从文件里另存的一份恢复 ${count} 家企业。`,
  companiesUnit: "单位",
  companiesUnread: (cells: readonly string[]) =>
    `这些格没有读懂，已标黄，内容没有改动：${cells.join("、")}。`,
};

export type CompanyWords = typeof zh;

const MONEY_UNITS: Readonly<Record<string, string>> = {
  元: "CNY",
  千元: "CNY 1k (千元)",
  万元: "CNY 10k (万元)",
  百万元: "CNY 1m (百万元)",
  亿元: "CNY 100m (亿元)",
};

const en: CompanyWords = {
  companyTitle: "Company facts",
  companyIntro: "Read the tables first, then answer a few questions; a blank is not a “no”.",
  openings: (count) => `First these ${count} questions`,
  openingsLeft: (count) =>
    `${count === 1 ? "1 question is" : `${count} questions are`} still open. Skip what you are not sure of; answer “No” for a title that was never applied for.`,
  openingHints: {
    main_sector:
      "Software counts as information services, manufacturing as industry, a restaurant as catering.",
    place:
      "Leave it open where the two differ (say, based elsewhere, with business in Yizhuang too), or where you are not sure.",
    size: "The official size depends on sector, headcount and revenue; leave it open if you are not sure.",
    rd_expense_year: "Enter 0 if there was none.",
    holds_specialised: "A title that one applies for; answer “No” if you never did.",
    holds_little_giant: "Chosen among specialised firms; answer “No” if you never applied.",
    holds_tech_sme:
      "With a registration number of the national list; answer “No” if you have none.",
    leases_equipment:
      "A leasing company buys the equipment and you pay in instalments; renting premises does not count.",
  },
  sameAs: (name) => `The same as “${name}”, except for figures`,
  openingsDone: "All answered. Below are only questions that decide amounts.",
  deciding: "Questions that decide amounts",
  decidingIntro: "The largest sums first; answering “No” removes the measures that depend on it.",
  toldFacts: "Other facts you gave",
  activities: "What it does or is about to do",
  activitiesIntro:
    "What you tick is asked first; answer “No” to the rest at once, and their measures drop out.",
  activitiesEach: (count) => `Tick one by one (${count})`,
  activitiesOthers: "Nothing of what is not ticked",
  standing: "Good standing",
  standingIntro:
    "All documents require a record free of penalties, bad credit, crime and accidents, some also a legal person and an enterprise; a blank counts as met.",
  standingAll: (count) => `All met (${count})`,
  standingEach: "One by one",
  tablesTitle: "From a table",
  tablesIntro:
    "Start with the tables of this workbook: headings, units, months and companies are recognised; confirm once.",
  readTables: "Read the tables",
  readSelected: (address) => `Only the selected ${address}`,
  tablesNone:
    "No output, revenue or R&D expense was recognised in the tables. Select the data and read again, or fill in.",
  tablesNoneSure:
    "No figure can be taken as it stands; what was seen and not taken is listed below.",
  tablesRead: (companies, facts) =>
    `Read ${companies === 1 ? "1 company" : `${companies} companies`}, ${facts === 1 ? "1 figure" : `${facts} figures`}. Please check:`,
  tablesUnnamed: "(no company named)",
  joined: {
    sum: "sum",
    last: "the last one",
    cell: "one cell",
    "derived growth": "from two years",
    ratio: "from two figures",
    count: "rows counted",
  },
  ofYear: (year) => `${year}`,
  takeFact: (label) => `Take ${label}`,
  headingUnit: (unit) => `Unit of the heading: ${MONEY_UNITS[unit] ?? unit}`,
  noUnit: "The heading states no unit; read as CNY",
  meantLabel: (label, figure) => `“${label}” is ${figure}`,
  figureOf: (company, figure) => `${company}: ${figure}`,
  tablesUnsure: "Not taken",
  takeTables: (companies) =>
    companies === 1 ? "Take these for 1 company" : `Take these for ${companies} companies`,
  dropTables: "Do not use",
  companyLabel: "Company",
  companyName: "Name of the company",
  companyUnnamed: (number) => `Company ${number}`,
  addCompany: "Add a company",
  removeCompany: "Remove this company",
  companyRemoved: (name) => `“${name}” was removed.`,
  companyPutBack: "Put it back",
  factWords: "Find a fact",
  factWordsHint: "For example: output, R&D, area; fill it in right here",
  factsFound: (count) =>
    count === 1
      ? "1 fact matches"
      : `${grouped(String(count), "en-US")} facts match, the closest first`,
  noFacts: (words) => `No fact holds “${words}”. Try a shorter word.`,
  companyOfCell:
    "The facts of one award cell: not in the total of all companies, and not saved. Give it another name to make it a company.",
  toFits: "See what it gets",
  saveCompanies: "Save to the sheet “企业画像”",
  loadCompanies: "Read from the sheet",
  companySheet: "企业画像",
  companiesSaved: "Saved to the sheet “企业画像”; it travels with the file.",
  companiesKept: (cells) =>
    `Not written (filled by somebody else, a formula, not understood, or cells in doubt): ${cells.join(", ")}. To use what stands in the sheet, read from it.`,
  companiesLoaded: (count) => (count === 1 ? "Read 1 company." : `Read ${count} companies.`),
  companiesUnknown: (labels) =>
    `${labels.length === 1 ? "1 fact is" : `${labels.length} facts are`} not used by this version and ${
      labels.length === 1 ? "stays" : "stay"
    } in the sheet: ${labels.join(", ")}.`,
  companiesNone: "No company facts are saved in this workbook yet.",
  companiesNewer:
    "The company facts were saved by a newer version of the add-in; this one leaves them alone. Please update the add-in.",
  companiesForeign:
    "There is a sheet of this name that the add-in did not save. Rename it first, so that it is not overwritten.",
  companiesFact: "Fact",
  factOfCompany: (fact, name) => `${fact} (${name})`,
  companiesKey: "Key (do not change)",
  companiesRestored: (count) =>
    `The sheet “企业画像” is gone; ${count === 1 ? "1 company was" : `${count} companies were`} restored from what the file keeps beside it.`,
  companiesUnit: "Unit",
  companiesUnread: (cells) => `Not understood, marked, and left as they are: ${cells.join(", ")}.`,
};

/** What this folder says. */
export const COMPANY_WORDS: Record<Lang, CompanyWords> = { "zh-CN": zh, "en-US": en };
