import { expect, it } from "vitest";
import { restatedCaps } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

it("a measure that only says what a cap over others is, is no sum of its own", async () => {
  expect([...restatedCaps(await wordedRuleBook()).keys()]).toEqual(["jjgf-2025-21/9"]);
});
