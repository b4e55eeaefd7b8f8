import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import { factLabels } from "../../../src/taskpane/facts/fact-label";
import { companyFacts, factsFitting } from "../../../src/taskpane/company/company-facts";

const book = await wordedRuleBook();
const today = "2026-06-30";

describe("company facts", () => {
  it("are those that several measures ask for, each once, those in force first", () => {
    const groups = companyFacts(book, today);
    for (const facts of Object.values(groups)) {
      expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
      const counts = facts.map(({ askedToday }) => askedToday);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(Math.min(...facts.map(({ asked }) => asked))).toBeGreaterThan(1);
    }
    expect(groups.figures.map(({ input }) => input.zh)).toContain("全年营业收入");
  });

  it("are found by words in both languages, those of a single measure too", () => {
    const labels = (words: string) => factsFitting(book, today, words).map(({ input }) => input.zh);
    expect(labels("一季度 产值")).toContain("一季度产值同比增速");
    expect(labels("一季度产值")[0]).toBe("一季度产值");
    expect(labels("R&D")).toContain("项目研发投入");
    expect(factsFitting(book, today, "面积").some(({ asked }) => asked === 1)).toBe(true);
    expect(labels("没有这样的事项")).toEqual([]);
  });

  it("have each a place of their own, whatever day it is", () => {
    const places = (day: string) =>
      new Map(factsFitting(book, day, "").map(({ key, index }) => [key, index]));
    expect(new Set(places(today).values()).size).toBe(places(today).size);
    expect(places("2025-03-31")).toEqual(places(today));
  });

  it.each(["zh-CN", "en-US"] as const)("have names that tell them apart, in %s", (lang) => {
    const labels = factLabels(book, lang);
    const facts = factsFitting(book, today, "");
    expect(facts.every(({ key }) => labels.has(key))).toBe(true);
    const seen = new Map<string, string[]>();
    for (const [key, label] of labels) seen.set(label, [...(seen.get(label) ?? []), key]);
    expect([...seen].filter(([, keys]) => keys.length > 1)).toEqual([]);
  });
});
