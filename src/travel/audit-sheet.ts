import { NO_WORD, YES_WORD } from "../language";
import { type Lang, TRAVEL, say } from "../text";
import type { RuleBook } from "../rulebook";
import type { FormulaContent, Scalar, SheetContent } from "./book-port";
import type { Refusal } from "./plan";
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
    [words.made, stamped.time],
    [words.says],
    [],
    [...words.heads, words.fingerprint],
  ];
  const heads = [0, rows.length - 1];
  for (const stamp of stamped.stamps) {
    const found = book.find(stamp.measure);
    const title = "measure" in found ? say(found.measure.title, lang) : "";
    const inputs = stamp.inputs.map(
      (one) =>
        `${labelOf(one.name, stamp.measure, book, lang)} ${shownValue(one.value)}${one.unit ? ` ${one.unit}` : ""}`,
    );
    rows.push([
      `${stamp.sheet}!${stamp.cell}`,
      stamp.measure,
      title,
      inputs.join("；"),
      stamp.result,
      stamp.status,
      stamp.clause,
      stamp.rule.slice(0, 16),
      stamp.formula,
      stamp.hash.slice(0, 16),
    ]);
  }
  const section = (title: string, all: readonly Refusal[]) => {
    if (all.length === 0) return;
    rows.push([], [title, words.why]);
    heads.push(rows.length - 1);
    for (const one of all) rows.push([one.at, refusalText(one, lang)]);
  };
  section(words.dated, dated);
  section(words.refused, refused);
  return {
    name: words.sheet,
    rows,
    headings: heads,
    widths: [16, 18, 26, 40, 16, 22, 24, 18, 40, 18],
    formats: { 4: "#,##0.00" },
    landscape: true,
  };
}

/** Why a cell was left alone, with what it was about. */
export const refusalText = ({ why, detail }: Refusal, lang: Lang): string =>
  TRAVEL[lang].refusals[why] + (detail ? (lang === "zh-CN" ? `：${detail}` : `: ${detail}`) : "");

function labelOf(name: string, measure: string, book: RuleBook, lang: Lang): string {
  const found = book.find(measure);
  const input =
    "measure" in found ? found.measure.inputs.find((one) => one.name === name) : undefined;
  return input ? say(input, lang) : name;
}

function shownValue(json: string): string {
  const value = JSON.parse(json) as unknown;
  if (typeof value === "boolean") return value ? YES_WORD : NO_WORD;
  return typeof value === "object" ? json : String(value);
}
