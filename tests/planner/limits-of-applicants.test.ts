import { describe, expect, it } from "vitest";
import { type Given, countedTogether } from "./counted-together";

const counted = (...lines: readonly Given[]) => countedTogether(lines);

/** Two projects of one year, then two years of one. */
const twice = (id: string, one: number, other: number) => ({
  projects: counted([id, one, "a", 2024], [id, other, "b", 2024]),
  years: counted([id, one, "a", 2024], [id, other, "a", 2025]),
});

describe("what a firm or body is supported with once in three years (科技服务业 23)", () => {
  it.each<[string, number, number, Record<string, string>]>([
    ["zcdy-kj-23/2", 50, 40, { ip_class: "leader" }],
    ["zcdy-kj-23/6", 50, 40, { standard_unit_class: "demo" }],
    ["zcdy-kj-23/7", 30, 20, {}],
  ])("%s: the lines of one year", (id, one, other, own) => {
    expect(counted([id, one, "a", 2024, own], [id, other, "b", 2024, own])).toEqual([one, other]);
    expect(counted([id, one, "a", 2024, own], [id, other, "b", 2025, own])).toEqual([one, 0]);
  });

  it("services and rules of one body for standards together (服务内容8)", () => {
    expect(counted(["zcdy-kj-23/8-1", 30, "", 2024], ["zcdy-kj-23/8-2", 10, "", 2024])).toEqual([
      30, 10,
    ]);
    expect(counted(["zcdy-kj-23/8-1", 30, "", 2024], ["zcdy-kj-23/8-2", 10, "", 2025])).toEqual([
      30, 0,
    ]);
  });
});

describe("a limit of an applicant and year", () => {
  it.each<[string, string, number, number, number]>([
    ["a sharing unit is assessed once (科技服务业 8 服务内容1)", "zcdy-kj-08/1", 100, 60, 100],
    ["filings of an applicant (科技服务业 4 服务内容2)", "zcdy-kj-04/2", 500, 300, 500],
    ["a transfer agency (科技服务业 21 服务内容3)", "zcdy-kj-21/3", 200, 200, 300],
    ["technology taken abroad (科技服务业 25 服务内容1)", "zcdy-kj-25/1", 300, 100, 300],
    ["a foreign R&D centre (科技服务业 26 服务内容1（1）)", "zcdy-kj-26/1-1", 1000, 200, 1000],
    ["an international body (科技服务业 26 服务内容2)", "zcdy-kj-26/2", 200, 100, 200],
    ["transfers over borders (科技服务业 26 服务内容3)", "zcdy-kj-26/3", 200, 50, 200],
    ["a startup service (综合篇 19 服务内容1（2）)", "zcdy-zh-19/1.2", 50, 40, 50],
    ["the sum of foreign markets (商务服务业 7 服务内容2)", "zcdy-sw-07/3", 100, 60, 100],
  ])("%s: not twice by two projects, again in another year", (_, id, one, other, most) => {
    const { projects, years } = twice(id, one, other);
    expect(projects.reduce((sum, wan) => sum + wan)).toBe(most);
    expect(years).toEqual([one, other]);
  });
});

describe("technology taken abroad, by the tier of the firm (科技服务业 25 服务内容1)", () => {
  const lines = (tier: string, one: number, other: number) => {
    const own = { outbound_effect: tier };
    return counted(["zcdy-kj-25/1", one, "a", 2024, own], ["zcdy-kj-25/1", other, "b", 2024, own]);
  };

  it("at most 2 million of the second tier, first uses of two technologies 1 million each", () => {
    expect(lines("fairly_significant", 200, 200)).toEqual([200, 0]);
    expect(lines("fairly_significant", 120, 60)).toEqual([120, 60]);
    expect(lines("significant", 300, 300)).toEqual([300, 0]);
    expect(lines("first_overseas", 100, 100)).toEqual([100, 100]);
  });
});

describe("what a company has once", () => {
  it.each<[string, string, number]>([
    ["the addition for specialised firms (先进制造业篇 14 服务内容4)", "zcdy-zz-14/4a", 20],
    ["the addition for data and security (先进制造业篇 1 方向12)", "zcdy-zz-01/d12-6", 10],
    ["the quarter of 2023 (先进制造业篇 1 方向14)", "zcdy-zz-01/d14-1", 600],
    ["the district's award for a listing (先进制造业篇 13 服务内容8)", "zcdy-zz-13/8c", 300],
  ])("%s, whatever the projects", (_, id, wan) => {
    expect(counted([id, wan, "a"], [id, wan, "b"])).toEqual([wan, 0]);
    expect(counted([id, wan, "a"])).toEqual([wan]);
  });

  it("being quoted on the board of culture (文化和旅游 11 服务内容3)", () => {
    expect(twice("zcdy-wh-11/3", 5, 5).years).toEqual([5, 0]);
  });

  it("the first registration of data (先进制造业篇 1 方向20)", () => {
    const id = "zcdy-zz-01/d20-1";
    expect(counted([id, 6, "a", 2024], [id, 3, "b", 2024])).toEqual([6, 3]);
    expect(counted([id, 6, "a", 2024], [id, 3, "a", 2025])).toEqual([6, 0]);
  });

  it("the first contract of data products (先进制造业篇 1 方向20)", () => {
    const { projects, years } = twice("zcdy-zz-01/d20-2", 120, 100);
    expect(projects).toEqual([120, 80]);
    expect(years).toEqual([120, 0]);
    expect(counted(["zcdy-zz-01/d20-2", 60], ["zcdy-zz-01/d20-1", 3])).toEqual([60, 3]);
  });

  it("the two marks of a drug trader's revenue (京技管发〔2025〕9号二(三)13)", () => {
    const id = "jjgf-2025-09/13-trade";
    expect(counted([id, 50, "", 2025], [id, 100, "", 2026])).toEqual([50, 100]);
    expect(counted([id, 100, "", 2025], [id, 100, "", 2026])).toEqual([100, 50]);
  });

  it("incubation offshore, considered as a whole (京技管发〔2025〕30号二（五）)", () => {
    const id = "jjgf-2025-30/5";
    expect(counted([id, 300, "a"], [id, 300, "b"])).toEqual([300, 200]);
  });
});

describe("a hydrogen station that is a leading scene (京技管发〔2025〕33号四（四）)", () => {
  it("has the better of the two, another station both", () => {
    const scene = "jjgf-2025-33/7";
    const station = "zcdy-zz-10/1a";
    expect(counted([scene, 300, "a"], [station, 500, "a"])).toEqual([0, 500]);
    expect(counted([scene, 300, "a"], [station, 500, "b"])).toEqual([300, 500]);
  });
});
