import type { LastDay } from "../../rulebook";
import { grouped, type Lang } from "../../text";

const zh = {
  writeCalculation: "生成测算书（新工作表）",
  calculationSheet: "测算书",
  writeCalculations: (count: number) => `生成全部 ${count} 家的测算书`,
  calculationNative: "用 Excel 自带公式（对方没有加载项也能算）",
  calculationsWritten: (sheets: readonly string[]) => `已写到新工作表：${sheets.join("、")}`,
  calculationPutBack: (cells: readonly string[]) =>
    `这些单元格的公式与测算不一致，已改为测算的数值：${cells.join("、")}。`,
  calculationRemoved: (sheets: readonly string[]) =>
    `已撤销，工作表${sheets.map((one) => `“${one}”`).join("、")}已删除。`,
  calculationKept: (sheets: readonly string[]) =>
    `工作表${sheets.map((one) => `“${one}”`).join("、")}已有改动、被引用，或放了图表、批注，没有删除。`,
  getsTitle: "能拿什么",
  nothingTold: "还没有填企业情况：先到“企业”里读一张表，或回答几个问题。",
  tellFacts: "去填企业情况",
  sureTotal: (company: string) => (company ? `${company}：确定能拿` : "确定能拿"),
  moreAtMost: (sum: string) => `另有只写明最高额的，最多 ${sum}`,
  moreOpen: (sum: string) => `另有待确认的 ${sum}`,
  couldBeBetter: (sum: string) => `组合太多，没有全部比完；最多还可能多 ${sum}`,
  totalOfAll: (count: number, sum: string) => `${count} 家合计确定能拿 ${sum}`,
  totalHint: "只算条件都已填明的金额；只有地点和信用没填的按符合算，请核对。",
  totalNarrowed: "只算筛选出的措施。",
  singleSum: "各项分别计算之和",
  countedSum: "合计",
  takenOff: {
    capped: (why: string, clause: string) => `封顶扣减：${why}（${clause}）`,
    excluded: (why: string, clause: string) => `不能同时享受：${why}（${clause}）`,
  },
  states: {
    sure: "确定",
    at_most: "最多",
    open: "待确认",
    far: "待确认：还缺几项情况，或由主管部门个案决定",
    no: "不行",
    outside: "今天不在有效期内（不计入合计）",
  },
  atMost: (amount: string) => `最多 ${amount}`,
  excluded: (titles: readonly string[], clause: string) =>
    `没有计入：与已计入的${titles.map((one) => `“${one}”`).join("、")}不能同时享受（${clause}）`,
  capped: (counted: string, why: string, clause: string) => `计入 ${counted}：${why}（${clause}）`,
  hangsOn: (names: readonly string[], more: number) =>
    `还要确认：${names.join("、")}${more > 0 ? `等 ${names.length + more} 项` : ""}`,
  granted: (names: readonly string[], more: number) =>
    `按符合计：${names.join("、")}${more > 0 ? `等 ${names.length + more} 项` : ""}`,
  noEnd: "未写明截止日",
  endsOn: ({ day, byConvention }: LastDay) =>
    `截至 ${day}${byConvention ? "（原文未写明截止日，按当年年末）" : ""}`,
  ended: ({ day, byConvention }: LastDay) =>
    `已于 ${day} 截止${byConvention ? "（原文未写明截止日，按当年年末）" : ""}`,
  matrix: "各家对照",
  matrixMeasure: "措施",
  notTogether: "不能同享",
  filters: "筛选",
  all: "全部",
  filterDocument: "文件",
  filterDepartment: "部门",
  filterCurrent: "只看今天有效的",
  showMore: (count: number) => `再显示 ${grouped(String(count))} 项`,
  fitsSeen: (count: number) => `已逐项核对 ${grouped(String(count))} 项措施`,
  fitsLooking: (done: number, of: number) => `正在核对第 ${done} / ${of} 项`,
  fitsProgress: "匹配进度",
  nextFacts: "下一个最值得回答的问题",
  nextFactsMore: "换一批问题",
  usedFor: (title: string, others: number) =>
    others > 0 ? `用于：${title} 等 ${others + 1} 项措施` : `用于：${title}`,
  capNeeds: "合计的封顶取决于它；没填之前按最低的一档封顶，缺金额的不封顶",
  noLongerAsked: "现在没有措施用到它",
  filterSector: "行业（按措施名称和条件里写的）",
  noSector: "未提到行业",
  sectors: {
    industry: "工业与制造业",
    health: "医药健康",
    cars: "汽车",
    chips: "集成电路与电子信息",
    software: "信息技术与软件",
    robots: "人工智能与机器人",
    xr: "XR 与虚拟现实",
    energy: "能源与环保",
    space: "航空航天",
    materials: "新材料",
    science: "科技服务",
    finance: "金融",
    commerce: "商贸与消费",
    trade: "外贸与保税",
    culture: "文化、旅游与体育",
    services: "养老与生活服务",
    business: "商务服务",
    transport: "交通运输与物流",
    building: "建筑与物业",
    farming: "农业",
  },
};

