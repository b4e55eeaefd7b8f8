import { describe, expect, test } from "vitest";
import { HEAD, documentOf, found, measure } from "./planted-rules";

const pays = measure("\n  amount: [base: 1元]\n");
const inMeasure = (text: string) => found(documentOf([`${pays}  ${text}\n`]));
const inHead = (text: string) => found(documentOf([pays], `${HEAD}${text}\n`));
const WRONG = ["article-1.yaml:7 wrong-value"];

describe("days", () => {
  test.each(["2025/01/14", "2025-1-14", "2025-02-30", "2025年1月14日", "20250114", "true"])(
    "%s is none",
    (day) => {
      expect(inMeasure(`from: ${day}`)).toEqual(WRONG);
      expect(inMeasure(`business: { to: ${day} }`)).toEqual(WRONG);
      expect(inMeasure(`paid_until: ${day}`)).toEqual(WRONG);
      expect(found(documentOf([pays], HEAD.replace("2025-01-01", day)))).toEqual([
        "document.yaml:5 wrong-value",
      ]);
      expect(inHead(`issued: ${day}`)).toEqual(["document.yaml:7 wrong-value"]);
    },
  );
  test("2025-03-31 is one, and null says that none is printed", () => {
    expect(inMeasure("from: 2025-03-31")).toEqual([]);
    expect(inMeasure("to: null")).toEqual([]);
  });
  test("windows come again each year", () => {
    expect(inMeasure('apply: { windows: [{ from: "04-01", to: 2026-04-30 }] }')).toEqual([]);
    expect(inMeasure('apply: { windows: [{ from: "04-31" }] }')).toEqual(WRONG);
    expect(inMeasure("apply: { windows: [{ from: 4-1 }] }")).toEqual(WRONG);
    expect(inMeasure('apply: { windows: [{ to: "02-29" }] }')).toEqual([]);
    expect(inMeasure('apply: { windows: [{ to: "02-30" }] }')).toEqual(WRONG);
    expect(inMeasure("apply: { windows: [{ to: 2027-02-29 }] }")).toEqual(WRONG);
  });
  test("a last day before the first", () => {
    expect(inMeasure("business: { from: 2025-02-01, to: 2025-01-31 }")).toEqual(WRONG);
  });
});

describe("how many of a group", () => {
  const group = (text: string) =>
    found(
      documentOf(
        [pays, pays.replace("d/1", "d/2")],
        `${HEAD}groups:\n  - { id: g, of: [d/1, d/2], covers: [一], cite: 一, zh: 合计或只取一项, en: G, ${text} }\n`,
      ),
    );
  test("is a whole number of at_most", () => {
    expect(group("rule: at_most, n: 1")).toEqual([]);
    for (const n of ["two", "0", "-1", "1.5", '"1"'])
      expect(group(`rule: at_most, n: ${n}`)).toContain("document.yaml:8 wrong-value");
  });
  test("stands with at_most alone, and at_most never without it", () => {
    expect(group("rule: at_most")).toEqual(["document.yaml:8 missing-key"]);
    expect(group("rule: only_one_of, n: 1")).toEqual(["document.yaml:8 unknown-key"]);
  });
  test("lines are counted by every rule but cap, and then no members are one category", () => {
    expect(group("rule: at_most, n: 1, counts: lines")).toEqual([]);
    expect(group("rule: highest_of, counts: lines, each: project")).toEqual([]);
    expect(group("rule: only_one_of, counts: measures")).toEqual(["document.yaml:8 wrong-value"]);
    expect(group("rule: cap, cap: 1万元, counts: lines")).toEqual(["document.yaml:8 unknown-key"]);
    const paired = `${HEAD}groups:\n  - { id: g, of: [[d/1, d/2]], covers: [一], cite: 一, zh: 只取一项, en: G, rule: only_one_of, counts: lines }\n`;
    expect(found(documentOf([pays, pays.replace("d/1", "d/2")], paired))).toEqual([
      "document.yaml:8 wrong-value",
    ]);
  });
  test("a limit stands with cap alone", () => {
    expect(group("rule: cap, cap: 1万元")).toEqual([]);
    expect(group("rule: cap")).toEqual(["document.yaml:8 missing-key", "document.yaml:8 syntax"]);
    expect(group("rule: never_together, cap: 1万元")).toEqual(["document.yaml:8 unknown-key"]);
  });
  test("a group of each member stands with every rule but cap, which adds them up", () => {
    expect(group("rule: only_one_of, counts: lines, each: measure")).toEqual([]);
    expect(group("rule: only_one_of, each: measure")).toHaveLength(2);
    expect(group("rule: cap, cap: 1万元, each: measure")).toEqual(["document.yaml:8 unknown-name"]);
  });
  test("which of several limits holds is said of cap alone", () => {
    expect(group("rule: cap, cap: 1万元, differing: greatest")).toEqual([]);
    expect(group("rule: cap, cap: 1万元, differing: least")).toEqual([
      "document.yaml:8 wrong-value",
    ]);
    expect(group("rule: only_one_of, differing: greatest")).toEqual([
      "document.yaml:8 unknown-key",
    ]);
  });
  test("a limit reads what its members ask, each in the same words, and parts them by one of these", () => {
    const asking = (words: string) =>
      `${pays}  inputs:\n    - kind: { type: enum, values: { x: [甲, X], y: [乙, Y] }, zh: ${words}, en: Kind }\n  require: ["kind in [x, y]"]\n`;
    const cap = 'rule: cap, cap: "if kind = x then 1万元 else 2万元", inputs: [kind]';
    const of = (first: string, second: string, more: string) =>
      found(
        documentOf(
          [asking(first), asking(second).replace("d/1", "d/2")],
          `${HEAD}groups:\n  - { id: g, of: [d/1, d/2], covers: [一], cite: 一, zh: 合计或只取一项, en: G, ${more} }\n`,
        ),
      );
    expect(of("类别", "类别", cap)).toEqual([]);
    expect(of("类别", "类别", `${cap}, each: kind`)).toEqual([]);
    expect(of("类别", "类别", `${cap}, each: sort`)).toEqual(["document.yaml:8 unknown-name"]);
    const one = "rule: only_one_of, counts: lines";
    expect(of("类别", "类别", `${one}, inputs: [kind], each: kind`)).toEqual([]);
    expect(of("类别", "类别", `${one}, inputs: [kind], each: sort`)).toEqual([
      "document.yaml:8 unknown-name",
    ]);
    expect(of("类别", "种类", cap)).toEqual(["document.yaml:8 wrong-value"]);
  });
});

