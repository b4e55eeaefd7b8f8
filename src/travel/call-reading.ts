import { CellError, CALLED, answerCall, type CellResult, type CellValue } from "../functions";
import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import { type ArgumentReading, readArgument } from "./argument-reading";
import type { Block, BookPort, FormulaCell, Scalar } from "./book-port";
import { callingNames, usesName } from "./calling-names";
import { spotKey } from "./cell-text";
import { type PolicyCall, policyCalls } from "./policy-calls";
import { UNREAD, isError, plain, shown } from "./given-values";
import { type Held, heldBlocks } from "./held-blocks";
import type { Surroundings } from "./reference";

/** One call with what its arguments give. */
export interface CallReading {
  readonly cell: FormulaCell;
  readonly call: PolicyCall;
  readonly args: readonly ArgumentReading[];
  /**
   * the values as the function gets them; undefined where one of them is a formula of its own. Calls of one function on one
   * sheet whose arguments are the same cells hold the same list.
   */
  readonly given: readonly unknown[] | undefined;
  /** an argument is a cell that was never calculated: what it would give is not known */
  readonly uncalculated?: true;
  /** all that it shows, where that fills more than its own cell */
  readonly shows?: readonly (readonly Scalar[])[];
  /** it hands over days that count from 1904 as if they counted from 1900; `given` has the days that are meant */
  readonly days1904?: true;
}

/** A workbook's calls of our functions, and what references in it lead to. */
export interface WorkbookReading {
  /** cells that call our functions, themselves or by a defined name */
  readonly cells: readonly FormulaCell[];
  readonly calls: readonly CallReading[];
  readonly around: Surroundings;
  /** cells with a formula of any kind, by spotKey */
  readonly filled: ReadonlySet<string>;
  readonly from1904: boolean;
}

/** Reads every call in some cells, or in the whole workbook. */
export async function readWorkbook(
  port: BookPort,
  scope?: readonly Block[],
): Promise<WorkbookReading> {
  const [sheets, names, tables] = [await port.sheets(), await port.names(), await port.tables()];
  const all = await port.formulas();
  const spills = all.filter(({ kind }) => kind !== "plain");
  const around = { sheets, names, tables, spills };
  const chosen = scope ? await port.formulas(scope) : all;
  const naming = callingNames(names);
  const cells = chosen.filter(
    ({ formula }) => policyCalls(formula).length > 0 || usesName(formula, naming),
  );
  const read = cells.flatMap((cell) => callsOf(cell, around));
  const filling = read.filter(({ cell, call }) => call.whole && cell.kind === "spill");
  const blocks = [
    ...read.flatMap(({ args }) =>
      args.flatMap((arg) => (arg.given === "cells" ? [arg.block] : [])),
    ),
    ...filling.map(({ cell }) => cell.fills),
  ];
  const from1904 = await port.from1904();
  const heldIn = await heldBlocks(port, blocks, { formulas: all, from1904 });
  const alike = new Map<string, Given>();
  const shows = new Map(filling.map(({ cell }) => [cell, heldIn(cell.fills).values]));
  const calls = read.map((one): CallReading => {
    const key = JSON.stringify([one.cell.sheet, one.call.name, one.args]);
    const given = alike.get(key) ?? givenTo(one.args, heldIn);
    alike.set(key, given);
    const all = shows.get(one.cell);
    return { ...one, ...given, ...(all && { shows: all }) };
  });
  return { cells, calls, around, filled: new Set(all.map(spotKey)), from1904 };
}

function givenTo(args: readonly ArgumentReading[], heldIn: (block: Block) => Held): Given {
  let days1904 = false as boolean;
  let uncalculated = false as boolean;
  const given = args.map((arg) => {
    if (arg.given !== "cells") return plain(arg);
    const own = heldIn(arg.block);
    uncalculated ||= own.uncalculated;
    const days = arg.plus === undefined ? own.days : undefined;
    days1904 ||= days !== undefined;
    return shown(arg, days ?? own.values);
  });
  return {
    given: uncalculated || given.includes(UNREAD) ? undefined : given,
    ...(uncalculated && { uncalculated: true as const }),
    ...(days1904 && { days1904: true as const }),
  };
}

