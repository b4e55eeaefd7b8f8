import { describe, expect, it } from "vitest";
import { countedTogether, type Given } from "./counted-together";

const PLACES: Record<string, string> = { bonded: "jjgf-2025-30", scene: "jsxe-2026-03" };

function wholeId(id: string): string {
  const place = Object.keys(PLACES).find((one) => id.startsWith(`${one}/`));
  const known = place ? id.replace(place, PLACES[place]!) : id;
  return /^[a-z]{2}-/.test(known) ? `zcdy-${known}` : known;
}

const counted = (lines: readonly Given[], facts: Record<string, unknown> = {}) =>
  countedTogether(
    lines.map(([id, ...more]) => [wholeId(id), ...more]),
    facts,
  );

type Pair = readonly [one: string, wan: number, other: string, wan: number];

describe("one project, paid once between cards and documents", () => {
  it.each<[string, Pair]>([
    ["an investment abroad (商务服务业 17, 综合篇 12)", ["sw-17/4-1", 100, "zh-12/1c", 90]],
    ["a loan abroad (商务服务业 2 条件要求1（3）)", ["sw-02/2", 400, "sw-21/13", 100]],
    ["a loan of a cultural firm abroad (同上)", ["sw-02/2", 400, "wh-11/1.1", 160]],
    ["a loan that card 12 tells of (同上)", ["zh-12/1b", 200, "sw-21/13", 100]],
    ["an old building made a mall (20 条件要求4)", ["zh-02/2.1", 1000, "sw-15/1", 400]],
    ["an old building's energy (18 条件要求4)", ["zh-02/2.1", 1000, "sw-19/1", 100]],
    ["a food hall of a market (14 条件要求7)", ["sw-14/1", 500, "sh-05/1", 100]],
    ["an old factory made a scene (二（五）1)", ["zh-01/2.1", 5000, "scene/2.1", 2000]],
    ["a building and its interest (二（五）1)", ["scene/2.2", 2000, "zh-02/2.2", 1000]],
    ["a concept store as a scene (二（五）1)", ["scene/3.3", 600, "sw-16/1", 100]],
    ["an old brand's store as a scene (二（五）1)", ["scene/2.1", 600, "wh-24/1", 100]],
    ["an experience store as a scene (二（五）1)", ["scene/2.1", 600, "sw-22/2-1", 200]],
    ["a launch of new goods (二（五）1)", ["sw-16/3", 200, "scene/3.1", 100]],
    ["new goods of tourism (文化和旅游 15 条件要求2（3）)", ["scene/3.1", 100, "wh-15/5", 60]],
    ["new goods of an old brand (文化和旅游 24 条件要求5)", ["scene/3.1", 100, "wh-24/3", 60]],
    ["logistics of an old brand (文化和旅游 24 条件要求5)", ["wh-24/3", 300, "sw-20/1", 200]],
    ["a street (文化和旅游 15 条件要求2（3）)", ["sw-25/1", 200, "wh-15/5", 100]],
    ["an old brand's barber (生活服务业 5 条件要求7)", ["sh-05/2", 70, "wh-24/3", 60]],
    ["an old brand's barber's store (同上)", ["sh-05/2", 70, "wh-24/1", 60]],
    ["parcel lockers (生活服务业 5 条件要求7)", ["sh-05/2", 70, "sw-20/1", 60]],
    ["a restaurant's kitchen (生活服务业 5 条件要求7)", ["sh-05/3", 400, "sw-19/1", 100]],
    ["a shop's cold store (生活服务业 5 条件要求7)", ["sh-05/1", 300, "sw-19/1", 100]],
    ["a festival abroad (文化和旅游 10 办理流程)", ["wh-10/4", 100, "wh-14/1-foreign", 50]],
    ["logistics and its interest (20 条件要求4)", ["jc-05/1", 150, "sw-20/2", 100]],
    ["a rural project and its interest (20 条件要求4)", ["jslt-2025-06/3-2", 500, "sw-20/2", 100]],
    [
      "a farm's sorting and cooling (京商流通字〔2025〕6号 七(一))",
      ["jslt-2025-06/3-2", 500, "ny-03/2", 400],
    ],
    ["saving energy and its interest (18 条件要求4)", ["sw-19/1", 100, "zh-21/3", 25]],
    ["a bookshop's new scene (五（一）)", ["scene/2.1", 500, "jjgf-2025-21/7.3-2", 5]],
    ["a bonded warehouse (京技管发〔2025〕30号三)", ["bonded/2", 2000, "sw-22/2-3", 500]],
    ["bonded logistics (京技管发〔2025〕30号三)", ["sw-20/1", 500, "bonded/2", 100]],
  ])("%s", (_name, [one, wan, other, less]) => {
    const both = (project: string) =>
      counted([
        [one, wan, "a"],
        [other, less, project],
      ]);
    expect(both("a")).toEqual([wan, 0]);
    expect(both("b")).toEqual([wan, less]);
  });

  it("interest of another year is other money, a used-car firm's two investments are two", () => {
    expect(
      counted([
        ["sw-02/2", 400, "a", 2024],
        ["sw-21/13", 100, "a", 2025],
      ]),
    ).toEqual([400, 100]);
    expect(
      counted([
        ["sw-21/13", 100, "a"],
        ["wh-11/1.1", 80, "a"],
      ]),
    ).toEqual([100, 80]);
    expect(
      counted([
        ["zh-02/2.1", 1000, "a"],
        ["sw-24/2-2", 50, "a"],
      ]),
    ).toEqual([1000, 50]);
    expect(
      counted([
        ["scene/2.1", 2000, "a"],
        ["sw-24/2-2", 50, "a"],
      ]),
    ).toEqual([2000, 50]);
  });
});

