import { expect, it } from "vitest";
import { annotatedRuleBook } from "../../src/rulebook";
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
