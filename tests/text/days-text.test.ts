import { expect, test } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { daysText } from "../../src/text";

const book = await wordedRuleBook();

test("days without an end begin, and no measure says 至未写明", () => {
  const open = book.measures.find(({ from, to, paidUntil }) => from && !to && !paidUntil)!;
  expect(daysText(open, "zh-CN")).toContain(`有效期${open.from}起`);
  expect(daysText(open, "en-US")).toContain(`in force from ${open.from}`);
  for (const measure of book.measures) {
    expect(daysText(measure, "zh-CN")).not.toMatch(/至未写明|未写明至/);
    expect(daysText(measure, "en-US")).not.toMatch(/to not stated|not stated to/);
  }
});
