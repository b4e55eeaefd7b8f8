import { describe, expect, it } from "vitest";
import { factNameOf } from "../../../src/language";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { factLabels } from "../../../src/taskpane/facts/fact-label";
import { factsFitting, standingFacts } from "../../../src/taskpane/company/company-facts";

const book = await wordedRuleBook();
const today = "2026-06-30";

describe("company facts", () => {
  it("are found by words in both languages, those of a single measure too", () => {
    const labels = (words: string) => factsFitting(book, today, words).map(({ input }) => input.zh);
    expect(labels("一季度 产值")).toContain("一季度产值同比增速");
    expect(labels("一季度产值")[0]).toBe("一季度产值");
    // what every company is asked comes before what one measure asks
    expect(labels("研发")[0]).toBe("年度研发费用");
    expect(labels("R&D")).toContain("项目研发投入");
    expect(labels("行业")).toContain("主营业务所属行业");
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

describe("standing conditions", () => {
  it("are of conduct: penalties, crime, credit, accidents; never of a place or a project", () => {
    const words = standingFacts(book).map(({ input }) => input.zh);
    expect(words.length).toBeGreaterThan(15);
    expect(words).toContain("近3年无刑事犯罪记录");
    expect(words).toContain("近三年无重大行政处罚公示信息");
    for (const one of words) expect(one).not.toMatch(/亦庄|北京|开发区|项目|资金投资/);
  });

  it("are those that openings.yaml names, however their inputs are called", () => {
    const told = standingFacts(book).flatMap(({ key }) => key);
    const standing = new Set(book.relevance.standing);
    const named = book.measures.flatMap(({ inputs, document }) =>
      inputs.filter((input) => standing.has(factNameOf(input, document))),
    );
    expect(new Set(named.map(factKey))).toEqual(new Set(told));
    // called not_blacklisted, and another fact
    expect(told).toContain("fact|no_commerce_blacklist");
  });

  it("of two that say nearly the same the stronger is asked first", () => {
    const facts = standingFacts(book);
    const first = facts.filter(({ impliedBy }) => impliedBy.length === 0);
    const asked = first.map(({ input }) => input.zh);
    expect(asked).toHaveLength(15);
    expect(asked).toContain("是企业（不是事业单位、社会组织、个体工商户等）");
    expect(asked).not.toContain("是企业或商协会（不是事业单位、民办非企业单位等）");
    expect(asked).not.toContain("近3年无严重违法违规且无拖欠应缴财政性资金");
    expect(asked).toContain(
      "近三年无严重违法违规、无较大及以上生产安全和火灾事故、未拖欠财政性资金",
    );
    for (const { impliedBy } of facts)
      for (const key of impliedBy) expect(facts.map((one) => one.key)).toContain(key);
  });

  it("no general condition of conduct is forgotten", () => {
    const told = new Set(standingFacts(book).map(({ key }) => key));
    const conduct = /处罚|犯罪|失信|黑名单|违法违规|违规记录|信用|安全生产事故|虚假申报/;
    const forgotten = book.measures
      .flatMap(({ inputs }) => inputs)
      .filter((input) => input.scope && input.type === "boolean" && conduct.test(input.zh))
      .filter((input) => !told.has(factKey(input)));
    expect(forgotten.map(({ zh }) => zh)).toEqual([]);
  });
});