describe("neighbours that no clause binds", () => {
  it.each<[string, Pair]>([
    [
      "a show's rent and a national tour: the city's clause reaches the city",
      ["wh-16/1", 30, "wh-03/1-3", 50],
    ],
    ["a scene of tourism and a national tour", ["wh-15/5", 60, "wh-03/1-3", 50]],
    ["a mixed scene of trade is no performance space", ["scene/2.1", 500, "wh-16/2", 100]],
    ["a media project and its programmes", ["wh-10/4", 100, "wh-10/2", 50]],
    ["a renewal and interest on its equipment", ["sw-24/1", 400, "zh-21/3", 25]],
    ["a scene and a bookshop's events", ["scene/2.1", 500, "jjgf-2025-21/7.4", 13]],
    ["a rural project and a farm's fertiliser", ["jslt-2025-06/3-2", 500, "ny-01/1", 20]],
    ["a store and a point of service", ["sh-05/1", 100, "sh-05/2", 70]],
    ["interest of the area and of the city", ["sw-02/2", 25, "jjgf-2025-25/4-1", 20]],
  ])("%s", (_name, [one, wan, other, less]) => {
    expect(
      counted([
        [one, wan, "a"],
        [other, less, "a"],
      ]),
    ).toEqual([wan, less]);
  });
});

describe("a bookshop with municipal money of another year (京技管发〔2025〕21号第十条, 22号第十二条)", () => {
  it.each([
    ["jjgf-2025-21/7.2", 18],
    ["jjgf-2025-21/7.4", 13],
    ["jjgf-2025-22/6.1", 5],
  ])("%s", (id, wan) => {
    const shop = (year: number) =>
      counted([
        ["wh-13/1", 100, "a", 2025],
        [id, wan, "a", year],
      ]);
    expect(shop(2026)).toEqual([100, wan]);
    expect(shop(2025)).toEqual([100, 0]);
  });
});

