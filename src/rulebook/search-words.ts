/** What one means by any of these words, as it is searched; each row finds what the others of it find. */
const SAME: readonly (readonly string[])[] = [
  ["高企", "高新企业", "高新技术企业", "国家高新"],
  ["升规", "小升规", "规上企业", "规上", "首次升规", "规模以上", "纳统", "入统", "纳规"],
  ["专精特新", "小巨人"],
  ["光伏发电", "光伏"],
  ["上市", "ipo"],
  ["孵化器", "众创空间"],
  ["贴息", "贷款利息", "利息补贴", "利息"],
  ["房租", "租金", "场租"],
  ["研发费用", "研发费", "研发投入", "研发支出"],
  ["研发设备", "科研设备"],
  ["临床试验", "临床研究", "临床"],
  ["数字化转型", "数字化", "数智化"],
  ["技术改造", "技改"],
  ["首台套", "首台(套)", "首台〔套〕"],
  ["展会", "参展", "展览会", "展位", "广交会"],
  ["知识产权质押", "专利质押"],
  ["新三板", "全国股转系统"],
  ["电费", "电价", "用电"],
  ["社保", "社会保险"],
  ["应届生", "应届毕业生", "应届", "毕业生"],
  ["制定", "制修订"],
  ["晋升", "晋级", "升级"],
  ["快递柜", "快件箱", "智能快件箱"],
  ["fda", "国际注册", "国外注册"],
  ["评级", "评价"],
  ["节水", "水效"],
  ["种粮", "种地", "耕地地力"],
  ["集采", "集中带量采购", "带量采购"],
  ["虚拟现实", "vr", "xr"],
  ["头显", "智能终端"],
  ["自动驾驶", "无人驾驶", "智能网联"],
  ["iso", "管理体系"],
  ["免税", "免征"],
  ["大棚", "设施农业"],
  ["软件企业", "软件信息服务业", "信息服务业"],
  ["营收", "营业收入"],
  ["增长", "增量"],
];

/** What every measure is, or every question says: it finds nothing of its own. */
const GENERAL = new Set(
  (
    "补贴 奖励 支持 资金 补助 政策 企业 资助 扶持 奖补 奖金 公司 项目 专项 配套 优惠 一次性 费用 申请 申报 条件 认定 " +
    "怎么 如何 什么 哪些 多少 可以 有没有 能 吗 的 有 北京市 北京 亦庄 经开区 我们"
  ).split(" "),
);

const MEANINGS = new Map(SAME.flatMap((row) => row.map((word) => [word, row] as const)));
const KNOWN = [...MEANINGS.keys(), ...GENERAL].sort((a, b) => b.length - a.length);

/** One thing that is asked for: any of the words fits; pairs of characters stand for a word that nothing holds. */
export interface Term {
  /** the word as typed first, then what means the same */
  words: readonly string[];
  pairs: readonly string[];
}

/** What a typed word asks for, without what every measure is; nothing where it says no more than that. */
export function termsOf(word: string): Term[] {
  if (!/^[\p{Script=Han}a-z]+$/u.test(word)) return [asTerm(word)];
  const terms: Term[] = [];
  let rest = "";
  const close = () => {
    for (const run of rest.match(/[a-z]+|[^a-z]+/g) ?? [])
      if (run.length > 1) terms.push(asTerm(run));
    rest = "";
  };
  for (let at = 0; at < word.length;) {
    const known = KNOWN.find((one) => word.startsWith(one, at) && isWhole(word, one, at));
    if (known === undefined) {
      rest += word[at++]!;
      continue;
    }
    close();
    if (!GENERAL.has(known)) terms.push(asTerm(known));
    at += known.length;
  }
  close();
  return terms;
}

/** Latin words are known only where they are not part of longer ones. */
const isWhole = (word: string, one: string, at: number) =>
  !/^[a-z]/.test(one) || !/[a-z]/.test((word[at - 1] ?? "") + (word[at + one.length] ?? ""));

const asTerm = (word: string): Term => ({
  words: [word, ...(MEANINGS.get(word) ?? []).filter((other) => other !== word)],
  pairs: pairs(word),
});

/** Pairs of neighbouring Chinese characters, each once; Latin words are not cut. */
function pairs(word: string): string[] {
  if (MEANINGS.has(word) || !/^[\p{Script=Han}]{3,}$/u.test(word)) return [];
  return [...new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)))];
}
