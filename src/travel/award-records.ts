import { CellError, argumentsOf, callArguments, readTable } from "../functions";
import type { Measure } from "../language";
import { isOutside, type RuleBook } from "../rulebook";
import {
  type Lang,
  grantedNames,
  namesOf,
  outcomeStatus,
  outsideText,
  paysNothing,
  reasonsText,
  unitOf,
} from "../text";
import type { Scalar, Spot } from "./book-port";
import { answerOf, type CallReading, measureOf } from "./call-reading";
import { blockText, spotsOf } from "./cell-text";
import { factsOf } from "./measure-call";

export interface StampedInput {
  readonly name: string;
  /** JSON */
  readonly value: string;
  readonly unit: string;
}

/** One award as the engine gives it now, in the cell that shows it. */
export interface AwardRecord extends Spot {
  /** the measure, with the day of the business where the formula names one */
  readonly named: string;
  readonly measure: Measure;
  readonly inputs: readonly StampedInput[];
  readonly result: Scalar;
  /** what the measure says to this company, in words; asked for where it is recorded */
  readonly status: () => string;
  /** the cells that the call fills (D2:D9), where it gives one award a row */
  readonly range?: string;
  /** what the cell shows; undefined where the award is a part of what it computes */
  readonly shown: Scalar | undefined;
}

/** Functions whose result is one award. */
const SINGLE = new Set(["POLICY_AWARD", "POLICY_CEILING", "POLICY_RESULT"]);

type Making = { readonly book: RuleBook; readonly lang: Lang };

/** The awards of a call whose arguments can be told: one, or one a row of POLICY_AWARDS. */
export function awardRecords(reading: CallReading, making: Making): AwardRecord[] {
  const measure = measureOf(reading, making.book);
  if (!measure || !reading.given) return [];
  if (reading.call.name === "POLICY_AWARDS") return rowRecords(reading, measure, making);
  return SINGLE.has(reading.call.name) ? [singleRecord(reading, measure, making)] : [];
}

const plain = (one: Scalar | CellError): Scalar => (one instanceof CellError ? one.code : one);

/** What is wrong with arguments that give no facts to speak of. */
const wrong = (one: Scalar | CellError): string => (one instanceof CellError ? one.message : "");

function singleRecord(reading: CallReading, measure: Measure, { book, lang }: Making): AwardRecord {
  const { cell, call, given } = reading;
  const answer = answerOf(reading, book, lang)!;
  const one = Array.isArray(answer) ? answer[0]![0]! : answer;
  const args = given!.slice(1);
  const { sheet, row, column } = cell;
  return {
    ...{ sheet, row, column },
    named: String(given![0]),
    measure,
    inputs: inputsOf(measure, args, lang),
    result: plain(one),
    status: () => statusOf(String(given![0]), args, book, lang) || wrong(one),
    shown: call.whole ? cell.value : undefined,
  };
}

function rowRecords(reading: CallReading, measure: Measure, { book, lang }: Making): AwardRecord[] {
  const answer = answerOf(reading, book, lang);
  const named = String(reading.given![0]);
  const { cell, given, shows } = reading;
  if (!Array.isArray(answer) || !reading.call.whole) return [];
  const { rows, columns } = readTable(callArguments(given!, null)[1]!, measure, lang);
  return spotsOf(cell.fills).flatMap((spot, i): AwardRecord[] => {
    const [row, result] = [rows[i + 1], answer.flat()[i]];
    if (!row || result === undefined) return [];
    const inputs = columns.flatMap((column, at): StampedInput[] => {
      const value = row[at];
      if (!column || value === null || value === undefined) return [];
      const unit = column.unit || unitOf(column.input, lang);
      return [{ name: column.input.name, value: JSON.stringify(value), unit }];
    });
    const shown = shows?.flat()[i] ?? cell.value;
    return [
      {
        ...spot,
        named,
        measure,
        inputs,
        result: plain(result),
        status: () =>
          statusOf(named, argumentsFrom(inputs, measure, lang), book, lang) || wrong(result),
        range: blockText(cell.fills, cell.sheet),
        shown,
      },
    ];
  });
}

/** The arguments of POLICY_AWARD behind recorded inputs, which may be in the units of a table's headings. */
export function argumentsFrom(
  inputs: readonly StampedInput[],
  measure: Measure,
  lang: Lang,
): unknown[] {
  const told = new Map(inputs.map((one) => [one.name, one]));
  return argumentsOf(measure).map((input) => {
    const one = told.get(input.name);
    const value = one && (JSON.parse(one.value) as unknown);
    return typeof value === "number" && one!.unit !== unitOf(input, lang)
      ? `${value}${one!.unit}`
      : (value ?? null);
  });
}

/** What awards take for granted because a fact is not given, by measure: 经认定, not 是否经认定. */
export function assumedBy(
  awards: readonly { readonly measure: string; readonly inputs: readonly StampedInput[] }[],
  { book, lang }: Making,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { measure: named, inputs } of awards) {
    const version = book.find(named);
    if ("problem" in version) continue;
    const { measure } = version;
    const facts = factsOf(measure, argumentsFrom(inputs, measure, lang), lang);
    if (!facts) continue;
    const outcome = book.assess(measure, facts, version.day);
    if (isOutside(outcome)) continue;
    const names = grantedNames(outcome.assumed, measure, lang);
    found.set(measure.id, new Set([...(found.get(measure.id) ?? []), ...names]));
  }
  return new Map([...found].map(([id, names]) => [id, [...names]]));
}

function statusOf(named: string, args: readonly unknown[], book: RuleBook, lang: Lang): string {
  const found = book.find(named);
  if ("problem" in found) return "";
  const { measure, day } = found;
  const facts = factsOf(measure, args, lang);
  if (!facts) return "";
  const outcome = book.assess(measure, facts, day);
  if (isOutside(outcome)) return outsideText(outcome, measure, lang);
  const colon = lang === "zh-CN" ? "：" : ": ";
  const missing = outcome.missing.length > 0 ? colon + namesOf(outcome.missing, measure, lang) : "";
  // beside a nought the status alone says that something is paid
  const [reason] = paysNothing(outcome) ? reasonsText(outcome, measure, lang) : [];
  return outcomeStatus(outcome, measure, lang) + missing + (reason ? colon + reason.sentence : "");
}

/** Inputs as they were read; those left blank are not among them. */
function inputsOf(measure: Measure, given: readonly unknown[], lang: Lang): StampedInput[] {
  return argumentsOf(measure).flatMap((input, i): StampedInput[] => {
    const value = given[i];
    if (value === null || value === undefined || value === "") return [];
    return [{ name: input.name, value: JSON.stringify(value), unit: unitOf(input, lang) }];
  });
}
