import { expect, test } from "vitest";
import { foundIn } from "../../authoring/planted-rules";

const rule = (require: string, zh = "第几个年度") => `
  inputs: [{ year_no: { type: count, zh: ${zh}, en: Year } }]
  require: [${require}]
  amount: [{ base: 1万元 }]
`;

test("a count that says which one it is begins at 1", () => {
  expect(foundIn(rule("year_no <= 3"))).toEqual(["article-1.yaml:7 ordinal-from-nought"]);
  expect(foundIn(rule("year_no <= 3, year_no >= 1"))).toEqual([]);
  expect(foundIn(rule("year_no <= 3, year_no > 0"))).toEqual([]);
  expect(foundIn(rule("year_no <= 3", "竞赛名次"))).toEqual([
    "article-1.yaml:7 ordinal-from-nought",
  ]);
  expect(foundIn(rule("year_no <= 3", "已领的年数"))).toEqual([]);
});
