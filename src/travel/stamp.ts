import { CellError } from "../functions";
import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, namesOf, outcomeStatus, say, unitOf } from "../text";
import { attribute, elements, escaped } from "../xlsx";
import type { Scalar } from "./book-port";
import { type CallReading, answerOf, measureOf, type WorkbookReading } from "./call-reading";
import { placeText } from "./cell-text";
import { factsOf } from "./measure-call";
import { ruleHash, sha256 } from "./rule-hash";

/** Namespace of the records that travel with a workbook. */
export const STAMP = "urn:policy-awards:stamp:1";

export interface StampedInput {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** One award as it stood when it was recorded. */
export interface Stamp {
  readonly sheet: string;
  /** such as E5 */
  readonly cell: string;
  readonly formula: string;
  readonly function: string;
  /** the measure, with the day of the business where the formula names one */
  readonly measure: string;
  readonly inputs: readonly StampedInput[];
  readonly result: Scalar;
  readonly status: string;
  readonly clause: string;
  readonly rule: string;
  /** of this record and the one before it */
  readonly hash: string;
}

export interface StampBook {
  readonly version: string;
  readonly addIn: string;
  /** ISO, in UTC */
  readonly time: string;
  readonly stamps: readonly Stamp[];
}

/** Functions whose results are recorded. */
const RECORDED = new Set(["POLICY_AWARD", "POLICY_CEILING", "POLICY_RESULT"]);

export interface Making {
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly addIn: string;
  readonly time: string;
}

/** Records of every award whose arguments can be told. Each record's hash contains the one before. */
export async function stampsOf({ calls }: WorkbookReading, making: Making): Promise<StampBook> {
  const stamps: Stamp[] = [];
  let hash = await sha256(`${STAMP} ${making.book.version} ${making.time}`);
  for (const reading of calls) {
    const measure = RECORDED.has(reading.call.name) ? measureOf(reading, making.book) : undefined;
    if (!measure || !reading.given) continue;
    const record = {
      ...recordOf(reading, measure, making),
      rule: await ruleHash(measure, making.book),
    };
    hash = await sha256(`${hash}\n${JSON.stringify(record)}`);
    stamps.push({ ...record, hash });
  }
  return { version: making.book.version, addIn: making.addIn, time: making.time, stamps };
}

function recordOf(reading: CallReading, measure: Measure, { book, lang }: Making) {
  const { cell, call, given } = reading;
  const answer = answerOf(reading, book, lang)!;
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  const [sheet, at] = placeText(cell).split(/!(?=[^!]*$)/) as [string, string];
  return {
    sheet: cell.sheet,
    cell: at ?? sheet,
    formula: cell.formula,
    function: call.name,
    measure: String(given![0]),
    inputs: inputsOf(measure, given!.slice(1), lang),
    result: one instanceof CellError ? one.code : one,
    status: statusOf(reading, measure, book, lang),
    clause: `${book.documentOf(measure).number ?? ""} ${measure.cite}`.trim(),
  };
}

function statusOf(reading: CallReading, measure: Measure, book: RuleBook, lang: Lang): string {
  const facts = factsOf(measure, reading.given!.slice(1), lang);
  if (!facts) return "";
  const outcome = book.assess(measure, facts);
  const missing = outcome.missing.length > 0 ? ` ${namesOf(outcome.missing, measure, lang)}` : "";
  return outcomeStatus(outcome, measure, lang) + missing;
}

/** Inputs as they were read; those left blank are not among them. */
export function inputsOf(measure: Measure, given: readonly unknown[], lang: Lang): StampedInput[] {
  return measure.inputs
    .filter((input) => !input.scope)
    .flatMap((input, i): StampedInput[] => {
      const value = given[i];
      if (value === null || value === undefined || value === "") return [];
      return [{ name: input.name, value: JSON.stringify(value), unit: unitOf(input, lang) }];
    });
}

export function stampXml({ version, addIn, time, stamps }: StampBook): string {
  const attributes = (entries: Record<string, string>) =>
    Object.entries(entries)
      .map(([name, value]) => ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`)
      .join("");
  const awards = stamps.map(({ inputs, result, ...rest }) => {
    const all = inputs.map((one) => `<input${attributes({ ...one })}/>`).join("");
    return `<award${attributes({ ...rest, result: JSON.stringify(result) })}>${all}</award>`;
  });
  return `<stamps xmlns="${STAMP}"${attributes({ version, addIn, time })}>${awards.join("")}</stamps>`;
}

/** Reads what stampXml wrote; undefined for what somebody broke. */
export function readStamps(xml: string | undefined): StampBook | undefined {
  const root = xml && /<stamps\s[^>]*>/.exec(xml)?.[0];
  if (!root) return undefined;
  const text = (tag: string, name: string) => attribute(tag, name) ?? "";
  try {
    const stamps = elements(xml, "award").map(({ tag, inner }): Stamp => ({
      sheet: text(tag, "sheet"),
      cell: text(tag, "cell"),
      formula: text(tag, "formula"),
      function: text(tag, "function"),
      measure: text(tag, "measure"),
      inputs: elements(inner, "input").map((one) => ({
        name: text(one.tag, "name"),
        value: text(one.tag, "value"),
        unit: text(one.tag, "unit"),
      })),
      result: JSON.parse(text(tag, "result")) as Scalar,
      status: text(tag, "status"),
      clause: text(tag, "clause"),
      rule: text(tag, "rule"),
      hash: text(tag, "hash"),
    }));
    return {
      version: text(root, "version"),
      addIn: text(root, "addIn"),
      time: text(root, "time"),
      stamps,
    };
  } catch {
    return undefined;
  }
}

/** Whether every record is as it was written: the first that is not; -1 for a whole chain. */
export async function brokenLink({ version, time, stamps }: StampBook): Promise<number> {
  let hash = await sha256(`${STAMP} ${version} ${time}`);
  for (const [index, { hash: own, ...record }] of stamps.entries()) {
    const { rule, ...rest } = record;
    hash = await sha256(`${hash}\n${JSON.stringify({ ...rest, rule })}`);
    if (hash !== own) return index;
  }
  return -1;
}

export const titleOf = (measure: Measure, lang: Lang): string => say(measure.title, lang);
