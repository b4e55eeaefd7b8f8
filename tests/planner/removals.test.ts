import { expect, test } from "vitest";
import { removals } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

test(
  "answers to the opening questions remove measures, each by itself",
  { timeout: 300_000 },
  async () => {
    const found = removals(await wordedRuleBook());
    expect(found.get("main_sector")!.get("industrial")).toBeGreaterThanOrEqual(50);
    expect(found.get("place")!.get("elsewhere")).toBeGreaterThan(
      found.get("place")!.get("beijing")!,
    );
    expect(found.get("place")!.get("beijing")).toBeGreaterThanOrEqual(130);
    expect(found.get("place")!.get("etown_core")).toBe(0);
    expect(found.get("pays_interest")!.get("false")).toBeGreaterThanOrEqual(20);
    expect(found.get("pays_interest")!.get("true")).toBe(0);
  },
);
