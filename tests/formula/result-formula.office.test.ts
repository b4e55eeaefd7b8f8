import { expect, it } from "vitest";
import { type Case, recalculate } from "./recalculate";
import { type Giving, givingMeasures, heldAgainst, resultCase } from "./results";

it("LibreOffice gives classes, scores and values as POLICY_RESULT gives them", async () => {
  const said = givingMeasures(30)
    .map((one) => [one, resultCase(one)] as const)
    .filter((pair): pair is readonly [Giving, Case] => "formula" in pair[1]);
  const found = heldAgainst(said, await recalculate(said.map(([, one]) => one)));
  console.log(`${said.length} measures, ${found.rows} rows, ${found.cautious.length} cautious`);
  expect(found.differences.slice(0, 5)).toEqual([]);
  expect(found.cautious.length).toBeLessThan(found.rows / 200);
  expect(found.told).toBeGreaterThan(3_000);
});
