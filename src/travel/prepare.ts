import { CellError } from "../functions";
import { TRAVEL } from "../text";
import { areaAt } from "../xlsx";
import type { BookPort, CellNote, FormulaCell, SheetContent } from "./book-port";
import { auditSheet, refusalText } from "./audit-sheet";
import { assumedBy } from "./award-records";
import { answerOf, callsByCell, measureOf, type WorkbookReading } from "./call-reading";
import { callsBeside } from "./check";
import { planFreeze } from "./freeze";
import { planNative } from "./native";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, together } from "./plan";
import { latestRecords, sinceRecord, withLeft } from "./recorded";
import { sourcesSheet } from "./sources-sheet";
import {
  type Making,
  STAMP,
  type Stamp,
  type StampBook,
  awardsNow,
  readStamps,
  stampXml,
  stampsOf,
} from "./stamp";
import { placeText, spotKey } from "./cell-text";

/**
 * Records of every award, for machines in an XML part and for people on a sheet. What was recorded before and is still
 * so is not recorded again.
 */
export async function planStamp(
  port: BookPort,
  reading: WorkbookReading,
  making: Making,
): Promise<Plan> {
  const before = readStamps(await port.xml(STAMP));
  const since = sinceRecord(await awardsNow(reading, making), before, making.book.version);
  const refused = reading.calls
    .filter(({ given, call }) => !given && !call.inner)
    .map(({ cell, uncalculated }): Refusal => ({
      at: placeText(cell),
      why: uncalculated ? "not-calculated" : "unread-argument",
    }));
  const none = { ...EMPTY_PLAN, command: "stamp", refused } as const;
  const { differing, time } = since;
  if (differing.length === 0) return time === undefined ? none : { ...none, recorded: time };
  const stamped = await stampsOf(differing, making);
  return {
    ...none,
    sheets: [auditSheet(stamped, { refused, since }, making)],
    xml: new Map([[STAMP, stampXml(stamped)]]),
  };
}

/** Values in place of formulas, recorded first: the formulas stand on the audit sheet. */
export async function planRecordedFreeze(
  port: BookPort,
  reading: WorkbookReading,
  making: Making,
): Promise<Plan> {
  const freeze = await planFreeze(port, reading, making);
  if (freeze.changes.length === 0) return freeze;
  const stamped = await stampsOf(await awardsNow(reading, making), making, "freeze");
  const { refused, changes } = freeze;
  return {
    ...freeze,
    sheets: [auditSheet(stamped, { refused }, making)],
    xml: new Map([[STAMP, stampXml(withLeft(stamped, changes))]]),
  };
}

/**
 * Formulas of classic functions, with records of what they replace, so that drift knows them again. Columns of tables that
 * go on putting calls into new rows are named.
 */
export async function planRecordedNative(
  port: BookPort,
  reading: WorkbookReading,
  making: Making,
): Promise<Plan> {
  const native = planNative(reading, making);
  if (native.changes.length === 0) return native;
  const columns = (await callsBeside(port, reading)).filter(({ why }) => why === "table-column");
  const written = new Set(native.changes.map(spotKey));
  const awards = await awardsNow(reading, making);
  const replaced = awards.filter(({ sheet, cell }) =>
    written.has(spotKey({ sheet, ...areaAt(cell) })),
  );
  const stamped = await stampsOf(replaced, making, "native");
  return {
    ...native,
    refused: [...native.refused, ...columns],
    xml: new Map([[STAMP, stampXml(withLeft(stamped, native.changes))]]),
  };
}

/**
 * A workbook for people without the add-in: formulas of classic functions where they can be written, values where not
 * (or values everywhere), with the audit sheet and a sheet of sources. What is left then calls nothing that another
 * program cannot compute, but for the cells that are listed.
 */
export async function planPrepare(
  port: BookPort,
  reading: WorkbookReading,
  { as, ...making }: Making & { as: "native" | "values" },
): Promise<Plan> {
  // values and records are those of now, whatever is written and taken back meanwhile
  const frozen = withErrors(await planFreeze(port, reading, making), reading, making);
  const beside = await callsBeside(port, reading);
  const stamped = await stampsOf(await awardsNow(reading, making), making, "prepare");
  const before = readStamps(await port.xml(STAMP));
  const earlier = (before ? latestRecords(before) : []).map(({ stamp }) => stamp);
  const planned = (differing: ReadonlySet<string>): Plan => {
    const native =
      as === "native"
        ? planNative(reading, making, differing)
        : { ...EMPTY_PLAN, command: "native" as const };
    const plan = preparedPlan({ frozen, native, stamped, earlier, beside }, reading, making);
    return { ...plan, withValues: (cells) => planned(cells) };
  };
  return planned(new Set());
}

