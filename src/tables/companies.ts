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

const companyOfName = (name: string): string | undefined => {
  const rest = timeIn(plainName(name)).rest.replace(/^[\d.、\s]+|表$/g, "");
  if (rest === "" || GENERAL.test(rest) || GENERAL.test(name.trim())) return undefined;
  // 甲科技2025: the year is none of its name
  const { time, rest: own } = timeIn(name.trim());
  const plain = own.replace(/^[\s_\-—()（）]+|[\s_\-—()（）]+$/g, "");
  return time.year === undefined || plain === "" ? name.trim() : plain;
};

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
    cells: cells.map((cell) =>
      cell.company === undefined ? { ...cell, company: named(sheet, cells) } : cell,
    ),
    counts: counts.map((one) =>
      one.company === undefined ? { ...one, company: named(sheet, cells) } : one,
    ),
  }));
}
