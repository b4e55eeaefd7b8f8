import { beforeAll, describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { sheetGrids } from "../../src/cli/sheet-grids";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { applyPlan, planFreeze, planNative, readWorkbook } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { EARLY } from "./days-1904";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});
const making = () => ({
  book,
  lang: "zh-CN" as const,
  addIn: "0.1.0",
  time: "2026-11-28T00:00:00Z",
});
const opened = () => new WorkbookFile(XlsxBook.open(EARLY));

describe("a workbook that counts days from 1904", () => {
  it("is named by the check, with each call that hands a day over as it stands", async () => {
    const { answer } = await runWorkbook({ command: "check", bytes: EARLY }, making());
    const { from1904, findings } = answer as {
      from1904: boolean;
      findings: { at: string; why: string }[];
    };
    expect(from1904).toBe(true);
    const of = (why: string) => findings.filter((one) => one.why === why).map(({ at }) => at);
    expect(of("days-1904")).toEqual(["税!D2"]);
    // to calculate it anew would not help
    expect(of("stale")).toEqual([]);
  });

  it("has plain formulas with the amount of the day that is meant", async () => {
    const port = opened();
    const plan = planNative(await readWorkbook(port), making());
    expect(plan.refused).toEqual([]);
    expect(plan.sheets).toEqual([]);
    expect(await applyPlan(port, plan)).toMatchObject({ done: true, put_back: [] });
    const cells = await port.states([3, 4].map((column) => ({ sheet: "税", row: 1, column })));
    for (const { content } of cells)
      expect(content).toMatchObject({
        value: 1000000,
        formula: expect.stringMatching(/C2.*DATE\(/) as string,
      });
  });

  it("freezes no amount of another day", async () => {
    const port = opened();
    const plan = await planFreeze(port, await readWorkbook(port), making());
    expect(plan.refused).toEqual([{ at: "税!D2", why: "days-1904" }]);
    expect(plan.changes.map(({ after }) => after)).toEqual([{ value: 1000000 }]);
  });

  it("has its days read as those that are meant where its tables are read", () => {
    const [grid] = sheetGrids(XlsxBook.open(EARLY));
    // 1 June 2022, counted from 1900
    expect(grid!.rows[1]![2]).toMatchObject({ value: 44713, day: true });
    expect(grid!.rows[1]![0]).toMatchObject({ value: 1000000 });
  });
});
