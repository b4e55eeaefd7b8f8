import { describe, expect, test } from "vitest";
import { groundFigures } from "../../src/evidence/ground-figures";
import { conditionProblems } from "../../src/evidence/held-conditions";
import { FIRST, documentOf, measure } from "../authoring/planted-rules";

const SOURCE = [
  "线下活动参与人数不少于10人,线上活动不少于30人的,给予1万元;生物医药企业举办的,给予2万元。",
];
/** Which facts a condition speaks of is read elsewhere too, so that no input is left over without it. */
const RULE = `
  conditions: { "mode = offline": 线下活动, "mode = online ×2": 线上活动, biomedical: 生物医药企业 }
  borders: {}
  inputs:
    - mode: { type: enum, values: { offline: [线下, Offline], online: [线上, Online] }, zh: 形式, en: Mode }
    - people: { type: count, zh: 人数, en: People }
    - biomedical: { type: boolean, zh: 生物医药, en: Biomedical }
  require:
    - (mode = offline and people >= 10人) or (mode = online and people >= 30人)
  amount:
    - base: [{ when: biomedical or mode = online, is: 2万元 }, { else: 1万元 }]
`.replace("  borders: {}\n", "");

function said(rule: string): string[] {
  const built = documentOf([measure(rule)]);
  expect(built.problems).toEqual([]);
  const { digest } = groundFigures([built], () => SOURCE, {});
  return conditionProblems([built], digest).map((p) => `${p.line} ${p.en}`);
}
const changed = (from: string, to: string) => {
  const text = RULE.replace(from, to);
  expect(text).not.toBe(RULE);
  return said(text);
};

test("a rule whose conditions are all held", () => {
  expect(said(RULE)).toEqual([]);
});

describe("a condition that is dropped leaves its mark behind", () => {
  test.each([
    ["one of several", "mode = offline and people", "people", "mode = offline"],
    ["one of two", "mode = online and people", "people", "mode = online ×2"],
    ["a part of a case", "biomedical or mode = online", "biomedical", "mode = online ×2"],
  ])("%s", (_, from, to, key) => {
    const found = changed(from, to);
    expect(found[0]).toContain(`the rule does not have the ${key} of conditions`);
    expect(found[0]).toMatch(new RegExp(`^${FIRST} `));
  });
});

test("a condition that nothing else would show must be named", () => {
  const [first, ...others] = changed('"mode = offline": 线下活动, ', "");
  expect(first).toContain("nothing else would show it if the condition mode = offline");
  expect(first).toMatch(new RegExp(`^${FIRST + 6} `));
  expect(others).toEqual([]);
});

test("its words must stand in the lines, or be a reason of one's own", () => {
  expect(changed("线下活动", "室内活动")[0]).toContain("are not in its lines");
  expect(changed("线下活动", "（两种形式之一）")).toEqual([]);
});

test("what leaves an input over, or a printed figure, needs no words", () => {
  const rule = RULE.replace(/ {2}conditions.*\n/, "")
    .replace(
      "(mode = offline and people >= 10人) or (mode = online and people >= 30人)",
      "mode = online and people >= 10人",
    )
    .replace("biomedical or mode = online", "biomedical");
  expect(said(rule)).toEqual([]);
});
