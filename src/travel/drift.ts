import { CellError, CALLED, answerCall, argumentsOf } from "../functions";
import type { Measure } from "../language";
import { businessOf, type RuleBook } from "../rulebook";
import type { DriftReason, Lang } from "../text";
import { awardRecords, type AwardRecord } from "./award-records";
import type { FormulaCell, Scalar } from "./book-port";
import { sameValue, type WorkbookReading } from "./call-reading";
import { spotText } from "./cell-text";
import { latestRecords, type LatestRecord, oldestVersion, type RecordOf } from "./recorded";
import { changed, measureDigest } from "./rule-changes";
import { groupsHash } from "./rule-hash";
import { isWhole, type Left, leftAward } from "./left-award";
import { idsOf, type Stamp, type StampBook } from "./stamp";

/** One award then and now, with the one reason why it differs. */
export interface Drift {
  readonly at: string;
  readonly measure: string;
  readonly before: Scalar;
  readonly after: Scalar;
  /** yuan; 0 where one of them is no sum, or what stands there holds more than the award */
  readonly difference: number;
  readonly reason: DriftReason;
  /** what a command left in place of the call, and what stands there still */
  readonly replaced_by?: "formula" | "value";
  /** what the cell held then and holds now, where that is the reason and both are formulas */
  readonly formulas?: { readonly before: string; readonly after: string };
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
  const latest = latestRecords(stamped);
  for (const record of latest) {
    const { stamp } = record;
    const key = keyOf(stamp, stamp.function);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const found = { cell: cells.get(keyOf(stamp)), present: present.get(key)?.[turn] };
    lines.push(await driftLine(record, found, comparing));
  }
  const totals: Partial<Record<DriftReason, { count: number; difference: number }>> = {};
  for (const { reason, difference } of lines) {
    const total = (totals[reason] ??= { count: 0, difference: 0 });
    total.count += 1;
    total.difference = Math.round((total.difference + difference) * 100) / 100;
  }
  const version = { before: oldestVersion(stamped), after: book.version };
  let groups_changed = false;
  for (const { stamps, groups } of new Set(latest.map(({ base }) => base.of)))
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
  { base, ...newest }: LatestRecord,
  { cell, present }: Omit<Standing, "after">,
  comparing: Comparing,
): Promise<Drift> {
  const { stamp } = base;
  const asked = { ...comparing, stamped: base.of };
  const left = present ? undefined : leftAward(newest.stamp, cell, comparing);
  const at = `${stamp.sheet}!${stamp.cell}`;
  const stands = left?.after ?? present?.award.result;
  const after = stands ?? cell?.value ?? comparing.shown?.get(at) ?? "";
  const reason = left
    ? sinceAsked(base, newest, await leftReason(newest, left, comparing))
    : await reasonOf(stamp, { cell, present, after }, asked);
  const comparable = left ? !left.isMore : stands !== undefined || isWhole(stamp);
  const numbers = comparable && typeof after === "number" && typeof stamp.result === "number";
  const difference = numbers ? Math.round((after - (stamp.result as number)) * 100) / 100 : 0;
  const line = { at, measure: stamp.measure, before: stamp.result };
  const measure = left?.measure ?? present?.award.measure;
  const detail = await detailOf(stamp, reason, measure, comparing);
  const replaced = left && { replaced_by: left.by };
  const formula = present?.formula ?? cell?.formula;
  const formulas =
    reason === "formula-edited" && formula !== undefined && formula !== stamp.formula
      ? { formulas: { before: stamp.formula, after: formula } }
      : {};
  return {
    ...line,
    after,
    difference,
    reason,
    ...replaced,
    ...formulas,
    ...(detail && { detail }),
  };
}

/** What happened between the record that was asked for and the one that a command made, where nothing did since. */
function sinceAsked(
  { stamp }: RecordOf,
  { stamp: later }: RecordOf,
  reason: DriftReason,
): DriftReason {
  if (reason !== "same" || stamp === later) return reason;
  if (stamp.formula !== later.formula) return "formula-edited";
  if (valuesOf(stamp.inputs) !== valuesOf(later.inputs)) return "inputs-changed";
  if (sameValue(stamp.result, later.result)) return "same";
  return stamp.rule === later.rule ? "engine-changed" : "rule-changed";
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

async function leftReason(
  { stamp, of }: RecordOf,
  { after, measure, moved }: Left,
  comparing: Comparing,
): Promise<DriftReason> {
  const { book } = comparing;
  const found = book.find(stamp.measure);
  if (!measure || "problem" in found)
    return book.version > of.version ? "out-of-force" : "unknown-here";
  if (moved) return "inputs-changed";
  // what was not paid for then either has not changed
  const isSame = sameValue(after, stamp.result);
  if ((found.outside && !isSame) || endedSince(stamp, measure, { ...comparing, stamped: of }))
    return "out-of-force";
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
  const row = CALLED.find(({ name }) => name === stamp.function)!;
  if (row.name === "POLICY_AWARDS") return false;
  const answer = answerCall(row, () => book, lang, [stamp.measure, ...given]);
  if (Array.isArray(answer)) return false;
  return sameValue(answer instanceof CellError ? answer.code : answer, stamp.result);
}
