import type { Block, Headings, Placed } from "./blocks";
import type { Label } from "./label";
import { isCompanyName } from "./heading-words";
import { type Time, saysTime } from "./time-words";
import { isUnit } from "./unit-factor";
import { isOtherMoney, moneyUnitIn } from "./unit-words";

/** What titles and notes say of all cells of a table. */
export interface TableAbout {
  company?: string;
  unit?: string;
  time: Time;
  figure?: Placed;
  /** 币种：美元, where it is not ours */
  currency?: string;
  /** 2026年预算 */
  plan?: boolean;
}

/** What they say of all tables of a sheet, and of one of them. */
export interface SheetAbout extends TableAbout {
  of(block: Block): TableAbout;
}

const WHOSE =
  /(?:编制单位|填报单位|申报单位|企业名称|公司名称|单位名称|纳税人名称|公司|企业|company|entity)(?:（[^）]*）|\([^)]*\))?[:：]\s*(.+)$/i;
const UNIT = /(?:金额|货币|计量)?单位\s*[:：]\s*([^\s,，;；)）]+)|unit\s*:\s*([^\s,;)]+)/i;
const CURRENCY =
  /(?:币种|币别|(?:结算|记账)?(?:货币|本位币)|currency)(?:名称)?\s*[:：]\s*([^\s,，;；)）]+)/i;
const ABOUT_ITSELF =
  /编制(?:日期|时间)|填报(?:日期|时间)|制表|打印|截图|更新|版本|prepared|printed/i;

/** What a title ends with, and by what it divides its figure. */
const TABLE = /(?:统计|汇总|明细|情况|一览)*(?:表|统计|汇总|情况|一览)\s*(?=$|[（(])/;
const OF_EACH =
  /^(?:集团|公司|园区|本部|所属|下属|下辖|旗下|内)*[各分](?:家|个)?(?:门?店|分店|店铺|门店|子公司|分公司|公司|企业|单位|部门|车间|产品|地区|区域|项目|客户|月份?|季度?)+/;
const BY_EACH = /\bby (?:entity|entities|company|companies|subsidiary|month|quarter)\b,?/i;
/** 表一, 附表2：: which of several tables it is. */
const WHICH =
  /^\s*(?:附表|附件|表格?)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[-－.]\d{1,2})?[、.．:：\s]*/;

/** 预算, and not what came of it. */
const OUTCOME = /执行|完成|实际|对比|差异|分析|与|及|和|actual|\bvs\b|variance/i;
const isPlan = ({ flags, text }: Label): boolean => flags.has("plan") && !OUTCOME.test(text);

/** What one text above or below a table says. */
function said(headings: Headings, placed: readonly Placed[]): TableAbout {
  const found: TableAbout = { time: {} };
  for (const [i, one] of placed.entries()) {
    const { text } = one.label;
    if (ABOUT_ITSELF.test(text)) continue;
    const next = placed[i + 1];
    const pair =
      one.label.axis === "company" && next?.row === one.row ? next.label.text : undefined;
    for (const part of text.split(/\s{2,}|\t|　+/)) {
      found.company ??= WHOSE.exec(part)?.[1]?.trim() ?? titleCompany(part);
      const unit = UNIT.exec(part);
      found.unit ??= (unit?.[1] ?? unit?.[2])?.split(/[、/]/).find((word) => isUnit(word));
      const [, own = ""] = CURRENCY.exec(part) ?? [];
      if (isOtherMoney(own)) found.currency ??= own;
      const label = titleLabel(headings, part.replace(UNIT, ""));
      if (saysTime(label.time)) found.time = { ...label.time, ...found.time };
      if (label.figure && !found.figure) found.figure = { ...one, label };
      if (isPlan(label)) found.plan = true;
    }
    found.unit ??= moneyUnitIn(text) ?? one.label.unit;
    found.company ??= pair;
  }
  return found;
}

/** 甲公司2026年经营情况: the company that a title begins with. */
function titleCompany(text: string): string | undefined {
  const bare = text.trim().replace(/^20\d\d年度?/, "");
  if (/^[\x20-\x7e]+$/.test(bare) && isCompanyName(bare)) return bare;
  const found =
    /^(.{2,40}?(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|合作社|事务所|研究院|研究所))(?![a-z])/.exec(
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
    .replace(titleCompany(text) ?? "", "")
    .replace(BY_EACH, "")
    .replace(TABLE, "");
  const label = headings.text(bare);
  const { figure } = headings.text((label.name ?? "").replace(OF_EACH, ""));
  return label.figure || !figure ? { ...label, text } : { ...label, figure, text };
}

/** What the texts around the tables of a sheet, and its name, say of all of them. */
export function sheetAbout(headings: Headings, blocks: readonly Block[]): SheetAbout {
  const first = said(headings, blocks[0]?.titles ?? []);
  const rest = said(
    headings,
    blocks.flatMap(({ titles, groups }) => [...titles, ...groups]),
  );
  const name = headings.text(headings.grid.sheet.name);
  const figure = name.figure ? { label: name, row: -1, column: -1 } : undefined;
  const whole = {
    company: first.company ?? companyAbove(headings, blocks),
    unit: first.unit ?? rest.unit,
    time: saysTime(first.time) ? first.time : name.time,
  };
  return {
    ...given(whole),
    ...(figure && { figure }),
    of(block) {
      const own = said(headings, block.titles);
      return {
        ...given({
          company: own.company ?? companyInCorner(headings, block) ?? whole.company,
          unit: own.unit ?? whole.unit,
          time: saysTime(own.time) ? { ...pick(whole.time), ...own.time } : whole.time,
        }),
        ...((own.currency ?? first.currency) && { currency: own.currency ?? first.currency! }),
        ...((own.plan || (block.titles.length === 0 && first.plan) || isPlan(name)) && {
          plan: true,
        }),
        ...((own.figure ?? figure) && { figure: own.figure ?? figure! }),
      };
    },
  };
}

/** 公司 | 甲公司 above the tables of a sheet, in a line of their own. */
function companyAbove(headings: Headings, [first, second]: readonly Block[]): string | undefined {
  const [row, ...more] = first?.head ?? [];
  if (row === undefined || more.length > 0 || !second) return undefined;
  const labels = headings.grid.filled(row).map((column) => headings.at(row, column));
  const [asked, answer] = labels;
  const isFigure = first!.rows.some((one) =>
    headings.grid.filled(one).some((column) => headings.at(one, column)?.figure),
  );
  if (labels.length !== 2 || isFigure || asked?.axis !== "company") return undefined;
  return answer && isCompanyName(answer.text) ? answer.text : undefined;
}

/** 甲公司 | 2024年 | 2025年: whose table it is, above the headings of its rows. */
function companyInCorner({ grid }: Headings, { head, rows }: Block): string | undefined {
  const isText = (row: number | undefined, column: number) =>
    row !== undefined && typeof grid.own(row, column)?.value === "string";
  for (const row of head) {
    const [column] = grid.filled(row);
    if (column === undefined || !isText(row, column) || !isText(rows[0], column)) continue;
    const text = String(grid.own(row, column)!.value).trim();
    if (isCompanyName(text)) return text;
  }
  return undefined;
}

const pick = ({ year }: Time): Time => (year === undefined ? {} : { year });

const given = ({
  company,
  unit,
  time,
}: {
  company?: string | undefined;
  unit?: string | undefined;
  time: Time;
}) => ({
  ...(company !== undefined && { company }),
  ...(unit !== undefined && { unit }),
  time,
});
