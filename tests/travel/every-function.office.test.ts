import { beforeAll, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { FUNCTIONS } from "../../src/functions";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { policyCalls } from "../../src/travel";
import { XlsxBook, notedCells } from "../../src/xlsx";
import { calculated, cellsOf } from "./calculated-file";
import { everyFunction, FORMULAS } from "./every-function";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});

it("what is prepared calls none of our functions, shows all that they gave, and dates what does not follow", async () => {
  expect(new Set(FORMULAS.map(({ name }) => name)).size).toBe(FUNCTIONS.length);
  const bytes = await everyFunction(book);
  const making = { book, lang: "zh-CN" as const, addIn: "", time: "2026-11-28T08:30:00Z" };
  const { file, answer } = await runWorkbook({ command: "prepare", bytes }, making);
  const prepared = XlsxBook.open(file!);
  const formulas = new Map<string, string>();
  prepared.cells("全部", ({ row, column, formula }) => {
    if (formula) formulas.set(`${row},${column}`, formula.text);
  });
  expect([...formulas.values()].filter((text) => policyCalls(`=${text}`).length > 0)).toEqual([]);
  // cells in error, as the help shows them, are listed
  const { refused } = answer as { refused: { at: string; why: string }[] };
  expect(refused.filter(({ why }) => why !== "error-cell")).toEqual([]);
  const before = cellsOf(bytes).get("全部")!;
  const shown = (await calculated(file!, true)).get("全部")!;
  const other = [...before].filter(([place, value]) => {
    const now = shown.get(place) ?? "";
    return typeof value === "number"
      ? Math.abs(Number(now) - value) > 0.005
      : now !== (value ?? "");
  });
  expect(other).toEqual([]);
  // each value that took a formula's place says so, and of which day it is
  const notes = notedCells(prepared, "全部");
  const values = FORMULAS.flatMap((_, i) =>
    formulas.has(`${i * 60},0`) ? [] : [`A${i * 60 + 1}`],
  );
  expect(values.length).toBeGreaterThan(20);
  const silent = new Set(refused.map(({ at }) => at.replace("全部!", "")));
  expect(values.filter((at) => !notes.has(at) && !silent.has(at))).toEqual([]);
  const audit: string[] = [];
  prepared.cells("奖补审计", ({ value }) => audit.push(String(value)));
  expect(audit.filter((text) => text.includes("不随数据更新，为 2026-11-28 的结果"))).toHaveLength(
    1,
  );
});