describe("a value that is none is no value of another kind", () => {
  const said = (built: ReturnType<typeof documentOf>) =>
    built.problems.map(({ file, line, zh, en }) => `${file}:${line} ${zh} / ${en}`);

  test("2025/01/14 for a day, with its line and what a day looks like", () => {
    expect(said(documentOf([`${pays}  from: 2025/01/14\n`]))).toEqual([
      "d/article-1.yaml:7 日期写作 2025-03-31，这里是 2025/01/14 / a day is written 2025-03-31; this is 2025/01/14",
    ]);
  });

  test("two for a number, with its line and what is needed", () => {
    const group = "{ id: g, of: [d/1, d/2], covers: [一], cite: 一, zh: 只取两项, en: G";
    const built = documentOf(
      [pays, pays.replace("d/1", "d/2")],
      `${HEAD}groups:\n  - ${group}, rule: at_most, n: two }\n`,
    );
    expect(said(built)[0]).toBe(
      "d/document.yaml:8 这里要写不小于 1 的整数，这里是 two / a whole number of at least 1 is needed here; this is two",
    );
  });
});

describe("words of closed lists, yes and no, lists", () => {
  test.each([
    ["a kind", "article-1.yaml:3", documentOf([pays.replace("award", "gift")])],
    [
      "a mode of rounding",
      "article-1.yaml:6",
      documentOf([
        pays
          .replace("base: 1元", "base: 1元 }, { round: 1元, mode: nearest")
          .replace("[base", "[{ base")
          .replace("st]", "st }]"),
      ]),
    ],
    ["yes and no", "article-1.yaml:7", documentOf([`${pays}  apply: { before_spending: yes }\n`])],
    ["a list", "article-1.yaml:7", documentOf([`${pays}  failing: none\n`])],
    ["lines", "article-1.yaml:5", documentOf([pays.replace("[1]", "[12-3]")])],
    [
      "whole days",
      "article-1.yaml:7",
      documentOf([`${pays}  apply: { notice: { days: five, kind: working } }\n`]),
    ],
  ])("%s", (_, where, built) => {
    expect(found(built)).toEqual([`${where} wrong-value`]);
  });
  test("a comma cuts a sentence of a map in braces", () => {
    const built = documentOf([`${pays}  note: { zh: 说明, en: One, two }\n`]);
    expect(built.problems.map((p) => p.en)).toEqual([
      "there is no word two here; there are zh, en; a sentence with a comma needs quotes",
    ]);
  });
});
