import highsLoader from "highs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { tiedChoice } from "../../bench/tied-choice";
import { bestSet } from "../../src/planner/best-set";
import { programmeOf } from "./programme-of";

/** Of three that exclude each other in pairs one counts; half of each would be as good as one and a half. */
const CYCLE = {
  amounts: [30_000_000, 31_000_000, 32_000_000],
  limits: [
    [0, 1],
    [1, 2],
    [0, 2],
  ].map((of) => ({ n: 1, categories: of.map((i) => [i]) })),
  caps: [],
};
const FACTS = { a: 300_000, b: 310_000, c: 320_000 };
describe("a search that runs out of patience", () => {
  it("says how much better a set could be, and nothing once it is proved", () => {
    expect(bestSet(CYCLE, 1)).toEqual({ chosen: [2], total: 32_000_000, gap: 14_500_000 });
    expect(bestSet(CYCLE)).toEqual({ chosen: [2], total: 32_000_000, gap: 0 });
  });

  it(
    "never says too little: HiGHS finds no more than the gap allows",
    { timeout: 300_000 },
    async () => {
      const highs = await highsLoader();
      let open = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const choice = tiedChoice(40, seed);
        const best = highs.solve(programmeOf(choice), { mip_rel_gap: 0, mip_abs_gap: 0 });
        for (const cells of [1, 20_000, 200_000]) {
          const { total, gap } = bestSet(choice, cells);
          expect(total + gap).toBeGreaterThanOrEqual(best.ObjectiveValue - 1);
          open += Number(gap > 0);
        }
      }
      expect(open).toBeGreaterThan(6);
    },
  );

  it("is within one part in a hundred for 200 measures tied together", () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { total, gap } = bestSet(tiedChoice(200, seed));
      expect(gap / total).toBeLessThanOrEqual(0.01);
    }
  });
});

/** The product with a search of so much patience; files share what they import, so that it is read anew for this. */
async function productWith(patience: { cells: number | undefined }) {
  vi.resetModules();
  vi.doMock(import("../../src/planner/best-set"), async (original) => {
    const real = await original();
    return { ...real, bestSet: (choice, cells) => real.bestSet(choice, cells ?? patience.cells) };
  });
  const [{ answer }, { calculationRows }, { toNumber }, { bestCombination }] = await Promise.all([
    import("../../src/cli/answer"),
    import("../../src/calculation"),
    import("../../src/exact"),
    import("../../src/planner"),
  ]);
  const [{ requestFor }, { call }, { bookOf }] = await Promise.all([
    import("../calculation/requests"),
    import("../functions/call"),
    import("./books"),
  ]);
  return { answer, calculationRows, toNumber, bestCombination, requestFor, call, bookOf };
}

describe("what is not proved best is shown", () => {
  const patience: { cells: number | undefined } = { cells: 1 };
  let product: Awaited<ReturnType<typeof productWith>>;
  let book: ReturnType<typeof product.bookOf>;
  beforeAll(async () => {
    product = await productWith(patience);
    book = product.bookOf(
      "a b c",
      ["d/1, d/2", "d/2, d/3", "d/1, d/3"]
        .map(
          (of, i) =>
            `  - { id: g${i}, rule: never_together, of: [${of}], covers: [一], cite: 八, zh: 一, en: One }`,
        )
        .join("\n"),
    );
  });
  afterAll(() => {
    vi.doUnmock("../../src/planner/best-set");
    vi.resetModules();
  });
  beforeEach(() => void (patience.cells = 1));

  const combined = () =>
    product.answer(book, JSON.stringify({ combine: ["d/1", "d/2", "d/3"], facts: FACTS }));
  const positioned = () => {
    const request = { position: { companies: [{ name: "甲", facts: FACTS }] } };
    return (product.answer(book, JSON.stringify(request)).companies as object[])[0]!;
  };
  const best = () =>
    product.call("POLICY_BEST", [Object.entries(FACTS)], { book, lang: "zh-CN" }) as unknown[][];
  const sheet = () => {
    const rows = product.calculationRows(product.requestFor(book, FACTS, "live"));
    return rows.flatMap(({ role, cells }) => (role === "note" ? [String(cells[0])] : []));
  };

  it("headless, by POLICY_BEST and on the calculation sheet", () => {
    const { gap } = product.bestCombination(book, book.measures, FACTS);
    expect(product.toNumber(gap)).toBe(145_000);
    expect(combined()).toMatchObject({ total: 320_000, gap: 145_000 });
    expect(positioned()).toMatchObject({ sure: 320_000, gap: 145_000 });
    expect(best()).toContainEqual(["", "尚未证明最优：至多还差", "", "", 145_000, "", ""]);
    expect(sheet()).toContain("组合太多，没有全部比完；按2026-11-28的数，最多还可能多14.5万元");
  });

  it("and nothing is said where it is proved", () => {
    patience.cells = undefined;
    expect(combined()).not.toHaveProperty("gap");
    expect(positioned()).not.toHaveProperty("gap");
    expect(best().flat()).not.toContain("尚未证明最优：至多还差");
    expect(sheet().join()).not.toContain("没有全部比完");
  });
});
