import { isCompanyName } from "./heading-words";

const RD = "研(?:发|究(?:与)?开发)(?:费用?|支出|经费)";
const COST =
  "工资|薪[酬金]|人工|人员费用|社保|社会保险|公积金|奖金|福利|折旧|摊销|材料|物料|领料|直接投入|水电|[房厂]租|租金|测试|试制|委托|委外|资本化|自筹|财政|专项|拨款";
/** Where, or to whom, it was sold. */
const MARKET =
  "境[内外]|海外|国[内外]|(?<![内外])[内外]销|出口|京[内外]|在[京区]|区[内外]|属地|线[上下]|关联|内部";
const AND = "(?![内外、和及与/])";

const PARTS: readonly RegExp[] = [
  // 研发费用（工资）, 研发费用-折旧; （含人工） is all of it
  new RegExp(`${RD}\\s*[（(\\-—–－:：·]\\s*(?!含|包括|其中)[^）)]{0,6}(?:${COST})`),
  // 工资表（计入研发费用）
  new RegExp(`(?:${COST}).*(?:计入|列入|归入|列支).{0,4}${RD}`),
  new RegExp(`研发(?:部门?|中心)?人员的?(?:${COST})`),
  /(?<!自主.*)(?:委[托外](?:外部|外单位|境[内外])?|合作)(?:研发|研究开发)(?!.*自主)/,
  // 境外营业收入, 营业收入（境外）
  new RegExp(`(?:${MARKET})的?(?:业务)?(?:营业|销售)?(?:收入|产值)`),
  new RegExp(`(?:收入|产值|营收)\\s*[（(\\-—–－:：]\\s*(?:${MARKET})${AND}`),
  /[（(][^（）()]*部分[）)]/,
  /(?:外协|代工|外包)(?:加工)?(?:产值|收入)/,
  /(?:终止|非持续)经营|持续经营(?!能力)/,
  // 智能装备事业部, and not 各事业部
  /[\u4e00-\u9fff]{2}(?<![各按分]|所有|全部|下属|所属)(?:分部|事业[部群]|板块|产品线|生产线)(?!报告|信息|间)/,
];

const MEASURES: readonly RegExp[] = [
  /价税合计|^(?!.*不含税).*(?<![不未免])含税/,
  /按.{0,4}(?:持股|股权|出资|权益)比例|按股比|权益口径|归母|归属于?母公司/,
  new RegExp(`${RD}(?:税前)?加计扣除`),
  /^(?!.*(?:现价|当年价)).*(?:不变价|可比价)/,
  /年化(?!收益|回报|利率)/,
  /备考|模拟(?:合并|报表|财务|利润|口径)/,
];

/** 【作废】 before the company, or behind it. */
const VOID = /作废|废止|旧版|勿用/;
const NOTE = /^\s*(?:注|备注|说明)/;

/** What a title says besides whose it is: 北京板块科技有限公司 is no part of anything. */
function withoutCompany(text: string): string {
  const [name = ""] = /^.*?(?:有限责任公司|有限公司|集团)/.exec(text) ?? [];
  return isCompanyName(name) ? text.slice(name.length) : text;
}

/**
 * Whether a title names a part of its figure, or the figure counted in another way: 研发费用（工资）, 境外营业收入,
 * 营业收入（含税）, 按持股比例折算.
 */
export function isCountedOtherwise(text: string): boolean {
  if (NOTE.test(text)) return false;
  const own = withoutCompany(text);
  return VOID.test(text) || [...PARTS, ...MEASURES].some((pattern) => pattern.test(own));
}

/** 达产后, 可行性研究: what a project is to bring one day. */
export const isOfProject = (text: string): boolean =>
  /立项|达产|投产后|可行性研究|可研报告|经济效益(?:测算|预测|估算)|未来(?:[一二三四五两几]|\d)年|(?:发展|战略|经营|业务|五年|三年|十[四五六七]五)规划(?!部|处|科|局|司|院|组|设计|管理)/.test(
    withoutCompany(text),
  );

/** 注：以上均为含税收入 below a table. */
export const saysTaxed = (note: string): boolean =>
  /(?:以上|上述|上表|本表|表[内中]|均|数据|金额|收入)[^，。；]{0,8}(?<![不未免])含税/.test(note) &&
  !/不含税/.test(note);

/** 2025年为预测数, 2025年数据截至10月31日, 2025年为1-9月数据. */
const OF_YEAR =
  /(20\d\d)年?度?[^，。；,;\d]{0,12}?(?:(?:为|系|是)[^，。；,;]{0,6}(?:预[测计估算]|估[计算]|计划|目标)(?:性)?(?:数据?|数字|值|金额)?(?=$|[，。；,;）)])|(?:截[至止]到?|(?:为|系|是|仅)[^，。；,;\d]{0,3}(?:0?1月?[-—–~～至到]+))(?:20\d\d年)?(\d{1,2})月)/g;

/** What notes say of one year: that it is expected, or the last month that is in it. */
export function yearsNoted(notes: readonly string[]): ReadonlyMap<number, "expected" | number> {
  const found = notes.flatMap((note) => [...note.matchAll(OF_YEAR)]);
  return new Map(
    found
      .filter(([, , month]) => month === undefined || Number(month) < 12)
      .map(([, year, month]) => [Number(year), month === undefined ? "expected" : Number(month)]),
  );
}

/** 注：12月数据为预估数: of the months that make the year, the last is expected. */
export const saysExpected = (note: string): boolean =>
  /(?:(?:12|十二)月|四季度|q4)[^，。；]{0,8}(?:预[估计测]|暂估|估[计算])/i.test(note);

const REMARK =
  /^(?!.*不含税).*(?<![不未免])含税|价税合计|[仅只]含|(?<!不)含[下所属全资控股各]*子公司|合并口径|^合并(?:数|报表)?$|预[估计测][数值]|暂估|^(?:预[计估测]|估[计算])$/;

/** 含税, 预估数, 仅含6-12月 in the remarks of a row, 合并 in its column 口径. */
export const remarksOtherwise = (text: string): boolean => REMARK.test(text.trim());
