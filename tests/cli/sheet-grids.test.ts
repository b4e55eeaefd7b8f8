import { expect, it } from "vitest";
import { sheetGrids } from "../../src/cli/sheet-grids";
import { XlsxBook } from "../../src/xlsx";

it("a formula of which the file holds no value is a cell, one that gives no text is none", () => {
  const [file, name] = [XlsxBook.blank(), "表"];
  file.addSheet(name);
  const cell = (column: number, value: string | null, text?: string) => ({
    ...{ row: 0, column, style: 0, value, error: false },
    ...(text && { formula: { text, kind: "plain" as const, dynamic: false } }),
  });
  file.write(name, [cell(0, "营业收入"), cell(1, null, "SUM(B2:B13)"), cell(2, "", 'IF(1,"")')]);
  const grid = sheetGrids(XlsxBook.open(file.bytes())).find((one) => one.name === name);
  expect(grid!.rows[0]!.slice(1)).toEqual([expect.objectContaining({ uncalculated: true })]);
});
