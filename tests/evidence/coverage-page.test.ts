import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coveragePage, coveragePath } from "../../src/evidence/coverage-page";
import { readRules } from "../../src/evidence/read-rules";

it("the coverage page says what the rules hold", () => {
  const { documents, matters } = readRules("rules");
  expect(readFileSync(coveragePath, "utf8")).toBe(coveragePage(documents, matters));
});
