import type { Headings, Placed } from "./headings";
import type { Label } from "./label";
import { LONGEST } from "./heading-parts";
import { ASKS_COMPANY, FLAGS, isCompanyName } from "./heading-words";
import { isCountedOtherwise, isOfProject, type yearsNoted } from "./counted-otherwise";
import { type Time, saysTime } from "./time-words";
import { isUnit } from "./unit-factor";
import { unitSaid, withoutUnit } from "./title-unit";
import { isOtherMoney, joinedCurrency, moneyUnitIn, unitOfWords } from "./unit-words";

/** What titles and notes say of all cells of a table. */
export interface TableAbout {
  company?: string;
  unit?: string;
  time: Time;
  figure?: Placed;
  /** 币种：美元, where it is not ours */
  currency?: string;
  says: ReadonlySet<Says>;
  /** what notes below say of single years */
  noted?: ReturnType<typeof yearsNoted>;
}

/** What a text says in some words or does not. */
export type Says =
  /** 2026年预算 */
  | "plan"
  /** 预算执行情况, 预算与实际: which of the two stands below, the columns say */
  | "either-plan"
  /** 2025年度, and no part of it: sums so far are of the whole year */
  | "annual"
  /** 单位：万元、%: what rates are counted in */
  | "percent"
  /** 合并利润表: of the company and its subsidiaries together */
  | "consolidated"
  /** 前五大客户, 主要产品: some of them only, so that what adds up below is not all */
  | "partial"
  /** 工资分配表: how one kind of cost falls to departments and accounts, of which R&D is one */
  | "shared"
  /** 研发费用（工资）, 营业收入（含税）: a part of the figure, or counted in another way */
  | "otherwise"
  /** 各月累计 */
  | "so-far"
  /** 2023-2025年: of several years, of which the headings may name each */
  | "years"
  /** 营业收入和营业成本 of the notes to a statement */
  | "revenue-and-cost";

const WHOSE = new RegExp(
  `(?:${ASKS_COMPANY}|公司|企业|company|entity)(?:\\s*[a-z][a-z ]*)?(?:（[^）]*）|\\([^)]*\\))?\\s*[:：]\\s*(.+)$`,
  "i",
);
const WHAT = /^指标(?:名称)?\s*[:：]\s*/;
const CURRENCY =
  /(?:币种|币别|(?:结算|记账)?(?:货币|本位币)|currency)(?:名称)?\s*[:：]\s*([^\s,，;；)）]+)/i;
const ABOUT_ITSELF =
  /编制(?:日期|时间)|填报(?:日期|时间)|制表|打印|截图|更新|版本|prepared|printed/i;

/** What a title ends with, and by what it divides its figure. */
const TABLE =
  /(?:(?:月度|季度)?(?:统计|汇总|明细|情况|一览|完成|对[比照]|比较|归集|构成|分析|测算|登记|核算|分月|逐月|分季|[月季年快]报|报?表|台账|数据))+\s*(?=$|[（(])/;
/** 预算与实际: both in one title. */
const BOTH =
  /(?:预算|计划|目标|实际|执行|完成)(?:数|值)?(?:[与及和、]|vs\.?)(?:预算|计划|目标|实际|执行|完成)(?:数|值|情况)?/;
const OF_EACH =
  /^(?:集团|公司|园区|本部|所属|下属|下辖|旗下|内)*[各分](?:家|个)?(?:门?店|分店|店铺|门店|子公司|分公司|公司|企业|单位|部门|车间|产品|地区|区域|项目|客户|月份?|季度?)+/;
const BY_EACH = /\bby (?:entity|entities|company|companies|subsidiary|month|quarter)\b,?/i;
/** 表一, 附表2：: which of several tables it is. */
const WHICH =
  /^\s*(?:附表|附件|表格?)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[-－.]\d{1,2})?[、.．:：\s]*/;

/** What came of a budget stands there, too. */
const OUTCOME = /执行|完成|实际|对比|差异|分析|与|及|和|actual|\bvs\b|variance/i;

const SHARED =
  /(?:工资|薪[酬金]|人工|社保|社会保险|公积金|奖金|福利|折旧|摊销|[房厂]租|租金|水电|电费|物业|能耗|材料|领料).*(?:分[配摊]|计提|归集)|(?<!利润)(?:费用|成本)分[配摊]|折旧(?:及?摊销)?(?:费用?)?(?:明细|计算|汇总)*表/;

const SAYS: Readonly<Record<Says, (text: string, label: Label) => boolean>> = {
  plan: (said, { flags, text }) => (flags.has("plan") && !OUTCOME.test(text)) || isOfProject(said),
  "either-plan": (text) => FLAGS.plan.test(text) && OUTCOME.test(text),
  annual: (text) => /20\d\d\s*年度(?!.*(?:月|季))/.test(text),
  percent: (text) => /单位\s*[:：][^:：]*[%％]/.test(text),
  // no work sheet in which the companies stand beside each other
  consolidated: (text) =>
    /合并(?!单元格|范围|日|前)|\bconsolidated\b|(?<!不)含(?:下属|所属|全部|各)?(?:全资|控股)?子公司/i.test(
      text,
    ) && !/底稿|抵[销消]/.test(text),
  partial: (text) =>
    /前[一二三四五六七八九十\d]+[大名家位]|(?:主要|重点|部分)(?:客户|产品|项目|供应商|设备|合同)|高新技术产品|新产品|技术性收入|关联(?:方|交易)|(?:分支机构|汇总纳税).*分配|\btop ?\d/i.test(
      text,
    ),
  otherwise: isCountedOtherwise,
  "so-far": (text) => /累计|cumulative|\bytd\b/i.test(text),
  years: (text) => /20\d\d\s*年?度?\s*[-–—~～至到]\s*20\d\d\s*年(?!\s*\d)/.test(text),
  "revenue-and-cost": (text) => /营业收入[、/和及与]+(?:营业)?成本/.test(text),
  shared: (text) => SHARED.test(text) && !/研(?:发|究开发)(?:费|支出)|营业收入|产值/.test(text),
};
const ALL_SAYS = Object.keys(SAYS) as Says[];

