import { expect, test } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import { sheetFacts } from "../../../src/taskpane/company/sheet-facts";
import { knownFact } from "../../../src/taskpane/facts/known-fact";

const facts = sheetFacts(await annotatedRuleBook());

test("a row of the sheet is one fact, by its Chinese name and by its English one", () => {
  expect(facts.size).toBeGreaterThan(2000);
  const wrong = [...facts].filter(([key, { zh, en }]) =>
    [zh, en].some((label) => knownFact([label], facts)?.key !== key),
  );
  expect(wrong).toEqual([]);
});
