import { paysMoney, readFact } from "../engine";
import { type Lang, TRAVEL, factText, say, unitOf } from "../text";
import type { RuleBook } from "../rulebook";
import type { FormulaContent, Scalar, SheetContent } from "./book-port";
import type { Refusal } from "./plan";
import type { StampedInput } from "./award-records";
import type { Stamp, StampBook } from "./stamp";

type Row = (Scalar | FormulaContent)[];

/** What the audit sheet says besides the records. */
interface Beside {
  readonly refused: readonly Refusal[];
  /** values that do not follow the data */
  readonly dated?: readonly Refusal[];
  /** what stands in earlier records alone */
  readonly since?: { readonly time: string | undefined; readonly same: number };
}

/** The sheet for people that says what a workbook's awards were made of, with what was left alone. */
export function auditSheet(
  stamped: StampBook,
  { refused, dated = [], since }: Beside,
  { book, lang }: { book: RuleBook; lang: Lang },
): SheetContent {
  const words = TRAVEL[lang].audit;
  const rows: Row[] = [
    [words.title],
    [words.version, stamped.version],
    [words.addIn, stamped.addIn],
    [words.made, timeText(stamped.time)],
    [words.says],
    ...(since?.time === undefined ? [] : [[words.since(timeText(since.time), since.same)]]),
    [],
    [...words.heads, words.fingerprint],
  ];
  const heads = [0, rows.length - 1];
  // what stands alone in its row runs over to the right
  const flat = Array.from({ length: rows.length - 2 }, (_, i) => i);
  const titleOf = (id: string) => {
    const found = book.find(id);
    return "measure" in found ? say(found.measure.title, lang) : "";
  };
  for (const stamp of stamped.stamps) {
    const found = book.find(stamp.measure);
    const inputs = stamp.inputs.map((one) => inputText(one, stamp.measure, { book, lang }));
    rows.push([
      `${stamp.sheet}!${stamp.cell}`,
      stamp.measure,
      titleOf(stamp.measure),
      inputs.join(TRAVEL[lang].apart),
      "measure" in found && paysMoney(found.measure) ? stamp.result : String(stamp.result),
      stamp.status,
      stamp.clause,
      stamp.rule.slice(0, 16),
      stamp.formula,
      stamp.hash.slice(0, 16),
    ]);
  }
  const section = (title: string, all: readonly Refusal[]) => {
    if (all.length === 0) return;
    // beside another heading the title would be cut
    rows.push([], [title], [words.heads[0]!, words.why]);
    heads.push(rows.length - 2, rows.length - 1);
    flat.push(rows.length - 2, rows.length - 1);
    for (const one of all) flat.push(rows.push([one.at, refusalText(one, lang)]) - 1);
  };
  const ranges = rangesOf(stamped.stamps);
  if (ranges.length > 0) {
    rows.push([], [words.ranges], [...words.rangeHeads]);
    heads.push(rows.length - 2, rows.length - 1);
    flat.push(rows.length - 2);
    for (const { at, measure, results } of ranges)
      rows.push([at, measure, titleOf(measure), results.length, ...sumsOf(results, lang)]);
  }
  section(words.dated(dayOf(stamped.time)), dated);
  section(words.refused, refused);
  return {
    name: words.sheet,
    rows,
    headings: heads,
    widths: [16, 18, 26, 40, 16, 22, 24, 18, 40, 18],
    formats: { 4: "#,##0.00" },
    flat,
    landscape: true,
    ruled: true,
    repeated: heads[1]!,
  };
}

/** Calls that give one award a row, each with what it gives. */
function rangesOf(
  stamps: readonly Stamp[],
): { readonly at: string; readonly measure: string; readonly results: Scalar[] }[] {
  const found = new Map<string, { at: string; measure: string; results: Scalar[] }>();
  for (const { sheet, range, measure, result } of stamps) {
    if (range === undefined) continue;
    const at = `${sheet}!${range}`;
    const own = found.get(at) ?? { at, measure, results: [] };
    found.set(at, own);
    own.results.push(result);
  }
  return [...found.values()];
}

/** The sum to the fen, and how many rows pay, are refused, or have no result. */
function sumsOf(results: readonly Scalar[], lang: Lang): [number, string] {
  const amounts = results.filter((one) => typeof one === "number");
  const pay = amounts.filter((one) => one !== 0).length;
  const none = amounts.length - pay;
  const sum = amounts.reduce((total, one) => total + Math.round(one * 100), 0) / 100;
  return [sum, TRAVEL[lang].audit.rangeSays(pay, none, results.length - amounts.length)];
}

const dayOf = (iso: string) => iso.slice(0, 10);

/** 2026-11-28T08:30:00Z as a person reads it. */
const timeText = (iso: string) => iso.replace(/T(\d\d:\d\d).*$/, " $1 UTC");

/** Why a cell was left alone, with what it was about. */
export const refusalText = ({ why, detail }: Refusal, lang: Lang): string =>
  TRAVEL[lang].refusals[why] + (detail ? (lang === "zh-CN" ? `：${detail}` : `: ${detail}`) : "");

/** A value that is not what its input takes: an error by its code, a list one after the other. */
function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.flat().map(plainText).join(", ");
  return value !== null && typeof value === "object" && "code" in value
    ? String(value.code)
    : String(value);
}

/** One input as a person reads it; in the unit of its heading, where a table had one. */
function inputText(
  { name, value: json, unit }: StampedInput,
  measure: string,
  { book, lang }: { book: RuleBook; lang: Lang },
): string {
  const found = book.find(measure);
  const input =
    "measure" in found ? found.measure.inputs.find((one) => one.name === name) : undefined;
  const label = input ? say(input, lang) : name;
  const value = JSON.parse(json) as unknown;
  const read = input && unit === unitOf(input, lang) ? readFact(input, value) : undefined;
  if (read && "value" in read) return `${label} ${factText(input!, read.value, lang)}`;
  return `${label} ${plainText(value)}${typeof value === "number" ? unit : ""}`;
}
