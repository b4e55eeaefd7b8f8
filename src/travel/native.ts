import { tokenize } from "@borgar/fx/xlsx";
import { readFact } from "../engine";
import { toNumber } from "../exact";
import { excelFormula } from "../formula";
import { CellError, argumentsOf } from "../functions";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, type RefusalName, TRAVEL, formulaProblemText, say } from "../text";
import type { ArgumentReading } from "./argument-reading";
import type { FormulaContent, Scalar, SheetContent, Spot } from "./book-port";
import { type CallReading, answerOf, measureOf, type WorkbookReading } from "./call-reading";
import { blockText, placeText, sheetText, spotKey } from "./cell-text";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";
import { replacedSpans } from "./policy-calls";

const AMOUNTS = new Set(["POLICY_AWARD", "POLICY_CEILING"]);

/** Cells of the parameter sheet, one for each argument that is a formula of its own. */
class Parameters {
  readonly #rows: (Scalar | FormulaContent)[][] = [];

  constructor(
    private readonly sheet: string,
    private readonly lang: Lang,
  ) {}

  /** Puts a formula on the sheet; gives the reference to it. */
  put(usedBy: string, label: string, content: FormulaContent): string {
    this.#rows.push([usedBy, label, content]);
    return `${sheetText(this.sheet)}!$C$${this.#rows.length + 2}`;
  }

