import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  applyPlan,
  checkWorkbook,
  driftOf,
  planFreeze,
  planNative,
  placeText,
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
import type { ExcelInPane } from "./excel-in-pane";
import { openTravelling, type TravellingBook } from "./travelling-book";

// The commands on whole workbooks against the workbench's Excel, through Microsoft's Office.js.

let opened: TravellingBook;
let excel: ExcelInPane;

beforeAll(async () => {
  opened = await openTravelling();
  ({ excel } = opened);
}, 900_000);

afterAll(() => opened.workbench.close());

const making = () => opened.making();
const reading = () => opened.reading();
const contents = () => opened.contents();
const why = (plan: Plan) => Object.fromEntries(plan.refused.map((one) => [one.at, one.why]));
const at = async (row: number, column = 3, sheet = "奖补") =>
  (await excel.book.states([{ sheet, row, column }]))[0]!.content;

const PLANS: Readonly<Record<string, (port: BookPort) => Promise<Plan>>> = {
  freeze: async (port) => planFreeze(port, await readWorkbook(port), making()),
  native: async (port) => planNative(await readWorkbook(port), making()),
  repair: async (port) => planRepair(await readWorkbook(port)),
  stamp: async (port) => planStamp(port, await readWorkbook(port), making()),
  prepare: async (port) =>
    planPrepare(port, await readWorkbook(port), { ...making(), as: "native" }),
};

describe("what Excel tells of a workbook", () => {
  test("formulas with what they fill, what is locked, entered as arrays", async () => {
    const formulas = await excel.book.formulas();
    const told = formulas.map(({ sheet, row, column, kind, locked, fills, error }) => [
      `${sheet} ${row} ${column}`,
      kind,
      locked,
      fills.rows * fills.columns,
      error,
    ]);
    expect(told).toContainEqual(["奖补 1 3", "plain", false, 1, false]);
    expect(told).toContainEqual(["奖补 9 0", "spill", false, 10, false]);
    expect(told).toContainEqual(["奖补 12 3", "legacy-array", false, 2, false]);
    expect(told).toContainEqual(["奖补 15 3", "plain", false, 1, false]);
    expect(told).toContainEqual(["锁定 0 0", "plain", true, 1, false]);
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
    const values = await opened.workbench.pane().evaluate(async (block) => {
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
      "锁定!A1": "protected",
    });
    await applyPlan(excel.book, plan);
    expect(await at(1)).toEqual({ value: 100000 });
    // the first of merged cells
    expect(await at(15)).toEqual({ value: 100000 });
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
    expect(left.map(placeText)).toEqual(["奖补!D13", "锁定!A1"]);
    expect(plan.refused.map(({ at: place }) => place)).toEqual([
      ...["奖补!D13", "锁定!A1", "总额", "奖补!D2:D9"],
    ]);
    const page = await opened.workbench.pane().evaluate(() =>
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
