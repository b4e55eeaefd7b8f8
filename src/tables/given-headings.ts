import type { Placed } from "./headings";
import type { Label } from "./label";
import { type Axis, type Flag, isConsolidation } from "./heading-words";
import type { TableAbout } from "./title-says";
import { type Time, saysTime } from "./time-words";

/** A heading of a row or column, and what it is one of. */
export interface Given extends Placed {
  axis?: Axis;
}

/** 其他企业: what is left of a list. */
const OTHERS = /^其[他它余](?:企业|公司|单位|子公司)?$/;

/** The company of a cell; null where it is the total of several, or what is left out of it. */
export function companyOf(all: readonly Given[]): string | null | undefined {
  const given = all.filter(({ axis }) => axis === "company");
  const isSum = ({ label: { flags, name, time } }: Given) =>
    ["total", "subtotal", "average"].some((flag) => flags.has(flag as Flag)) ||
    (name === undefined && time.cumulative === true);
  if (given.some(isSum)) return null;
  if (given.some(({ label }) => OTHERS.test(label.text.trim()))) return null;
  if (given.some(({ label }) => label.name !== undefined && isConsolidation(label.name)))
    return null;
  const named = given.find(({ label }) => label.name !== undefined || label.text !== "");
  return named && nameOf(named.label);
}

/** What a company is called, without 其中, the unit behind it, and the year. */
function nameOf({ text, name = "", unit, time }: Label): string {
  if (saysTime(time) && /^[\u4e00-\u9fff]+$/.test(name)) return name;
  const bare = text.trim().replace(/^其中\s*[:：]\s*/, "");
  return unit === undefined ? bare : bare.replace(/\s*[（(【[][^（）()【】[\]]*[）)】\]]$/, "");
}

/** Whether it adds up months, or things beside each other. */
export function totalOf(all: readonly Given[]): { total?: "time" | "items" } {
  const total = all.find(({ label }) => label.flags.has("total"));
  if (!total) return {};
  return { total: total.axis === "time" ? "time" : "items" };
}

/**
 * The nearest heading says; titles say what is left. `years` are those that the table's headings name: the months of a
 * ledger of 2026年3月末 are not those of its column 2025年营业收入, nor does the last day of a year cut that year short.
 */
export function timeOf(all: readonly Given[], about: TableAbout, years: ReadonlySet<number>): Time {
  const own = all.map(({ label }) => label.time).filter(saysTime);
  const said = own.reduceRight<Time>((time, one) => ({ ...time, ...one }), {});
  const { year, ...rest } = about.time;
  const time: Time = { ...(year !== undefined && { year }), ...said };
  if (said.thisMonth && rest.from !== undefined) return { ...time, from: rest.to, to: rest.to };
  if (said.from !== undefined) return time;
  const isOther = year !== undefined && said.year !== year && !years.has(year);
  const isYearEnd = rest.state === true && rest.to === 12;
  if (said.year !== undefined && (isOther || isYearEnd)) return time;
  const to = rest.to ?? (about.says.has("annual") ? 12 : undefined);
  if (said.cumulative && to !== undefined) return { ...time, from: 1, to };
  return { ...rest, ...time };
}

/** 未审数, 变动率, 借方: what an account has columns for, and no name. */
const COLUMN =
  /(?:[数额率值]|费用|成本|收入|支出|利润|税金?|占比|比重|比例|同比|环比|借方|贷方|余额|数量|调整|[前后])$|进度|说明|排名|名次|系数/;
/** Whether what stands above a column says what it counts, and is no name. */
export const saysColumn = ({ name = "", flags, time }: Label): boolean =>
  COLUMN.test(name) || flags.has("draft") || flags.has("change") || time.before !== undefined;
