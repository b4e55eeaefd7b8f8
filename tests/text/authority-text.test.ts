import { describe, expect, it } from "vitest";
import { type RuleBook, annotatedRuleBook, applyingOf } from "../../src/rulebook";
import { applyingRows, authorityInFull, authorityText } from "../../src/text";

const book = await annotatedRuleBook();
const names = new Set([
  ...book.documents.map(({ issuer }) => issuer),
  ...book.measures.flatMap((measure) => applyingOf(book, measure).department ?? []),
]);

describe("departments and issuers", () => {
  it("are said in English, every one of them, and in Chinese as the texts name them", () => {
    expect(names.size).toBeGreaterThan(100);
    for (const name of names) {
      expect(authorityText(name, book, "en-US"), name).not.toMatch(/\p{Script=Han}|[、/等]/u);
      expect(authorityText(name, book, "zh-CN")).toBe(name);
      expect(authorityInFull(name, book, "en-US")).toContain(` (${name})`);
      expect(authorityInFull(name, book, "zh-CN")).toBe(name);
    }
  });

  it("of several parts are said part by part, and that there are more", () => {
    expect(authorityText("商务金融局、科技创新局", book, "en-US")).toBe(
      "Commerce and Finance Bureau; Science and Technology Innovation Bureau",
    );
    expect(authorityText("经济发展局等", book, "en-US")).toBe(
      "Economic Development Bureau and others",
    );
  });

  it("stay Chinese where the book has no English name, as before its notes have come", () => {
    const bare = { authorities: {} } as RuleBook;
    expect(authorityText("商务金融局", bare, "en-US")).toBe("商务金融局");
    expect(authorityInFull("商务金融局", bare, "en-US")).toBe("商务金融局");
  });

  it("stand in the checklist with their own names, for who has to find them", () => {
    const { measure } = book.find("jjgf-2025-04/2") as { measure: (typeof book.measures)[0] };
    expect(applyingRows(book, measure, "en-US")).toContainEqual([
      "Department",
      "Science, Technology and Industry Promotion Bureau and others (科技和产业促进局等)",
    ]);
  });
});
