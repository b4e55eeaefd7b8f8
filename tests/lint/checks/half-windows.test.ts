import { describe, expect, test } from "vitest";
import { HEAD, brief, documentOf, measure } from "../../authoring/planted-rules";
import { lintRules } from "../../../src/lint";

const PERIOD = `${HEAD}business: { from: 2024-01-01, to: 2024-12-31, lines: [1] }\n`;

/** What is said of one rule whose opening day, and closing day, are held against these. */
function said(require: string, head = PERIOD): string[] {
  const rule = `
  inputs:
    - opened: { type: date, zh: 开业, en: Opened }
    - closed: { type: date, zh: 竣工, en: Closed }
  require: [${require}]
  amount: [{ base: 1万元 }]
  examples: [{ opened: 2024-05-01, closed: 2024-06-01, gives: 1万元 }]
`;
  const built = documentOf([measure(rule)], head);
  expect(built.problems.filter((p) => p.code !== "unused-input")).toEqual([]);
  return brief(lintRules([{ ...built, problems: [] }])).map((p) => p.split(" ")[1]!);
}

describe("a day that is held against one end of the business paid for", () => {
  test.each([
    "opened >= 2024-01-01",
    "opened > 2024-03-01",
    "opened <= 2024-12-31",
    "2024-12-31 >= opened",
    "opened >= 2024-01-01, closed >= 2024-01-01",
  ])("%s", (require) => expect(said(require)).toEqual(["half-window"]));
});

describe("nothing is said", () => {
  test.each([
    ["both ends", "opened >= 2024-01-01 and opened <= 2024-12-31"],
    ["two days share the ends", "opened >= 2024-01-01, closed <= 2024-12-31"],
    ["the other end is computed", "opened >= 2024-01-01 and opened <= closed"],
    ["a day before the business paid for", "opened >= 2020-01-01"],
    ["no day at all", "year(opened) = 2024"],
  ])("%s", (_, require) => expect(said(require)).toEqual([]));

  test("where the business paid for has one end", () =>
    expect(said("opened >= 2024-01-01", HEAD.replace("to: 2025-12-31\n", ""))).toEqual([]));
});