describe("another year's event, fair or introduction is other money", () => {
  it.each<[string, Pair]>([
    ["a festival (文化和旅游 14 条件要求5)", ["wh-14/1-brand", 500, "scene/2.3", 400]],
    ["a tour's costs (文化和旅游 14 条件要求4)", ["wh-14/1-foreign", 72, "wh-03/1-3", 60]],
    ["a show (文化和旅游 16 条件要求1（3）)", ["wh-14/1-brand", 500, "wh-16/1", 30]],
    ["a fair that two cards tell of (综合篇 12, 商务服务业 21)", ["zh-12/1d", 40, "sw-21/1-1", 30]],
    ["an expense of card 7 or 21 (商务服务业 7)", ["sw-07/2", 30, "sw-21/1-1", 24]],
    ["stores brought in (商务服务业 16, 首店集聚中心)", ["sw-16/2", 100, "scene/1.2", 90]],
    ["a launch (商务服务业 16, 首发首秀)", ["sw-16/3", 200, "scene/1.4", 100]],
    [
      "a speciality of reading (21号第七条（三）, 22号第六条（四）)",
      ["jjgf-2025-21/7.3-1", 5, "jjgf-2025-22/6.4", 4],
    ],
  ])("%s", (_name, [one, wan, other, less]) => {
    const second = (project: string | undefined, year: number) =>
      counted([
        [one, wan, project, 2026],
        [other, less, project, year],
      ]);
    for (const project of ["a", undefined]) {
      expect(second(project, 2026)).toEqual([wan, 0]);
      expect(second(project, 2027)).toEqual([wan, less]);
    }
  });
});

describe("limits of one project over its lines and years", () => {
  it.each<[string, string, number, Record<string, unknown>?]>([
    ["a wholesale market (商务服务业 14)", "sw-14/1", 500, { key_project: false }],
    [
      "a first store (商务服务业 16)",
      "sw-16/1",
      500,
      { store_kind: "asia_first", sector: "retail" },
    ],
    ["a restaurant (商务服务业 16)", "sw-16/1", 50, { store_kind: "flagship", sector: "catering" }],
    [
      "a flagship store (商务服务业 16)",
      "sw-16/1",
      100,
      { store_kind: "flagship", sector: "retail" },
    ],
    ["a standards pilot (商务服务业 11)", "sw-11/1", 20, { pilot_level: "national_other" }],
    ["a municipal pilot (商务服务业 11)", "sw-11/1", 15, { pilot_level: "municipal" }],
    ["saving energy (商务服务业 19)", "sw-19/1", 100],
    ["logistics (商务服务业 20)", "sw-20/1", 500],
    ["a warehouse or platform (商务服务业 22)", "sw-22/2-3", 500],
    ["a renewal (商务服务业 24)", "sw-24/1", 500],
    ["a smart district (商务服务业 24)", "sw-24/2-1", 100],
    ["a smart store (商务服务业 24)", "sw-24/2-2", 50],
    ["a model district (商务服务业 24)", "sw-24/3-1", 100],
    ["a model mall (商务服务业 24)", "sw-24/3-2", 50],
    ["logistics (现代基础设施篇 5)", "jc-05/1", 200],
    ["an old brand's store (文化和旅游 24)", "wh-24/1", 100, { store_kind: "retail_concept" }],
    [
      "an old brand's restaurant (文化和旅游 24)",
      "wh-24/1",
      50,
      { store_kind: "catering_concept" },
    ],
    ["livestreams (文化和旅游 24)", "wh-24/2", 100],
    ["another direction (文化和旅游 24)", "wh-24/3", 300],
    ["tourism (文化和旅游 15)", "wh-15/5", 100],
    ["rural commerce (京商流通字〔2025〕6号)", "jslt-2025-06/3-2", 1000],
    ["a scene (京商消二字〔2026〕3号)", "scene/2.1", 2000],
  ])("%s: %s", (_name, id, limit, facts) => {
    const two = (first: number, project: string, year?: number) =>
      counted(
        [
          [id, first, "a", 2025],
          [id, limit * 0.6, project, year ?? 2025],
        ],
        facts,
      );
    expect(two(limit * 0.6, "a")).toEqual([limit * 0.6, limit * 0.4]);
    expect(two(limit * 0.6, "a", 2026)).toEqual([limit * 0.6, limit * 0.4]);
    expect(two(limit * 0.4, "a")).toEqual([limit * 0.4, limit * 0.6]);
    expect(two(limit * 0.6, "b")).toEqual([limit * 0.6, limit * 0.6]);
  });

  it("a key project of a market has none, a store of which no kind is told neither", () => {
    const market: Given[] = [
      ["sw-14/1", 400, "a"],
      ["sw-14/1", 400, "a"],
    ];
    expect(counted(market, { key_project: true })).toEqual([400, 400]);
    expect(counted([["sw-16/1", 400, "a"]])).toEqual([400]);
  });

  it("a bonded project has 2000万元 a year and 5000万元 in all (京技管发〔2025〕30号二（二）)", () => {
    const line = (wan: number, year: number, project = "a"): Given => [
      "bonded/2",
      wan,
      project,
      year,
    ];
    expect(counted([line(1500, 2026), line(1000, 2026)])).toEqual([1500, 500]);
    expect(counted([line(1500, 2026), line(1000, 2026, "b")])).toEqual([1500, 1000]);
    expect(counted([2026, 2027, 2028].map((year) => line(2000, year)))).toEqual([2000, 2000, 1000]);
  });
});

