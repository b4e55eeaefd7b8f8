import type { Count } from "./list-counts";
import type { ReadCell } from "./read-cell";
import type { SheetGrid } from "./grid";
import { plainName } from "./heading-parts";
import { timeIn } from "./time-words";

interface SheetRead {
  sheet: SheetGrid;
  cells: ReadCell[];
  counts: Count[];
}

/** Names of sheets that name no company. */
const GENERAL =
  /^(?:sheet\d*|工作表\d*|表\d+|数据|原始数据|基础数据|汇总表?|合并|明细表?|说明|封面|目录|基本情况|基本信息|企业信息|经营数据|经营情况|财务数据|月报|年报|台账|利润表|资产负债表|收入|营收|研发|研发投入|人员|统计表?|data|summary|monthly|annual|report|info|notes?|报表|主表|附表\d*)$/i;

const KINDS = [
  "科目|余额|比对|对比|分配|折旧|摊销|工资|薪酬|社保|公积金|人员|员工|花名册|名册|能耗|用电|水电|报关单?|进出?口|出口|底稿|合并",
  "设备|固定|资产|负债|专利|知识产权|高新|产品|客户|供应商|合同|租赁|房租|租户|贷款|借款|融资|收入|成本|费用|支出|利润|现金流量?",
  "附注|指标|主要|会计|滚动|预测|预算|执行|填报|履约|协议|[月季年]度|分[月季]|项目|门店|发票|凭证|序时账|辅助|研发|营业|经营",
  "销售|产值|生产|税务|纳税|增值税|所得税|申报|财务|报告|摘录|企业|园区|统计|分析|情况|数据|台账|清单|明细|一览|登记|汇总|账|表",
].join("|");
/** 客户收入, 贷款台账, A107012, P&L: what sheets are called for what stands in them. */
const KIND = new RegExp(`^(?:(?:${KINDS})+|[a-z]\\d{4,6}\\D*|p&l|pl|bs|is|cf|tb)$`);

const companyOfName = (name: string): string | undefined => {
  const rest = timeIn(plainName(name)).rest.replace(/^[\d.、\s]+|表$/g, "");
  if (KIND.test(rest)) return undefined;
  if (rest === "" || GENERAL.test(rest) || GENERAL.test(name.trim())) return undefined;
  // 甲科技2025: the year is none of its name
  const { time, rest: own } = timeIn(name.trim());
  const plain = own.replace(/^[\s_\-—()（）]+|[\s_\-—()（）]+$/g, "");
  return time.year === undefined || plain === "" ? name.trim() : plain;
};

/** Cells that name no company are of this one; beside a list of companies, and of none, they are of all of them together. */
function whose(cells: readonly ReadCell[], company: string): ReadCell[] {
  const listed = new Set(cells.map((cell) => cell.company && plainName(cell.company)));
  listed.delete(undefined);
  const ofAll = company === "" && listed.size > 1;
  const open = { company, ...(ofAll && { consolidated: true }) };
  return cells.map((cell) => (cell.company === undefined ? { ...cell, ...open } : cell));
}

/** Gives cells whose sheet names no company the one that it must be: by the sheet's own name, or the only one of the workbook. */
export function withCompanies(read: readonly SheetRead[]): SheetRead[] {
  const stated = new Map<string, string>();
  for (const { cells, counts } of read)
    for (const { company } of [...cells, ...counts])
      if (company !== undefined && !stated.has(plainName(company)))
        stated.set(plainName(company), company);
  const open = read.filter(
    ({ cells, sheet }) => !sheet.hidden && cells.some(({ company }) => company === undefined),
  );
  const byName = open.flatMap(({ sheet }) => companyOfName(sheet.name) ?? []);
  const [only] = stated.size === 1 ? [...stated.values()] : [];
  const named = (sheet: SheetGrid, cells: readonly ReadCell[]): string => {
    const own = companyOfName(sheet.name);
    const known = own === undefined ? undefined : stated.get(plainName(own));
    if (known !== undefined) return known;
    if (only !== undefined) return only;
    const figure = cells.some(({ figure: one, near }) => (one ?? near) !== undefined);
    return own !== undefined && figure && (byName.length > 1 || open.length === 1) ? own : "";
  };
  return read.map(({ sheet, cells, counts }) => ({
    sheet,
    cells: whose(cells, named(sheet, cells)),
    counts: counts.map((one) =>
      one.company === undefined ? { ...one, company: named(sheet, cells) } : one,
    ),
  }));
}
