import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  planNative,
  planPrepare,
  readWorkbook,
  takeBack,
  type BookPort,
  type Spot,
} from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { SHAPED } from "./native-shapes";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});
const opened = () => new WorkbookFile(XlsxBook.open(SHAPED));
const JOURNAL = "urn:policy-awards:journal:1";

/** A workbook that calculates one cell otherwise, once something was written. */
function differingAt(port: WorkbookFile, { sheet, row, column }: Spot): BookPort {
  let written = false;
  return new Proxy(port as BookPort, {
    get(target, name) {
      if (name === "write") written = true;
      if (name === "values")
        return async (blocks: Parameters<BookPort["values"]>[0]) => {
          const values = await port.values(blocks);
          return values.map((rows, i) => {
            const one = blocks[i]!;
            const hit = one.sheet === sheet && one.row === row && one.column === column;
            return written && hit && one.rows * one.columns === 1 ? [[1]] : rows;
          });
        };
      const member = Reflect.get(target, name, target) as (...all: unknown[]) => unknown;
      return member.bind(target);
    },
  });
}

const column = async (port: BookPort, rows: number[], at: number, sheet: string) =>
  (await port.states(rows.map((row) => ({ sheet, row, column: at })))).map(
    ({ content }) => content,
  );
const native = async (wrong: Spot) => {
  const port = opened();
  const host = differingAt(port, wrong);
  const plan = planNative(await readWorkbook(host), { book, lang: "zh-CN" });
  return { port, plan, applied: await applyPlan(host, plan) };
};
const noted = async (port: BookPort, spot: Spot) => {
  const { notes } = await port.possibleMarks({ notes: [{ ...spot, text: "?" }], lists: [] });
  return notes.length === 0;
};

describe("a formula that does not give what it must", () => {
  it.each([1, 2, 3])("in row %i of a table puts the whole of its results back", async (row) => {
    const before = await column(opened(), [1, 2, 3], 3, "各企业");
    const { port, applied } = await native({ sheet: "各企业", row, column: 3 });
    expect(applied).toMatchObject({
      done: true,
      put_back: ["D2", "D3", "D4"].map((at) => ({ at: `各企业!${at}`, why: "differs" })),
    });
    expect(before.map(({ value }) => value)).toEqual([100000, 200000, "#N/A"]);
    expect(before[0]).toHaveProperty("formula", expect.stringContaining("POLICY_AWARDS"));
    expect(await column(port, [1, 2, 3], 3, "各企业")).toEqual(before);
    // what stands beside it became native
    const [other] = await column(port, [9], 1, "各企业");
    expect(other).toHaveProperty("formula", expect.stringMatching(/^=IF\(/));
  });

  it("has no note of a formula, neither in the cell nor in the count", async () => {
    const { port, plan, applied } = await native({ sheet: "各企业", row: 2, column: 3 });
    if (!applied.done) throw new Error("changed");
    const top = { sheet: "各企业", row: 1, column: 3 };
    expect(plan.marks.notes).toContainEqual(expect.objectContaining(top));
    expect(await noted(port, top)).toBe(false);
    expect(applied.marks.notes).toHaveLength(plan.marks.notes.length - 1);
    for (const note of applied.marks.notes) expect(await noted(port, note)).toBe(true);
    expect(await port.xml(JOURNAL)).not.toContain(
      JSON.stringify(plan.marks.notes.find((one) => one.row === 1 && one.column === 3)).replaceAll(
        '"',
        "&quot;",
      ),
    );
  });

  it("leaves the note of its run to the next cell", async () => {
    const { port, applied } = await native({ sheet: "形状", row: 0, column: 0 });
    expect(applied).toMatchObject({ put_back: [{ at: "形状!A1", why: "differs" }] });
    expect(await noted(port, { sheet: "形状", row: 0, column: 0 })).toBe(false);
    expect(await noted(port, { sheet: "形状", row: 1, column: 0 })).toBe(true);
  });

  it("is as it was when the rest is taken back", async () => {
    const spots = Array.from({ length: 16 }, (_, i) => ({ sheet: "各企业", row: i, column: 3 }));
    const before = await opened().states(spots);
    const { port } = await native({ sheet: "各企业", row: 2, column: 3 });
    expect(await takeBack(port)).toMatchObject({ done: true });
    expect(await port.states(spots)).toEqual(before);
  });

  it("is a value in what is prepared for people without the add-in, and is named there", async () => {
    const wrong = { sheet: "各企业", row: 2, column: 3 };
    const before = await column(opened(), [1, 2, 3], 3, "各企业");
    const port = opened();
    const host = differingAt(port, wrong);
    const making = { book, lang: "zh-CN" as const, addIn: "0.1.0", time: "2026-11-28T00:00:00Z" };
    const plan = await planPrepare(host, await readWorkbook(host), { ...making, as: "native" });
    const applied = await applyPlan(host, plan);
    expect(applied).toMatchObject({ done: true, put_back: [] });
    expect(await column(port, [1, 2, 3], 3, "各企业")).toEqual([
      { value: 100000 },
      { value: 200000 },
      { value: "#N/A" },
    ]);
    const audit = await port.values([
      { sheet: "奖补审计", row: 0, column: 0, rows: 200, columns: 2 },
    ]);
    expect(audit[0]).toContainEqual(["各企业!D2", expect.stringContaining("在这个表格软件里")]);
    // what stands beside it became native, and one step takes all back
    const [other] = await column(port, [9], 1, "各企业");
    expect(other).toHaveProperty("formula", expect.stringMatching(/^=IF\(/));
    expect(await takeBack(port)).toMatchObject({ done: true });
    expect(await column(port, [1, 2, 3], 3, "各企业")).toEqual(before);
    expect(await port.sheets()).toEqual(await opened().sheets());
  });
});
