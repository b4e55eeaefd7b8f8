import { describe, expect, it } from "vitest";
import { countedTogether, type Given } from "./counted-together";

const countedOf = (...lines: Given[]) => countedTogether(lines);

const [E, C] = ["jjgf-2025-", "zcdy-"];

describe("one project of technology under two policies", () => {
  it.each<[string, Given, Given, number[]]>([
    [
      "a fusion project under research and early projects (33号 四（四）)",
      [`${E}33/1`, 900],
      [`${E}04/4`, 200],
      [900, 0],
    ],
    [
      "a disruptive project of the city (33号 四（四）)",
      [`${E}33/1`, 300],
      [`${C}kj-14/y12`, 500],
      [0, 500],
    ],
    [
      "a disruptive project of a specialised firm (33号 四（四）)",
      [`${E}33/1`, 900],
      [`${C}zh-08/1a`, 500],
      [900, 0],
    ],
    [
      "a smart scene of tourism (文化和旅游 15 条件要求2（3）)",
      [`${C}wh-15/5`, 100],
      [`${C}kj-20/1`, 1000],
      [0, 1000],
    ],
    [
      "a smart scene of tourism and the fund (先进制造业篇 1 条件要求2)",
      [`${C}wh-15/5`, 100],
      [`${C}zz-01/d6`, 600],
      [0, 600],
    ],
    [
      "a smart scene of tourism as infrastructure (文化和旅游 15 条件要求2（3）)",
      [`${C}wh-15/5`, 100],
      [`${C}jc-03/1`, 80],
      [100, 0],
    ],
    [
      "a smart scene of tourism as IT demonstration (3号 三)",
      [`${E}03/3`, 800],
      [`${C}wh-15/5`, 100],
      [800, 0],
    ],
    [
      "a first solution that is a scene (先进制造业篇 1 条件要求2)",
      [`${C}zz-01/d17`, 3000],
      [`${C}kj-20/1`, 1000],
      [3000, 0],
    ],
    [
      "an open challenge of the fund and of the chain project (先进制造业篇 1 条件要求2)",
      [`${C}zz-06/1`, 3000],
      [`${C}kj-15/grant`, 1000],
      [3000, 0],
    ],
    [
      "an open challenge of new infrastructure (现代基础设施篇 2 服务内容1)",
      [`${C}jc-02/1`, 800],
      [`${C}kj-15/equity`, 1000],
      [0, 1000],
    ],
    [
      "terminals bought for a consumer scene (京商消二字〔2026〕3号 五（一）)",
      ["jsxe-2026-03/3.4", 800],
      [`${E}27/5-2`, 100],
      [800, 0],
    ],
    [
      "an experience store that is a consumer scene (京商消二字〔2026〕3号 五（一）)",
      ["jsxe-2026-03/3.4", 150],
      [`${E}27/5-1`, 200],
      [0, 200],
    ],
    [
      "an XR application that saves energy (27号 三、2)",
      [`${E}27/4-1`, 500],
      [`${E}29/3`, 300],
      [500, 0],
    ],
    [
      "an XR application of future energy (27号 三、2；33号 四（四）)",
      [`${E}27/4-1`, 300],
      [`${E}33/7`, 500],
      [0, 500],
    ],
    [
      "a platform in a park of two industries (3号 三)",
      [`${E}03/4`, 3000],
      [`${C}lr-01/2a`, 900],
      [3000, 0],
    ],
    [
      "a pilot platform in a special park (3号 三)",
      [`${E}03/4`, 400],
      [`${C}zh-09/2c`, 500],
      [0, 500],
    ],
    [
      "an open platform that is an innovation centre (3号 三)",
      [`${E}03/4`, 3000],
      [`${C}kj-16/1`, 2000],
      [3000, 0],
    ],
    [
      "a landmark application of XR (3号 三；27号 三、2)",
      [`${E}03/3`, 3000],
      [`${E}27/6`, 100],
      [3000, 0],
    ],
    [
      "the service of a pilot platform in a special park (3号 三)",
      [`${E}03/4`, 3000],
      [`${C}zh-09/2d`, 100],
      [3000, 0],
    ],
    [
      "a battery of first use in a car, recognised as a first set (32号 四（二）；33号 四（四）)",
      [`${E}32/4-car`, 100],
      [`${E}33/8`, 150],
      [0, 150],
    ],
  ])("%s: the greater counts, of two projects both", (_name, one, other, counted) => {
    const [[a, x], [b, y]] = [one, other];
    expect(countedOf([a, x, "p"], [b, y, "p"])).toEqual(counted);
    expect(countedOf([a, x], [b, y])).toEqual(counted);
    expect(countedOf([a, x, "p"], [b, y, "q"])).toEqual([x, y]);
  });

  it.each<[string, Given, Given]>([
    [
      "an early project of the zone and a disruptive one of the city: 4号 reaches the zone alone",
      [`${E}04/4`, 200],
      [`${C}kj-14/y12`, 500],
    ],
    [
      "raising a frontier company is no project (科技服务业 12)",
      [`${E}33/1`, 900],
      [`${C}kj-12/y2`, 300],
    ],
    ["a green scene of the zone and a tourism award", [`${E}29/3`, 500], [`${C}wh-15/5`, 100]],
    ["an XR application and a city scene", [`${E}27/4-1`, 500], [`${C}kj-20/1`, 1000]],
    ["a national case is a title (27号 二（二）4)", [`${E}27/4-2`, 100], [`${E}29/3`, 300]],
    ["a pilot platform under 34号 and a park", [`${E}34/5`, 3000], [`${C}zh-09/2c`, 500]],
    ["a platform and a centre of the city's own", [`${C}kj-22/1`, 2000], [`${C}kj-16/1`, 2000]],
    ["service for small firms in general", [`${E}03/4`, 3000], [`${C}zh-13/2b`, 100]],
    ["an open challenge of the zone and the fund", [`${E}04/3`, 1000], [`${C}zz-06/1`, 3000]],
    ["terminals bought and an IP scene", ["jsxe-2026-03/3.3", 800], [`${E}27/5-2`, 100]],
  ])("%s: both stand", (_name, [a, x], [b, y]) => {
    expect(countedOf([a, x, "p"], [b, y, "p"])).toEqual([x, y]);
  });
});

