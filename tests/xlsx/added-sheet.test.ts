import { describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "./made-file";

const BYTES = madeFile({
  sheets: [{ name: "甲", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
});
const content = (name: string) => ({
  name,
  rows: [["标题"], ["头"], [110000000]],
  headings: [0, 1],
  widths: [20],
  formats: { 0: "#,##0.00" },
  repeated: 1,
  landscape: true,
});
const reopened = (file: WorkbookFile) => XlsxBook.open(file.bytes());

describe("a sheet that is added", () => {
  it("looks like something in a file that had no styles of its own", async () => {
    const file = new WorkbookFile(XlsxBook.open(BYTES));
    await file.addSheet(content("审计"));
    const book = reopened(file);
    const looks: unknown[] = [];
    book.cells("审计", ({ style }) => looks.push(book.look(style)));
    expect(looks).toEqual([
      expect.objectContaining({ bold: true, wrap: true }),
      expect.objectContaining({ bold: true, wrap: true }),
      expect.objectContaining({ numberFormat: "#,##0.00", wrap: true }),
    ]);
    // the cells that were there look as they did
    book.cells("甲", ({ style }) => expect(book.look(style)).toEqual({}));
  });

  it("repeats its heading on each page, until it is taken out", async () => {
    const file = new WorkbookFile(XlsxBook.open(BYTES));
    await file.addSheet(content("审计"));
    await file.addSheet(content("政策依据"));
    const titles = (book: XlsxBook) => book.names.map(({ sheet, formula }) => [sheet, formula]);
    expect(titles(reopened(file))).toEqual([
      ["审计", "'审计'!$2:$2"],
      ["政策依据", "'政策依据'!$2:$2"],
    ]);
    // the names of a sheet go with it, those of the others stay theirs
    await file.removeSheets(["审计"]);
    expect(titles(reopened(file))).toEqual([["政策依据", "'政策依据'!$2:$2"]]);
    await file.removeSheets(["政策依据"]);
    expect(reopened(file).names).toEqual([]);
  });
});
