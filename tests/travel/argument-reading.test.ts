import { describe, expect, it } from "vitest";
import { readArgument, type Surroundings } from "../../src/travel";

const spill = {
  ...{
    sheet: "表 一",
    row: 2,
    column: 0,
    formula: "=X(1)",
    value: 1,
    error: false,
    kind: "spill" as const,
  },
  fills: { sheet: "表 一", row: 2, column: 0, rows: 4, columns: 1 },
  ...{ locked: false },
};
const AROUND: Surroundings = {
  sheets: ["表 一", "Data"],
  names: [
    { name: "产值", formula: "=Data!$B$2" },
    { name: "增速", formula: "=Data!$C$2", sheet: "Data" },
    { name: "税率", formula: "=LAMBDA(x,x)" },
  ],
  tables: [
    {
      name: "表1",
      area: { sheet: "Data", row: 0, column: 0, rows: 6, columns: 3 },
      columns: ["企业", "产值(万元)", "增速"],
      headings: true,
      totals: true,
    },
  ],
  spills: [spill],
};
const read = (text: string, row = 2) =>
  readArgument(text, { sheet: "Data", row, column: 5 }, AROUND);
const block = (sheet: string, row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});

describe("an argument", () => {
  it.each<[string, unknown]>([
    ["110000000", 110000000],
    ["-1.5", -1.5],
    ["10%", 0.1],
    ["7.1%", 0.071],
    [" ( 5e3 ) ", 5000],
    ['"1.1亿元 ""约"""', '1.1亿元 "约"'],
    ["TRUE", true],
    ["false()", false],
  ])("%s is a value", (text, value) => {
    expect(read(text)).toEqual({ given: "value", value });
  });

  it.each<[string, ReturnType<typeof block>, number, boolean]>([
    ["B2", block("Data", 1, 1), 1, true],
    ["$B$2:C4", block("Data", 1, 1, 3, 2), 1, true],
    ["'表 一'!B2", block("表 一", 1, 1), 1, true],
    ["产值", block("Data", 1, 1), 1, true],
    ["增速", block("Data", 1, 2), 1, true],
    ["B2*10000", block("Data", 1, 1), 10000, false],
    ["10000*B2", block("Data", 1, 1), 10000, false],
    ["B2/4", block("Data", 1, 1), 0.25, false],
    ['IF(B2="","",B2*10000)', block("Data", 1, 1), 10000, true],
    ['IF( B2 = "" , "" , B2 )', block("Data", 1, 1), 1, true],
    ["表1[产值(万元)]", block("Data", 1, 1, 4, 1), 1, true],
    ["表1[[#This Row],[增速]]", block("Data", 2, 2), 1, true],
    ["'表 一'!A3#", block("表 一", 2, 0, 4, 1), 1, true],
  ])("%s leads to cells", (text, cells, times, blankStays) => {
    expect(read(text)).toMatchObject({ given: "cells", block: cells, times, blankStays });
  });

  it.each([
    "SUM(B2:B9)",
    "B2+1",
    "税率",
    "没有",
    "缺!B2",
    'IF(B2="","",C2*10000)',
    'IF(B2="",0,B2)',
    "表1[没有]",
    "A9#",
    "B2*C2",
  ])("%s is a formula of its own", (text) => {
    expect(read(text)).toEqual({ given: "formula" });
  });

  it("of this row leads nowhere outside of the table", () => {
    expect(read("表1[[#This Row],[增速]]", 40)).toEqual({ given: "formula" });
  });

  it("may be left out, or be a table of its own", () => {
    expect(read(" ")).toEqual({ given: "nothing" });
    expect(read('{1,-2%;"a",TRUE}')).toEqual({
      given: "rows",
      rows: [
        [1, -0.02],
        ["a", true],
      ],
    });
  });
});
