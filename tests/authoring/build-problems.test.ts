import { describe, expect, test } from "vitest";
import { HEAD, documentOf, found, foundIn, measure } from "./planted-rules";

const INPUTS = `
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - growth: { type: ratio, zh: 增速, en: Growth }
    - homes: { type: count, zh: 户数, en: Homes }
    - area: { type: area_m2, zh: 面积, en: Area }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B] }, zh: 级, en: Level }
  amount:
    - base: if growth > 1% and homes > 1 and area > 1平方米 and level = a then paid else 0元
  require:
`;
const ROW = 15;
const inRequired = (row: string) => foundIn(`${INPUTS}    - ${row}\n`);
const at = (code: string) => [`article-1.yaml:${ROW} ${code}`];

describe("names", () => {
  test("an input that nobody declared", () => {
    expect(inRequired("revenue >= 100万元")).toEqual(at("unknown-name"));
  });
  test("a function that does not exist", () => {
    expect(inRequired('"average(paid, paid) > 1元"')).toEqual(at("unknown-name"));
  });
  test("a code that the list does not have", () => {
    expect(inRequired("level = c")).toEqual(at("unknown-code"));
    expect(inRequired('"level in [a, c]"')).toEqual(at("unknown-code"));
  });
  test("a table, or a column, that does not exist", () => {
    expect(inRequired(`'lookup("streets", "x", "grade") = "1"'`)).toEqual(at("unknown-table"));
    expect(inRequired(`'lookup("roads", "x", "width") = "1"'`)).toEqual(at("unknown-table"));
  });
  test("an input that nothing reads", () => {
    const unread =
      "\n  inputs: [{ homes: { type: count, zh: 户数, en: Homes } }]\n  amount: [base: 1元]\n";
    expect(foundIn(unread)).toEqual(["article-1.yaml:6 unused-input"]);
  });
  test("a fact that no file defines", () => {
    expect(foundIn("\n  inputs: [revenue]\n  amount: [base: 1元]\n")).toEqual([
      "article-1.yaml:6 wrong-value",
    ]);
  });
});

describe("types and units", () => {
  test.each([
    ["money beside a rate", "paid >= 5%"],
    ["a rate without its sign", "growth >= 15"],
    ["money times money", "paid * paid > 1元"],
    ["money and area added", "paid + area > 1元"],
    ["an area beside a count", "area > homes"],
    ["a level that is compared by size", "level > a"],
    ["a quantity where a condition belongs", "paid"],
    ["a fact that is no list", "length(paid) + growth > 1"],
  ])("%s", (_, row) => {
    expect(inRequired(row)).toEqual(at("type"));
  });
  test("a result in the wrong unit", () => {
    const wrong =
      "\n  inputs: [{ area: { type: area_m2, zh: 面积, en: Area } }]\n  amount:\n    - base: area\n";
    expect(foundIn(wrong)).toEqual(["article-1.yaml:8 type"]);
  });
  test("cases of different units", () => {
    const wrong =
      "\n  inputs: [{ homes: { type: count, zh: 户数, en: Homes } }]\n  amount:\n    - base:\n" +
      "        - { when: homes > 5, is: 1万元 }\n        - { else: 1% }\n";
    expect(foundIn(wrong)).toEqual(["article-1.yaml:9 type"]);
  });
  test("a unit that does not exist", () => {
    expect(inRequired("paid > 5万里")).toEqual(at("syntax"));
  });
});

describe("writing", () => {
  test("an unknown word, a missing one, a missing translation", () => {
    expect(foundIn("\n  amount: [base: 1元]\n  amounts: []\n")).toEqual([
      "article-1.yaml:7 unknown-key",
    ]);
    expect(foundIn("\n  note: { zh: 说明, en: Note }\n")).toEqual(["article-1.yaml:1 missing-key"]);
    expect(foundIn("\n  amount: [base: 1元]\n  note: { zh: 说明 }\n")).toEqual([
      "article-1.yaml:7 missing-translation",
    ]);
  });
  test("a step that begins with no known word", () => {
    expect(foundIn("\n  amount:\n    - multiply: 5%\n")).toEqual(["article-1.yaml:7 unknown-key"]);
  });
  test("a condition of the document is reported once", () => {
    const head = `${HEAD}scope:\n  zh: 范围\n  en: Scope\n  conditions: [{ that: staff > 5%, cite: 一 }]\nfacts: { staff: { type: count, zh: 人数, en: Staff } }\n`;
    const text = measure("\n  amount: [base: 1元]\n");
    expect(found(documentOf([text, text.replace("d/1", "d/2")], head))).toEqual([
      "document.yaml:10 type",
    ]);
  });
});

describe("brackets", () => {
  const brackets = (...slices: string[]) =>
    foundIn(
      "\n  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]\n  amount:\n    - brackets:\n        of: paid\n        slices:\n" +
        slices.map((s) => `          - ${s}\n`).join(""),
    );
  test("rising to an open end", () => {
    expect(brackets("{ to: 1亿元, rate: 1% }", "{ to: 2亿元, rate: 2% }", "{ rate: 3% }")).toEqual(
      [],
    );
  });
  test("falling, or said twice", () => {
    expect(brackets("{ to: 2亿元, rate: 1% }", "{ to: 1亿元, rate: 2% }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:12 bracket-order",
    ]);
    expect(brackets("{ to: 1亿元, rate: 1% }", "{ to: 1亿元, rate: 2% }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:12 bracket-order",
    ]);
  });
  test("an end in the middle, or none", () => {
    expect(brackets("{ rate: 1% }", "{ rate: 3% }")).toEqual(["article-1.yaml:11 bracket-order"]);
    expect(brackets("{ to: 1亿元, rate: 1% }")).toEqual(["article-1.yaml:11 bracket-order"]);
  });
  test("a figure that cannot be read, or is in another unit", () => {
    expect(brackets("{ to: 一亿元, rate: 1% }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:11 syntax",
    ]);
    expect(brackets("{ to: 1亿元, rate: 1里 }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:11 syntax",
    ]);
    expect(brackets("{ to: paid, rate: 1% }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:11 wrong-value",
    ]);
    expect(brackets("{ to: 100平方米, rate: 1% }", "{ rate: 3% }")).toEqual([
      "article-1.yaml:11 type",
    ]);
  });
});
