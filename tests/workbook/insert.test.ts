import { describe, expect, it } from "vitest";
import { insert, inspectTarget, noHost, undo, type Area, type Insertion } from "../../src/workbook";
import { FakeHost } from "./fake-host";

const b2: Area = { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 };
const formula = '=POLICY_AWARD("jjgf-2025-01/1",C5,D5)';

async function inserted(host: FakeHost, area: Area, rows: string[][]): Promise<Insertion> {
  const result = await insert(host, await inspectTarget(host, area), rows);
  if (!("done" in result)) throw new Error("nothing was inserted");
  return result.done;
}

describe("inserting", () => {
  it("reports what would be overwritten, formulas as formulas", async () => {
    const host = new FakeHost();
    host.type("Sheet1", 1, 1, "=A1+1");
    host.type("Sheet1", 2, 2, 5);
    const target = await inspectTarget(host, { ...b2, rows: 2, columns: 2 });
    expect(target.occupied).toEqual([
      { address: "B2", holds: "=A1+1" },
      { address: "C3", holds: "5" },
    ]);
  });

  it("writes where it looked", async () => {
    const host = new FakeHost();
    await inserted(host, b2, [[formula]]);
    expect(host.cell("Sheet1", 1, 1)).toBe(formula);
  });

  it("writes nothing when the place changed meanwhile, and shows what stands there", async () => {
    const host = new FakeHost();
    const seen = await inspectTarget(host, b2);
    host.type("Sheet1", 1, 1, "someone's");
    const result = await insert(host, seen, [[formula]]);
    expect(result).toMatchObject({
      changed: { occupied: [{ address: "B2", holds: "someone's" }] },
    });
    expect(host.cell("Sheet1", 1, 1)).toBe("someone's");
  });

  it("is refused without a host", async () => {
    await expect(inspectTarget(noHost, b2)).rejects.toMatchObject({ problem: "no-host" });
  });
});

describe("undoing", () => {
  it("brings back formulas, numbers, blanks, and text that looks like a number", async () => {
    const host = new FakeHost();
    const before = ["=A1+1", 7, "", "(1)", "2025-1", "说明"] as const;
    before.forEach((cell, c) =>
      host.type("Sheet1", 1, c, typeof cell === "string" && /^[(2]/.test(cell) ? `'${cell}` : cell),
    );
    const row: Area = { ...b2, column: 0, columns: before.length };
    const written: unknown[][] = [];
    const done = await inserted(host, row, [before.map((_, c) => `x${c}`)]);
    const restore = host.restore;
    host.restore = (area, input, look) => (
      written.push(...input.map((line) => [...line])),
      restore(area, input, look)
    );
    expect(await undo(host, done)).toBe("restored");
    expect(before.map((_, c) => host.cell("Sheet1", 1, c))).toEqual([...before]);
    // Excel would read these as -1 and as a date
    expect(written).toEqual([["=A1+1", 7, "", "'(1)", "'2025-1", "说明"]]);
  });

  it("brings back number formats and how cells looked", async () => {
    const host = new FakeHost();
    host.type("Sheet1", 1, 1, 45_000);
    host.formats.set("Sheet1!1,1", "yyyy-mm-dd");
    const area = { ...b2, rows: 2 };
    const seen = await inspectTarget(host, area);
    const look = { headings: [0], columnFormats: { 0: "#,##0.00" } };
    const result = await insert(host, seen, [["title"], [1]], look);
    expect(host.formats.get("Sheet1!1,1")).toBe("#,##0.00");
    expect(host.bold.has("Sheet1!1,1")).toBe(true);
    await undo(host, (result as { done: Insertion }).done);
    expect(host.cell("Sheet1", 1, 1)).toBe(45_000);
    expect(host.formats.get("Sheet1!1,1")).toBe("yyyy-mm-dd");
    expect(host.bold.size).toBe(0);
  });

  it("keeps text that looks like a formula text", async () => {
    const host = new FakeHost();
    host.type("Sheet1", 1, 1, "=1+1");
    host.results.set("=1+1", "=1+1");
    const written: unknown[] = [];
    const done = await inserted(host, b2, [["x"]]);
    host.restore = (_area, input) => Promise.resolve(void written.push(...input.flat()));
    await undo(host, done);
    expect(written).toEqual(["'=1+1"]);
  });

  it("is not begun where a result spills: that would leave constants behind", async () => {
    const host = new FakeHost();
    const read = host.read;
    host.read = async (areas) => (await read(areas)).map((block) => ({ ...block, spills: true }));
    const seen = await inspectTarget(host, b2);
    expect(seen.spills).toBe(true);
    expect(await insert(host, seen, [["x"]])).toHaveProperty("changed");
    expect(host.cell("Sheet1", 1, 1)).toBe("");
  });

  it("leaves alone what somebody touched since", async () => {
    const host = new FakeHost();
    const done = await inserted(host, b2, [[formula]]);
    host.type("Sheet1", 1, 1, 5);
    expect(await undo(host, done)).toBe("touched");
    expect(host.cell("Sheet1", 1, 1)).toBe(5);
  });
});