/** What the arguments of a call give; one object for calls of one sheet that are told alike. */
type Given = Pick<CallReading, "given" | "uncalculated" | "days1904">;

function callsOf(cell: FormulaCell, around: Surroundings) {
  return policyCalls(cell.formula).map((call) => ({
    cell,
    call,
    args: call.args.map(({ start, end }) =>
      readArgument(cell.formula.slice(start, end), cell, around),
    ),
  }));
}

const ROWS = new Map(CALLED.map((row) => [row.name, row]));

interface Answer {
  readonly book: RuleBook;
  readonly lang: Lang;
  readonly result: CellResult;
}

/** What each call last gave, for all that are told alike: plans, records and checks ask for the same. */
const answers = new WeakMap<readonly unknown[], Answer>();

/** What a call gives under a rule book; undefined where its arguments cannot be told. */
export function answerOf(reading: CallReading, book: RuleBook, lang: Lang): CellResult | undefined {
  const { call, given } = reading;
  if (!given) return undefined;
  const known = answers.get(given);
  if (known?.book === book && known.lang === lang) return known.result;
  const result = answerCall(ROWS.get(call.name)!, () => book, lang, given);
  answers.set(given, { book, lang, result });
  return result;
}

/** The calls of each cell, in their order. */
export function callsByCell(calls: readonly CallReading[]): Map<FormulaCell, CallReading[]> {
  const found = new Map<FormulaCell, CallReading[]>();
  for (const call of calls) {
    const own = found.get(call.cell);
    if (own) own.push(call);
    else found.set(call.cell, [call]);
  }
  return found;
}

/** The measure that a call names; undefined where it cannot be told, or is in no rule book. */
export const measureOf = ({ given }: CallReading, book: RuleBook): Measure | undefined =>
  measureCalled(given?.[0], book);

/** The same, also where arguments behind the name cannot be told. */
export function measureNamed({ args, given }: CallReading, book: RuleBook): Measure | undefined {
  const [name] = args;
  return measureCalled(name?.given === "value" ? name.value : given?.[0], book);
}

function measureCalled(name: unknown, book: RuleBook): Measure | undefined {
  if (typeof name !== "string") return undefined;
  const found = book.find(name);
  return "measure" in found ? found.measure : undefined;
}

/**
 * Whether a call's cells show what the function gives, all that it fills: money to the fen, errors by their code. So it
 * is said of a call whose arguments cannot be told.
 */
export function showsItsAnswer(reading: CallReading, book: RuleBook, lang: Lang): boolean {
  const { value, error } = reading.cell;
  const answer = answerOf(reading, book, lang);
  if (answer === undefined) return true;
  const given = Array.isArray(answer) ? answer : [[answer]];
  const [[first]] = given as [[CellValue]];
  if (error !== first instanceof CellError) return false;
  const { shows } = reading;
  if (!shows) return showsOne(value, first);
  if (shows.length !== given.length || shows[0]!.length !== given[0]!.length) return false;
  return shows.every((row, r) => row.every((one, c) => showsOne(one, given[r]![c]!)));
}

function showsOne(shown: Scalar, one: CellValue): boolean {
  if (one instanceof CellError) return shown === one.code;
  // sentences and headings are in the language of whoever calculated them
  return typeof one === "string" && one !== "" ? !isError(shown) : sameValue(shown, one);
}

/**
 * Whether two values are one: numbers to the digits that Excel keeps. Amounts are whole fen on both sides, and half a
 * fen would be much in a rate.
 */
export const sameValue = (a: Scalar, b: Scalar): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= LAST_DIGIT * Math.max(Math.abs(a), Math.abs(b))
    : a === b;
const LAST_DIGIT = 1e-14;

export { isError };

/** Whether a written formula gives what it must: no amount may be told by another error, unless nothing was computed. */
export const agrees = (shown: Scalar, must: Scalar): boolean =>
  sameValue(shown, must) || (isError(shown) && isError(must) && shown !== "#NAME?");
