import { unzipSync, strFromU8 } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import type { Marks } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "../xlsx/made-file";

const number = (at: string) => `<c r="${at}"><v>1</v></c>`;
const bytes = () =>
  madeFile({
    sheets: [
      {
        name: "S",
        rows: `<row r="1">${number("A1")}${number("B1")}</row>`,
        after:
          '<dataValidations count="1"><dataValidation type="whole" sqref="B1:B2"><formula1>1</formula1></dataValidation></dataValidations>',
      },
      { name: "锁", rows: "", after: '<sheetProtection sheet="1"/>' },
    ],
  });
const spot = (row: number, column: number, sheet = "S") => ({ sheet, row, column });
const MARKS: Marks = {
  notes: [
    { ...spot(0, 0), text: "第三条 <2025>" },
    { ...spot(1, 2), text: "b" },
    { ...spot(0, 0, "锁"), text: "c" },
  ],
  lists: [0, 1, 2].map((row) => ({ ...spot(row, row === 2 ? 0 : 1), words: ["是", "否"] })),
};
const opened = (file: Uint8Array) => new WorkbookFile(XlsxBook.open(file));
const sheetXml = (file: Uint8Array) => strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);

describe("notes and lists in a file", () => {
  it("are made only where a cell has none and may be written", async () => {
    const port = opened(bytes());
    const possible = await port.possibleMarks(MARKS);
    expect(possible.notes.map(({ sheet }) => sheet)).toEqual(["S", "S"]);
    expect(possible.lists.map(({ row, column }) => [row, column])).toEqual([[2, 0]]);
    await port.mark(possible);
    // once more changes nothing
    await port.mark(MARKS);
    const file = port.bytes();
    const read = await readXlsx(file);
    expect(read.sheets[0]!.cells!.get("0,0")!.comment!.text).toBe("第三条 <2025>");
    expect(read.sheets[0]!.dataValidations).toHaveLength(2);
    const { notes, lists } = await opened(file).possibleMarks(MARKS);
    expect([...notes, ...lists]).toEqual([]);
  });

  it("are taken out again, and nothing else is", async () => {
    const port = opened(bytes());
    const before = sheetXml(port.bytes());
    const possible = await port.possibleMarks(MARKS);
    await port.mark(possible);
    await port.unmark(possible);
    await port.unmark(possible);
    const file = port.bytes();
    expect(sheetXml(file).replace(' count="1"', "")).toBe(before.replace(' count="1"', ""));
    expect(Object.keys(unzipSync(file)).filter((part) => /comment|vml/i.test(part))).toEqual([]);
  });
});
