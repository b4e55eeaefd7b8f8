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

/** What amounts of one company count for, in 万元; `facts` are what caps read. */
const countedOf = (lines: readonly Given[], facts: Record<string, unknown> = {}): number[] =>
  bestOfGiven(
    book,
    lines.map(([id, wan, project, year]) => ({
      measure: found(id),
      amount: rational(BigInt(Math.round(wan * 1e6)), 100n),
      class: "sure",
      ...(project && { project }),
      ...(year && { day: `${year}-06-01` }),
    })),
    ({ name }) => facts[name],
  ).map((yuan) => toNumber(yuan) / 1e4);

const apart = (lines: readonly Given[]) =>
  countedOf(lines.map(([id, wan], i) => [id, wan, String(i)] as const));

describe("one investment is paid once, and another beside it", () => {
  it.each<[string, Given[]]>([
    [
      "a bonded line in an old factory (30号三；先进制造业篇 1 方向9)",
      [
        ["jjgf-2025-30/2", 2000],
        ["zcdy-zz-01/d9", 1900],
      ],
    ],
    [
      "an upgrading in an old factory (先进制造业篇 1 条件要求2)",
      [
        ["zcdy-zh-09/1a", 3000],
        ["zcdy-zz-01/d16", 1900],
      ],
    ],
    [
      "an old factory that becomes a scene of consumption (京商消二字〔2026〕3号 二（五）1)",
      [
        ["zcdy-zh-01/2.1", 3000],
        ["jsxe-2026-03/2.1", 2000],
      ],
    ],
    [
      "an idle building that becomes one",
      [
        ["jsxe-2026-03/2.1", 2000],
        ["zcdy-zh-02/2.1", 900],
      ],
    ],
    [
      "a building of a model park that becomes one",
      [
        ["jsxe-2026-03/2.1", 2000],
        ["zcdy-lr-01/2b", 900],
      ],
    ],
    [
      "solar panels of a model scene (33号四（四）；29号五（十一）27)",
      [
        ["jjgf-2025-33/7", 500],
        ["jjgf-2025-29/27-1", 80],
      ],
    ],
    [
      "solar panels of a whole-chain scene (29号七（二）3)",
      [
        ["jjgf-2025-29/4", 1000],
        ["jjgf-2025-29/27-1", 80],
      ],
    ],
    [
      "the renovation of a model scene (33号四（四）)",
      [
        ["jjgf-2025-33/7", 500],
        ["jjgf-2025-29/23", 150],
      ],
    ],
    [
      "the same, by the fund of the city",
      [
        ["zcdy-zz-01/d11-1", 800],
        ["jjgf-2025-33/7", 500],
      ],
    ],
    [
      "a solution of one trade (27号三、2；29号二（二）3)",
      [
        ["jjgf-2025-29/3", 500],
        ["jjgf-2025-27/4-1", 400],
      ],
    ],
    [
      "a solution of one trade (27号三、2；33号四（四）)",
      [
        ["jjgf-2025-33/7", 500],
        ["jjgf-2025-27/4-1", 400],
      ],
    ],
  ])("%s", (_name, lines) => {
    const alone = lines.map(([, wan]) => wan);
    expect(countedOf(lines)).toEqual([alone[0], 0]);
    expect(apart(lines)).toEqual(alone);
  });

  it("solar panels beside heating and a certificate (29号27、28、32)", () => {
    const lines: Given[] = [
      ["jjgf-2025-29/27-1", 80],
      ["jjgf-2025-29/28", 50],
      ["jjgf-2025-29/32", 50],
    ];
    expect(countedOf(lines)).toEqual([80, 50, 50]);
  });

  it("a line of the area beside the fund of the city (27号三、2 names the area only)", () => {
    const lines: Given[] = [
      ["jjgf-2025-27/3", 4000],
      ["zcdy-zz-01/d9", 1900],
    ];
    expect(countedOf(lines)).toEqual([4000, 1900]);
  });
});
