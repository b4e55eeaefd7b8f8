import { CellError, FUNCTIONS, answerCall, argumentsOf } from "../functions";
import type { Measure } from "../language";
import { businessOf, type RuleBook } from "../rulebook";
import type { DriftReason, Lang } from "../text";
import { argumentsFrom, awardRecords, type AwardRecord } from "./award-records";
import type { Content, FormulaCell, Scalar } from "./book-port";
import { sameValue, type WorkbookReading } from "./call-reading";
import { spotText } from "./cell-text";
import { policyCalls } from "./policy-calls";
import { latestRecords } from "./recorded";
import { changed, measureDigest } from "./rule-changes";
import { groupsHash } from "./rule-hash";
import { sameFormula } from "./same-formula";
import { idsOf, type Stamp, type StampBook } from "./stamp";

/** One award then and now, with the one reason why it differs. */
export interface Drift {
  readonly at: string;
  readonly measure: string;
  readonly before: Scalar;
  readonly after: Scalar;
  /** yuan; 0 where one of them is no sum */
  readonly difference: number;
  readonly reason: DriftReason;
  /** what changed in the rule, where that is the reason */
  readonly detail?: string;
}

export interface DriftReport {
  readonly version: { readonly before: string; readonly after: string };
  readonly lines: readonly Drift[];
  /** by reason: how many awards, and what they come to */
  readonly totals: Partial<Record<DriftReason, { count: number; difference: number }>>;
  /** what the documents say on these measures together is not what it was: totals are to be looked at */
  readonly groups_changed: boolean;
}

interface Comparing {
  readonly stamped: StampBook;
  readonly reading: WorkbookReading;
  readonly cells: readonly FormulaCell[];
  /** what recorded cells show (recordedValues); left out, values in place of calls are not known again */
  readonly shown?: ReadonlyMap<string, Scalar>;
  readonly book: RuleBook;
  readonly lang: Lang;
  /** the day of the report, YYYY-MM-DD; the day of the stamps where it is left out */
  readonly on?: string;
}

/** Every recorded award against what stands in the workbook now, under the rule book that is installed. */
export async function driftOf(comparing: Comparing): Promise<DriftReport> {
  const { stamped, book } = comparing;
  const present = presentAwards(comparing);
  const cells = new Map(
    comparing.cells.map((cell) => [keyOf({ ...cell, cell: spotText(cell) }), cell]),
  );
  const turns = new Map<string, number>();
  const lines: Drift[] = [];
  for (const { stamp, of } of latestRecords(stamped)) {
    const key = keyOf(stamp, stamp.function);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const found = { cell: cells.get(keyOf(stamp)), present: present.get(key)?.[turn] };
    lines.push(await driftLine(stamp, found, { ...comparing, stamped: of }));
  }
  const totals: Partial<Record<DriftReason, { count: number; difference: number }>> = {};
  for (const { reason, difference } of lines) {
    const total = (totals[reason] ??= { count: 0, difference: 0 });
    total.count += 1;
    total.difference = Math.round((total.difference + difference) * 100) / 100;
  }
  const version = { before: stamped.version, after: book.version };
  let groups_changed = false;
  for (const { stamps, groups } of [stamped, ...stamped.earlier])
    groups_changed ||= (await groupsHash(idsOf(stamps, book), book)) !== groups;
  return { version, lines, totals, groups_changed };
}

interface Present {
  readonly award: AwardRecord;
  readonly formula: string;
}

const keyOf = ({ sheet, cell }: Pick<Stamp, "sheet" | "cell">, name = "") =>
  `${sheet}!${cell} ${name}`;

/** The awards of the workbook now, by cell and function; several in one cell in their order. */
function presentAwards({ reading, book, lang }: Comparing): Map<string, Present[]> {
  const found = new Map<string, Present[]>();
  for (const call of reading.calls)
    for (const award of awardRecords(call, { book, lang })) {
      const key = keyOf({ sheet: award.sheet, cell: spotText(award) }, call.call.name);
      found.set(key, [...(found.get(key) ?? []), { award, formula: call.cell.formula }]);
    }
  return found;
}

async function driftLine(
  stamp: Stamp,
  { cell, present }: Omit<Standing, "after">,
  comparing: Comparing,
): Promise<Drift> {
  const left = present ? undefined : leftAward(stamp, cell, comparing);
  const after = left?.after ?? present?.award.result ?? cell?.value ?? "";
  const reason = left
    ? await leftReason(stamp, left, comparing)
    : await reasonOf(stamp, { cell, present, after }, comparing);
  const numbers = typeof after === "number" && typeof stamp.result === "number";
  const difference = numbers ? Math.round((after - (stamp.result as number)) * 100) / 100 : 0;
  const line = { at: `${stamp.sheet}!${stamp.cell}`, measure: stamp.measure, before: stamp.result };
  const measure = left?.measure ?? present?.award.measure;
  const detail = await detailOf(stamp, reason, measure, comparing);
  return { ...line, after, difference, reason, ...(detail && { detail }) };
}

/** What the rule says now that it did not say then. */
async function detailOf(
  { rule, figures, days, clause }: Stamp,
  reason: DriftReason,
  measure: Measure | undefined,
  { book, lang }: Comparing,
): Promise<string | undefined> {
  if (reason !== "rule-changed" && reason !== "out-of-force") return undefined;
  const then = { rule, days, clause, figures: figures === "" ? [] : figures.split("|") };
  const now = measure && (await measureDigest(measure, book));
  return changed(then, now, lang).sentence;
}

