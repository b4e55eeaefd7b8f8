import { CellError } from "../functions";
import { TRAVEL } from "../text";
import type { BookPort, CellNote } from "./book-port";
import { auditSheet, refusalText } from "./audit-sheet";
import { answerOf, measureOf, type WorkbookReading } from "./call-reading";
import { planFreeze } from "./freeze";
import { planNative } from "./native";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, together } from "./plan";
import { sourcesSheet } from "./sources-sheet";
import { type Making, STAMP, stampXml, stampsOf } from "./stamp";
import { placeText } from "./cell-text";

/** Records of every award, for machines in an XML part and for people on a sheet. */
export async function planStamp(reading: WorkbookReading, making: Making): Promise<Plan> {
  const stamped = await stampsOf(reading, making);
  const refused = reading.calls
    .filter(({ given, call }) => !given && !call.inner)
    .map(({ cell }) => ({ at: placeText(cell), why: "unread-argument" as const }));
  return {
    ...EMPTY_PLAN,
    command: "stamp",
    sheets: [auditSheet(stamped, { refused }, making)],
    xml: new Map([[STAMP, stampXml(stamped)]]),
    refused,
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
  const frozen = withoutAnswers(await planFreeze(port, reading, making), reading, making);
  const native =
    as === "native" ? planNative(reading, making) : { ...EMPTY_PLAN, command: "native" as const };
  const both = together("prepare", frozen, native);
  // what could not be a formula became a value: it is left alone only where neither was possible
  const stamped = await stampsOf(reading, making);
  const refused = frozen.refused.filter(
    ({ at }) => !native.changes.some((one) => placeText(one) === at),
  );
  const dated = native.refused.filter(({ at }) => !refused.some((one) => one.at === at));
  const measures = new Set(reading.calls.flatMap((call) => measureOf(call, making.book) ?? []));
  return {
    ...both,
    refused,
    marks: { ...both.marks, notes: [...both.marks.notes, ...valueNotes(dated, reading, making)] },
    sheets: [
      ...both.sheets,
      auditSheet(stamped, { refused, dated }, making),
      sourcesSheet([...measures], making),
    ],
    xml: new Map([[STAMP, stampXml(stamped)]]),
  };
}

/** A call that has no answer (a day outside, a fact that is blank) is #N/A for those without the add-in as well. */
function withoutAnswers(plan: Plan, { calls }: WorkbookReading, { book, lang }: Making): Plan {
  const silent = calls.filter((one) => {
    const answer = one.call.whole && one.cell.value === "#N/A" && answerOf(one, book, lang);
    return answer instanceof CellError && answer.code === "#N/A";
  });
  const places = new Set(silent.map(({ cell }) => placeText(cell)));
  const isSilent = ({ at, why }: Refusal) => why === "error-cell" && places.has(at);
  const own = new Set(plan.refused.filter(isSilent).map(({ at }) => at));
  const changes = silent
    .filter(({ cell }) => own.has(placeText(cell)))
    .map(({ cell: { sheet, row, column, formula } }): Change => ({
      ...{ sheet, row, column },
      before: { formula },
      after: { formula: "=NA()", value: "#N/A" },
    }));
  return {
    ...plan,
    changes: [...plan.changes, ...changes],
    refused: plan.refused.filter((one) => !isSilent(one)),
  };
}

/** Notes at values that took a formula's place though formulas were wanted. */
function valueNotes(
  dated: readonly Refusal[],
  { cells }: WorkbookReading,
  { lang }: Making,
): CellNote[] {
  const whys = new Map(dated.map((one) => [one.at, refusalText(one, lang)]));
  return cells.flatMap((cell): CellNote[] => {
    const why = whys.get(placeText(cell));
    const { sheet, row, column } = cell;
    return why ? [{ sheet, row, column, text: TRAVEL[lang].notes.value(why) }] : [];
  });
}
