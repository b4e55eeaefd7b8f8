import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();

describe("an English title", () => {
  it("is English to its end", () => {
    const titles = [...book.documents, ...book.measures].map(({ title }) => title.en);
    expect(titles.filter((title) => /\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it("says what it is of, as it stands in a list: not just Talents", () => {
    expect(book.measures.filter(({ title }) => !title.en.includes(" "))).toEqual([]);
  });

  it("is that of no measure with another Chinese title", () => {
    const chinese = new Map<string, Set<string>>();
    for (const { title } of book.measures)
      chinese.set(title.en, new Set([...(chinese.get(title.en) ?? []), title.zh]));
    expect([...chinese].filter(([, titles]) => titles.size > 1)).toEqual([]);
  });
});
