import { describe, expect, it } from "vitest";
import { areaText, freePlace, type Area } from "../../src/workbook";
import { FakeHost } from "./fake-host";

const cell = (row: number, column: number): Area => ({
  sheet: "Sheet1",
  row,
  column,
  rows: 1,
  columns: 1,
});
const one = { rows: 1, columns: 1, headed: true, avoid: [] as Area[] };

async function placed(host: FakeHost, wanted: Partial<typeof one> & { at: Area }) {
  const { target, headed, moved } = await freePlace(host, { ...one, ...wanted });
  return `${areaText(target.block.area, "Sheet1")}${headed ? " headed" : ""}${moved ? " moved" : ""}`;
}

describe("the next free place", () => {
  it("is where one stands, with its heading above", async () => {
    expect(await placed(new FakeHost(), { at: cell(1, 4) })).toBe("E1:E2 headed");
  });

  it("needs no heading where the column has one", async () => {
    const host = new FakeHost();
    host.type("Sheet1", 0, 4, "奖补");
    expect(await placed(host, { at: cell(1, 4) })).toBe("E2");
  });

  it("begins with the heading in the first row", async () => {
    expect(await placed(new FakeHost(), { at: cell(0, 2) })).toBe("C1:C2 headed");
  });

  it("is the first room to the right where one stands on something", async () => {
    const host = new FakeHost();
    for (const column of [0, 1, 2]) host.type("Sheet1", 1, column, 1);
    expect(await placed(host, { at: cell(1, 0) })).toBe("D1:D2 headed moved");
  });

  it("is never a blank cell that is read", async () => {
    expect(await placed(new FakeHost(), { at: cell(1, 0), avoid: [cell(1, 0), cell(1, 1)] })).toBe(
      "C1:C2 headed moved",
    );
  });

  it("keeps a column from what stands there where a table is written", async () => {
    const host = new FakeHost();
    for (const row of [1, 2, 3]) host.type("Sheet1", row, 0, row);
    const table = { rows: 4, columns: 3, headed: false };
    expect(await placed(host, { at: cell(1, 0), ...table })).toBe("C2:E5 moved");
  });

  it("holds the whole block: a cell far below is in the way too", async () => {
    const host = new FakeHost();
    host.type("Sheet1", 1, 0, 1);
    host.type("Sheet1", 9, 1, 1);
    expect(await placed(host, { at: cell(1, 0), rows: 9, headed: false })).toBe("C2:C10 moved");
  });

  it("is found far to the right of a long row", async () => {
    const host = new FakeHost();
    for (let column = 0; column < 60; column++) host.type("Sheet1", 1, column, 1);
    expect(await placed(host, { at: cell(1, 0) })).toBe("BI1:BI2 headed moved");
  });
});
