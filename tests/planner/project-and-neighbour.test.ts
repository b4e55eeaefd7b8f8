import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { countedTogether, type Given, measureOf } from "./counted-together";

const book = await wordedRuleBook();

const countedOf = (...lines: Given[]) => countedTogether(lines);

describe("the limit of one project holds over the years that tell it", () => {
  it.each<[string, string, number, number]>([
    ["a demonstration of IT innovation (3号 二(三))", "jjgf-2025-03/3", 2000, 3000],
    ["an open challenge of XR (27号 二（一）1)", "jjgf-2025-27/1-1", 800, 1000],
    ["a solution of one trade (27号 二（二）4)", "jjgf-2025-27/4-1", 400, 500],
    ["a national programme matched (4号 二(二))", "jjgf-2025-04/2", 2000, 3000],
    ["a new drug's output (9号 二(二)9)", "jjgf-2025-09/9-variety", 2000, 2500],
    ["a pilot platform (34号 二（一）5)", "jjgf-2025-34/5", 2000, 3000],
    ["a breakthrough with AI (34号 二（二）7)", "jjgf-2025-34/7", 80, 100],
    ["a product listed and licensed (34号 二（二）9)", "jjgf-2025-34/9", 200, 300],
  ])("%s", (_name, id, wan, limit) => {
    expect(countedOf([id, wan, "p", 2026], [id, wan, "p", 2027])).toEqual([wan, limit - wan]);
    expect(countedOf([id, wan, "p", 2026], [id, wan, "q", 2027])).toEqual([wan, wan]);
  });

  it("titles of smart manufacturing bring a firm one sum, centres and prizes each their own (4号 三(五))", () => {
    const [factory, centre] = ["jjgf-2025-04/5-factory", "jjgf-2025-04/5-platform"];
    expect(countedOf([factory, 100, "p", 2025], [factory, 100, "q", 2026])).toEqual([100, 0]);
    expect(countedOf([centre, 1000, "p", 2025], [centre, 100, "q", 2026])).toEqual([1000, 100]);
    expect(countedOf([factory, 100], [centre, 100])).toEqual([100, 100]);
  });

  it("a research task has 3000万元 each year (3号 二(二))", () => {
    const task = (second: number, project: string) =>
      countedOf(
        ["jjgf-2025-03/2-match", 2000, "p", 2026],
        ["jjgf-2025-03/2-match", 1500, project, second],
      );
    expect(task(2026, "p")).toEqual([2000, 1000]);
    expect(task(2027, "p")).toEqual([2000, 1500]);
    expect(task(2026, "q")).toEqual([2000, 1500]);
  });

  it("a platform has 3000万元 each year, for three years (3号 二(四))", () => {
    const line = (wan: number, year: number, project = "p"): Given => [
      "jjgf-2025-03/4",
      wan,
      project,
      year,
    ];
    expect(countedOf(line(2000, 2026), line(2000, 2026))).toEqual([2000, 1000]);
    expect(countedOf(line(2000, 2026), line(2000, 2026, "q"))).toEqual([2000, 2000]);
    expect(countedOf(...[2026, 2027, 2028, 2029].map((year) => line(3000, year)))).toEqual([
      3000, 3000, 3000, 0,
    ]);
  });

  it("a core-technology project that became an outstanding one has 1亿元 (4号 二(一))", () => {
    const told = (first: boolean, second: boolean) => {
      const line = (year: number, outstanding: boolean) => ({
        measure: measureOf("jjgf-2025-04/1"),
        project: "p",
        day: `${year}-05-01`,
        facts: { rd_investment: 1e8, outstanding_driving: outstanding, recognised: true },
      });
      const asked = [line(2026, first), line(2027, second)];
      const [firm] = position(book, [{ name: "甲", facts: {} }], asked).companies;
      return firm!.lines.map(({ counted }) => toNumber(counted) / 1e4);
    };
    expect(told(false, true)).toEqual([5000, 5000]);
    expect(told(false, false)).toEqual([5000, 0]);
  });
});

type Pair = readonly [one: string, wan: number, other: string, less: number];

describe("what cannot be one project stands together, what can be counts once", () => {
  it.each<[string, Pair]>([
    ["a bonded line and a shop of villages", ["jjgf-2025-30/2", 2000, "jslt-2025-06/3-2", 900]],
    ["a bonded line and a produce market", ["jjgf-2025-30/2", 2000, "zcdy-sw-14/1", 400]],
    ["a bonded line and an old brand", ["jjgf-2025-30/2", 2000, "zcdy-wh-24/3", 200]],
    ["a scene and a line in an old factory", ["jsxe-2026-03/2.1", 1500, "zcdy-zz-01/d9", 900]],
    ["a scene and a new project there", ["jsxe-2026-03/2.1", 1500, "zcdy-zz-02/1a", 900]],
    ["a scene and a pilot line there", ["jsxe-2026-03/2.1", 1500, "zcdy-zz-02/3", 900]],
    ["a scene and rooms for research", ["jsxe-2026-03/2.1", 1500, "zcdy-zh-09/2b", 900]],
  ])("%s: both", (_name, [one, wan, other, less]) => {
    expect(countedOf([one, wan], [other, less])).toEqual([wan, less]);
  });

  it.each<[string, Pair]>([
    ["bonded logistics (30号 三)", ["jjgf-2025-30/2", 2000, "zcdy-sw-20/1", 400]],
    ["bonded logistics of trade (30号 三)", ["jjgf-2025-30/2", 2000, "zcdy-jc-05/1", 150]],
    ["bonded equipment that saves energy (30号 三)", ["jjgf-2025-30/2", 2000, "zcdy-sw-19/1", 90]],
    ["a bonded warehouse (30号 三)", ["jjgf-2025-30/2", 2000, "zcdy-sw-22/2-3", 400]],
    [
      "a building of a model park as a scene (京商消二字〔2026〕3号 二（五）1)",
      ["jsxe-2026-03/2.1", 1500, "zcdy-lr-01/2b", 900],
    ],
    ["an old factory as a scene (二（五）1)", ["jsxe-2026-03/2.1", 1500, "zcdy-zh-01/2.1", 900]],
  ])("%s: the greater, of two projects both", (_name, [one, wan, other, less]) => {
    expect(countedOf([one, wan], [other, less])).toEqual([wan, 0]);
    expect(countedOf([one, wan, "p"], [other, less, "p"])).toEqual([wan, 0]);
    expect(countedOf([one, wan, "p"], [other, less, "q"])).toEqual([wan, less]);
  });
});
