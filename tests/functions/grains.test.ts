import { describe, expect, it } from "vitest";
import { readFact } from "../../src/engine";
import { toNumber } from "../../src/exact";
import { GRAINS, type Input, type QuantityType } from "../../src/language";
import { excelFormula } from "../../src/formula";
import { annotatedRuleBook } from "../../src/rulebook";
import { exactAmount } from "../fast/both-ways";
import { compiled } from "../fast/compiled";
import { recalculateInIronCalc } from "../formula/second-engine";
import { call } from "./call";
import { foundIn } from "../rulebook/found-in";

const book = await annotatedRuleBook();

const input = (type: QuantityType): Input => ({ name: "x", zh: "甲", en: "X", type });

/** By each of the four that compute: a function, the exact evaluator, the table's code, the formula of a sheet. */
async function amountsOf(id: string, cells: readonly unknown[]) {
  const { measure } = foundIn(book, id);
  const names = measure.inputs.map((one) => one.zh);
  const places = Object.fromEntries(
    measure.inputs.map(({ name }, i) => [name, `${String.fromCharCode(65 + i)}1`]),
  );
  const native = excelFormula(measure, places);
  if (!("formula" in native)) throw new Error(`no formula of ${id}`);
  const [[calculated] = []] = await recalculateInIronCalc([
    {
      name: id,
      rows: [measure.inputs.map((_, i) => cells[i] ?? null)],
      formula: native.formula,
    },
  ]);
  return {
    function: call("POLICY_AWARD", [id, ...cells]),
    exact: exactAmount(measure, cells, book.tables),
    code: compiled([measure])(measure)(cells),
    table: (call("POLICY_AWARDS", [id, [names, [...cells]]]) as unknown[][])[0]![0],
    formula: calculated,
  };
}

describe("the grain at which a cell is read", () => {
  it.each<[string, number, number]>([
    ["jjgf-2025-21/7.1", 8192.7 - 7792.7, 240_000],
    ["jjgf-2025-21/7.1", 400.000002, 300_000],
  ])("is one in every back end: %s, %f square metres", async (id, area, yuan) => {
    const amounts = await amountsOf(id, [area, 24, true, true]);
    const same = Object.keys(amounts).map((by) => [by, yuan]);
    expect(amounts).toEqual(Object.fromEntries(same));
  });

  it("is finer than any figure, and coarser than what subtraction leaves", () => {
    expect(8192.7 - 7792.7).not.toBe(400);
    for (const type of Object.keys(GRAINS) as QuantityType[]) {
      const [now, before] = type === "ratio" ? [1.15, 1] : [8192.7, 7792.7];
      const read = readFact(input(type), now - before);
      expect("value" in read && toNumber(read.value as never)).toBe(type === "ratio" ? 0.15 : 400);
    }
  });

  it.each(["area_m2", "kwh", "number", "hours"] as const)("keeps a millionth of %s", (type) => {
    const read = readFact(input(type), 1.000001);
    expect(read).toMatchObject({ value: { n: 1_000_001n, d: 1_000_000n } });
    expect(readFact(input(type), 1.0000004)).toMatchObject({
      value: { n: 1n, d: 1n },
      changed: true,
    });
  });

  it("lets a count be whole that arithmetic has left beside it, and no other", () => {
    expect(readFact(input("count"), 8192.7 - 8189.7)).toMatchObject({ value: { n: 3n, d: 1n } });
    expect(readFact(input("count"), 2.9999)).toEqual({ broken: "not-whole" });
  });

  it("takes a text as it stands", () => {
    expect(readFact(input("area_m2"), "399.9999999")).toMatchObject({
      value: { n: 3_999_999_999n, d: 10_000_000n },
    });
  });

  it("decides the tier of a bookshop: the difference of two areas is 400", () => {
    const facts = [24, true, true];
    const asked = (area: number) => call("POLICY_AWARD", ["jjgf-2025-21/7.1", area, ...facts]);
    expect(asked(8192.7 - 7792.7)).toBe(asked(400));
    expect(asked(400)).toBe(240_000);
    expect(asked(400.01)).toBe(300_000);
  });

  it("is said where a cell shows other digits than were counted, and nowhere else", () => {
    const said = (area: number) =>
      (call("POLICY_EXPLAIN", ["jjgf-2025-21/7.1", area, 24, true, true]) as unknown[][]).flatMap(
        (row) => (String(row[1]).startsWith("读数") ? [row.slice(1)] : []),
      );
    expect(said(8192.7 - 7792.7)).toEqual([
      [expect.stringMatching(/^读数：.*面积/), "400.000000000001", 400],
    ]);
    for (const area of [400, 399.99, 0.1 + 0.2]) expect(said(area)).toEqual([]);
  });
});
