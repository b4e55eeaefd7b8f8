import { expect, test } from "vitest";
import { sayInSentence } from "../../src/text";

test.each([
  ["National money received", "national money received"],
  ["A single traditional format", "a single traditional format"],
  ["Class 1", "class 1"],
  ["R&D spending", "R&D spending"],
  ["E-Town office", "E-Town office"],
  ["A-share listing", "A-share listing"],
  ["SMEs served", "SMEs served"],
  ["Beijing's insured enterprise", "Beijing's insured enterprise"],
  ["May 2025 revenue", "May 2025 revenue"],
  ["May be withdrawn", "may be withdrawn"],
  ["2 booths", "2 booths"],
])("%s within a sentence: %s", (en, within) => {
  expect(sayInSentence({ zh: "某数", en }, "en-US")).toBe(within);
  expect(sayInSentence({ zh: "A股", en }, "zh-CN")).toBe("A股");
});
