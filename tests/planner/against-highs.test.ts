import fc from "fast-check";
import highsLoader from "highs";
import { beforeAll, expect, it } from "vitest";
import { bestSet } from "../../src/planner/best-set";
import type { Choice } from "../../src/planner/choice";
import { paidTogether } from "../../src/planner/paid-together";
import { programmeOf } from "./programme-of";

type Highs = Awaited<ReturnType<typeof highsLoader>>;
let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

/** Items by position, tied by limits with categories of one or two, and by caps that overlap as they like. */
const choices = (most: number, seedSize: number) =>
  fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: most }).chain((amounts) => {
    const items = amounts.map((_, i) => i);
    const some = fc.shuffledSubarray(items, { minLength: 2, maxLength: Math.min(7, items.length) });
    const limit = fc
      .tuple(some, fc.integer({ min: 1, max: 2 }), fc.boolean())
      .map(([of, n, paired]) => ({
        n,
        categories: paired ? [of.slice(0, 2), ...of.slice(2).map((i) => [i])] : of.map((i) => [i]),
      }));
    const cap = fc
      .tuple(some, fc.integer({ min: 1, max: 900 }))
      .map(([members, sum]) => ({ most: sum, members }));
    return fc.record({
      amounts: fc.constant(amounts),
      limits: fc.array(limit, { maxLength: seedSize }),
      caps: fc.array(cap, { maxLength: seedSize }),
    });
  });

function optimum(choice: Choice): number {
  const solution = highs.solve(programmeOf(choice), { mip_rel_gap: 0, mip_abs_gap: 0 });
  expect(solution.Status).toBe("Optimal");
  return solution.ObjectiveValue;
}

/** The chosen set is allowed, and what each is paid keeps to every cap and adds up to the total. */
function isSound(choice: Choice, chosen: readonly number[], total: number): void {
  const set = new Set(chosen);
  for (const { n, categories } of choice.limits)
    expect(categories.filter((c) => c.some((i) => set.has(i))).length).toBeLessThanOrEqual(n);
  const paid = new Map(paidTogether(choice, chosen).map((sum, k) => [chosen[k]!, sum]));
  for (const [i, sum] of paid) {
    expect(Number.isInteger(sum) && sum >= 0).toBe(true);
    expect(sum).toBeLessThanOrEqual(choice.amounts[i]!);
  }
  for (const { most, members } of choice.caps)
    expect(members.reduce((sum, i) => sum + (paid.get(i) ?? 0), 0)).toBeLessThanOrEqual(most);
  expect([...paid.values()].reduce((a, b) => a + b, 0)).toBe(total);
}

it.each([
  [10, 4, 100],
  [40, 12, 25],
])("sets of up to %i items and %i groups pay what HiGHS finds", (most, groups, runs) => {
  fc.assert(
    fc.property(choices(most, groups), (choice) => {
      const { chosen, total, gap } = bestSet(choice);
      expect(gap).toBe(0);
      isSound(choice, chosen, total);
      // three caps that overlap each other can leave half a fen that nobody is paid
      const best = optimum(choice);
      expect(total).toBeLessThanOrEqual(best + 1e-6);
      expect(best - total).toBeLessThan(choice.caps.length > 2 ? 1 : 1e-6);
    }),
    { numRuns: runs },
  );
});

it("of equal sums the larger set is taken, then the one that comes first", () => {
  const limits = [{ n: 1, categories: [[0], [1, 2]] }];
  expect(bestSet({ amounts: [10, 5, 5], limits, caps: [] }).chosen).toEqual([1, 2]);
  const two = [{ n: 1, categories: [[0], [1]] }];
  expect(bestSet({ amounts: [7, 7], limits: two, caps: [] }).chosen).toEqual([0]);
});
