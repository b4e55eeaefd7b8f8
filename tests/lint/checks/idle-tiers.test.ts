import { describe, expect, test } from "vitest";
import { documentOf, foundIn, measure } from "../../authoring/planted-rules";
import { lintRules } from "../../../src/lint";

const tiers = (...rows: string[]) => `
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - sales: { type: money, zh: 销售额, en: Sales }
    - homes: { type: count, zh: 户数, en: Homes }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B], c: [丙, C] }, zh: 级, en: Level }
  require: [growth >= -100%, homes >= 1, "level in [a, b, c]", sales > 0元]
  amount:
    - base: 10万元
    - times:
${rows.map((row) => `        - ${row}\n`).join("")}`;
/** The line of the first row of tiers. */
const ROW = 15;

const inTiers = (...rows: string[]) => foundIn(tiers(...rows));

describe("a list of cases", () => {
  test("in order has no problem", () => {
    expect(inTiers("{ when: growth >= 10%, is: 2% }", "{ when: growth >= 5%, is: 1% }")).toEqual(
      [],
    );
  });

  test("with the wider case first never reaches the narrower one", () => {
    expect(inTiers("{ when: growth >= 5%, is: 1% }", "{ when: growth >= 10%, is: 2% }")).toEqual([
      `article-1.yaml:${ROW + 1} tier-order`,
    ]);
  });

  test("with the same border twice names the second", () => {
    expect(
      inTiers(
        "{ when: growth >= 10%, is: 2% }",
        "{ when: growth >= 5%, is: 1% }",
        "{ when: growth >= 5%, is: 0.5% }",
      ),
    ).toEqual([`article-1.yaml:${ROW + 2} tier-duplicate`]);
  });

  test("whose cases together leave nothing for the last one", () => {
    expect(
      inTiers(
        "{ when: growth >= 10%, is: 2% }",
        "{ when: growth < 10%, is: 1% }",
        "{ else: 0.5% }",
      ),
    ).toEqual([`article-1.yaml:${ROW + 2} tier-unreachable`]);
  });

  test("sees levels: every code taken leaves nothing for else", () => {
    expect(
      inTiers("{ when: level = a, is: 3% }", '{ when: "level in [b, c]", is: 2% }', "{ else: 1% }"),
    ).toEqual([`article-1.yaml:${ROW + 2} tier-unreachable`]);
  });

  test("sees the requirements: a case below what is required is never reached", () => {
    expect(
      inTiers("{ when: homes >= 10, is: 2% }", "{ when: homes >= 1, is: 1% }", "{ else: 0% }"),
    ).toEqual([`article-1.yaml:${ROW + 2} tier-unreachable`]);
  });

  test("knows that the requirement of one subject says nothing of another", () => {
    expect(
      inTiers(
        "{ when: growth >= 10% and homes >= 5, is: 2% }",
        "{ when: growth >= 10%, is: 1% }",
        "{ when: homes >= 5, is: 1% }",
      ),
    ).toEqual([]);
  });

  test("nested in another case knows what that case says", () => {
    const rows = [
      "{ when: growth >= 10%, is: [{ when: growth >= 20%, is: 3% }, { else: 2% }] }",
      "{ when: growth >= 5%, is: [{ when: growth >= 20%, is: 3% }, { else: 1% }] }",
    ];
    expect(inTiers(...rows)).toEqual([`article-1.yaml:${ROW + 1} tier-unreachable`]);
  });

  test("an if inside an expression is a list of cases too", () => {
    expect(
      foundIn(`
  inputs: [{ growth: { type: ratio, zh: 增速, en: Growth } }]
  amount:
    - base: if growth >= 5% then 1万元 else if growth >= 10% then 2万元 else 0元
`),
    ).toEqual(["article-1.yaml:8 tier-order"]);
  });
});

describe("a gap between cases", () => {
  test("at one value, where > and < meet", () => {
    expect(
      inTiers("{ when: growth > 10%, is: 2% }", "{ when: growth > 5% and growth < 10%, is: 1% }"),
    ).toEqual([`article-1.yaml:${ROW} tier-gap`]);
  });

  test("of a stretch, for one level only", () => {
    expect(
      inTiers(
        "{ when: level = a and growth >= 10%, is: 2% }",
        "{ when: level = a and growth < 8%, is: 1% }",
        "{ when: level != a, is: 1% }",
      ),
    ).toEqual([`article-1.yaml:${ROW} tier-gap`]);
  });

  test("is none between whole numbers", () => {
    expect(inTiers("{ when: homes >= 6, is: 2% }", "{ when: homes <= 5, is: 1% }")).toEqual([]);
  });

  test("is meant where there is an else", () => {
    expect(
      inTiers(
        "{ when: growth > 10%, is: 2% }",
        "{ when: growth > 5% and growth < 10%, is: 1% }",
        "{ else: 0.5% }",
      ),
    ).toEqual([]);
  });
});

describe("an overlap between cases", () => {
  test("at one value that both name", () => {
    expect(
      inTiers(
        "{ when: growth >= 5% and growth <= 10%, is: 1% }",
        "{ when: growth >= 10% and growth <= 20%, is: 2% }",
      ),
    ).toEqual([`article-1.yaml:${ROW} tier-overlap`]);
  });

  test("is none where one lies inside the other", () => {
    expect(
      inTiers(
        "{ when: growth >= 5% and growth <= 10%, is: 1% }",
        "{ when: growth >= 0% and growth <= 20%, is: 2% }",
      ),
    ).toEqual([]);
  });
});

test("a problem of tiers says what to do in both languages", () => {
  const text = measure(tiers("{ when: growth >= 5%, is: 1% }", "{ when: growth >= 10%, is: 2% }"));
  const [problem] = lintRules([documentOf([text])]);
  expect(problem?.zh).toContain("放在前面");
  expect(problem?.en).toContain("put the narrower one first");
});
