import { describe, expect, test } from "vitest";
import { groundFigures } from "../../src/evidence/ground-figures";
import { tierProblems } from "../../src/evidence/tier-pairs";
import { FIRST, documentOf, measure } from "../authoring/planted-rules";

/** What is said of a rule whose tiers are these, against a source. */
function said(source: string, tiers: readonly string[], inputs = ""): string[] {
  const rule = `
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - level: { type: enum, values: { state: [国家级, State], city: [市级, City] }, zh: 级别, en: Level }${inputs}
  amount:
    - base:
${tiers.map((tier) => `        - { ${tier} }\n`).join("")}
  examples: []
`;
  const built = documentOf([measure(rule)]);
  expect(built.problems.filter((p) => p.code !== "unused-input")).toEqual([]);
  const whole = { ...built, problems: [] };
  const { digest } = groundFigures([whole], () => [source], {});
  return tierProblems([whole], digest).map((p) => `${p.line - FIRST} ${p.en}`);
}

const growth = (...of: [string, string][]) =>
  of.map(([border, sum]) => `when: growth ${border}, is: ${sum}`);
const level = (state: string, city: string) => [
  `when: level = state, is: ${state}`,
  `when: level = city, is: ${city}`,
];

describe("tiers whose sums are exchanged are reported at the lower of the two", () => {
  test.each([
    [
      "border by border",
      "增速达5%的给予10万元;增速达10%的给予20万元。",
      growth([">= 10%", "10万元"], [">= 5%", "20万元"]),
    ],
    [
      "in ranges",
      "增速5%(含)—10%的给予10万元;10%(含)以上的给予20万元。",
      growth([">= 10%", "10万元"], [">= 5%", "20万元"]),
    ],
    [
      "in two rows",
      "增速达5%、10%的,分别给予10万元、20万元。",
      growth([">= 10%", "10万元"], [">= 5%", "20万元"]),
    ],
    ["level by level", "国家级给予20万元,市级给予10万元。", level("10万元", "20万元")],
    ["levels in two rows", "国家级、市级分别给予20万元、10万元。", level("10万元", "20万元")],
  ])("%s", (_, source, tiers) => {
    const found = said(source, tiers);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^6 .* which the source prints the other way round/);
  });

  test("borders exchanged", () => {
    const source = "增速达5%的给予10万元;增速达10%的给予20万元。";
    expect(said(source, growth([">= 5%", "20万元"], [">= 10%", "10万元"]))).toHaveLength(1);
  });

  test("one whose border, more than nothing, is not printed", () => {
    const source = "给予10万元;增速达5%的给予20万元;增速达10%的给予30万元。";
    const right = growth([">= 10%", "30万元"], [">= 5%", "20万元"], ["> 0%", "10万元"]);
    expect(said(source, right)).toEqual([]);
    const wrong = growth([">= 10%", "30万元"], [">= 5%", "10万元"], ["> 0%", "20万元"]);
    expect(said(source, wrong)).toHaveLength(1);
  });
});

describe("nothing is said", () => {
  test.each([
    [
      "of tiers as printed",
      "增速达5%的给予10万元;增速达10%的给予20万元。",
      growth([">= 10%", "20万元"], [">= 5%", "10万元"]),
    ],
    ["of a table whose sums come first", "20万元国家级10万元市级", level("20万元", "10万元")],
    [
      "of one level inside another's name",
      "非国家级重点的市级给予10万元,国家级给予20万元。",
      level("20万元", "10万元"),
    ],
    [
      "where the lines allow both",
      "增速达5%、10%的;10万元、20万元、10万元;达10%、5%的。",
      growth([">= 10%", "10万元"], [">= 5%", "20万元"]),
    ],
    ["of words that are not printed", "给予20万元或10万元。", level("10万元", "20万元")],
  ])("%s", (_, source, tiers) => expect(said(source, tiers)).toEqual([]));
});
