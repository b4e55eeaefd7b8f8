import {
  applyPlan,
  checkAwards,
  checkWorkbook,
  driftOf,
  HalfWritten,
  planPrepare,
  planRecordedFreeze,
  planRecordedNative,
  planRepair,
  oldestVersion,
  planStamp,
  readStamps,
  recordedValues,
  readWorkbook,
  STAMP,
  takeBack,
  type Applied,
  type AwardsReport,
  type Block,
  type BookPort,
  type CheckReport,
  type DriftReport,
  type Making,
  type Plan,
  type TakenBack,
  type WorkbookReading,
} from "../../travel";

/** What can be done to a workbook, each with a preview. */
export const DOINGS = ["prepare", "values", "native", "freeze", "stamp", "repair"] as const;
export type Doing = (typeof DOINGS)[number];

const PLANS: Readonly<
  Record<Doing, (book: BookPort, reading: WorkbookReading, making: Making) => Promise<Plan>>
> = {
  prepare: (book, reading, making) => planPrepare(book, reading, { ...making, as: "native" }),
  values: (book, reading, making) => planPrepare(book, reading, { ...making, as: "values" }),
  native: planRecordedNative,
  freeze: planRecordedFreeze,
  stamp: planStamp,
  repair: (_book, reading) => Promise.resolve(planRepair(reading)),
};

/** What a command would do to the whole workbook, or to some cells. Nothing is written. */
export async function previewOf(
  doing: Doing,
  book: BookPort,
  making: Making,
  scope?: readonly Block[],
): Promise<Plan> {
  return PLANS[doing](book, await readWorkbook(book, scope), making);
}

/** What became of a command: done, refused because of changes, or half done because Excel failed twice. */
export type Done = Applied | { readonly done: false; readonly half: true };

export async function doPlan(book: BookPort, plan: Plan): Promise<Done> {
  try {
    return await applyPlan(book, plan);
  } catch (error) {
    if (error instanceof HalfWritten) return { done: false, half: true };
    throw error;
  }
}

export const stepBack = (book: BookPort): Promise<TakenBack> => takeBack(book);

export interface WholeCheck extends AwardsReport {
  readonly report: CheckReport;
  /** the oldest version of the rule book that awards were recorded under; undefined where none were */
  readonly recorded: string | undefined;
}

/** Everything that somebody should know of a workbook. */
export async function checkAll(
  book: BookPort,
  reading: WorkbookReading,
  making: Making & { today: string },
): Promise<WholeCheck> {
  const report = await checkWorkbook(book, reading, making);
  const awards = await checkAwards(book, reading, making);
  const stamped = readStamps(await book.xml(STAMP));
  const recorded = stamped && oldestVersion(stamped);
  return { report, ...awards, recorded };
}

/** What changed since the awards were recorded; undefined where they were not. */
export async function driftNow(book: BookPort, making: Making): Promise<DriftReport | undefined> {
  const stamped = readStamps(await book.xml(STAMP));
  if (!stamped) return undefined;
  const reading = await readWorkbook(book);
  const [cells, shown] = [await book.formulas(), await recordedValues(book, stamped)];
  return driftOf({ stamped, reading, cells, shown, ...making });
}