describe("three years at the most", () => {
  const years = [2022, 2023, 2024, 2025];

  it("for a project of the performing arts (文化和旅游 16 服务内容4)", () => {
    const shows = (last: string) =>
      counted(years.map((year) => ["wh-16/1", 30, year === 2025 ? last : "a", year]));
    expect(shows("a")).toEqual([30, 30, 30, 0]);
    expect(shows("b")).toEqual([30, 30, 30, 30]);
  });

  it("for the interest of logistics (商务服务业 20 服务内容第2段)", () => {
    const loan = { loan_amount: 2e7, benchmark_rate: 0.0435 };
    const interest = (wan: number, last: string) =>
      counted(
        years.map((year) => ["sw-20/2", wan, year === 2025 ? last : "a", year]),
        loan,
      );
    expect(interest(87, "a")).toEqual([87, 87, 87, 0]);
    expect(interest(87, "b")).toEqual([87, 87, 87, 87]);
    expect(interest(65.25, "a")).toEqual([65.25, 65.25, 65.25, 65.25]);
  });
});

describe("what comes once", () => {
  it.each<[string, string, number]>([
    ["an investment abroad (综合篇 12 服务内容1)", "zh-12/1c", 100],
    ["the national title of a street (商务服务业 25 服务内容3)", "sw-25/3", 300],
    ["twelve months of a store's rent (商务服务业 22 服务内容2（1）)", "sw-22/2-1", 200],
    ["a launch centre (京商消二字〔2026〕3号 二（二）1)", "scene/1.1", 200],
    ["a cluster of first stores (二（二）2)", "scene/1.2", 200],
    ["an infrastructure REIT (综合篇 6 服务内容15)", "zh-06/15a", 300],
    ["a studio recognised first (科技服务业 10 服务内容2)", "kj-10/2-1", 30],
    ["a work's national show (文化和旅游 17 服务内容4)", "wh-17/4b", 20],
    ["a work's prize abroad (文化和旅游 17 服务内容4)", "wh-17/4c", 50],
  ])("%s", (_name, id, wan) => {
    const years = (project: string) =>
      counted([
        [id, wan, "a", 2024],
        [id, wan, project, 2025],
      ]);
    expect(years("a")).toEqual([wan, 0]);
    expect(years("b")).toEqual([wan, wan]);
  });

  it.each<[string, string, number]>([
    ["a plot of land (现代农业篇 2 服务内容)", "ny-02/1", 3],
    ["a show's application (文化和旅游 16 服务内容4)", "wh-16/1", 30],
    ["a shop's speciality (京技管发〔2025〕21号第七条（三）)", "jjgf-2025-21/7.3-1", 5],
  ])("%s: once a year", (_name, id, wan) => {
    const two = (project: string, year: number) =>
      counted([
        [id, wan, "a", 2026],
        [id, wan, project, year],
      ]);
    expect(two("a", 2026)).toEqual([wan, 0]);
    expect(two("b", 2026)).toEqual([wan, wan]);
    expect(two("a", 2027)).toEqual([wan, wan]);
  });
});
