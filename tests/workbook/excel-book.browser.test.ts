import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  checkWorkbook,
  driftOf,
  planFreeze,
  planNative,
  planPrepare,
  planRepair,
  planStamp,
  policyCalls,
  readStamps,
  readWorkbook,
  STAMP,
  takeBack,
  type BookPort,
  type Plan,
} from "../../src/travel";
import { TRAVELLING } from "../travel/travelling-file";
import { openWorkbench, type OpenWorkbench } from "../workbench/open-workbench";
import { excelInPane, type ExcelInPane } from "./excel-in-pane";

// The commands on whole workbooks against the workbench's Excel, through Microsoft's Office.js.

let workbench: OpenWorkbench;
let excel: ExcelInPane;
let rules: RuleBook;

beforeAll(async () => {
  rules = await annotatedRuleBook();
  workbench = await openWorkbench({ addIn: "built" });
  await open(TRAVELLING);
  excel = await excelInPane(() => workbench.pane());
}, 400_000);

afterAll(() => workbench.close());

async function open(bytes: Uint8Array): Promise<void> {
  const { page } = workbench;
  const file = {
    name: "奖补.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  };
  await page.locator("#file").setInputFiles(file);
  await page.getByText("已打开").waitFor();
  await page.locator("#grid[data-ready]").waitFor();
}

const making = () => ({
  book: rules,
  lang: "zh-CN" as const,
  addIn: "0.1.0",
  time: "2026-11-28T00:00:00Z",
});
const reading = () => readWorkbook(excel.book);
const why = (plan: Plan) => Object.fromEntries(plan.refused.map((one) => [one.at, one.why]));
const at = async (row: number, column = 3, sheet = "奖补") =>
  (await excel.book.states([{ sheet, row, column }]))[0]!.content;

const PLANS: Readonly<Record<string, (port: BookPort) => Promise<Plan>>> = {
  freeze: async (port) => planFreeze(port, await readWorkbook(port), making()),
  native: async (port) => planNative(await readWorkbook(port), making()),
  repair: async (port) => planRepair(await readWorkbook(port)),
  stamp: async (port) => planStamp(await readWorkbook(port), making()),
  prepare: async (port) =>
    planPrepare(port, await readWorkbook(port), { ...making(), as: "native" }),
};

/** All that a command could change. */
async function contents(): Promise<unknown> {
  const { book } = excel;
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

describe("what Excel tells of a workbook", () => {
  test("formulas with what they fill, what is locked, merged, entered as arrays", async () => {
    const formulas = await excel.book.formulas();
    const told = formulas.map(({ sheet, row, column, kind, locked, merged, fills, error }) => [
      `${sheet} ${row} ${column}`,
      kind,
      locked,
      merged,
      fills.rows * fills.columns,
      error,
    ]);
    expect(told).toContainEqual(["奖补 1 3", "plain", false, false, 1, false]);
    expect(told).toContainEqual(["奖补 9 0", "spill", false, false, 10, false]);
    expect(told).toContainEqual(["奖补 12 3", "legacy-array", false, false, 2, false]);
    expect(told).toContainEqual(["奖补 15 3", "plain", false, true, 1, false]);
    expect(told).toContainEqual(["锁定 0 0", "plain", true, false, 1, false]);
    expect(told.filter(([cell]) => cell === "奖补 13 3")).toEqual([]);
    const some = await excel.book.formulas([
      { sheet: "奖补", row: 1, column: 3, rows: 2, columns: 1 },
    ]);
    expect(some.map(({ row }) => row)).toEqual([1, 2]);
  });

  test("names, places that no command rewrites, the day that days are counted from", async () => {
    expect(await excel.book.names()).toEqual([
      { name: "总额", formula: expect.stringContaining("POLICY_AWARD(") as string },
    ]);
    expect(await excel.book.mentions()).toEqual([
      { sheet: "奖补", where: "conditional-format", address: "D2:D9" },
    ]);
    expect(await excel.book.from1904()).toBe(false);
  });

  test("whole columns as far as they are used, and text that looks like a formula as text", async () => {
    const column = { sheet: "奖补", row: 0, column: 1, rows: 1_048_576, columns: 1 };
    const values = await workbench.pane().evaluate(async (block) => {
      const page = globalThis as unknown as { door: { excelBook: BookPort } };
      const [rows] = await page.door.excelBook.values([block]);
      return [rows!.length, rows![1]![0], rows!.at(-1)![0]];
    }, column);
    expect(values).toEqual([1_048_576, 110000000, ""]);
    const spot = { sheet: "奖补", row: 30, column: 0 };
    await excel.book.write([{ ...spot, content: { value: "=1+1" } }]);
    expect(await at(30, 0)).toEqual({ value: "=1+1" });
    expect((await excel.book.formulas()).some(({ row }) => row === 30)).toBe(false);
    await excel.book.write([{ ...spot, content: { value: "" } }]);
  });

  test("checking finds what it finds in the file", async () => {
    const report = await checkWorkbook(excel.book, await reading(), making());
    const found = (reason: string) =>
      report.findings.filter((one) => one.why === reason).map((one) => one.at);
    expect(found("turns-zero")).toEqual(["奖补!E5"]);
    expect(found("depends-on-call")).toEqual(["奖补!F5"]);
    expect(report.mentions).toContainEqual({ at: "奖补!D2:D9", why: "conditional-format" });
  });
});

describe("commands", () => {
  test.each(Object.entries(PLANS))("%s is done, and taken back", async (_name, plan) => {
    const before = await contents();
    const made = await plan(excel.book);
    expect(await applyPlan(excel.book, made)).toMatchObject({ done: true, put_back: [] });
    expect(await contents()).not.toEqual(before);
    expect(await takeBack(excel.book)).toMatchObject({ done: true });
    expect(await contents()).toEqual(before);
  });

  test("freezing leaves what cannot be written, and spilled results as a block", async () => {
    const plan = await PLANS["freeze"]!(excel.book);
    expect(why(plan)).toMatchObject({
      "奖补!D13": "legacy-array",
      "奖补!D16": "merged",
      "锁定!A1": "protected",
    });
    await applyPlan(excel.book, plan);
    expect(await at(1)).toEqual({ value: 100000 });
    expect([await at(9, 0), await at(10, 1)]).toEqual([
      { value: "编号" },
      { value: expect.any(String) as string },
    ]);
    await takeBack(excel.book);
    expect(await at(9, 0)).toMatchObject({ formula: expect.stringContaining("FIND") as string });
  });

  test("what was prepared calls nothing but what is listed, and is ready for A4", async () => {
    const plan = await PLANS["prepare"]!(excel.book);
    await applyPlan(excel.book, plan);
    const left = (await excel.book.formulas()).filter(
      ({ formula }) => policyCalls(formula).length > 0,
    );
    expect(left).toHaveLength(new Set(plan.refused.map((one) => one.at)).size);
    const page = await workbench.pane().evaluate(() =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem("奖补审计");
        pageLayout.load("orientation,paperSize,zoom");
        await context.sync();
        return pageLayout.toJSON();
      }),
    );
    expect(page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
    });
    await takeBack(excel.book);
  });

  test("drift gives the reason of what was changed since", async () => {
    await applyPlan(excel.book, await PLANS["stamp"]!(excel.book));
    const put = (value: number) =>
      excel.book.write([{ sheet: "奖补", row: 2, column: 2, content: { value } }]);
    await put(0.2);
    const stamped = readStamps(await excel.book.xml(STAMP))!;
    const cells = await excel.book.formulas();
    const report = await driftOf({ stamped, reading: await reading(), cells, ...making() });
    const reasons = Object.fromEntries(report.lines.map((one) => [one.at, one.reason]));
    expect(reasons).toMatchObject({ "奖补!D2": "same", "奖补!D3": "inputs-changed" });
    await put(0.1);
    await takeBack(excel.book);
  });
});

describe("Excel that fails at any message", () => {
  test("leaves the workbook as it was, or frozen and recorded", async () => {
    const scope = [{ sheet: "奖补", row: 1, column: 3, rows: 1, columns: 1 }];
    const one = await readWorkbook(excel.book, scope);
    const stamp = await planStamp(one, making());
    const freeze = await planFreeze(excel.book, one, making());
    const plan = { ...freeze, sheets: stamp.sheets, xml: stamp.xml };
    const before = await contents();
    await excel.fail(null);
    await applyPlan(excel.book, plan);
    const messages = await excel.fail(null);
    const after = await contents();
    await takeBack(excel.book);
    expect(messages).toBeGreaterThan(10);
    for (const late of [false, true])
      for (let turn = 1; turn <= messages; turn += 1) {
        await excel.fail({ turn, late });
        const failed = await applyPlan(excel.book, plan).then(
          () => false,
          () => true,
        );
        await excel.fail(null);
        const left = `message ${turn}, ${late ? "late" : "early"}`;
        expect(await contents(), left).toEqual(failed ? before : after);
        if (!failed) await takeBack(excel.book);
      }
  }, 600_000);
});
