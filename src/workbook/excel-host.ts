import { HostFault, type Block, type HostPort } from "./host-port";
import { excelEvents } from "./excel-events";
import { applyLook } from "./excel-look";
import { knows } from "./api-set";
import { countsFrom1904 } from "./counts-from-1904";
import { run, runAsOneStep } from "./excel-run";
import { askOnOpening, openingNow } from "./opening";
import { sheetsSeen } from "./sheets-seen";
import { cellsText, readAddress, type Area, type Cell } from "./place";
import { restoreLook, seenLook } from "./seen-look";

type Context = Excel.RequestContext;

const rangeOf = (context: Context, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(area.sheet).getRange(cellsText(area));

function blockOf(range: Excel.Range): Block {
  const area = readAddress(range.address);
  if (!area) throw new HostFault("refused", range.address);
  const block = { area, values: range.values as Cell[][], formulas: range.formulas as Cell[][] };
  // null where only some cells do
  return knows("1.12") ? { ...block, spills: range.hasSpill !== false } : block;
}

const cellsOf = (range: Excel.Range) =>
  range.load(["address", "values", "formulas", ...(knows("1.12") ? ["hasSpill"] : [])]);

async function usedBlocks(context: Context, only?: string): Promise<Block[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  // values only: cells that are merely formatted do not count
  const wanted = sheets.items.filter(({ name }) => only === undefined || name === only);
  const blocks: Block[] = [];
  for (const sheet of wanted) {
    const range = cellsOf(sheet.getUsedRangeOrNullObject(true));
    // one answer for each sheet: on the web none may have more than 5 MB
    await context.sync();
    if (!range.isNullObject) blocks.push(blockOf(range));
  }
  return blocks;
}

async function ensureSheet(context: Context, name: string): Promise<boolean> {
  const known = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!known.isNullObject) return false;
  context.workbook.worksheets.add(name);
  await context.sync();
  return true;
}

/** What people put on a sheet beside its cells; notes are told from ExcelApi 1.18 on, comments from 1.10. */
async function objectsOn(context: Context, name: string): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(name);
  const counts = [
    sheet.charts.getCount(),
    sheet.shapes.getCount(),
    sheet.pivotTables.getCount(),
    ...(knows("1.10") ? [sheet.comments.getCount()] : []),
    ...(knows("1.18") ? [sheet.notes.getCount()] : []),
  ];
  await context.sync();
  return counts.reduce((sum, { value }) => sum + value, 0);
}

async function settingOf(context: Context, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** The workbook that is open in Excel. */
export const excelHost: HostPort = {
  kind: "excel",
  whole: () =>
    import(/* webpackChunkName: "excel-book" */ "./book/excel-book").then((part) => part.excelBook),
  ...excelEvents,
  selection: () =>
    run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      // several areas at once come separated by commas; the first one counts
      const area = readAddress(range.address.split(",")[0]!);
      if (!area) throw new HostFault("refused", range.address);
      return area;
    }),
  from1904: countsFrom1904,
  opening: openingNow,
  askOnOpening,
  objectsOn: (sheet) => run((context) => objectsOn(context, sheet)),
  read: (areas) =>
    run(async (context) => {
      const ranges = areas.map((area) => cellsOf(rangeOf(context, area)));
      await context.sync();
      return ranges.map((range, i) => ({ ...blockOf(range), area: areas[i]! }));
    }),
  write: (area, input, look) =>
    runAsOneStep(async (context) => {
      const range = rangeOf(context, area);
      // formats first: a formula that is typed into a cell of text would be text
      if (look) applyLook(range, look);
      range.formulas = input as Cell[][];
      await context.sync();
    }),
  seenLook: (area) => run((context) => seenLook(context, area)),
  restore: (area, input, look) =>
    runAsOneStep(async (context) => {
      rangeOf(context, area).formulas = input as Cell[][];
      restoreLook(context, area, look);
      await context.sync();
    }),
  format: (area, look) =>
    run(async (context) => {
      applyLook(rangeOf(context, area), look);
      await context.sync();
    }),
  writeAll: (parts) =>
    run(async (context) => {
      for (const { area, input } of parts) rangeOf(context, area).formulas = input as Cell[][];
      await context.sync();
    }),
  usedBlocks: (only) => run((context) => usedBlocks(context, only)),
  sheetsSeen: (only) => run((context) => sheetsSeen(context, only)),
  ensureSheet: (name) => run((context) => ensureSheet(context, name)),
  removeSheet: (name) =>
    run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    }),
  select: (area) =>
    run(async (context) => {
      context.workbook.worksheets.getItem(area.sheet).activate();
      rangeOf(context, area).select();
      await context.sync();
    }),
  setting: (key) => run((context) => settingOf(context, key)),
  saveSetting: (key, value) =>
    run(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    }),
};