describe("what is told by each side together", () => {
  it("a platform's building and service by the city, or its running by 3号 (3号 三)", () => {
    const park: Given[] = [
      [`${C}zh-09/2c`, 500, "p"],
      [`${C}zh-09/2d`, 100, "p"],
    ];
    expect(countedOf([`${E}03/4`, 550, "p"], ...park)).toEqual([0, 500, 100]);
    expect(countedOf([`${E}03/4`, 650, "p"], ...park)).toEqual([650, 0, 0]);
  });

  it("both first uses of a product, or its recognition (32号 四（二）)", () => {
    const uses: Given[] = [
      [`${E}32/4-test`, 100, "p"],
      [`${E}32/4-car`, 100, "p"],
    ];
    expect(countedOf(...uses)).toEqual([100, 100]);
    expect(countedOf(...uses, [`${E}33/8`, 150, "p"])).toEqual([100, 100, 0]);
    expect(countedOf(uses[0]!, [`${E}33/8`, 150, "p"])).toEqual([0, 150]);
  });
});

describe("one project in two years", () => {
  /** What one project counts for that two years tell, and two projects. */
  const both = (id: string, wan: number, from = 2026) => ({
    one: countedOf([id, wan, "p", from], [id, wan, "p", from + 1]),
    two: countedOf([id, wan, "p", from], [id, wan, "q", from + 1]),
  });

  it.each<[string, string, number]>([
    ["a first test of a product (32号 三（二）4)", `${E}32/4-test`, 100],
    ["a first use in a car (32号 三（二）4)", `${E}32/4-car`, 100],
    ["an early project (27号 二（一）1)", `${E}27/1-2`, 200],
    ["a national case (27号 二（二）4)", `${E}27/4-2`, 100],
    ["a vertical application (27号 二（三）6)", `${E}27/6`, 100],
    ["an open-source project (3号 二(五))", `${E}03/5-project`, 100],
    ["a donation (3号 二(五))", `${E}03/5-donation`, 300],
    ["a commercial open-source project (3号 二(五))", `${E}03/5-commercial`, 100],
    ["a standard (3号 二(六))", `${E}03/6`, 100],
    ["the equity of a third year (科技服务业 14)", `${C}kj-14/y3`, 3000],
    ["the equity of a chain project (科技服务业 15)", `${C}kj-15/equity`, 1000],
    ["the term of a benchmark incubator (综合篇 19 服务内容1)", `${C}zh-19/1.1`, 2000],
    ["the term of a university park (综合篇 19 服务内容2)", `${C}zh-19/2`, 3000],
    ["the term of high-quality space (综合篇 18 服务内容1)", `${C}zh-18/1`, 5000],
    ["the term of an operator (综合篇 20 服务内容1)", `${C}zh-20/1`, 3000],
  ])("%s is paid once, another again", (_name, id, wan) => {
    const { one, two } = both(id, wan);
    expect(one).toEqual([wan, 0]);
    expect(two).toEqual([wan, wan]);
  });

  it.each<[string, string, number, number, number]>([
    ["a core-technology project (4号 二(一))", `${E}04/1`, 4000, 5000, 2026],
    ["an open challenge (4号 二(三))", `${E}04/3`, 600, 1000, 2026],
    ["an early project (4号 二(四))", `${E}04/4`, 150, 200, 2026],
    ["a green open challenge (29号 二（一）1)", `${E}29/1`, 300, 500, 2026],
    ["a result verified (29号 二（一）2)", `${E}29/2`, 300, 500, 2026],
    ["an AI scene (29号 二（二）3)", `${E}29/3`, 400, 500, 2026],
    ["a scene of energy and carbon (29号 二（二）4)", `${E}29/4`, 600, 1000, 2026],
    ["a platform of the car industry (32号 三（二）5)", `${E}32/5`, 700, 1000, 2026],
    ["smart manufacturing (先进制造业篇 1 方向10)", `${C}zz-01/d10`, 2000, 3000, 2023],
    ["a pilot line (先进制造业篇 2 服务内容3)", `${C}zz-02/3`, 2000, 3000, 2023],
    ["research of new infrastructure (现代基础设施篇 2)", `${C}jc-02/1`, 2000, 3000, 2023],
    ["an experience centre (现代基础设施篇 3)", `${C}jc-03/1`, 800, 1000, 2023],
    ["a small batch (现代基础设施篇 3)", `${C}jc-03/2`, 600, 1000, 2023],
    ["wide use (现代基础设施篇 3)", `${C}jc-03/3-2`, 2000, 3000, 2023],
    ["a platform of a park (先进制造业篇 13 服务内容15)", `${C}zz-13/15a`, 300, 500, 2023],
  ])("%s has one limit", (_name, id, wan, limit, from) => {
    const { one, two } = both(id, wan, from);
    expect(one).toEqual([wan, limit - wan]);
    expect(two).toEqual([wan, wan]);
  });

  it("what the texts pay each year goes on", () => {
    expect(both(`${C}kj-21/2`, 200, 2023).one).toEqual([200, 200]);
    expect(both(`${E}33/8`, 100).one).toEqual([100, 100]);
    expect(both(`${E}03/4`, 3000).one).toEqual([3000, 3000]);
    expect(both(`${E}03/5-event`, 300).one).toEqual([300, 300]);
  });
});

