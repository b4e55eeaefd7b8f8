import { expect, it } from "vitest";
import { annotatedRuleBook } from "../../src/rulebook";
import { type ApplyWindow } from "../../src/language";
import { LANGS, applyingParts, applyingRows } from "../../src/text";

const book = await annotatedRuleBook();

it("tells what is printed on applying from what is not, in both languages", () => {
  const measure = book.measures.find(({ id }) => id === "jjgf-2025-04/2")!;
  const [zh, en] = LANGS.map((lang) => {
    const { printed, missing } = applyingParts(book, measure, lang);
    // below the heading and the measure's own name
    expect(printed.length + missing.length).toBe(applyingRows(book, measure, lang).length - 2);
    return { printed: printed.length, missing: missing.length };
  });
  expect(zh!.missing).toBeGreaterThan(5);
  expect(en).toEqual(zh);
});

it.each([
  [{ from: "2026-02-11" }, "2026-02-11起", "From 2026-02-11"],
  [
    { from: "04-01", to: "04-30", each: "year" },
    "每年4月1日至4月30日",
    "Every year 1 April to 30 April",
  ],
  [
    { from: "02-01", to: "02-29", each: "year" },
    "每年2月1日至2月最后一天",
    "Every year 1 February to the last day of February",
  ],
  [
    { to: "08-31", each: "year", batch: { zh: "第一批", en: "First batch" } },
    "每年8月31日止，第一批",
    "Every year until 31 August, first batch",
  ],
] satisfies [ApplyWindow, string, string][])("says when to apply: %o", (window, ...said) => {
  const measure = { ...book.measures[0]!, apply: { windows: [window] } };
  expect(LANGS.map((lang) => applyingRows(book, measure, lang)[5]![1])).toEqual(said);
});
