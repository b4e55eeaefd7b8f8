import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { applyPlan, placeText, planNative, policyCalls, readWorkbook } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { SHAPED, SHAPES } from "./native-shapes";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});
const opened = () => new WorkbookFile(XlsxBook.open(SHAPED));
const planned = async (port = opened()) => {
  const plan = planNative(await readWorkbook(port), { book, lang: "zh-CN" });
  return { port, plan, applied: await applyPlan(port, plan) };
};

describe("native formulas", () => {
  it("are written for every way of giving facts that means the same elsewhere", async () => {
    const { port, plan } = await planned();
    const whys = new Map(plan.refused.map((one) => [one.at, one.why]));
    const became = SHAPES.map((_, i) => whys.get(`形状!A${i + 1}`) ?? "native");
    expect(became).toEqual(SHAPES.map(([, , becomes]) => becomes));
    const states = await port.states(SHAPES.map((_, row) => ({ sheet: "形状", row, column: 0 })));
    states.forEach(({ content }, i) => {
      const { formula, value } = content as { formula: string; value: unknown };
      expect(policyCalls(formula).length > 0).toBe(became[i] !== "native");
      expect(value).toBe(SHAPES[i]![1]);
    });
  });

  it("have cells on the sheet of parameters for those that are written, and for no other", async () => {
    const { plan } = await planned();
    const written = new Set(plan.changes.map(placeText));
    const [parameters] = plan.sheets;
    const users = parameters!.rows.slice(2).map(([user]) => String(user).split(/[ 等（]/)[0]!);
    expect(users.length).toBeGreaterThan(5);
    expect(users.filter((user) => !written.has(user))).toEqual([]);
    expect(parameters!.rows.flat()).not.toContain(130000000);
  });

  it("of a measure that a cell names have no amount once it names another", async () => {
    const { plan } = await planned();
    const named = plan.changes.filter(
      ({ before }) => "formula" in before && before.formula.includes("数据!A8"),
    );
    expect(named).toHaveLength(1);
    expect(named[0]!.after).toMatchObject({
      formula: expect.stringMatching(/^=IF\(数据!A8="jjgf-2025-01\/1",IF\(.*,NA\(\)\)$/) as string,
    });
  });

  it("stand in each row of a table, in its units, whichever way it lies", async () => {
    const { port } = await planned();
    const column = await port.states([1, 2, 3].map((row) => ({ sheet: "各企业", row, column: 3 })));
    expect(column.map(({ content }) => content.value)).toEqual([100000, 200000, "#N/A"]);
    const across = await port.states([1, 2].map((at) => ({ sheet: "各企业", row: 9, column: at })));
    expect(across.map(({ content }) => content.value)).toEqual([100000, 200000]);
    for (const { content } of [...column, ...across])
      expect(content).toMatchObject({ formula: expect.stringMatching(/^=IF\(/) as string });
  });

  it("say at the first of each run what they are and for which days", async () => {
    const { plan } = await planned();
    const notes = plan.marks.notes.filter(({ sheet }) => sheet === "各企业");
    expect(notes.map(({ row, column }) => [row, column])).toEqual([
      [1, 3],
      [9, 1],
      [9, 2],
      [12, 3],
    ]);
    expect(notes[0]!.text).toContain("jjgf-2025-01/1");
    expect(notes[0]!.text).toContain("有效期");
  });
});
