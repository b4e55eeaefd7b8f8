import { expect, it } from "vitest";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "./made-file";

it("rows and columns that nobody sees: hidden, without height or width, with and without their number", () => {
  const bytes = madeFile({
    sheets: [
      {
        name: "表",
        before:
          '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="16384" hidden="true"/></cols>',
        rows: '<row/><row hidden="1"><c><v>1</v></c></row><row r="7" hidden="0"/><row r="8" ht="0" customHeight="1"/><row hidden="true"/>',
      },
    ],
  });
  const { hiddenRows, hiddenColumns } = XlsxBook.open(bytes).layout("表");
  expect([...hiddenRows]).toEqual([1, 7, 8]);
  expect([...hiddenColumns].slice(0, 4)).toEqual([1, 2, 4, 5]);
  expect(hiddenColumns.size).toBeLessThanOrEqual(2000);
});
