import { knows } from "./api-set";
import { askedDay, isFrom1904 } from "./counts-from-1904";
import { hiddenLines } from "./hidden-lines";
import { HostFault, type SheetSeen } from "./host-port";
import { readAddress, type Area, type Cell } from "./place";

type Context = Excel.RequestContext;

const LOOKED_AT = ["address", "values", "numberFormat", "rowHidden", "columnHidden"];

/** What sheets hold, with formats and merged cells; of one sheet where it is named. Empty sheets are left out. */
export async function sheetsSeen(context: Context, only?: string): Promise<SheetSeen[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  const day = askedDay(context);
  await context.sync();
  const wanted = sheets.items.filter(({ name }) => only === undefined || name === only);
  const used = wanted.map((sheet) => ({
    hidden: sheet.visibility !== "Visible",
    range: sheet.getUsedRangeOrNullObject(true).load(LOOKED_AT),
  }));
  await context.sync();
  const seen: SheetSeen[] = [];
  for (const { range, hidden } of used) {
    if (range.isNullObject) continue;
    const area = areaOf(range.address);
    const values = range.values as Cell[][];
    const formats = range.numberFormat as string[][];
    const merges = await mergedAreas(context, range, area.sheet);
    const early = isFrom1904(day) && { from1904: true };
    const lines = await hiddenLines(context, range, area);
    seen.push({ area, values, formats, hidden, merges, ...lines, ...early });
  }
  return seen;
}

function areaOf(address: string): Area {
  const area = readAddress(address);
  if (!area) throw new HostFault("refused", address);
  return area;
}

/** Excel refuses to tell more than 512 of them, and tells none before ExcelApi 1.13: headings are then read unmerged. */
async function mergedAreas(context: Context, range: Excel.Range, sheet: string): Promise<Area[]> {
  if (!knows("1.13")) return [];
  const merged = range.getMergedAreasOrNullObject().load("areaCount");
  const told = await context.sync().then(
    () => !merged.isNullObject,
    () => false,
  );
  if (!told) return [];
  const areas = merged.areas.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    sheet,
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}
