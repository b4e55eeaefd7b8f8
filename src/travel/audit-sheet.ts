import { paysMoney, readFact } from "../engine";
import { type Lang, TRAVEL, factText, say, unitOf } from "../text";
import type { RuleBook } from "../rulebook";
import type { FormulaContent, Scalar, SheetContent } from "./book-port";
import type { Refusal } from "./plan";
import type { StampedInput } from "./award-records";
import type { StampBook } from "./stamp";

type Row = (Scalar | FormulaContent)[];

/** The sheet for people that says what a workbook's awards were made of, with what was left alone. */
export function auditSheet(
  stamped: StampBook,
  { refused, dated = [] }: { refused: readonly Refusal[]; dated?: readonly Refusal[] },
  { book, lang }: { book: RuleBook; lang: Lang },
): SheetContent {
  const words = TRAVEL[lang].audit;
  const rows: Row[] = [
    [words.title],
    [words.version, stamped.version],
    [words.addIn, stamped.addIn],
    [words.made, timeText(stamped.time)],
    [words.says],
    [],
    [...words.heads, words.fingerprint],
  ];
  const heads = [0, rows.length - 1];
  // what stands alone in its row runs over to the right
  const flat = [0, 1, 2, 3, 4];
  for (const stamp of stamped.stamps) {
    const found = book.find(stamp.measure);
    const title = "measure" in found ? say(found.measure.title, lang) : "";
    const inputs = stamp.inputs.map((one) => inputText(one, stamp.measure, { book, lang }));
    rows.push([
      `${stamp.sheet}!${stamp.cell}`,
      stamp.measure,
      title,
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

const dayOf = (iso: string) => iso.slice(0, 10);

/** 2026-11-28T08:30:00Z as a person reads it. */
const timeText = (iso: string) => iso.replace(/T(\d\d:\d\d).*$/, " $1 UTC");

/** Why a cell was left alone, with what it was about. */
export const refusalText = ({ why, detail }: Refusal, lang: Lang): string =>
  TRAVEL[lang].refusals[why] + (detail ? (lang === "zh-CN" ? `：${detail}` : `: ${detail}`) : "");

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
  return `${label} ${typeof value === "object" ? json : String(value)}${typeof value === "number" ? unit : ""}`;
}
