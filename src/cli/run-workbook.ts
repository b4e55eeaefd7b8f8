import { TRAVEL, fileFaultText } from "../text";
import {
  applyPlan,
  brokenLink,
  checkAwards,
  checkWorkbook,
  driftOf,
  placeText,
  planPrepare,
  planRecordedFreeze,
  planRecordedNative,
  planRepair,
  planStamp,
  readStamps,
  recordedValues,
  readWorkbook,
  STAMP,
  type Making,
  type Plan,
  type WorkbookReading,
} from "../travel";
import { FileFault, XlsxBook } from "../xlsx";
import { companyFacts } from "./company-facts";
import { sheetGrids } from "./sheet-grids";
import { WorkbookFile } from "./workbook-file";

/** What is on the command line behind `workbook`. */
export interface WorkbookRequest {
  command: string;
  bytes: Uint8Array;
}

export interface WorkbookAnswer {
  /** 0 done, 1 findings, 2 cannot */
  code: 0 | 1 | 2;
  answer: object;
  /** the file to write; undefined where nothing changed */
  file?: Uint8Array;
}

const PLANS: Readonly<
  Record<string, (port: WorkbookFile, reading: WorkbookReading, making: Making) => Promise<Plan>>
> = {
  freeze: planRecordedFreeze,
  native: planRecordedNative,
  repair: async (_port, reading) => planRepair(reading),
  stamp: planStamp,
  prepare: (port, reading, making) => planPrepare(port, reading, { ...making, as: "native" }),
};

/** The names of the commands. */
export const COMMANDS: readonly string[] = ["check", "facts", ...Object.keys(PLANS), "drift"];

/** Does for a file what the pane does for the open workbook. Never throws for what is wrong with the file. */
export async function runWorkbook(
  { command, bytes }: WorkbookRequest,
  making: Making,
): Promise<WorkbookAnswer> {
  try {
    const file = XlsxBook.open(bytes);
    if (command === "facts") return factsOf(file, making);
    const port = new WorkbookFile(file);
    const reading = await readWorkbook(port);
    if (command === "check") return await checked(port, reading, making);
    if (command === "drift") return await drifted(port, reading, making);
    return await planned(port, await PLANS[command]!(port, reading, making));
  } catch (error) {
    if (error instanceof FileFault)
      return refusal(error.problem, fileFaultText(error.problem, making.lang), error.where);
    throw error;
  }
}

const refusal = (code: string, message: string, where?: string): WorkbookAnswer => ({
  code: 2,
  answer: { error: { code, message, ...(where && { where }) } },
});

/** 1 where something is left to ask. */
function factsOf(file: XlsxBook, { book, lang }: Making): WorkbookAnswer {
  const answer = companyFacts(sheetGrids(file), book, lang);
  return { code: answer.unsure.length > 0 ? 1 : 0, answer };
}

async function checked(
  port: WorkbookFile,
  reading: WorkbookReading,
  { book, lang, time }: Making,
): Promise<WorkbookAnswer> {
  const report = await checkWorkbook(port, reading, { book, lang });
  const awards = await checkAwards(port, reading, { book, lang, today: time.slice(0, 10) });
  const findings = [...report.findings, ...awards.findings];
  const companies = awards.companies.map(({ sure, atMost, open, awards: all }) => ({
    ...{ sure, at_most: atMost, open },
    awards: all.map(({ reading: { cell }, line, counted, again }) => ({
      at: placeText(cell),
      measure: line.measure.id,
      ...{ counted, again },
    })),
  }));
  const code = findings.length + report.mentions.length > 0 ? 1 : 0;
  return { code, answer: { ...report, findings, companies } };
}

async function drifted(
  port: WorkbookFile,
  reading: WorkbookReading,
  { book, lang, time }: Making,
): Promise<WorkbookAnswer> {
  const stamped = readStamps(await port.xml(STAMP));
  if (!stamped) return refusal("no-stamps", TRAVEL[lang].noStamps);
  const cells = await port.formulas();
  const shown = await recordedValues(port, stamped);
  const on = time.slice(0, 10);
  const report = await driftOf({ stamped, reading, cells, shown, book, lang, on });
  const broken_record = await brokenLink(stamped);
  const same = broken_record < 0 && report.lines.every(({ reason }) => reason === "same");
  return { code: same ? 0 : 1, answer: { ...report, broken_record } };
}

async function planned(port: WorkbookFile, plan: Plan): Promise<WorkbookAnswer> {
  const applied = await applyPlan(port, plan);
  if (!applied.done) return { code: 2, answer: applied };
  const refused = [...plan.refused, ...applied.put_back];
  const answer = {
    command: plan.command,
    changed: plan.changes.length,
    names: plan.names.length,
    sheets: applied.sheets,
    notes: applied.marks.notes.length,
    lists: applied.marks.lists.length,
    refused,
    ...(plan.recorded !== undefined && { unchanged_since: plan.recorded }),
  };
  return { code: refused.length > 0 ? 1 : 0, answer, file: port.bytes() };
}
