import type { Block, Mention, PortName, PortTable } from "../../travel";
import { readAddress } from "../place";

type Context = Excel.RequestContext;

const blockOf = (address: string): Block => {
  const area = readAddress(address);
  if (!area) throw new Error(`no cells: ${address}`);
  return area;
};

/** Defined names that people see, of the workbook and of its sheets. */
export async function readNames(context: Context): Promise<PortName[]> {
  const told = "items/name,items/formula,items/visible";
  const names = context.workbook.names.load(told);
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const own = sheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names.load(told) }));
  await context.sync();
  const shown = (items: Excel.NamedItem[]) =>
    items
      .filter(({ visible, name }) => visible && !name.startsWith("_xl"))
      .map(({ name, formula }) => ({ name, formula: `=${String(formula).replace(/^=/, "")}` }));
  return [
    ...shown(names.items),
    ...own.flatMap((one) => shown(one.names.items).map((name) => ({ ...name, sheet: one.sheet }))),
  ];
}

export async function writeName(
  context: Context,
  { name, formula, sheet }: PortName,
): Promise<void> {
  const { workbook } = context;
  const owner = sheet === undefined ? workbook : workbook.worksheets.getItem(sheet);
  owner.names.getItem(name).formula = formula;
  await context.sync();
}

export async function readTables(context: Context): Promise<PortTable[]> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const asked = tables.items.map((table) => ({
    table,
    area: table.getRange().load("address"),
    columns: table.columns.load("items/name"),
  }));
  await context.sync();
  return asked.map(({ table, area, columns }) => ({
    name: table.name,
    area: blockOf(area.address),
    columns: columns.items.map(({ name }) => name),
    headings: table.showHeaders,
    totals: table.showTotals,
  }));
}

const OURS = /(\b|_)POLICY_/i;

/** Conditional formats and validations that call our functions: Excel lets neither in, other programs may have. */
export async function readMentions(context: Context): Promise<Mention[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet: sheet.name,
    range: sheet.getUsedRangeOrNullObject().load("address"),
  }));
  await context.sync();
  const found: Mention[] = [];
  for (const { sheet, range } of used.filter((one) => !one.range.isNullObject)) {
    const formats = range.conditionalFormats.load("items/type");
    const validated = range.getSpecialCellsOrNullObject("DataValidations").load("address");
    await context.sync();
    const mentions = [
      ...(await formatMentions(context, formats.items)),
      ...(validated.isNullObject ? [] : await validationMentions(context, validated)),
    ];
    found.push(...mentions.map((one) => ({ sheet, ...one })));
  }
  return found;
}

const withoutSheet = (address: string) =>
  address
    .split(",")
    .map((one) => one.slice(one.lastIndexOf("!") + 1))
    .join(" ");

async function formatMentions(context: Context, formats: readonly Excel.ConditionalFormat[]) {
  const asked = formats
    .filter(({ type }) => type === "Custom")
    .map((format) => ({
      rule: format.customOrNullObject.rule.load("formula"),
      cells: format.getRanges().load("address"),
    }));
  if (asked.length > 0) await context.sync();
  return asked
    .filter(({ rule }) => OURS.test(rule.formula))
    .map(({ cells }) => ({
      where: "conditional-format" as const,
      address: withoutSheet(cells.address),
    }));
}

async function validationMentions(context: Context, cells: Excel.RangeAreas) {
  const areas = cells.areas.load("items/address,items/dataValidation/rule");
  await context.sync();
  return areas.items
    .filter(({ dataValidation }) => OURS.test(JSON.stringify(dataValidation.rule ?? null)))
    .map(({ address }) => ({ where: "validation" as const, address: withoutSheet(address) }));
}
