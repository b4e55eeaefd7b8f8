import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coveragePage, coveragePath } from "../../src/evidence/coverage-page";
import { readRules } from "../../src/evidence/read-rules";

it("the coverage page says what the rules hold", () => {
  expect(readFileSync(coveragePath, "utf8")).toBe(coveragePage(readRules("rules").documents));
});
