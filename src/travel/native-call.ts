import { excelFormula, resultFormula } from "../formula";
import { argumentsOf } from "../functions";
import type { Input, Measure, Node } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, type RefusalName, formulaProblemText, resultWords, say, unitOf } from "../text";
import { DAYS_TO_1904 } from "../xlsx";
import type { ArgumentReading } from "./argument-reading";
import type { Scalar, Spot } from "./book-port";
import type { CallReading, WorkbookReading } from "./call-reading";
import { blockText } from "./cell-text";
import { formulaElsewhere } from "./elsewhere";
import { isReadable } from "./marks";
import { type Parameter, type Parameters, typedParameter } from "./parameters";

export interface NativeMaking {
  readonly reading: WorkbookReading;
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly parameters: Parameters;
  /** cells (by placeText) whose formulas gave another result in this spreadsheet */
  readonly differing: ReadonlySet<string>;
}

/** Why there is no formula. */
export interface Refused {
  readonly why: RefusalName;
  readonly detail?: string;
}

export type Native = { readonly text: string; readonly measure: Measure } | Refused;

/** A call of POLICY_AWARD, POLICY_CEILING or POLICY_RESULT as a formula of classic functions, without "="; or why there is none. */
export function nativeCall(call: CallReading, making: NativeMaking): Native {
  const { name, bound, whole } = call.call;
  if (!["POLICY_AWARD", "POLICY_CEILING", "POLICY_RESULT"].includes(name))
    return { why: "other-result", detail: name };
  if (bound) return { why: "bound-name" };
  const measure = nativeMeasure(call, making.book);
  if ("why" in measure) return measure;
  if (name === "POLICY_AWARD" && mayBeMaximum(measure)) return { why: "only-maximum" };
  const read = cellsOf(call, measure, making);
  if ("why" in read) return read;
  const made =
    name === "POLICY_RESULT"
      ? resultFormula(measure, read.cells, resultWords(measure, making.lang))
      : excelFormula(measure, read.cells);
  if ("unsupported" in made)
    return {
      why: "no-formula",
      detail: formulaProblemText(made.unsupported, { measure }, making.lang),
    };
  const text = namedText(made.formula.slice(1), call);
  return { text: whole ? text : `(${text})`, measure };
}

/** A formula of the measure that a cell names now: once the cell names another, it has no amount. */
export function namedText(text: string, { args: [first], given, cell }: CallReading): string {
  if (first?.given !== "cells") return text;
  const name = String(given?.[0]).replaceAll('"', '""');
  return `IF(${blockText(first.block, cell.sheet)}="${name}",${text},NA())`;
}

/** The measure of a call, of the day that it names; a day that it does not pay for has no formula. */
export function nativeMeasure(
  { args: [first], given }: Pick<CallReading, "args" | "given">,
  book: RuleBook,
): Measure | Refused {
  const name = first?.given === "value" ? first.value : first?.given === "cells" && given?.[0];
  const found = typeof name === "string" ? book.find(name) : undefined;
  if (!found || "problem" in found) return { why: "unknown-measure" };
  return found.outside ? { why: "outside" } : found.measure;
}

/** Whether the text may fix a maximum alone: POLICY_AWARD gives no amount then. */
export function mayBeMaximum({ kind, paying }: Measure): boolean {
  const holds = (node: Node): boolean =>
    node[0] === "t"
      ? node[1] === "up-to"
      : node.some((part) => Array.isArray(part) && holds(part as Node));
  return paying ? holds(paying) : kind !== "award";
}

type Cells = { cells: Record<string, string> } | Refused;

/** A reference for each input that has an argument. */
function cellsOf(call: CallReading, measure: Measure, making: NativeMaking): Cells {
  const inputs = argumentsOf(measure);
  const cells: Record<string, string> = {};
  for (const [i, arg] of call.args.slice(1).entries()) {
    const input = inputs[i];
    if (arg.given === "nothing") continue;
    if (!input) return { why: "unread-argument" };
    const { start, end } = call.call.args[i + 1]!;
    const text = call.cell.formula.slice(start, end);
    const value = call.given?.[i + 1];
    if (arg.given === "cells" && !isReadable(input, value))
      return { why: "unreadable-cell", detail: say(input, making.lang) };
    const own = referenceFor({ input, arg, text, value }, call.cell, making);
    if (own === undefined) return { why: "unread-argument", detail: say(input, making.lang) };
    cells[input.name] = own;
  }
  return { cells };
}

interface Argument {
  readonly input: Input;
  readonly arg: ArgumentReading;
  readonly text: string;
  /** what it gives now, as the function gets it */
  readonly value: unknown;
}

/** A reference to what an argument gives: its own, or a cell of the parameters' sheet. undefined where there is none. */
function referenceFor(
  { input, arg, text, value }: Argument,
  from: Spot,
  { parameters, reading, lang }: NativeMaking,
): string | undefined {
  const unit = unitOf(input, lang);
  const label = say(input, lang) + (unit && (lang === "zh-CN" ? `（${unit}）` : ` (${unit})`));
  const put = (content: Parameter | undefined) =>
    content === undefined ? undefined : parameters.put(from, label, content);
  if (arg.given === "value") return put(typedParameter(input, arg.value, lang));
  if (arg.given === "rows")
    return listOf(arg.rows, input, (all) => parameters.putAll(from, label, all));
  // a formula compares days as the workbook counts them, and needs nothing added
  const same =
    arg.given === "cells" &&
    (arg.plus === undefined || (reading.from1904 && arg.plus === DAYS_TO_1904));
  if (arg.given === "cells" && arg.times === 1 && arg.blankStays && same)
    return /[#[]/.test(arg.reference) ? blockText(arg.block, from.sheet) : arg.reference;
  if (arg.given === "nothing" || input.type === "money_list") return undefined;
  const formula = formulaElsewhere(text, from, reading.around);
  const shown = shownValue(value);
  return put(formula && { formula: `=${formula}`, ...(shown !== undefined && { value: shown }) });
}

/** What an argument gives, as a cell shows it; undefined where that is not known. */
const shownValue = (given: unknown): Scalar | undefined =>
  given === null ? "" : typeof given === "object" ? undefined : (given as Scalar | undefined);

function listOf(
  rows: readonly (readonly Scalar[])[],
  input: Input,
  put: (all: readonly Scalar[]) => string,
): string | undefined {
  const entries = rows.flat();
  const plain = entries.every((entry) => typeof entry === "number");
  return input.type === "money_list" && plain ? put(entries) : undefined;
}
