import { type Rational, fifteenDigits, fromDecimal, rational, multiply } from "../exact";
import type { GridCell } from "./grid";
import { isUnit } from "./unit-factor";

/** A number as a cell holds it, with the unit that stands behind it in the same cell. */
export interface CellNumber {
  value: Rational;
  unit?: string;
}

const WRITTEN = /^([+-]?)(¥|￥|\$)?(\d[\d,]*(?:\.\d+)?|\.\d+)(.*)$/su;

/** What people write for nothing. */
const NOTHING = new Set([
  "-",
  "–",
  "—",
  "--",
  "——",
  "/",
  "\\",
  "无",
  "n/a",
  "na",
  "nil",
  "none",
  "未填",
  "待定",
  "#n/a",
]);

/** Whether a cell says that there is nothing. */
export const saysNothing = (text: string): boolean =>
  NOTHING.has(text.normalize("NFKC").trim().toLowerCase());

/** 500①, 12000²: the number of a note, no digit; m² and ㎡ are units. */
const NOTE_BEHIND = /\d[)）]?\s*[¹²³⁰⁴-⁹\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;

/** A number that is written as text: 1,234.50, （1,234）, 5,000万元, １２％. Null for anything else. */
export function numberInText(text: string): CellNumber | null {
  if (NOTE_BEHIND.test(text)) return null;
  const plain = text.normalize("NFKC").replace(/\s+/g, "").replace(/−/g, "-");
  const inside = /^\((.+)\)(.*)$/s.exec(plain);
  const found = WRITTEN.exec(inside ? `-${inside[1]}${inside[2]}` : plain);
  if (!found) return null;
  const [, sign, symbol, digits, behind] = found;
  // $3,000 below 万元 is no 万元
  const unit = symbol === "$" ? `美元${behind}` : behind!;
  if (digits!.includes(",") && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits!)) return null;
  if (behind !== "" && !isUnit(behind!)) return null;
  const value = fromDecimal(`${sign}${digits!.replaceAll(",", "").replace(/^\./, "0.")}`);
  return unit === "" ? { value } : { value, unit };
}

/** A unit that the number format itself writes behind the number, without scaling it: 0.00"万元". */
function formatUnit(format: string | undefined): string | undefined {
  const tail = format && /[0#?]("[^"]+"|\\?[万亿%‰元人]+)$/u.exec(format.split(";")[0]!)?.[1];
  if (!tail || /[0#],+("|$)|!\./.test(format!)) return undefined;
  const unit = tail.replace(/["\\]/g, "").trim();
  return unit !== "%" && isUnit(unit) ? unit : undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  $: "美元",
  "€": "欧元",
  "£": "英镑",
  "₩": "韩元",
};

/** The money of another country that the number format shows: [$$-409]#,##0, "€"0.00, [$¥-411]. */
function formatMoney(format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  if (/\[\$[¥￥]-411\]/.test(format)) return "日元";
  const found = /\[\$[A-Z]{0,2}([$€£₩])|"(?:US|HK)?([$€£₩])"|\\([$€£₩])|([€£₩])/.exec(format);
  const symbol = found?.slice(1).find((one) => one !== undefined);
  return symbol === undefined ? undefined : SYMBOLS[symbol];
}

/** #,##0, shows thousands of what the cell holds. */
export const isScaled = ({ value, format = "" }: GridCell): boolean =>
  typeof value === "number" && /[0#?],+(?=["\\;)_\s\u4e00-\u9fff]|$)/u.test(format.split(";")[0]!);

const PERCENT = /%(?!")/;

/** The number of a cell. Null where it holds none; a number that is shown as a percentage is a fraction. */
export function numberOf(cell: GridCell): CellNumber | null {
  if (cell.error) return null;
  if (typeof cell.value === "string") return numberInText(cell.value);
  if (typeof cell.value !== "number" || !Number.isFinite(cell.value)) return null;
  const value = fifteenDigits(cell.value);
  if (cell.format && PERCENT.test(cell.format.split(";")[0]!))
    return { value: multiply(value, rational(100n)), unit: "%" };
  const unit = formatMoney(cell.format) ?? formatUnit(cell.format);
  return unit === undefined ? { value } : { value, unit };
}