describe("what another year brings anew", () => {
  it.each<[string, Given, Given, number[], number]>([
    ["an event (3号 二(五))", [`${E}03/5-event`, 300], [`${C}kj-27/2-1`, 100], [300, 0], 2026],
    ["a park's event (3号 二(五))", [`${E}03/5-event`, 150], [`${C}zh-20/3`, 200], [0, 200], 2026],
    [
      "a forum or an exchange (科技服务业 27 服务内容2)",
      [`${C}kj-27/2-1`, 100],
      [`${C}kj-27/2-3`, 90],
      [100, 0],
      2023,
    ],
    [
      "a standards event (先进制造业篇 11 服务内容2)",
      [`${C}kj-23/5-4`, 30],
      [`${C}zz-11/2b`, 25],
      [30, 0],
      2023,
    ],
    [
      "standards published the year before (商务服务业 10 条件要求)",
      [`${C}sw-10/1`, 30],
      [`${C}zz-11/1a`, 100],
      [0, 100],
      2023,
    ],
    [
      "new Zhongguancun standards (科技服务业 23 条件要求4)",
      [`${C}kj-23/4-1`, 50],
      [`${C}zz-11/1b`, 40],
      [50, 0],
      2023,
    ],
    [
      "firms that grew in the year (综合篇 19 服务内容1（2）)",
      [`${C}zh-19/1.2`, 50],
      [`${C}zz-12/1b`, 50],
      [50, 0],
      2023,
    ],
    [
      "firms that grew while supported as a benchmark (综合篇 19 服务内容1（2）)",
      [`${C}zh-19/1.2`, 50],
      [`${C}zh-19/1.1y`, 200],
      [0, 200],
      2023,
    ],
    [
      "contracts of the year (1号 四、10；34号 二（一）2)",
      [`${E}01/10-absorbed`, 5],
      [`${E}34/2`, 100],
      [0, 100],
      2025,
    ],
    [
      "purchases of the year (先进制造业篇 1 方向13)",
      [`${C}zz-01/d13`, 1500],
      [`${C}zz-05/4a`, 2000],
      [0, 2000],
      2023,
    ],
  ])("%s: once a year, again in another", (_name, [a, x], [b, y], counted, year) => {
    expect(countedOf([a, x, undefined, year], [b, y, undefined, year])).toEqual(counted);
    expect(countedOf([a, x, undefined, year], [b, y])).toEqual(counted);
    expect(countedOf([a, x, undefined, year], [b, y, undefined, year + 1])).toEqual([x, y]);
  });

  it("the term of a benchmark incubator is that of its years (综合篇 19 服务内容1)", () => {
    const [term, year, grown] = [`${C}zh-19/1.1`, `${C}zh-19/1.1y`, `${C}zh-19/1.2`];
    expect(countedOf([term, 2000, "p", 2023], [year, 300, "p", 2024])).toEqual([2000, 0]);
    expect(countedOf([term, 2000, "p", 2023], [grown, 50, "p", 2024])).toEqual([2000, 0]);
  });

  it("a firm settles once (综合篇 20 服务内容2)", () => {
    const settled = `${C}zh-20/2`;
    expect(countedOf([settled, 200, undefined, 2023], [settled, 150, undefined, 2024])).toEqual([
      200, 0,
    ]);
    expect(countedOf([settled, 200], [`${C}zh-20/3`, 200])).toEqual([200, 200]);
  });
});

