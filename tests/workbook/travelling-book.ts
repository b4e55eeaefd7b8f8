import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { type BookPort, readWorkbook, STAMP } from "../../src/travel";
import { TRAVELLING } from "../travel/travelling-file";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";
import { excelInPane, type ExcelInPane } from "./excel-in-pane";

/** The travelling workbook in the workbench's Excel, as commands on whole workbooks reach it through Microsoft's Office.js. */
export interface TravellingBook {
  readonly workbench: OpenWorkbench;
  readonly excel: ExcelInPane;
  /** what commands are told besides the workbook */
  readonly making: () => Making;
  readonly reading: () => ReturnType<typeof readWorkbook>;
  /** All that a command could change. */
  readonly contents: () => Promise<unknown>;
}

interface Making {
  readonly book: RuleBook;
  readonly lang: "zh-CN";
  readonly addIn: string;
  readonly time: string;
}

/** Opens the travelling workbook in the workbench. */
export async function openTravelling(): Promise<TravellingBook> {
  const book = await annotatedRuleBook();
  const workbench = await openWorkbench({ addIn: "built" });
  const { page } = workbench;
  const file = {
    name: "奖补.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(TRAVELLING),
  };
  await page.locator("#file").setInputFiles(file);
  await page.getByText("已打开").waitFor();
  await page.locator("#grid[data-ready]").waitFor();
  const excel = await excelInPane(() => workbench.pane());
  const making = (): Making => ({
    book,
    lang: "zh-CN",
    addIn: "0.1.0",
    time: "2026-11-28T00:00:00Z",
  });
  return {
    workbench,
    excel,
    making,
    reading: () => readWorkbook(excel.book),
    contents: () => contentsOf(excel.book),
  };
}

async function contentsOf(book: BookPort): Promise<unknown> {
  const sheets = await book.sheets();
  const spots = sheets.flatMap((sheet) =>
    Array.from({ length: 20 * 8 }, (_, i) => ({ sheet, row: Math.floor(i / 8), column: i % 8 })),
  );
  return {
    sheets,
    states: await book.states(spots),
    names: await book.names(),
    stamps: await book.xml(STAMP),
    journal: await book.xml("urn:policy-awards:journal:1"),
  };
}
