import { once, walk, type Measure } from "../../language";
import type { RuleBook } from "../../rulebook";

/**
 * What texts call the sectors. The rules name no sector by themselves, so a measure speaks of one when its
 * title, its document's title, or a condition on who may apply holds one of these words.
 */
const SPOKEN = {
  industry: ["工业", "制造"],
  health: ["医药", "药品", "新药", "药械", "医疗", "生物", "健康"],
  cars: ["汽车", "智能网联", "首上车"],
  chips: ["集成电路", "芯片", "半导体", "电子信息", "新型显示"],
  software: ["信息技术", "信息服务", "信创", "软件", "开源", "数据", "算力", "云计算"],
  robots: ["人工智能", "大模型", "机器人", "具身"],
  xr: ["XR", "虚拟现实", "元宇宙"],
  energy: ["能源", "储能", "光伏", "节能", "环保", "低碳", "碳", "清洁生产"],
  space: ["航天", "航空", "卫星", "火箭", "低空"],
  materials: ["新材料"],
  science: ["科技服务", "孵化器", "技术合同", "检验检测"],
  finance: ["金融", "基金", "保险", "银行", "证券", "担保", "创业投资", "投贷"],
  commerce: [
    "批发",
    "零售",
    "消费",
    "餐饮",
    "首店",
    "首发",
    "商业网点",
    "商业体系",
    "商圈",
    "电商",
  ],
  trade: ["保税", "跨境", "对外", "境外", "外贸", "进出口"],
  culture: ["文化", "文体", "旅游", "演出", "书店", "阅读", "影视", "游戏", "体育"],
  services: ["养老", "残疾", "托育", "家政", "便民", "生活服务"],
  business: ["商务服务", "会展", "人力资源"],
  transport: ["交通运输", "物流", "货运", "货车"],
  building: ["建筑", "建设工程", "物业", "施工"],
  farming: ["农业", "农产品", "农村", "耕地", "种业"],
} as const satisfies Record<string, readonly string[]>;

export type Sector = keyof typeof SPOKEN;
export const SECTORS = Object.keys(SPOKEN) as Sector[];

/** "none": measures that speak of no sector. */
export type SectorChoice = Sector | "none" | "";

/** The sectors that each measure speaks of. */
export const sectorsOf = once((book: RuleBook): ReadonlyMap<Measure, ReadonlySet<Sector>> => {
  const titles = new Map(book.documents.map(({ code, title }) => [code, spokenIn(title.zh)]));
  return new Map(
    book.measures.map((measure) => {
      const own = [measure.title.zh, ...applicants(measure), ...namedChoices(measure)].join("\n");
      return [measure, new Set([...titles.get(measure.document)!, ...spokenIn(own)])];
    }),
  );
});

/** Whether a measure is among those that the choice asks for. */
export function isOfSector(book: RuleBook, measure: Measure, choice: SectorChoice): boolean {
  if (choice === "") return true;
  const sectors = sectorsOf(book).get(measure)!;
  return choice === "none" ? sectors.size === 0 : sectors.has(choice);
}

function spokenIn(text: string): Sector[] {
  return SECTORS.filter((sector) => SPOKEN[sector].some((word) => text.includes(word)));
}

/** Conditions such as 从事医药健康…, 属于…领域. */
const applicants = ({ inputs }: Measure): string[] =>
  inputs.flatMap(({ type, zh }) => (type === "boolean" && /^(从事|主营|属)/.test(zh) ? [zh] : []));

/** The choices that requirements name: the sector is industry. */
function namedChoices({ inputs, require }: Measure): string[] {
  if (!inputs.some(({ choices }) => choices)) return [];
  return require
    .flatMap(({ node }) => [...walk(node)])
    .flatMap((node): string[] => {
      if (node[0] !== "=" && node[0] !== "in") return [];
      const [, subject, ...items] = node;
      const choices = subject[0] === "$" ? inputs[subject[1]]!.choices : undefined;
      return items.flatMap((item) => choices?.find(({ code }) => code === item[1])?.zh ?? []);
    });
}