describe("what a firm has once", () => {
  it.each<[string, string, number]>([
    ["the first year of a frontier firm (科技服务业 12)", "kj-12/y1", 200],
  ])("%s", (_name, card, wan) => {
    const id = `${C}${card}`;
    expect(countedOf([id, wan, "p", 2023], [id, wan, "q", 2024])).toEqual([wan, 0]);
  });

  it("but what follows is paid beside it (科技服务业 12)", () => {
    expect(
      countedOf([`${C}kj-12/y1`, 200, undefined, 2023], [`${C}kj-12/y2`, 300, undefined, 2024]),
    ).toEqual([200, 300]);
  });
});

describe("a document and the one that took its place (4号 八(三))", () => {
  const [prize, growth] = ["jjg-2022-08/4", `${E}04/7`];

  it("each pays for the years of its own", () => {
    expect(countedOf([prize, 100, undefined, 2023], [growth, 300, undefined, 2026])).toEqual([
      100, 300,
    ]);
    expect(
      countedOf(["jjg-2022-08/5", 1000, "甲", 2023], [`${E}04/5-platform`, 100, "乙", 2026]),
    ).toEqual([1000, 100]);
  });

  it("for one year, or where no year is told, only one applies", () => {
    expect(countedOf([prize, 100, undefined, 2024], [growth, 300, undefined, 2024])).toEqual([
      0, 300,
    ]);
    expect(countedOf([prize, 100], [growth, 300])).toEqual([0, 300]);
    expect(countedOf([prize, 100, undefined, 2023], [growth, 300])).toEqual([0, 300]);
  });

  it("a title paid under the old one is not paid again under the new", () => {
    const title: Given[] = [
      ["jjg-2022-08/5", 1000, "甲", 2023],
      [`${E}04/5-platform`, 1000, "甲", 2026],
    ];
    expect(countedOf(...title)).toEqual([1000, 0]);
  });
});
