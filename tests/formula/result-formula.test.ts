import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "./recalculate";
import {
  type ComparedResults,
  type Giving,
  givingMeasures,
  heldAgainst,
  resultCase,
} from "./results";
import { recalculateInIronCalc } from "./second-engine";

describe("classes, scores and values as plain formulas", () => {
  const all = givingMeasures(60).map((one) => [one, resultCase(one)] as const);
  const said = all.filter((pair): pair is readonly [Giving, Case] => "formula" in pair[1]);
  let found: ComparedResults;

  beforeAll(async () => {
    found = heldAgainst(said, await recalculateInIronCalc(said.map(([, one]) => one)));
  });

  it("are there for all but nine, each for its reason", () => {
    const without = all.flatMap(([{ measure }, one]) =>
      "why" in one ? [`${measure.id} ${one.why}`] : [],
    );
    expect(all).toHaveLength(179);
    expect(without.sort()).toEqual([
      // a record of several values
      "jjf-2025-02/8 several-values",
      // a table, a word of a list as it stands, a month as text
      "jjgf-2025-08/2-strip not-sayable",
      "jjgf-2025-08/a1-grade not-sayable",
      "jjgf-2025-31/1 several-values",
      // nothing but whether its conditions hold, or what is paid
      "zcdy-jr-12/1 not-an-amount",
      "zcdy-sh-03/1 not-sayable",
      "zcdy-wh-14/2 not-sayable",
      "zcdy-zh-19/c1 not-an-amount",
      "zcdy-zh-22/c not-an-amount",
    ]);
  });

  it("give in a second engine what POLICY_RESULT gives", () => {
    console.log(`${found.rows} rows, ${found.told} told, ${found.cautious.length} cautious`);
    expect(found.differences.slice(0, 5)).toEqual([]);
    // the rule sees that a blank does not matter
    expect(found.cautious.length).toBeLessThan(found.rows / 500);
    expect(found.told).toBeGreaterThan(5_000);
  });

  it("would be seen to differ: another class in one of them", async () => {
    const [giving, right] = said.find(([{ measure }]) => measure.id === "jjf-2025-02/7")!;
    const wrong = { ...right, formula: right.formula.replace('"B"', '"C"') };
    const answers = await recalculateInIronCalc([wrong]);
    expect(heldAgainst([[giving, wrong]], answers).differences.length).toBeGreaterThan(0);
  });
});
