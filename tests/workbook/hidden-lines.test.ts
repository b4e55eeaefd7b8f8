import { describe, expect, it } from "vitest";
import { hiddenLines } from "../../src/workbook/hidden-lines";

const area = { sheet: "表", row: 2, column: 1, rows: 3, columns: 2 };
type Seen = [row: number, column: number, rows: number, columns: number];

/** A range as Excel tells it, and how often it was asked. */
function asked(rowHidden: unknown, columnHidden: unknown, seen: Seen[] | "nothing" | "refused") {
  let trips = 0;
  const items = (seen === "nothing" || seen === "refused" ? [] : seen).map(
    ([rowIndex, columnIndex, rowCount, columnCount]) => {
      return { rowIndex, columnIndex, rowCount, columnCount };
    },
  );
  const found = {
    isNullObject: seen === "nothing",
    load: () => found,
    areas: { load: () => ({ items }) },
  };
  const range = { rowHidden, columnHidden, getSpecialCellsOrNullObject: () => found };
  const sync = () => {
    trips += 1;
    return seen === "refused" ? Promise.reject(new Error("too many")) : Promise.resolve();
  };
  const lines = hiddenLines({ sync } as never, range as never, area);
  return lines.then((told) => ({ ...told, trips }));
}

describe("hidden rows and columns of a range", () => {
  it("are none, or all, without asking further", async () => {
    expect(await asked(false, false, [])).toEqual({ trips: 0 });
    expect(await asked(true, false, [])).toEqual({
      hiddenRows: [2, 3, 4],
      hiddenColumns: [],
      trips: 0,
    });
  });

  it("are those that the cells which are seen leave out", async () => {
    const seen: Seen[] = [
      [2, 1, 1, 1],
      [4, 1, 1, 1],
    ];
    expect(await asked(null, null, seen)).toEqual({
      hiddenRows: [3],
      hiddenColumns: [2],
      trips: 2,
    });
  });

  it("are unknown where Excel refuses", async () => {
    expect(await asked(null, false, "refused")).toEqual({ trips: 1 });
  });
});
