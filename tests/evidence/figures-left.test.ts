import { describe, expect, test } from "vitest";
import { readDigest } from "../../src/evidence/figure-digest";
import { figuresLeft, leftProblems } from "../../src/evidence/figures-left";
import { groundFigures } from "../../src/evidence/ground-figures";
import { rulesReadOnce } from "../rules/read-once";
import { documentOf, measure } from "../authoring/planted-rules";

const SOURCE = [
  "1. 增速达10%的,按增量的0.7%给予支持;达5%的,按0.5%,最高1000万元。2025年设立100亿元基金。",
];

const RULE = `
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - more: { type: money, zh: 增量, en: Increase }
  unused: { 100亿元: size of a fund }
  amount:
    - base: more
    - times:
        - { when: growth >= 10%, is: 0.7% }
        - { when: growth >= 5%, is: 0.5% }
    - cap: 1000万元
`;

function left(...rules: string[]): string[] {
  const texts = rules.map((text, i) => measure(text).replace("d/1", `d/${i + 1}`));
  const built = documentOf(texts);
  expect(built.problems).toEqual([]);
  const { digest } = groundFigures([built], () => SOURCE, {});
  return leftProblems(figuresLeft([built], digest)).map(
    (p) => `${p.file.slice(2)}:${p.line} ${p.en.split(" print ")[1]!.split(",")[0]}`,
  );
}

describe("figures that the lines print and no rule has", () => {
  test("none where every one is used or named", () => {
    expect(left(RULE)).toEqual([]);
  });
  test.each([
    ["a tier", /.*0\.5% \}\n/, ["5%", "0.5%"]],
    ["a cap", /.*1000万元\n/, ["1000万元"]],
    ["a condition", /growth >= 10%/, ["10%"]],
    ["a reason", /.*100亿元.*\n/, ["100亿元"]],
  ])("%s that is dropped", (_, row, figures) => {
    const found = left(RULE.replace(row, (text) => (text.includes("\n") ? "" : "growth > 0%")));
    expect(found.sort()).toEqual(figures.map((f) => `article-1.yaml:5 ${f}`).sort());
  });
  test("what another measure of the same lines has is not this one's, unless it says so", () => {
    const capless = RULE.replace(/.*1000万元\n/, "");
    expect(left(capless, RULE)).toEqual(["article-1.yaml:5 1000万元"]);
    expect(left(capless.replace("unused: {", "unused: { 1000万元: d/2,"), RULE)).toEqual([]);
  });
  test("as often as it is printed", () => {
    const source = ["甲类给予5万元,乙类给予5万元,最高5万元。"];
    const rule = (steps: string, more = "") =>
      `${more}\n  inputs: [{ first: { type: boolean, zh: 甲类, en: First } }]\n  amount: [${steps}]\n`;
    const times = (text: string) => {
      const built = documentOf([measure(text)]);
      const { digest } = groundFigures([built], () => source, {});
      return figuresLeft([built], digest).map((f) => `${f.figure} ${f.used} of ${f.printed}`);
    };
    const tiers = "{ base: [{ when: first, is: 5万元 }, { else: 5万元 }] }";
    expect(times(rule(`${tiers}, { cap: 5万元 }`))).toEqual([]);
    expect(times(rule(tiers))).toEqual(["5万元 2 of 3"]);
    expect(times(rule(tiers, "  unused: { 5万元 ×1: the same again }"))).toEqual([]);
    expect(
      times(rule("{ base: [{ when: first, is: 5万元 }] }", "  unused: { 5万元 ×1: once }")),
    ).toEqual(["5万元 2 of 3"]);
  });
  test("none in the rule book", () => {
    const found = figuresLeft(rulesReadOnce().documents, readDigest());
    expect(leftProblems(found)).toEqual([]);
  });
});
