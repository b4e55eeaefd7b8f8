import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { applyPlan, checkWorkbook, planNative, readWorkbook } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "../xlsx/made-file";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});
const lang = "zh-CN" as const;

/** A sheet with a call in column D for each answer in column C: whether the firm is an industrial one. */
function answers(...given: (string | number)[]): WorkbookFile {
  const rows = given.map((one, i) => {
    const at = i + 1;
    const answer =
      typeof one === "number"
        ? `<c r="C${at}"><v>${one}</v></c>`
        : `<c r="C${at}" t="inlineStr"><is><t>${one}</t></is></c>`;
    const call = `_xldudf_POLICY_CEILING("jjgf-2025-09/9-growth",B${at},C${at})`;
    const amount = one === 0 || one === "否" ? 0 : 20_000_000;
    return `<row r="${at}"><c r="B${at}"><v>0.1</v></c>${answer}<c r="D${at}" cm="1"><f t="array" ref="D${at}">${call}</f><v>${amount}</v></c></row>`;
  });
  return new WorkbookFile(
    XlsxBook.open(madeFile({ sheets: [{ name: "表", rows: rows.join("") }] })),
  );
}

describe("a 0 in a column of yes and no", () => {
  it.each([
    ["beside words, where it may have been a blank", ["是", 0, "否"], ["表!D2"]],
    ["beside a word and a 1", ["是", 0, 1], ["表!D2"]],
    ["alone, where each may have been one", [0, 0], ["表!D1", "表!D2"]],
    ["beside a 1, where both are answers", [1, 0, 1], []],
    ["not at all", ["是", "否"], []],
  ])("is told %s", async (_where, given, told) => {
    const port = answers(...given);
    const making = { book, lang, addIn: "0.1.0", time: "2026-11-28T00:00:00Z" };
    const { findings } = await checkWorkbook(port, await readWorkbook(port), making);
    expect(findings.filter(({ why }) => why === "only-zero").map(({ at }) => at)).toEqual(told);
  });
});

describe("cells that plain formulas read", () => {
  const spot = (row: number) => ({ sheet: "表", row, column: 2 });

  it("offer the words that the formulas know", async () => {
    const port = answers("是", "否");
    const plan = planNative(await readWorkbook(port), { book, lang });
    const lists = [0, 1].map((row) => ({ ...spot(row), words: ["是", "否"] }));
    expect(plan.marks.lists).toEqual(lists);
    expect((await port.possibleMarks({ notes: [], lists })).lists).toEqual(lists);
    expect(await applyPlan(port, plan)).toMatchObject({ done: true, marks: { lists } });
    // a cell that has a list gets no other
    expect((await port.possibleMarks({ notes: [], lists })).lists).toEqual([]);
  });

  it("offer none where they hold something else already", async () => {
    const plan = planNative(await readWorkbook(answers("√", 1)), { book, lang });
    expect(plan.changes).toHaveLength(2);
    expect(plan.marks.lists).toEqual([]);
  });
});
