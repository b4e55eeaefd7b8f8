import { expect, test } from "vitest";
import { foundIn } from "../../authoring/planted-rules";

const steps = (...rows: string[]) => `
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - profit: { type: money, signed: true, zh: 利润, en: Profit }
    - share: { type: ratio, zh: 占比, en: Share }
    - homes: { type: count, zh: 户数, en: Homes }
    - grants: { type: money_list, zh: 各项, en: Grants }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B] }, zh: 级, en: Level }
  require: [share > 0%, homes > 0, "level in [a, b]", profit > 0元, length(grants) > 0, paid > 0元]
  amount:
${rows.map((row) => `    - ${row}\n`).join("")}`;
const ROW = 15;
const inSteps = (...rows: string[]) => foundIn(steps(...rows));
const idle = (row: number) => [`article-1.yaml:${ROW + row} cap-idle`];

test("a cap above a lump sum never bites", () => {
  expect(inSteps("base: 30万元", "cap: 50万元")).toEqual(idle(1));
});

test("a cap above the highest level never bites", () => {
  const levels = "base: [{ when: level = a, is: 50万元 }, { when: level = b, is: 30万元 }]";
  expect(inSteps(levels, "cap: 60万元")).toEqual(idle(1));
  expect(inSteps(levels, "cap: 40万元")).toEqual([]);
});

test("a second cap above the first never bites", () => {
  expect(inSteps("base: paid * 10%", "cap: 50万元", "cap: 100万元")).toEqual(idle(2));
  expect(inSteps("base: paid * 10%", "cap: 100万元", "cap: 50万元")).toEqual([]);
});

test("what min and a factor bound is seen", () => {
  expect(inSteps("base: min(paid, 100万元)", "times: 50%", "cap: 50万元")).toEqual(idle(2));
  expect(inSteps("base: min(paid, 100万元)", "times: 50%", "cap: 49万元")).toEqual([]);
});

test("named results are followed", () => {
  expect(
    inSteps(
      '{ let: part, be: "min(paid, 20万元)", zh: 部分, en: Part }',
      "base: part",
      "cap: 30万元",
    ),
  ).toEqual(idle(2));
});

test("without a bound above nothing is said", () => {
  for (const base of ["paid * 10%", "homes * 1万元", "sum(for x in grants: min(x, 1万元))"])
    expect(inSteps(`base: "${base}"`, "cap: 1000万元")).toEqual([]);
  expect(inSteps("base: paid * share", "cap: 1元")).toEqual([]);
  expect(inSteps("base: paid / homes", "cap: 1元")).toEqual([]);
});

test("a floor that nothing falls below", () => {
  expect(inSteps("base: paid", "floor: 0元")).toEqual(idle(1));
  expect(inSteps("base: profit", "floor: 0元")).toEqual([]);
  expect(inSteps("base: paid", "less: profit", "floor: 0元")).toEqual(idle(2));
});
