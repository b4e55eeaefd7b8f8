import { expect, it } from "vitest";
import { restatedCaps } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

it("a measure that only says what a cap over others is, is no sum of its own", async () => {
  const caps = [...restatedCaps(await wordedRuleBook())].map(([id, group]) => [id, group.id]);
  expect(caps).toEqual([
    ["jjgf-2025-04/10", "incubator-three-years"],
    ["jjgf-2025-21/9", "yearly-total"],
    ["zcdy-ny-03/1", "district-total"],
  ]);
});
