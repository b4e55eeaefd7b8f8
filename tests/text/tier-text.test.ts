import { expect, it } from "vitest";
import { factsFor, nextTiers } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { nextTiersText } from "../../src/text";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

function tiersFor(id: string, facts: object): string {
  const { measure } = foundIn(book, id);
  const told = factsFor(measure.inputs, facts as Record<string, unknown>);
  return nextTiersText(nextTiers(book, measure, told), measure, "zh-CN");
}

it("says about how much is paid behind a border in 万元 with two decimals, and exactly what is paid on it", () => {
  const behind = tiersFor("jjgf-2025-04/7", { rd_expense: 6.8e7, rd_growth: 0.16 });
  // at 20.001%: 6800万元 / 1.20001 × 10.001% × 15%
  expect(behind).toContain("超过 20%：约 85.01万元，多 49.84万元");
  const on = { revenue: 3.2e8, growth: 0.25, sector: "info_service" };
  expect(tiersFor("jjgf-2025-01/3-1-year", on)).toContain("达到 50,000万元：120万元，多 56万元");
});
