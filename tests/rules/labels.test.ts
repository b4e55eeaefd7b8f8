import { expect, test } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();
const ids = new Set(book.measures.map(({ id }) => id));

/** Ids of measures and codes of choices: a person who fills in a form knows neither. */
const keysIn = (text: string): string[] =>
  (text.match(/[a-z]{2,}-[a-z0-9-]+\/[a-z0-9.-]+|[a-z]+(_[a-z]+)+/g) ?? []).filter(
    (word) => word.includes("_") || ids.has(word),
  );

test("no name of a measure, of a fact or of a choice holds a machine's key", () => {
  const named = book.measures.flatMap(({ id, title, inputs }) =>
    [title, ...inputs, ...inputs.flatMap(({ choices }) => choices ?? [])].flatMap(({ zh, en }) =>
      [zh, en].map((text) => ({ id, text })),
    ),
  );
  expect(named.length).toBeGreaterThan(5000);
  expect(named.filter(({ text }) => keysIn(text).length > 0)).toEqual([]);
});

test("a planted key is seen", () => {
  expect(keysIn("是否符合条件（见zcdy-zh-01/c）")).toEqual(["zcdy-zh-01/c"]);
  expect(keysIn("Order of class full_goods_tax")).toEqual(["full_goods_tax"]);
});
