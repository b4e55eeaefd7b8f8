import { areaText, type Area } from "./place";

/** Cells as an argument, so many times; `sum`: the cells of the area together are one number. */
export interface CellArgument {
  readonly cell: Area;
  readonly times?: string;
  readonly sum?: boolean;
  /** days that are added: those of a workbook that counts from 1904 are so many short */
  readonly plus?: number;
}

/** One argument of a formula; null is left out. */
export type FormulaArgument =
  | CellArgument
  /** plain decimals, as exact as they were typed */
  | { readonly number: string }
  | { readonly numbers: readonly string[] }
  | { readonly text: string }
  | { readonly truth: boolean }
  | null;

/**
 * A call as a person would type it: `=POLICY_AWARD("id",B2,IF(C2="","",C2*10000))`. Cells are relative to the
 * sheet that the formula stands on, so that it can be filled down.
 */
export function callText(
  name: string,
  measure: string,
  args: readonly FormulaArgument[],
  onSheet: string,
): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== null) + 1);
  const parts = given.map((arg) => argumentText(arg, onSheet));
  return `=${name}(${[quoted(measure), ...parts].join(",")})`;
}

/** One argument as a formula on that sheet has it; "" for one that is left out. */
export function argumentText(arg: FormulaArgument, onSheet: string): string {
  if (arg === null) return "";
  if ("cell" in arg)
    return arg.sum || arg.times || arg.plus ? cellText(arg, onSheet) : areaText(arg.cell, onSheet);
  if ("number" in arg) return arg.number;
  if ("numbers" in arg) return `{${arg.numbers.join(";")}}`;
  if ("text" in arg) return quoted(arg.text);
  return arg.truth ? "TRUE" : "FALSE";
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What linked cells are, as a cell's own formula says it: their sum where they are one number together. */
export const cellText = ({ cell, times, sum, plus }: CellArgument, onSheet?: string): string =>
  (sum ? sumText : linkText)(cell, plus === undefined ? times && `*${times}` : `+${plus}`, onSheet);

/**
 * What a cell holds, so many times, and nothing while it is blank: a plain reference or product would make 0 of that.
 * A range stays a plain product: Excel without dynamic arrays lets IF see only one of its cells.
 */
function linkText(area: Area, change = "", onSheet?: string): string {
  const cells = areaText(area, onSheet);
  const product = cells + change;
  return area.rows === 1 && area.columns === 1 ? `IF(${cells}="","",${product})` : product;
}

/** The cells of an area together, so many times, and nothing while all are blank. */
function sumText(area: Area, change = "", onSheet?: string): string {
  const cells = areaText(area, onSheet);
  const sum = `SUM(${cells})${change}`;
  return `IF(COUNT(${cells})=0,"",${sum})`;
}

const sumUnlessBlank =
  /^IF\(\s*COUNT\((.+?)\)\s*=\s*0\s*,\s*""\s*,\s*SUM\(\s*\1\s*\)(?:\s*\*\s*([\d.]+))?\s*\)$/i;
const plainSum = /^SUM\(\s*([^(),]+:[^(),]+)\s*\)(?:\s*\*\s*([\d.]+))?$/i;
const unlessBlank =
  /^IF\(\s*(.+?)\s*=\s*""\s*,\s*""\s*,\s*\1(?:\s*\*\s*([\d.]+)|\s*\+\s*1462)?\s*\)$/i;
const plainProduct = /^(.+?)(?:\s*\*\s*(.+))?$/;

/** What linkText or sumText wrote, or `A1` and `A1*10000` as it was written before; the address is not read. */
export function readLink(text: string): { readonly address: string; readonly times?: string } {
  const [, address = "", times] =
    sumUnlessBlank.exec(text.trim()) ??
    plainSum.exec(text.trim()) ??
    unlessBlank.exec(text.trim()) ??
    plainProduct.exec(text.trim()) ??
    [];
  return { address, ...(times ? { times } : {}) };
}
