import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coveragePage, coveragePath } from "../../src/evidence/coverage-page";
import { rulesReadOnce } from "../rules/read-once";

it("the coverage page says what the rules hold", () => {
  const { documents, matters } = rulesReadOnce();
  expect(readFileSync(coveragePath, "utf8")).toBe(coveragePage(documents, matters));
});
