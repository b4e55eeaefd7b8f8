import { expect, test } from "vitest";
import { largestSum, wordedRuleBook } from "../../../src/rulebook";
import { nextFacts } from "../../../src/taskpane/gets/next-facts";
import { usedFor } from "../../../src/taskpane/gets/used-for";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import { GETS_WORDS } from "../../../src/taskpane/gets/words";
import { say } from "../../../src/text";

const book = await wordedRuleBook();
const words = GETS_WORDS["zh-CN"];
const filters = { document: "", department: "", sector: "", current: true } as const;
const [own] = getsNow(book, [{ name: "", answers: {} }], filters, "2026-11-28");
const facts = nextFacts(book, own!.position.lines, []);

test("a question names the measure that it is for, the one with the largest sum first", () => {
  for (const fact of facts) {
    const sums = fact.waiting.map(largestSum);
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(usedFor(fact, false, words, "zh-CN")).toContain(say(fact.waiting[0]!.title, "zh-CN"));
  }
  const several = facts.find(({ waiting }) => waiting.length > 1)!;
  expect(usedFor(several, false, words, "zh-CN")).toMatch(
    new RegExp(`等 ${several.waiting.length} 项措施$`),
  );
});

test("what nothing waits for says so, unless it was told", () => {
  expect(usedFor(undefined, false, words, "zh-CN")).toBe(words.noLongerAsked);
  expect(usedFor(undefined, true, words, "zh-CN")).toBe("");
});
