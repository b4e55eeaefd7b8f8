import { describe, expect, it } from "vitest";
import { rational, toNumber } from "../../src/exact";
import { bestOfGiven } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();

/** A measure, 万元, its project, the year of its business. */
type Given = readonly [id: string, wan: number, project?: string, year?: number];

function found(id: string) {
  const one = book.find(id);
  if (!("measure" in one)) throw new Error(`${id} is not in the rule book`);
  return one.measure;
}

/** What amounts of one company count for, in 万元. */
const countedOf = (...lines: Given[]): number[] =>
  bestOfGiven(
    book,
    lines.map(([id, wan, project, year]) => ({
      measure: found(id),
      amount: rational(BigInt(Math.round(wan * 1e6)), 100n),
      class: "sure",
      ...(project && { project }),
      ...(year && { day: `${year}-06-01` }),
    })),
    () => undefined,
  ).map((yuan) => toNumber(yuan) / 1e4);

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
    ["the park's service is another award", [`${E}03/4`, 3000], [`${C}zh-09/2d`, 100]],
    ["an open challenge of the zone and the fund", [`${E}04/3`, 1000], [`${C}zz-06/1`, 3000]],
    ["terminals bought and an IP scene", ["jsxe-2026-03/3.3", 800], [`${E}27/5-2`, 100]],
  ])("%s: both stand", (_name, [a, x], [b, y]) => {
    expect(countedOf([a, x, "p"], [b, y, "p"])).toEqual([x, y]);
  });
});
