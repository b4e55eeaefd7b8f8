import { expect, it } from "vitest";
import { CALCULATION, calculationSheet } from "../../src/calculation";
import { runWorkbook } from "../../src/cli/run-workbook";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { annotatedRuleBook } from "../../src/rulebook";
import { XlsxBook, type FileCell } from "../../src/xlsx";
import { calculated } from "../travel/calculated-file";
import { foundIn } from "../rulebook/found-in";
import { requestFor } from "./requests";

const FACTS = {
  ...{ output_value: 110_000_000, growth: 0.1, sector: "industrial" },
  ...{ rd_expense: 112_000_000, rd_growth: 0.12, municipal_award: 5_000_000 },
};
const MATCHED = "jjgf-2025-04/16";

it.each(["live", "native"] as const)(
  "a %s calculation that is prepared to be sent says so where amounts are others and what counts is a value",
  async (as) => {
    const book = await annotatedRuleBook();
    const request = requestFor(book, FACTS, as);
    const content = { ...calculationSheet(request), name: "测算书" };
    const made = XlsxBook.blank();
    const port = new WorkbookFile(made);
    await port.addSheet(content);
    const making = { book, lang: "zh-CN" as const, addIn: "", time: "2026-11-28T00:00:00Z" };
    const prepared = await runWorkbook({ command: "prepare", bytes: port.bytes() }, making);
    const sent = prepared.file ?? port.bytes();
    const rowOf = (column: number, text: string) =>
      content.rows.findIndex((row) => row[column] === text);
    const told = foundIn(book, MATCHED).measure.inputs.find(({ name }) => name in FACTS)!;
    const award = rowOf(0, told.zh);
    const [line, signed] = [rowOf(1, MATCHED), rowOf(0, CALCULATION["zh-CN"].signatures[0]!)];
    const other = XlsxBook.open(sent);
    const edits: FileCell[] = [];
    other.cells("测算书", ({ formula: _told, ...cell }) => {
      if (cell.row === award && cell.column === 1) edits.push({ ...cell, value: 2_500_000 });
    });
    other.write("测算书", edits);
    const [before, after] = await Promise.all(
      [sent, other.bytes()].map(async (file) => (await calculated(file, true)).get("测算书")!),
    );
    const said = (shown: typeof before) =>
      [
        shown!.get(`${line},6`),
        shown!.get(`${line},7`),
        shown!.get(`${signed - 1},0`) ?? "",
      ] as const;
    expect(said(before)).toEqual([5_000_000, 5_000_000, ""]);
    // a cap beside it keeps it from being a formula
    const text = CALCULATION["zh-CN"].otherAmounts("2026-11-28");
    expect(said(after)).toEqual([2_500_000, 5_000_000, text]);
  },
  600_000,
);
