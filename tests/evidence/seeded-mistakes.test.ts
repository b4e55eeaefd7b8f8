import { describe, expect, test } from "vitest";
import type { BuiltDocument } from "../../src/authoring";
import { leftProblems, figuresLeft } from "../../src/evidence/figures-left";
import { borderProblems } from "../../src/evidence/ground-borders";
import { groundFigures } from "../../src/evidence/ground-figures";
import { idleMarks } from "../../src/evidence/idle-marks";
import { lintRules } from "../../src/lint";
import { documentOf, measure } from "../authoring/planted-rules";

/** The mistakes that a campaign found unnoticed once, each in the rule and with its examples made anew. */
const SOURCE = [
  "在本区注册且研发费用超过100万元的企业,增速达10%的,按增量的0.7%给予支持;增速达5%的,按0.5%;连续三年,最高1000万元。",
];
const RULE = `
  printed: { 3: 连续三年 }
  borders: { "<= 3": 逐年计数 }
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - more: { type: money, zh: 增量, en: Increase }
    - rd: { type: money, zh: 研发费用, en: R&D }
    - year_no: { type: count, zh: 第几个年度, en: Year }
    - local: { type: boolean, zh: 在本区注册, en: Local }
  require:
    - local
    - rd > 100万元
    - year_no >= 1 and year_no <= 3
  amount:
    - base: more
    - times:
        - { when: growth >= 10%, is: 0.7% }
        - { when: growth >= 5%, is: 0.5% }
    - cap: 1000万元
`.replace('"<= 3": 逐年计数', '"<= 3": 逐年计数, ">= 1": 从第一个算起');

function said(built: BuiltDocument): string[] {
  if (built.problems.length) return built.problems.map((p) => `${p.line} ${p.code}`);
  const { problems, digest } = groundFigures([built], () => SOURCE, {});
  return [
    ...problems,
    ...lintRules([built]),
    ...leftProblems(figuresLeft([built], digest)),
    ...borderProblems([built], digest),
    ...idleMarks([built], digest),
  ].map((p) => `${p.line} ${p.code}`);
}
const withMistake = (from: string | RegExp, to: string) => {
  const changed = RULE.replace(from, to);
  expect(changed).not.toBe(RULE);
  return said(documentOf([measure(changed)]));
};

test("the rule as it should be", () => {
  expect(said(documentOf([measure(RULE)]))).toEqual([]);
});

describe("a mistake that the examples were made to fit", () => {
  test.each<[string, string | RegExp, string, string]>([
    ["another printed rate", "is: 0.7%", "is: 0.5%", "figure-not-used"],
    ["a rate that is not printed", "is: 0.7%", "is: 0.8%", "figure-not-in-source"],
    ["a tier dropped", /.*0\.5% \}\n/, "", "figure-not-used"],
    ["the cap dropped", /.*- cap: .*\n/, "", "figure-not-used"],
    ["the cap ten times as large", "cap: 1000万元", "cap: 1亿元", "figure-not-in-source"],
    ["a requirement with a figure dropped", /.*- rd > .*\n/, "", "unused-input"],
    ["a requirement without one dropped", /.*- local\n/, "", "unused-input"],
    ["half of a requirement dropped", " and year_no <= 3", "", "figure-not-used"],
    ["the first year left open", "year_no >= 1 and ", "", "ordinal-from-nought"],
    ["超过 written as at least", "rd > 100万元", "rd >= 100万元", "border-not-in-source"],
    ["达 written as more than", "growth >= 10%", "growth > 10%", "border-not-in-source"],
    ["tiers out of order", "growth >= 10%", "growth >= 1%", "figure-not-in-source"],
  ])("%s", (_, from, to, code) => {
    const found = withMistake(from, to).map((p) => p.split(" ")[1]);
    expect(found).toContain(code);
  });
});