export type GetsWords = typeof zh;

const en: GetsWords = {
  writeCalculation: "Write the calculation (new sheet)",
  calculationSheet: "Calculation",
  writeCalculations: (count) => `Write the calculations of all ${count} companies`,
  calculationNative: "With formulas of Excel's own (computes without the add-in)",
  calculationsWritten: (sheets) =>
    `Written to ${sheets.length === 1 ? "a new sheet" : "new sheets"}: ${sheets.join(", ")}`,
  calculationPutBack: (cells) =>
    `These cells computed another amount than the calculation, and hold its value now: ${cells.join(", ")}.`,
  calculationRemoved: (sheets) =>
    `Undone; gone again: ${sheets.map((one) => `“${one}”`).join(", ")}.`,
  calculationKept: (sheets) =>
    `Left alone, as they were changed since, are referred to, or hold charts or comments: ${sheets.map((one) => `“${one}”`).join(", ")}.`,
  getsTitle: "What it gets",
  nothingTold:
    "Nothing is known of the company yet: read a table in “Company”, or answer a few questions.",
  tellFacts: "Enter company facts",
  sureTotal: (company) => (company ? `${company} can count on` : "Can count on"),
  moreAtMost: (sum) => `Besides, where only a maximum is named, at most ${sum}`,
  moreOpen: (sum) => `Besides, to be confirmed: ${sum}`,
  couldBeBetter: (sum) => `Not all combinations were compared; it may be ${sum} more at most`,
  totalOfAll: (count, sum) => `All ${count} companies together can count on ${sum}`,
  totalHint:
    "Only amounts whose conditions are all answered; place and credit alone count as met unless answered: please check.",
  totalNarrowed: "Only of the measures that the filter leaves.",
  singleSum: "Sum of the single amounts",
  countedSum: "Total",
  takenOff: {
    capped: (why, clause) => `Cap: ${why} (${clause})`,
    excluded: (why, clause) => `Cannot be combined: ${why} (${clause})`,
  },
  states: {
    sure: "Sure",
    at_most: "At most",
    open: "To confirm",
    far: "To confirm: several facts are missing, or it is decided case by case",
    no: "Not eligible",
    outside: "Not in force today (not in the total)",
  },
  atMost: (amount) => `At most ${amount}`,
  excluded: (titles, clause) =>
    `Not counted: cannot be combined with ${titles.map((one) => `“${one}”`).join(", ")}, which is counted (${clause})`,
  capped: (counted, why, clause) => `Counted: ${counted}. ${why} (${clause})`,
  hangsOn: (names, more) => `To confirm: ${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  granted: (names, more) =>
    `Counted as met: ${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  noEnd: "No end stated",
  endsOn: ({ day, byConvention }) =>
    `Until ${day}${byConvention ? " (no last day printed: the end of that year)" : ""}`,
  ended: ({ day, byConvention }) =>
    `Ended on ${day}${byConvention ? " (no last day printed: the end of that year)" : ""}`,
  matrix: "Companies side by side",
  matrixMeasure: "Measure",
  notTogether: "Cannot be combined",
  filters: "Filter",
  all: "All",
  filterDocument: "Document",
  filterDepartment: "Department",
  filterCurrent: "Only what is in force today",
  showMore: (count) => `Show ${grouped(String(count))} more`,
  fitsSeen: (count) => `All ${grouped(String(count))} measures of the rule book checked`,
  fitsLooking: (done, of) => `Checking ${done} of ${of}`,
  fitsProgress: "Matching",
  nextFacts: "Best questions to answer next",
  nextFactsMore: "Other questions",
  usedFor: (title, others) => (others > 0 ? `For: ${title} and ${others} more` : `For: ${title}`),
  capNeeds:
    "A shared cap of the total depends on it: until it is known the least case binds, and none where a sum is missing",
  noLongerAsked: "No measure needs it now",
  filterSector: "Sector (as titles and conditions name it)",
  noSector: "No sector named",
  sectors: {
    industry: "Industry and manufacturing",
    health: "Medicine and health",
    cars: "Vehicles",
    chips: "Chips and electronics",
    software: "Information technology and software",
    robots: "Artificial intelligence and robots",
    xr: "XR and virtual reality",
    energy: "Energy and environment",
    space: "Aviation and space",
    materials: "New materials",
    science: "Science and technology services",
    finance: "Finance",
    commerce: "Trade and consumption",
    trade: "Foreign trade and bonded zone",
    culture: "Culture, tourism and sports",
    services: "Care and daily services",
    business: "Business services",
    transport: "Transport and logistics",
    building: "Construction and property",
    farming: "Agriculture",
  },
};

/** What this folder says. */
export const GETS_WORDS: Record<Lang, GetsWords> = { "zh-CN": zh, "en-US": en };
