import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { annotatedRuleBook } from "../../src/rulebook";

const book = await annotatedRuleBook();
const asked = (request: object) => answer(book, JSON.stringify(request));

describe.each(["zh-CN", "en-US"] as const)("a request that cannot be answered, in %s", (lang) => {
  it.each<[string, object, string, RegExp]>([
    [
      "facts as a list",
      { id: "jjgf-2025-01/1", facts: [1] },
      "bad-request",
      /^facts .*output_value/,
    ],
    ["facts as a text", { combine: [], facts: "x" }, "bad-request", /^facts .*output_value/],
    ["a day that is none", { id: "jjgf-2025-01/1", on: "2025-02-30" }, "bad-day", /"2025-02-30"/],
    ["a day as a number", { id: "jjgf-2025-01/1", on: 20250330 }, "bad-day", /20250330/],
    ["a calendar's day", { calendar: { from: "x" } }, "bad-day", /"x"/],
    [
      "a calendar that ends first",
      { calendar: { from: "2026-12-31", to: "2026-01-01" } },
      "bad-day",
      /^from.*2026-12-31.*2026-01-01/,
    ],
    [
      "a project of no measure",
      { position: { companies: [{}], measures: [{ project: "东厂" }] } },
      "bad-request",
      /^position /,
    ],
  ])("says what is wrong: %s", (_, request, code, sentence) => {
    const { error } = asked({ ...request, lang }) as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/undefined|@|id, combine/);
  });
});

it.each(["fr-FR", "english", 1])(
  "a language that is none is said, not taken for Chinese: %j",
  (lang) => {
    for (const request of [{ id: "jjgf-2025-01/1" }, { search: "高企" }]) {
      const { error } = asked({ ...request, lang }) as { error: { code: string; message: string } };
      expect(error.code).toBe("bad-request");
      const got = JSON.stringify(lang);
      const said = `lang 写作 "zh-CN" 或 "en-US"；收到 ${got}。 lang is "zh-CN" or "en-US"; got ${got}.`;
      expect(error.message).toBe(said);
    }
  },
);

it("Chinese and English are known by their first letters", () => {
  const answered = (lang?: string | null) => asked({ describe: "jjgf-2025-01/1", lang });
  for (const lang of ["en", "EN-us", "en-GB"]) expect(answered(lang)).toEqual(answered("en-US"));
  for (const lang of ["zh", "zh-Hans", null, undefined])
    expect(answered(lang)).toEqual(answered("zh-CN"));
  expect(answered("en")).not.toEqual(answered("zh"));
});

it("a line whose place another takes has no next tier: it would bring nothing more", () => {
  const facts = {
    ...{ municipal_award: 5e6, national_award: 0, fits_direction: true, recognised: true },
    ...{ rd_expense: 112e6, rd_growth: 0.12 },
  };
  const measures = ["jjgf-2025-04/7", "jjgf-2025-04/2"];
  const tiersOf = (asking: string[]) => {
    const { companies } = asked({
      position: { companies: [{ name: "甲", facts }], measures: asking },
    }) as { companies: { lines: { counted: number; next_tiers: object[] }[] }[] };
    return companies[0]!.lines.map((line) => [line.counted, line.next_tiers.length]);
  };
  expect(tiersOf([measures[0]!])).toEqual([[100_000, 1]]);
  expect(tiersOf(measures)).toEqual([
    [0, 0],
    [5_000_000, 0],
  ]);
});
