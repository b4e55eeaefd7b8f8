import { expect, test } from "vitest";
import { HEAD, documentOf, found, foundIn, measure } from "../../authoring/planted-rules";

const required = (...rows: string[]) => `
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - growth: { type: ratio, zh: 增速, en: Growth }
    - homes: { type: count, zh: 户数, en: Homes }
    - day: { type: date, zh: 日期, en: Day }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B] }, zh: 级, en: Level }
  amount: [base: "if level = a or homes > 5 or day > 2020-01-01 or growth > 1% then paid else 0元"]
  require:
${rows.map((row) => `    - ${row}\n`).join("")}`;
const ROW = 14;
const inRequired = (...rows: string[]) => foundIn(required(...rows));

test("what holds for every amount of money", () => {
  expect(inRequired("paid >= 0元")).toEqual([`article-1.yaml:${ROW} constant-condition`]);
  expect(inRequired("paid > 0元")).toEqual([]);
  expect(inRequired("growth >= 0%")).toEqual([]);
});

test("what can never hold", () => {
  expect(inRequired("homes < 0")).toEqual([`article-1.yaml:${ROW} constant-condition`]);
  expect(inRequired("homes > 4 and homes < 5")).toEqual([`article-1.yaml:${ROW} contradiction`]);
  expect(inRequired("growth > 4% and growth < 5%")).toEqual([]);
  expect(inRequired("month(day) = 13")).toEqual([`article-1.yaml:${ROW} constant-condition`]);
});

test("a part that always or never holds", () => {
  expect(inRequired("growth >= 5% or 3 > 4")).toEqual([`article-1.yaml:${ROW} constant-condition`]);
});

test("two sides that leave nothing out", () => {
  expect(inRequired("growth < 5% or growth >= 5%")).toEqual([
    `article-1.yaml:${ROW} constant-condition`,
  ]);
  expect(inRequired("growth < 5% or growth > 5%")).toEqual([]);
});

test("requirements that shut each other out, said at the second", () => {
  expect(inRequired("homes >= 10", "growth >= 5%", "homes < 10")).toEqual([
    `article-1.yaml:${ROW + 2} contradiction`,
  ]);
  expect(inRequired("level = a", "{ that: level = b, cite: 二 }")).toEqual([
    `article-1.yaml:${ROW + 1} contradiction`,
  ]);
  expect(inRequired("day >= 2025-02-01", "day < 2025-03-01")).toEqual([]);
});

test("a difference of two facts is one subject", () => {
  expect(inRequired("homes > month(day)", "month(day) > homes")).toEqual([
    `article-1.yaml:${ROW + 1} contradiction`,
  ]);
});

test("a list that names every level is how a fact is asked for", () => {
  expect(inRequired('"level in [a, b]"')).toEqual([]);
});

test("a condition of the document that nobody can meet is said once, in document.yaml", () => {
  const head = `${HEAD}scope:
  zh: 范围
  en: Scope
  conditions:
    - { that: employees < 0, cite: 一 }
facts: { employees: { type: count, zh: 人数, en: Staff } }
`;
  const text = measure("\n  amount: [base: 1万元]\n");
  const two = [text, text.replace("d/1", "d/2")];
  expect(found(documentOf(two, head))).toEqual(["document.yaml:11 constant-condition"]);
});
