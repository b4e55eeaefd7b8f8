import { expect, test } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { daysText } from "../../src/text";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

test("days without an end begin, and no measure says 至未写明", () => {
  const open = book.measures.find(({ from, to, paidUntil }) => from && !to && !paidUntil)!;
  expect(daysText(open, "zh-CN")).toContain(`有效期${open.from}起`);
  expect(daysText(open, "en-US")).toContain(`In force from ${open.from}`);
  for (const measure of book.measures) {
    expect(daysText(measure, "zh-CN")).not.toMatch(/至未写明|未写明至/);
    expect(daysText(measure, "en-US")).not.toMatch(/to not stated|not stated to/);
  }
});

test("a round has closed only where a day is printed with which it does", () => {
  const textOf = (id: string, lang: "zh-CN" | "en-US") => daysText(foundIn(book, id).measure, lang);
  expect(textOf("jslt-2025-06/1", "zh-CN")).toContain("本轮已结束（2025-07-31）：");
  expect(textOf("zcdy-jc-05/1", "zh-CN")).toContain("本轮已结束：所载一轮");
  // ends when the money is spent (000:125), and nobody has said that it is
  expect(textOf("jsxe-2025-16/2", "zh-CN")).toContain("原文未写明本轮截止日：补贴资金用完即止");
  expect(textOf("jsxe-2025-16/2", "en-US")).toContain(
    "the last day of this round is not printed: ",
  );
  expect(textOf("jsxe-2025-16/2", "en-US")).not.toContain("has closed");
});
