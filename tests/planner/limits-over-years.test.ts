import { describe, expect, it } from "vitest";
import { countedTogether, type Given } from "./counted-together";

/** Of cards, without their common beginning. */
const counted = (lines: readonly Given[]) =>
  countedTogether(lines.map(([id, ...more]) => [`zcdy-${id}`, ...more]));

const years = (id: string, amounts: readonly number[], last = "a"): number[] =>
  counted(amounts.map((wan, i) => [id, wan, i === amounts.length - 1 ? last : "a", 2023 + i]));

describe("a limit of a level or kind, where lines tell two of them", () => {
  it("is that of the higher level (商务服务业 11 服务内容2、3)", () => {
    const pilots = (project: string) =>
      counted([
        ["sw-11/1", 15, "a", 2021, { pilot_level: "municipal" }],
        ["sw-11/1", 20, project, 2023, { pilot_level: "national_other" }],
      ]);
    expect(pilots("a").reduce((sum, wan) => sum + wan)).toBe(20);
    expect(pilots("b")).toEqual([15, 20]);
  });

  it.each<[string, string, number, number, string, string]>([
    ["商务服务业 16 服务内容1", "sw-16/1", 100, 500, "flagship", "asia_first"],
    ["文化和旅游 24 服务内容1", "wh-24/1", 50, 100, "catering_concept", "retail_concept"],
  ])("is that of the better kind of store (%s)", (_cite, id, less, more, one, other) => {
    const stores = (project: string) =>
      counted([
        [id, less, "a", 2022, { sector: "retail", store_kind: one }],
        [id, more, project, 2023, { sector: "retail", store_kind: other }],
      ]);
    expect(stores("a").reduce((sum, wan) => sum + wan)).toBe(more);
    expect(stores("b")).toEqual([less, more]);
  });
});

describe("years of support that a text counts", () => {
  it.each(["zh-01/2.2", "zh-02/2.2"])(
    "%s: two years of one loan (综合篇 1、2 服务内容2（2）)",
    (id) => {
      expect(years(id, [700, 700, 700])).toEqual([700, 700, 0]);
      expect(years(id, [700, 700])).toEqual([700, 700]);
      expect(years(id, [700, 700, 700], "b")).toEqual([700, 700, 700]);
    },
  );

  it.each(["zh-01/2.2", "zh-02/2.2"])("%s: two years told in one line are all of them", (id) => {
    const own = { loan_amount: 2e8, loan_rate: 0.035, lpr: 0.0365 };
    const told = (months: readonly number[], project = "a") =>
      counted(
        months.map((one, i) => [
          id,
          (700 * one) / 12,
          i === 0 ? "a" : project,
          2023 + i,
          { ...own, months: one },
        ]),
      );
    expect(told([24, 24])).toEqual([1400, 0]);
    expect(told([24, 24], "b")).toEqual([1400, 1400]);
    expect(told([12, 12])).toEqual([700, 700]);
  });

  it("a first and a second year of a disruptive project (科技服务业 14 服务内容)", () => {
    expect(years("kj-14/y12", [200, 500, 500])).toEqual([200, 500, 0]);
    expect(years("kj-14/y12", [200, 500])).toEqual([200, 500]);
    expect(years("kj-14/y12", [200, 500, 200], "b")).toEqual([200, 500, 200]);
  });
});

describe("a one-off sum for an investment abroad", () => {
  it("is paid once for a used-car firm's, too (商务服务业 17 服务内容4)", () => {
    expect(years("sw-17/4-1", [100, 100])).toEqual([100, 0]);
    expect(years("sw-17/4-1", [100, 100], "b")).toEqual([100, 100]);
  });

  it("is one of both cards (综合篇 12 服务内容1)", () => {
    const both = (project: string) =>
      counted([
        ["sw-17/4-1", 100, "a", 2024],
        ["zh-12/1c", 90, project, 2025],
      ]);
    expect(both("a")).toEqual([100, 0]);
    expect(both("b")).toEqual([100, 90]);
  });
});

describe("interest of logistics (商务服务业 20 服务内容第2段)", () => {
  it("is three years' of each loan, told as one of its own", () => {
    const loan = { loan_amount: 1e7, benchmark_rate: 0.04 };
    const two = (project: string) =>
      counted([
        ["sw-20/2", 120, "a", 2023, loan],
        ["sw-20/2", 120, project, 2023, loan],
      ]);
    expect(two("a")).toEqual([120, 0]);
    expect(two("b")).toEqual([120, 120]);
  });
});

describe("twelve months of a store's rent (商务服务业 22 服务内容2（1）（2）)", () => {
  const own = { location: "dongcheng", rent_area_m2: 1000, annual_rent: 3e6 };
  const rent = (amounts: readonly number[], project = "a") =>
    counted(
      amounts.map((wan, i) => ["sw-22/2-1", wan, i === 0 ? "a" : project, 2022 + i, own] as const),
    );

  it("may be told by the year, and no more than twelve are paid", () => {
    expect(rent([36, 29])).toEqual([36, 29]);
    expect(rent([65, 29]).reduce((sum, wan) => sum + wan)).toBeCloseTo(65.7, 9);
    expect(rent([65, 65], "b")).toEqual([65, 65]);
  });
});

describe("a benchmark incubator's term and years (综合篇 19 服务内容1（1）)", () => {
  it("are one sum of one incubator; another one has its own", () => {
    const two = (project: string) =>
      counted([
        ["zh-19/1.1", 2000, "a", 2023],
        ["zh-19/1.1y", 400, project, 2023],
      ]);
    expect(two("a")).toEqual([2000, 0]);
    expect(two("b")).toEqual([2000, 400]);
  });

  it("leave no money for grown firms (综合篇 19 服务内容1（2）)", () => {
    const grown = (id: string, year: number) =>
      counted([
        [id, 400, "a", 2023],
        ["zh-19/1.2", 50, undefined, year],
      ]);
    expect(grown("zh-19/1.1", 2023)).toEqual([400, 0]);
    expect(grown("zh-19/1.1y", 2023)).toEqual([400, 0]);
    expect(grown("zh-19/1.1y", 2027)).toEqual([400, 50]);
  });
});
