import { describe, expect, it } from "vitest";
import { excelFormula } from "../../src/formula";
import type { Measure } from "../../src/language";
import { Chance } from "../engine/random-cells";
import { measureOf } from "../engine/measures-of";
import { exactAmount } from "../fast/both-ways";
import { compiled } from "../fast/compiled";
import { columnName } from "./recalculate";
import { recalculateInIronCalc } from "./second-engine";

const ALL: Measure = measureOf(`
- inputs: [paid: money]
  require: [paid > 0元]
  amount: [{ base: paid / 3 }]`);
const SHARED: Measure = measureOf(`
- inputs: [paid: money, share: ratio]
  require: [share >= 1 / 3]
  amount: [{ base: paid * share }]`);
const GROWN: Measure = measureOf(`
- inputs: [now: money, growth: ratio]
  require: [growth > 0%]
  amount: [{ base: "increase(now, growth)" }, { times: 0.8% }, { round: 1000元, mode: down }]`);

const amountOf = (measure: Measure) => compiled([measure])(measure);
const yuan = (fen: bigint) => Number(fen) / 100;
/** Fen of a third, half up: a third is never half a fen. */
const third = (fen: bigint) => (2n * fen + 3n) / 6n;

/** This year's sum and what last year's was: growth is what a sheet divides out, in parts that no decimal holds. */
const grown = [3n, 6n, 7n, 9n, 11n, 13n, 617n, 2469n, 12_345n, 99_999n].flatMap((parts) =>
  [1n, 2n, 100n, 125n].map((more) => {
    // 100,000 yuan a part: 0.8 % of each is whole thousands only where it should be
    const [before, now] = [parts * 100_000n, (parts + more) * 100_000n];
    const cells = [Number(now), Number(now) / Number(before) - 1];
    return { cells, paid: Number((((now - before) * 8n) / 1000n / 1000n) * 1000n) };
  }),
);

describe("a third is a third", () => {
  it("of any sum that a cell holds to the fen, in the engine and in the written code", () => {
    const chance = new Chance(3);
    const code = amountOf(ALL);
    let answered = 0;
    for (let i = 0; i < 5_000; i++) {
      const fen = BigInt(chance.whole(1, i % 2 === 0 ? 1e13 : 9e14));
      const paid = yuan(fen);
      const sum = yuan(third(fen));
      expect(exactAmount(ALL, [paid])).toBe(sum);
      const quick = code([paid]);
      if (!Number.isNaN(quick)) expect(quick).toBe(sum);
      if (!Number.isNaN(quick)) answered++;
    }
    expect(answered).toBeGreaterThan(1_000);
  });

  it("where a cell divided it out: a share of 1/3 reaches a third, and gives a third of nine trillion", () => {
    const code = amountOf(SHARED);
    for (const paid of [0.03, 100, 3e9, 1e10, 1e11, 9e12 - 0.26]) {
      const sum = yuan(third(BigInt(Math.round(paid * 100))));
      expect(exactAmount(SHARED, [paid, 1 / 3])).toBe(sum);
      const quick = code([paid, 1 / 3]);
      if (!Number.isNaN(quick)) expect(quick).toBe(sum);
    }
    expect(exactAmount(SHARED, [100, 0.3333])).toBe(0);
    expect(exactAmount(SHARED, [100, 0.3333333333])).toBe(0);
  });

  it("and so is every growth that two sums give: 0.8 % of 100 million is 800,000, not 799,000", () => {
    expect(exactAmount(GROWN, [4e8, 4e8 / 3e8 - 1])).toBe(800_000);
    const code = amountOf(GROWN);
    for (const { cells, paid } of grown) {
      expect(exactAmount(GROWN, cells), String(cells)).toBe(paid);
      const quick = code(cells);
      if (!Number.isNaN(quick)) expect(quick, String(cells)).toBe(paid);
    }
  });

  it("and in a plain formula, calculated by a second engine", async () => {
    const sums = [0.03, 100, 1e6, 123_456_789.01, 1e10, 98_765_432_109.87];
    const cases = [
      { measure: ALL, rows: sums.map((paid) => [paid]) },
      { measure: SHARED, rows: sums.map((paid) => [paid, 1 / 3]) },
      { measure: GROWN, rows: grown.map(({ cells }) => cells) },
    ];
    const asked = cases.map(({ measure, rows }) => {
      const names = measure.inputs.map(({ name }, i) => [name, `${columnName(i)}987654`] as const);
      const made = excelFormula(measure, Object.fromEntries(names));
      if (!("formula" in made)) throw new Error("no formula");
      return { name: measure.id, rows, formula: made.formula.replaceAll("987654", "1") };
    });
    const found = await recalculateInIronCalc(asked);
    for (const [i, { measure, rows }] of cases.entries())
      expect(found[i]).toEqual(rows.map((row) => exactAmount(measure, row)));
  });
});
