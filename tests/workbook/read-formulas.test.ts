import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readFormulas } from "../../src/workbook/book/read-formulas";
import { readAddress } from "../../src/workbook/place";

const ROWS = 200_000;
const COLUMNS = 20;
/** Where this sheet of four million values has its three formulas. */
const FORMULAS = ["B2:B3", "T200000"];

interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Excel with one sheet, which counts the cells of which contents were asked for. */
function excel() {
  const asked: { cells: number; what: string }[] = [];
  const place = ({ row, column, rows, columns }: Area) => {
    return { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns };
  };
  const rangeOf = (area: Area) => {
    const filled = (value: unknown) =>
      Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(value));
    const range = {
      ...place(area),
      load(what: string) {
        if (/formulas|values/.test(what)) asked.push({ cells: area.rows * area.columns, what });
        return range;
      },
      get formulas() {
        return filled("=1+1");
      },
      get values() {
        return filled(2);
      },
      get valueTypes() {
        return filled("Double");
      },
    };
    return range;
  };
  const areas = FORMULAS.map((address) => rangeOf(readAddress(`S!${address}`)!));
  const special = {
    isNullObject: false,
    areas: { items: areas, load: () => special.areas },
    load: () => special,
  };
  const used = Object.assign(rangeOf({ row: 0, column: 0, rows: ROWS, columns: COLUMNS }), {
    getSpecialCellsOrNullObject: (kind: string) => {
      expect(kind).toBe("Formulas");
      return special;
    },
  });
  const sheet = {
    name: "S",
    protection: { protected: false },
    getUsedRangeOrNullObject: () => used,
    getRange: (address: string) => rangeOf(readAddress(`S!${address}`)!),
  };
  const worksheets = { items: [sheet], load: () => worksheets, getItem: () => sheet };
  const context = { workbook: { worksheets }, sync: vi.fn(() => Promise.resolve()) };
  return { context: context as unknown as Excel.RequestContext, asked, sync: context.sync };
}

describe("the formulas of a large sheet", () => {
  // without the sets that tell spills and arrays: they are asked of each formula then
  const requirements = { isSetSupported: () => false };
  beforeEach(() => vi.stubGlobal("Office", { context: { requirements } }));
  afterEach(() => vi.unstubAllGlobals());

  it("are asked for as such: nothing of its other cells is loaded", async () => {
    const { context, asked, sync } = excel();
    const found = await readFormulas(context);
    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [2, 1],
      [ROWS - 1, COLUMNS - 1],
    ]);
    expect(asked.reduce((sum, { cells }) => sum + cells, 0)).toBe(3);
    expect(sync.mock.calls.length).toBeLessThan(6);
  });
});