interface Standing {
  readonly cell: FormulaCell | undefined;
  readonly present: Present | undefined;
  readonly after: Scalar;
}

/** The first reason that explains it: what people did comes before what rules did. */
async function reasonOf(
  stamp: Stamp,
  { cell, present, after }: Standing,
  comparing: Comparing,
): Promise<DriftReason> {
  const { stamped, book, reading } = comparing;
  const found = book.find(stamp.measure);
  if (!cell && !present) return reading.around.sheets.includes(stamp.sheet) ? "typed-over" : "gone";
  if ((present?.formula ?? cell!.formula) !== stamp.formula) return "formula-edited";
  // a measure that a newer book lacks was taken out; an older book does not know it yet
  if ("problem" in found) return book.version > stamped.version ? "out-of-force" : "unknown-here";
  if (!present) return "unknown-here";
  const { measure, inputs, shown } = present.award;
  const ended = found.outside && !sameValue(after, stamp.result);
  if (ended || endedSince(stamp, measure, comparing)) return "out-of-force";
  const sameRule = (await measureDigest(measure, book)).rule === stamp.rule;
  if (
    valuesOf(inputs) !== valuesOf(stamp.inputs) &&
    (sameRule || keepsResult(stamp, measure, comparing))
  )
    return "inputs-changed";
  if (!sameValue(after, stamp.result)) return sameRule ? "engine-changed" : "rule-changed";
  return shown === undefined || sameValue(shown, after) ? "same" : "not-recalculated";
}

/** An award of which a command left a value or a plain formula that is there still. */
interface Left {
  readonly after: Scalar;
  /** undefined where the rule book has it no more */
  readonly measure: Measure | undefined;
  /** the plain formula gives another amount now */
  readonly moved: boolean;
}

/** What an award without its call comes to; undefined where something else than a command left stands there. */
function leftAward(
  stamp: Stamp,
  cell: FormulaCell | undefined,
  { book, lang, shown }: Comparing,
): Left | undefined {
  if (stamp.left === undefined) return undefined;
  const left = JSON.parse(stamp.left) as Content;
  const stands =
    "formula" in left
      ? cell && sameFormula(cell.formula, left.formula)
      : !cell && sameValue(shown?.get(`${stamp.sheet}!${stamp.cell}`) ?? "", left.value);
  if (!stands) return undefined;
  const found = book.find(stamp.measure);
  if ("problem" in found) return { after: stamp.result, measure: undefined, moved: false };
  const { measure } = found;
  const isWhole = policyCalls(stamp.formula).some(({ whole }) => whole);
  if (cell && isWhole && !sameValue(cell.value, stamp.result))
    return { after: cell.value, measure, moved: true };
  const name = stamp.function === "POLICY_AWARDS" ? "POLICY_AWARD" : stamp.function;
  const row = FUNCTIONS.find((one) => one.name === name)!;
  const args = argumentsFrom(stamp.inputs, measure, lang);
  const answer = [answerCall(row, () => book, lang, [stamp.measure, ...args])].flat(2)[0]!;
  return { after: answer instanceof CellError ? answer.code : answer, measure, moved: false };
}

async function leftReason(
  stamp: Stamp,
  { after, measure, moved }: Left,
  comparing: Comparing,
): Promise<DriftReason> {
  const { book, stamped } = comparing;
  const found = book.find(stamp.measure);
  if (!measure || "problem" in found)
    return book.version > stamped.version ? "out-of-force" : "unknown-here";
  if (moved) return "inputs-changed";
  // what was not paid for then either has not changed
  const isSame = sameValue(after, stamp.result);
  if ((found.outside && !isSame) || endedSince(stamp, measure, comparing)) return "out-of-force";
  if (isSame) return "same";
  const sameRule = (await measureDigest(measure, book)).rule === stamp.rule;
  return sameRule ? "engine-changed" : "rule-changed";
}

const valuesOf = (inputs: Stamp["inputs"]) =>
  JSON.stringify(inputs.map(({ name, value, unit }) => [name, value, unit]));

/** Whether business of the stamps' day was paid for then, and business of the report's day is no more. */
function endedSince(stamp: Stamp, measure: Measure, { stamped, on }: Comparing): boolean {
  const then = stamped.time.slice(0, 10);
  const { to } = businessOf(measure);
  const wasOver = stamp.until !== "" && stamp.until < then;
  return to !== null && to < (on ?? then) && !wasOver && !stamp.measure.includes("@");
}

/** Whether the inputs of then give the result of then under the rule of now. */
function keepsResult(stamp: Stamp, measure: Measure, { book, lang }: Comparing): boolean {
  const known = new Map(
    stamp.inputs.map(({ name, value }) => [name, JSON.parse(value) as unknown]),
  );
  const given = argumentsOf(measure).map(({ name }) => known.get(name) ?? null);
  const row = FUNCTIONS.find(({ name }) => name === stamp.function)!;
  if (row.name === "POLICY_AWARDS") return false;
  const answer = answerCall(row, () => book, lang, [stamp.measure, ...given]);
  if (Array.isArray(answer)) return false;
  return sameValue(answer instanceof CellError ? answer.code : answer, stamp.result);
}
