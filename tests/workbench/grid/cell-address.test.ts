import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  areaAddress,
  readArea,
  sheetPrefix,
  splitSheet,
} from "../../../src/workbench/grid/cell-address";

const SIZE = { rows: 100, columns: 26 };

describe("addresses", () => {
  test.each([
    ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["$B$2:AA4", { row: 1, column: 1, rows: 3, columns: 26 }],
    ["C4:B2", { row: 1, column: 1, rows: 3, columns: 2 }],
    ["B:C", { row: 0, column: 1, rows: 100, columns: 2 }],
    ["2:3", { row: 1, column: 0, rows: 2, columns: 26 }],
  ])("%s", (address, area) => {
    expect(readArea(address, SIZE)).toEqual(area);
  });

  test.each(["", "B", "2", "A1:B2:C3", "A1:B", "A1:2", "不是", "A1,B2"])(
    "%j is none",
    (address) => {
      expect(readArea(address, SIZE)).toBeUndefined();
    },
  );

  test("every area can be written and read", () => {
    const count = fc.integer({ min: 1, max: 500 });
    const place = fc.integer({ min: 0, max: 16_000 });
    const area = fc.record({ row: place, column: place, rows: count, columns: count });
    fc.assert(
      fc.property(area, (one) => void expect(readArea(areaAddress(one), SIZE)).toEqual(one)),
    );
  });

  test("sheet names are quoted where a formula needs it", () => {
    expect(sheetPrefix("奖补测算")).toBe("奖补测算!");
    expect(sheetPrefix("Q1 '25")).toBe("'Q1 ''25'!");
    expect(sheetPrefix("AB12")).toBe("'AB12'!");
    expect(splitSheet("'Q1 ''25'!B2")).toEqual({ sheet: "Q1 '25", rest: "B2" });
    expect(splitSheet("B2")).toEqual({ rest: "B2" });
  });
});
