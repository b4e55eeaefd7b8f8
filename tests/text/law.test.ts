import { describe, expect, it } from "vitest";
import type { Node } from "../../src/language";
import { LANGS, lawText, reasonText, say, sayInSentence } from "../../src/text";
import { annotatedRuleBook } from "../../src/rulebook";
import { measureOf } from "../engine/measures-of";

const book = await annotatedRuleBook();

/** Measures of every kind of rule; their sentences stand in law-texts.txt, to be read by a second person. */
const READ = [
  "jslt-2025-06/3-2",
  "jsxe-2026-03/2.3",
  "jjg-2022-08/13",
  "jjgf-2025-01/3-3-year",
  "jjgf-2025-01/7",
  "jjgf-2025-03/6",
  "jjgf-2025-04/9",
  "jjgf-2025-09/4-launch",
  "jjgf-2025-21/7.1",
  "jjgf-2025-25/4-2",
  "jjgf-2025-25/14",
  "jjgf-2025-29/1",
  "jjgf-2025-29/14",
  "jjgf-2025-29/23",
  "jjgf-2025-29/38",
  "jjgf-2025-33/1",
  "zcdy-jc-03/3-1",
  "zcdy-jr-09/2",
  "zcdy-kj-10/2-2",
  "zcdy-kj-18/1",
  "zcdy-kj-23/5-2",
  "zcdy-kj-23/3-2",
  "zcdy-kj-26/3",
  "zcdy-ny-03/1",
  "zcdy-sh-03/3-1",
  "zcdy-sw-05/1",
  "zcdy-sw-16/1",
  "zcdy-sw-21/6-1",
  "zcdy-sw-21/1-1",
  "zcdy-wh-01/1-2",
  "zcdy-wh-11/4.2",
  "zcdy-wh-17/4c",
  "zcdy-zh-08/1a",
  "zcdy-zh-18/1",
  "zcdy-zz-01/d4-1",
  "zcdy-zz-01/d8",
  "zcdy-zz-01/d14-2",
  "zcdy-zz-01/d3",
  "zcdy-zz-08/1.1",
  "zcdy-zz-12/4c",
  "zcdy-zz-15/1",
  "zcdy-zz-01/d11-2",
  "zcdy-jr-07/1",
  "zcdy-ny-02/1",
];

describe("a measure in the words of a law", () => {
  it("reads as law-texts.txt has it, in both languages", async () => {
    const texts = READ.map((id) => {
      const measure = book.measures.find((one) => one.id === id)!;
      const own = LANGS.map((lang) => `${say(measure.title, lang)}\n  ${lawText(measure, lang)}`);
      return `${id}\n${own.join("\n")}\n`;
    });
    await expect(texts.join("\n")).toMatchFileSnapshot("law-texts.txt");
  });

  it("has no sign of a formula, and ends as a sentence does", () => {
    for (const measure of book.measures) {
      if (measure.kind !== "award" && measure.kind !== "ceiling") continue;
      // names of facts may hold signs of their own
      const own = LANGS.map((lang) =>
        measure.inputs.reduce(
          (text, input) =>
            text
              .replaceAll(sayInSentence(input, lang), "")
              .replaceAll(say(input, lang).replace("是否", ""), ""),
          lawText(measure, lang),
        ),
      );
      const [zh, en] = own;
      expect(zh, measure.id).not.toMatch(/[≥≤≠＝［］×÷]|undefined| [=<>] /);
      expect(en, measure.id).not.toMatch(/[≥≤≠[\]×÷]|undefined| [=<>] /);
      expect(zh, measure.id).toMatch(/[。！]$/);
    }
  });
});

describe("an English sentence of a law", () => {
  const said = (rule: string) => lawText(measureOf(rule), "en-US");

  it("names what must apply, one by one, then what is paid", () => {
    expect(
      said(`- inputs: [won: boolean, sum: money]
  require: [won]
  amount: [{ base: sum * 30% }, { cap: 5万元 }]`),
    ).toBe("This must apply: won. The award is 30% of sum, at most CNY 50,000.");
    expect(
      said(`- inputs: [won: boolean, late: boolean, sum: money]
  require: [won, not late]
  amount: [{ base: sum }]`),
    ).toBe("All of these must apply: (a) won; (b) not the case: late. The award is sum.");
    expect(
      said(`- inputs: [late: boolean, sum: money]
  require: [not late]
  amount: [{ base: sum }]`),
    ).toBe("This must not apply: late. The award is sum.");
  });

  it("has names in lower case, as they stand within the sentence", () => {
    const named = (en: string, type: string) => `{ type: ${type}, zh: 某项, en: ${en} }`;
    expect(
      said(`- inputs: [won: ${named("Won the contest", "boolean")}, sum: ${named("National money", "money")}, spent: ${named("R&D spending", "money")}]
  require: [won]
  amount: [{ base: "max(sum, spent)" }]`),
    ).toBe(
      "This must apply: won the contest. The award is the higher of national money and R&D spending.",
    );
  });

  it("holds cases together where a cap on all of them follows", () => {
    const tiers =
      "{ base: [{ when: sum > 10亿元, is: 100万元 }, { when: sum > 1亿元, is: 50万元 }] }";
    const cases =
      "sum more than CNY 1,000,000,000 – CNY 1,000,000; more than CNY 100,000,000 – CNY 500,000";
    expect(said(`- inputs: [sum: money]\n  amount: [${tiers}]`)).toBe(`The award is: ${cases}.`);
    expect(said(`- inputs: [sum: money]\n  amount: [${tiers}, { cap: sum * 1% }]`)).toBe(
      `The award is (${cases}), at most 1% of sum.`,
    );
  });

  it("has a letter for each condition, and nothing where a word should be", () => {
    for (const measure of book.measures) {
      const text = lawText(measure, "en-US");
      expect(text, measure.id).not.toMatch(/\([^a-z(]\) |[:–(] ?[;.)]/);
    }
  });
});

it("adds up more than two without a bracket for each", () => {
  const measure = measureOf(`- inputs: [a: money, b: money, c: money]
  amount: [{ base: a + b + c }]`);
  expect(lawText(measure, "zh-CN")).toBe("按a、b与c之和给予支持。");
  expect(lawText(measure, "en-US")).toBe("The award is a plus b plus c.");
});

it("says why nothing is paid as the clause says it, without signs", () => {
  const measure = measureOf(`- inputs: [sum: money]
  require: [sum >= 5000万元]
  amount: [{ base: [{ when: sum > 10亿元, is: 100万元 }, { when: sum > 1亿元, is: 50万元 }] }]`);
  const [{ node }, [step]] = [measure.require[0]!, measure.steps];
  const [failed, tiers] = [
    { why: "requirement-failed", cite: "一", node },
    { why: "no-tier", cite: "一", node: (step as { node: Node }).node },
  ] as const;
  expect(reasonText(failed, measure, "zh-CN").sentence).toBe("不满足条件：sum不低于5000万元");
  expect(reasonText(tiers, measure, "zh-CN").sentence).toBe(
    "未达到任何一档：sum超过10亿元的为100万元，超过1亿元的为50万元",
  );
});