  get sheets(): SheetContent[] {
    if (this.#rows.length === 0) return [];
    const { title, heads } = TRAVEL[this.lang].parameters;
    const rows = [[title], heads, ...this.#rows];
    return [{ name: this.sheet, rows, headings: [0, 1], widths: [18, 24, 18], landscape: false }];
  }
}

interface Writing {
  readonly reading: WorkbookReading;
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly parameters: Parameters;
}

type Native = { text: string } | { why: RefusalName; detail?: string };

/**
 * Formulas of classic functions in place of our calls, each at its own span, so that the workbook computes without the
 * add-in. What a formula must give is what the engine gives now: the writer reads back and puts back what differs.
 */
export function planNative(
  reading: WorkbookReading,
  { book, lang }: { book: RuleBook; lang: Lang },
): Plan {
  const name = freeName(TRAVEL[lang].parameters.sheet, reading.around.sheets);
  const writing = { reading, book, lang, parameters: new Parameters(name, lang) };
  const [changes, refused] = [[] as Change[], [] as Refusal[]];
  const expected = new Map<string, Scalar>();
  for (const cell of reading.cells) {
    const calls = reading.calls.filter((one) => one.cell === cell && !one.call.inner);
    const why = cellRefusal(cell) ?? (cell.kind === "spill" ? ("spills" as const) : undefined);
    const natives = why ? [{ why }] : calls.map((call) => nativeOf(call, writing));
    for (const native of natives)
      if ("why" in native) refused.push({ at: placeText(cell), ...native });
    const texts = natives.flatMap((native) => ("text" in native ? [native.text] : []));
    if (texts.length < natives.length) continue;
    const spans = calls.map(({ call }, i) => ({
      start: call.start,
      end: call.end,
      text: texts[i]!,
    }));
    const { sheet, row, column, formula, value } = cell;
    const must = (calls[0]!.call.whole ? amountOf(calls[0]!, book, lang) : undefined) ?? value;
    const after = { formula: replacedSpans(formula, spans), value: must };
    changes.push({ sheet, row, column, before: { formula }, after });
    expected.set(spotKey(cell), must);
  }
  return {
    ...EMPTY_PLAN,
    command: "native",
    changes,
    refused,
    expected,
    sheets: writing.parameters.sheets,
  };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
  return name;
}

/** What a call gives now, as a cell shows it. */
function amountOf(call: CallReading, book: RuleBook, lang: Lang): Scalar | undefined {
  const answer = answerOf(call, book, lang);
  if (answer === undefined) return undefined;
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  return one instanceof CellError ? one.code : one;
}

function nativeOf(call: CallReading, writing: Writing): Native {
  if (!AMOUNTS.has(call.call.name)) return { why: "other-result", detail: call.call.name };
  if (call.call.bound) return { why: "bound-name" };
  if (call.args[0]?.given !== "value" && call.args[0]?.given !== "cells")
    return { why: "unknown-measure" };
  const measure = measureOf({ ...call, given: [writingName(call)] }, writing.book);
  if (!measure) return { why: "unknown-measure" };
  const read = cellsOf(call, measure, writing);
  if ("why" in read) return read;
  const made = excelFormula(measure, read.cells);
  if ("unsupported" in made)
    return {
      why: "no-formula",
      detail: formulaProblemText(made.unsupported, measure, writing.lang),
    };
  const text = made.formula.slice(1);
  return { text: call.call.whole ? text : `(${text})` };
}

const writingName = (call: CallReading): unknown =>
  call.args[0]!.given === "value" ? call.args[0]!.value : call.given?.[0];

/** A reference, or a cell on the sheet of parameters, for each input that has an argument. */
function cellsOf(call: CallReading, measure: Measure, writing: Writing): Cells {
  const inputs = argumentsOf(measure);
  const cells: Record<string, string> = {};
  for (const [i, arg] of call.args.slice(1).entries()) {
    const input = inputs[i];
    if (!input || arg.given === "nothing") continue;
    const { start, end } = call.call.args[i + 1]!;
    const own = textFor(input, arg, call.cell.formula.slice(start, end), call.cell);
    if (own === undefined) return { why: "unread-argument", detail: say(input, writing.lang) };
    const value = arg.given === "value" ? undefined : valueOf(call.given?.[i + 1]);
    cells[input.name] = own.startsWith("=")
      ? writing.parameters.put(placeText(call.cell), say(input, writing.lang), {
          formula: own,
          ...(value !== undefined && { value }),
        })
      : own;
  }
  return { cells };
}
/** What an argument gives, as a cell shows it; undefined where that is not known. */
const valueOf = (given: unknown): Scalar | undefined =>
  given === null ? "" : typeof given === "object" ? undefined : (given as Scalar | undefined);

type Cells = { cells: Record<string, string> } | { why: RefusalName; detail?: string };

/** A reference; a formula with "=" that needs a cell of its own; undefined for what cannot be told. */
function textFor(input: Input, arg: ArgumentReading, text: string, from: Spot): string | undefined {
  if (arg.given === "value") return `=${literalFor(input, arg.value)}`;
  if (arg.given === "formula") return isLocal(text) ? `=${withSheet(text, from.sheet)}` : undefined;
  if (arg.given !== "cells") return undefined;
  const { block, reference, times, blankStays } = arg;
  const one = block.rows * block.columns === 1;
  const plain = /[#[]/.test(reference) ? blockText(block, from.sheet) : reference;
  if (times === 1) return plain;
  if (!one) return undefined;
  const far = blockText(block);
  return blankStays ? `=IF(${far}="","",${far}*${times})` : `=${far}*${times}`;
}

/** Whether a formula means the same on another sheet once its references name theirs. */
const isLocal = (text: string): boolean =>
  !tokenize(text).some(
    ({ type, value }) =>
      type === "structured" ||
      (type === "func" &&
        /^(_xldudf_|POLICY_|ROWS?$|COLUMNS?$|CELL$|INDIRECT$|OFFSET$|LET$|LAMBDA$)/i.test(value)) ||
      (type === "operator" && /^[#@]$/.test(value)),
  );

/** A formula as it stands on another sheet: references without a sheet are given theirs. */
const withSheet = (text: string, sheet: string): string =>
  tokenize(text, { mergeRefs: true })
    .map(({ type, value }) =>
      /^range(_beam|_ternary)?$/.test(type) && !value.includes("!")
        ? `${sheetText(sheet)}!${value}`
        : value,
    )
    .join("");

/** A typed value as a formula has it: text with units as the number that it means. */
function literalFor(input: Input, value: Scalar): string {
  const read = readFact(input, value);
  const fact = "value" in read ? read.value : undefined;
  if (typeof fact === "boolean") return fact ? "TRUE" : "FALSE";
  if (typeof fact === "string" && input.type === "date")
    return `DATE(${fact.split("-").map(Number).join(",")})`;
  if (fact && typeof fact === "object" && "n" in fact) return String(toNumber(fact));
  const text = typeof fact === "string" ? fact : value;
  return typeof text === "string" ? `"${text.replaceAll('"', '""')}"` : String(text).toUpperCase();
}
