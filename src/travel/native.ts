import { CellError } from "../functions";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL } from "../text";
import type { FormulaCell, Scalar } from "./book-port";
import { type CallReading, answerOf, type WorkbookReading } from "./call-reading";
import { placeText, spotKey } from "./cell-text";
import { type Native, type NativeMaking, nativeCall } from "./native-call";
import { Parameters } from "./parameters";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";
import { replacedSpans } from "./policy-calls";

/**
 * Formulas of classic functions in place of our calls, each at its own span, so that the workbook computes without the
 * add-in. What a formula must give is what the engine gives now: the writer reads back and puts back what differs.
 */
export function planNative(
  reading: WorkbookReading,
  { book, lang }: { book: RuleBook; lang: Lang },
): Plan {
  const name = freeName(TRAVEL[lang].parameters.sheet, reading.around.sheets);
  const making = { reading, book, lang, parameters: new Parameters(name, lang) };
  const [changes, refused] = [[] as Change[], [] as Refusal[]];
  const expected = new Map<string, Scalar>();
  for (const cell of reading.cells) {
    const calls = reading.calls.filter((one) => one.cell === cell && !one.call.inner);
    const natives = nativesOf(cell, calls, making);
    for (const native of natives)
      if ("why" in native) refused.push({ at: placeText(cell), ...native });
    const texts = natives.flatMap((native) => ("text" in native ? [native.text] : []));
    if (texts.length < natives.length) continue;
    const must = mustGive(cell, calls, making);
    changes.push(changeOf(cell, calls, texts, must));
    if (must !== undefined) expected.set(spotKey(cell), must);
  }
  return {
    ...EMPTY_PLAN,
    command: "native",
    changes,
    refused,
    expected,
    sheets: making.parameters.sheets,
  };
}

function nativesOf(
  cell: FormulaCell,
  calls: readonly CallReading[],
  making: NativeMaking,
): Native[] {
  const why = cellRefusal(cell) ?? (cell.kind === "spill" ? ("spills" as const) : undefined);
  return why ? [{ why }] : calls.map((call) => nativeCall(call, making));
}

function changeOf(
  { sheet, row, column, formula }: FormulaCell,
  calls: readonly CallReading[],
  texts: readonly string[],
  value: Scalar | undefined,
): Change {
  const spans = calls.map(({ call: { start, end } }, i) => ({ start, end, text: texts[i]! }));
  const after = {
    formula: replacedSpans(formula, spans),
    ...(value !== undefined && { value }),
  };
  return { sheet, row, column, before: { formula }, after };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
  return name;
}

/** Errors of a call that was not calculated: they say nothing of what it would give. */
const UNCALCULATED = /^#(NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!)$/;

/** What a cell must show: what the engine gives now, or what it shows where the call is only a part of it. */
function mustGive(
  { value }: FormulaCell,
  [first]: readonly CallReading[],
  { book, lang }: NativeMaking,
): Scalar | undefined {
  const answer = first!.call.whole ? answerOf(first!, book, lang) : undefined;
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  if (one !== undefined) return one instanceof CellError ? one.code : one;
  return typeof value === "string" && UNCALCULATED.test(value) ? undefined : value;
}