/** What a text says in some words, and as a heading. */
export const saysOf = (text: string, label: Label): Says[] =>
  ALL_SAYS.filter((one) => SAYS[one](text, label));

/** What texts above or below a table say of it. */
export function said(headings: Headings, placed: readonly Placed[]): TableAbout {
  const says = new Set<Says>();
  const found: TableAbout = { time: {}, says };
  const units: string[] = [];
  for (const [i, one] of placed.entries()) {
    // each pattern is tried from every character of a text
    const text = joinedCurrency(one.label.text.slice(0, LONGEST));
    if (ABOUT_ITSELF.test(text)) continue;
    const next = placed[i + 1];
    const pair =
      one.label.axis === "company" && next?.row === one.row ? next.label.text : undefined;
    for (const part of text.split(/\s{2,}|\t|　+|[;；]/)) {
      found.company ??= companySaid(part) ?? titleCompany(part);
      units.push(...unitSaid(part));
      const [, own = ""] = CURRENCY.exec(part) ?? [];
      if (isOtherMoney(own)) found.currency ??= own;
      const label = titleLabel(headings, withoutUnit(part));
      if (saysTime(label.time)) found.time = { ...label.time, ...found.time };
      if (label.figure && !found.figure) found.figure = { ...one, label };
      for (const word of saysOf(part, label)) says.add(word);
    }
    const own = moneyUnitIn(text) ?? one.label.unit;
    if (units.length === 0 && own !== undefined) units.push(own);
    found.company ??= pair;
  }
  const unit = unitOfWords(units);
  return unit === undefined ? found : { ...found, unit };
}

/** 编制单位：甲公司 2025年度: the company, without what stands behind it. */
export function companySaid(text: string): string | undefined {
  const said = WHOSE.exec(text)?.[1]
    ?.replace(/[（(](?:盖章|公章|章)[)）]/g, "")
    .trim();
  const [first = ""] = said?.split(/[\s,，;；]+/) ?? [];
  return isCompanyName(first) && /[\u4e00-\u9fff]/.test(first) ? first : said || undefined;
}

/** 客户：甲公司, 审计机构：, 注：: another company than the one that the table is of. */
const NOT_WHOSE =
  /客户|供应商|[甲乙丙]方|股东|投资[人方]|担保|[出承]租|审计机构|事务所|机构$|银行|开户|委托|受托|代理|[买卖购销][方货]|收款|付款|母公司|注|说明|来源/;

/** Alpha Co., Ltd. 甲公司: the same company in two languages. */
const withoutEnglish = (text: string): string => {
  const [, english = "", chinese = text] =
    /^([A-Za-z][\x20-\x7e]*?)\s*(?=[\u4e00-\u9fff])(.*)$/.exec(text) ?? [];
  return isCompanyName(english) ? chinese : text;
};

/** Alpha Co., Ltd. (RMB'000): what is no part of the name. */
const isMoneyText = (inside: string): boolean =>
  moneyUnitIn(inside) !== undefined || isUnit(inside);

/** 甲公司2026年经营情况: the company that a title begins with. */
function titleCompany(text: string): string | undefined {
  const [, before = "", behind = text] = /^([^:：（(]{1,12})[:：]\s*(.+)$/.exec(text.trim()) ?? [];
  if (NOT_WHOSE.test(before)) return undefined;
  const bare = withoutEnglish(behind.trim().replace(/^(?:【[^】]*】)?(?:20\d\d年度?)?/, ""));
  if (/^[\x20-\x7e]+$/.test(bare) && isCompanyName(bare))
    return bare.replace(/\s*\(([^()]*)\)$/, (all, inside: string) =>
      isMoneyText(inside) ? "" : all,
    );
  const found =
    /^(.{2,40}?(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|合作社|事务所|研究院|研究所)(?:(?!各|所属|下属|本部|[及和与含])[\u4e00-\u9fff]{2,8}?分公司)?)(?![a-z])/.exec(
      bare,
    )?.[1];
  return found && isCompanyName(found) && !/各|所属|下属|公司名/.test(found) ? found : undefined;
}

/** 甲公司2025年各门店营业收入统计表: what a title says between whose it is and that it is a table. */
function titleLabel(headings: Headings, text: string): Label {
  const whole = headings.text(text);
  if (whole.figure) return whole;
  const bare = text
    .replace(WHICH, "")
    .replace(WHAT, "")
    .replace(titleCompany(text) ?? "", "")
    .replace(BY_EACH, "")
    .replace(BOTH, "")
    .replace(TABLE, "");
  const label = headings.text(bare);
  const { figure } = headings.text((label.name ?? "").replace(OF_EACH, ""));
  return label.figure || !figure ? { ...label, text } : { ...label, figure, text };
}