interface Prepared {
  readonly frozen: Plan;
  readonly native: Plan;
  readonly stamped: StampBook;
  /** awards that were recorded before: many call nothing any more */
  readonly earlier: readonly Stamp[];
  /** calls that stand in no cell: they stay, and are named */
  readonly beside: readonly Refusal[];
}

function preparedPlan(
  { frozen, native, stamped, earlier, beside }: Prepared,
  reading: WorkbookReading,
  making: Making,
): Plan {
  const both = together("prepare", frozen, native);
  // what could not be a formula became a value: it is left alone only where neither was possible
  const written = new Set(native.changes.map(placeText));
  const left = frozen.refused.filter(({ at }) => !written.has(at));
  const dated = native.refused.filter(({ at }) => !left.some((one) => one.at === at));
  const refused = [...left, ...beside];
  const sources = sourcesOf([...stamped.stamps, ...earlier], reading, making);
  // a second time there is nothing to write, and what was recorded stays
  if (both.changes.length === 0)
    return { ...both, refused, sheets: earlier.length > 0 ? lacking(sources, reading) : [] };
  return {
    ...both,
    refused,
    marks: { ...both.marks, notes: [...both.marks.notes, ...valueNotes(dated, reading, making)] },
    sheets: [...both.sheets, auditSheet(stamped, { refused, dated }, making), sources],
    xml: new Map([[STAMP, stampXml(withLeft(stamped, both.changes))]]),
  };
}

/** What every award rests on: of calls, and of what was frozen or made a plain formula before. */
function sourcesOf(
  awards: readonly Pick<Stamp, "measure" | "inputs">[],
  { calls }: WorkbookReading,
  making: Making,
): SheetContent {
  const { book } = making;
  const recorded = awards.flatMap(({ measure }) => {
    const found = book.find(measure);
    return "measure" in found ? [found.measure] : [];
  });
  const measures = new Set([...calls.flatMap((call) => measureOf(call, book) ?? []), ...recorded]);
  return sourcesSheet([...measures], assumedBy(awards, making), making);
}

/** The sheet of sources, where what was frozen before has none yet. */
const lacking = (sources: SheetContent, { around }: WorkbookReading): SheetContent[] =>
  around.sheets.some((name) => name.startsWith(sources.name)) ? [] : [sources];

/** Errors that every program knows: #NAME? and those of a calculation that never came say nothing. */
const ANSWER = /^#(N\/A|VALUE!|DIV\/0!|REF!|NUM!|NULL!)$/;

/** Errors in place of calls that give them (a day outside, a fact that is blank): so they are without the add-in as well. */
function withErrors(plan: Plan, { cells, calls }: WorkbookReading, { book, lang }: Making): Plan {
  const own = callsByCell(calls);
  const isAnswer = (cell: FormulaCell): boolean => {
    if (!ANSWER.test(String(cell.value))) return false;
    const whole = own.get(cell)?.find(({ call }) => call.whole);
    const answer = whole && answerOf(whole, book, lang);
    return answer === undefined || (answer instanceof CellError && answer.code === cell.value);
  };
  const refused = new Map(plan.refused.map(({ at, why }) => [at, why]));
  const erring = cells.filter(
    (cell) => refused.get(placeText(cell)) === "error-cell" && isAnswer(cell),
  );
  const places = new Set(erring.map(placeText));
  const changes = erring.map(({ sheet, row, column, formula, value }): Change => ({
    ...{ sheet, row, column },
    before: { formula },
    after: value === "#N/A" ? { formula: "=NA()", value } : { value },
  }));
  return {
    ...plan,
    changes: [...plan.changes, ...changes],
    refused: plan.refused.filter(({ at }) => !places.has(at)),
  };
}

/** Notes at values that took a formula's place though formulas were wanted. */
function valueNotes(
  dated: readonly Refusal[],
  { cells }: WorkbookReading,
  { lang, time }: Making,
): CellNote[] {
  const whys = new Map(dated.map((one) => [one.at, refusalText(one, lang)]));
  return cells.flatMap((cell): CellNote[] => {
    const why = whys.get(placeText(cell));
    const { sheet, row, column } = cell;
    return why
      ? [{ sheet, row, column, text: TRAVEL[lang].notes.value(why, time.slice(0, 10)) }]
      : [];
  });
}
