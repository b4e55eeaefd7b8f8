import { beforeAll, describe, expect, it, test } from "vitest";
import type { Input } from "../../src/language";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});

const inputOf = (id: string, name: string): Input =>
  book.measures.find((m) => m.id === id)!.inputs.find((i) => i.name === name)!;
const keyOf = ([id, name]: readonly [string, string]) => factKey(inputOf(id, name));

describe("a company states a fact once", () => {
  test.each([
    ["revenue of the year", ["jjgf-2025-01/3-1-year", "revenue"], ["jjgf-2025-25/14", "revenue"]],
    ["its growth", ["jjgf-2025-01/3-1-year", "growth"], ["jjgf-2025-09/10-growth", "growth"]],
    ["output of the year", ["jjgf-2025-01/2", "output_value"], ["jjgf-2025-30/4-1", "output_value"]],
    ["R&D expense", ["jjg-2022-08/6", "rd_expense"], ["jjgf-2025-04/7", "rd_expense"]],
    [
      "lawful operation, whatever the input is called",
      ["jjgf-2025-01/1", "registered_in_etown"],
      ["jjgf-2025-33/8", "operates_in_etown"],
    ],
    [
      "real operation, likewise",
      ["jjgf-2025-25/14", "in_225km2"],
      ["jjgf-2025-34/2", "operates_in_etown"],
    ],
  ] as const)("%s", (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe("what differs between documents is apart", () => {
  test.each([
    ["revenue of a quarter", ["jjgf-2025-01/3-1-q1", "revenue"], ["jjgf-2025-01/3-1-year", "revenue"]],
    ["output of Q1 2023", ["zcdy-zz-01/d14-1", "output_value"], ["jjgf-2025-01/1", "output_value"]],
    ["its growth", ["zcdy-zz-01/d14-1", "growth"], ["jjgf-2025-01/1", "growth"]],
    [
      "lawful and real operation",
      ["jjgf-2025-33/8", "operates_in_etown"],
      ["jjgf-2025-34/2", "operates_in_etown"],
    ],
    [
      "a published penalty and any penalty",
      ["jjgf-2025-32/5", "no_major_penalty_3y"],
      ["jjgf-2025-33/8", "no_major_penalty_3y"],
    ],
    ["the year of support of two measures", ["jjgf-2025-04/9", "support_year"], ["jjgf-2025-04/10", "support_year"]],
    ["the R&D spending of two projects", ["jjgf-2025-04/1", "rd_investment"], ["jjgf-2025-29/1", "rd_investment"]],
  ] as const)("%s", (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

it("every shared fact says in both languages what it counts", () => {
  const shared = book.measures.flatMap((m) => m.inputs.filter((i) => i.fact !== undefined));
  expect(shared.length).toBeGreaterThan(900);
  for (const input of shared) {
    const { zh, en } = book.definitionOf(input)!;
    expect(zh.length).toBeGreaterThan(10);
    expect(en.length).toBeGreaterThan(20);
  }
});

it("a fact of one document has no shared definition", () => {
  expect(book.definitionOf(inputOf("jjgf-2025-01/3-1-q1", "revenue"))).toBeUndefined();
});
