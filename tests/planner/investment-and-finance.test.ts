import { describe, expect, it } from "vitest";
import { countedTogether, type Given } from "./counted-together";

const apart = (lines: readonly Given[]) =>
  countedTogether(lines.map(([id, wan], i) => [id, wan, String(i)] as const));

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
    expect(countedTogether(lines)).toEqual([alone[0], 0]);
    expect(apart(lines)).toEqual(alone);
  });

  it("solar panels beside heating and a certificate (29号27、28、32)", () => {
    const lines: Given[] = [
      ["jjgf-2025-29/27-1", 80],
      ["jjgf-2025-29/28", 50],
      ["jjgf-2025-29/32", 50],
    ];
    expect(countedTogether(lines)).toEqual([80, 50, 50]);
  });

  it("a line of the area beside the fund of the city (27号三、2 names the area only)", () => {
    const lines: Given[] = [
      ["jjgf-2025-27/3", 4000],
      ["zcdy-zz-01/d9", 1900],
    ];
    expect(countedTogether(lines)).toEqual([4000, 1900]);
  });
});

/** The same amount in each of some years, of one project or of none. */
const inYears = (id: string, wan: number, years: readonly number[], project?: string): Given[] =>
  years.map((year) => [id, wan, project, year]);
const total = (lines: readonly Given[], facts?: Record<string, unknown>) =>
  countedTogether(lines, facts).reduce((all, one) => all + one, 0);

describe("years of support", () => {
  const years = [2022, 2023, 2024, 2025];

  it.each<[string, string, number]>([
    ["equity of a cultural firm (文化和旅游 11 条件要求4)", "zcdy-wh-11/2", 300],
    ["its bonds", "zcdy-wh-11/1.2", 50],
    ["its leases", "zcdy-wh-11/1.3", 300],
    ["its loans", "zcdy-wh-11/1.1", 300],
    ["a bank that lends to cultural firms", "zcdy-wh-11/4.1", 300],
    ["an investor in cultural firms", "zcdy-wh-11/4.4", 200],
    ["a lease (金融服务业篇 7 服务内容)", "zcdy-jr-07/1", 50],
    ["rent (4号四(九))", "jjgf-2025-04/9", 40],
  ])("%s: three years", (_name, id, wan) => {
    expect(total(inYears(id, wan, years.slice(1)))).toBe(3 * wan);
    expect(total(inYears(id, wan, years))).toBe(3 * wan);
  });

  it("one kind of money in its three years, be it interest or rent (文化和旅游 11 条件要求4)", () => {
    const lines = [
      ...inYears("zcdy-wh-11/1.1", 100, [2022, 2023]),
      ...inYears("zcdy-wh-11/1.3", 90, [2023, 2024, 2025]),
    ];
    expect(total(lines)).toBe(100 + 100 + 90 + 90);
  });

  it("two rounds of equity in one year are one year", () => {
    const rounds = ["a", "b"].flatMap((one) =>
      inYears("zcdy-wh-11/2", 100, [2023, 2024, 2025], one),
    );
    expect(total(rounds)).toBe(600);
  });

  it("other premises give no fourth year, and several are one year (4号四(九)；文化和旅游 12)", () => {
    const moved = [
      ...inYears("jjgf-2025-04/9", 40, [2024, 2025, 2026], "a"),
      ...inYears("jjgf-2025-04/9", 30, [2027], "b"),
    ];
    expect(total(moved)).toBe(120);
    const office = inYears("zcdy-wh-12/1-4", 10, [2024, 2025], "a");
    expect(total([...office, ...inYears("zcdy-wh-12/1-4", 9, [2024, 2025], "b")])).toBe(38);
    expect(total([...office, ...inYears("zcdy-wh-12/1-4", 9, [2026], "b")])).toBe(20);
  });

  it.each<[string, string, number]>([
    ["leases of a year (先进制造业篇 1 方向8)", "zcdy-zz-01/d8", 200],
    ["loans of a major project (先进制造业篇 1 方向7)", "zcdy-zz-01/d7-3", 500],
    ["loans abroad (商务服务业 2 服务内容2)", "zcdy-sw-02/2", 100],
    ["loans of the belt and road (综合篇 12 服务内容1)", "zcdy-zh-12/1b", 100],
    ["loans for a merger (03号二（七）)", "jjgf-2025-03/7", 400],
    ["money put into a fund (金融服务业篇 5 服务内容1)", "zcdy-jr-05/1", 100],
  ])("two %s are one of three years", (_name, id, wan) => {
    const years = [2026, 2027, 2028, 2029];
    const twice = (some: readonly number[]) =>
      some.flatMap((year) => inYears(id, wan, [year, year]));
    expect(total(twice(years.slice(0, 3)))).toBe(6 * wan);
    expect(total(twice(years))).toBe(6 * wan);
  });

  it("another lease has three years of its own (金融服务业篇 7 服务内容)", () => {
    const lease = inYears("zcdy-jr-07/1", 20, [2022, 2023, 2024], "a");
    expect(total([...lease, ...inYears("zcdy-jr-07/1", 20, [2025], "a")])).toBe(60);
    expect(total([...lease, ...inYears("zcdy-jr-07/1", 20, [2025], "b")])).toBe(80);
  });

  it("one category a year, another year another (文化和旅游 11 条件要求4)", () => {
    const loan = inYears("zcdy-wh-11/1.1", 200, [2023]);
    expect(total([...loan, ...inYears("zcdy-wh-11/2", 60, [2023])])).toBe(200);
    expect(total([...loan, ...inYears("zcdy-wh-11/2", 60, [2024])])).toBe(260);
    expect(total([...loan, ...inYears("zcdy-wh-11/4.1", 60, [2024])])).toBe(200);
  });
});

describe("what is paid in all", () => {
  it.each<[string, string, number, number]>([
    ["a shared factory (27号二（一）2)", "jjgf-2025-27/2-1", 3000, 5000],
    ["a line of mass production (27号二（一）3)", "jjgf-2025-27/3", 3000, 5000],
    ["a green building (29号五（十）25)", "jjgf-2025-29/25", 400, 500],
    ["an ultra-low-energy building (29号五（十）26)", "jjgf-2025-29/26", 400, 500],
    ["an old factory (先进制造业篇 1 方向9)", "zcdy-zz-01/d9", 2000, 3000],
    ["an old factory (先进制造业篇 2 服务内容1)", "zcdy-zz-02/1a", 2000, 3000],
    ["a robot factory (先进制造业篇 5 服务内容3)", "zcdy-zz-05/3a", 2000, 3000],
    ["a robot platform (先进制造业篇 6 服务内容3)", "zcdy-zz-06/3a", 2000, 3000],
    ["a platform of tests (现代基础设施篇 2 服务内容2)", "zcdy-jc-02/2-1", 400, 500],
    ["a platform of a park (综合篇 9 服务内容2)", "zcdy-zh-09/2c", 400, 500],
    ["a renewal (综合篇 1 服务内容2)", "zcdy-zh-01/2.1", 3000, 5000],
    ["a renewal of a model park (两业融合篇 1)", "zcdy-lr-01/2b", 3000, 5000],
    ["a space renewed (综合篇 18 服务内容2)", "zcdy-zh-18/2", 800, 1000],
  ])("%s: a limit of the project, told in two years", (_name, id, wan, limit) => {
    expect(total(inYears(id, wan, [2023, 2024], "p"))).toBe(limit);
    expect(total(inYears(id, limit / 2, [2023, 2024], "p"))).toBe(limit);
    const two = [...inYears(id, wan, [2023], "p"), ...inYears(id, wan, [2024], "q")];
    expect(total(two)).toBe(2 * wan);
  });

  it.each<[string, string, number]>([
    ["solar panels (29号五（十一）27)", "jjgf-2025-29/27-1", 80],
    ["a hydrogen station (先进制造业篇 10 服务内容1)", "zcdy-zz-10/1a", 500],
  ])("%s are awarded once, others apart", (_name, id, wan) => {
    expect(total(inYears(id, wan, [2023, 2024], "p"))).toBe(wan);
    const two = [...inYears(id, wan, [2023], "p"), ...inYears(id, wan, [2024], "q")];
    expect(total(two)).toBe(2 * wan);
  });

  it.each(["zcdy-zh-01/2.2", "zcdy-zh-02/2.2"])(
    "%s: the interest of a project, all years and loans together (综合篇 1、2 服务内容2（2）)",
    (id) => {
      expect(total(inYears(id, 3000, [2024, 2025], "p"))).toBe(5000);
      expect(total(inYears(id, 2500, [2024, 2025], "p"))).toBe(5000);
      expect(total([...inYears(id, 3000, [2024], "p"), ...inYears(id, 3000, [2025], "q")])).toBe(
        6000,
      );
    },
  );

  it.each<[string, string, number]>([
    ["a branch (25号第九条)", "jjgf-2025-25/9", 400],
    ["a fund (25号第十二条)", "jjgf-2025-25/12-2", 100],
  ])("%s is paid once, another apart", (_name, id, wan) => {
    expect(total(inYears(id, wan, [2026, 2027]))).toBe(wan);
    expect(total([...inYears(id, wan, [2026], "a"), ...inYears(id, wan, [2027], "a")])).toBe(wan);
    expect(total([...inYears(id, wan, [2026], "a"), ...inYears(id, wan, [2027], "b")])).toBe(
      2 * wan,
    );
  });

  it("a firm settles once (综合篇 20 服务内容2), a capital is increased several times (25号第八条)", () => {
    expect(total(inYears("zcdy-zh-20/2", 200, [2024, 2026]))).toBe(200);
    expect(total(inYears("jjgf-2025-25/8-2", 2000, [2026, 2027]))).toBe(4000);
  });
});

describe("the interest of a loan that several cards pay (综合篇 1 服务内容2（2）)", () => {
  const facts = { loan_amount: 200_000_000, loan_rate: 0.04, months: 12 };

  it("is paid for each of its years, told a year a line", () => {
    expect(total(inYears("zcdy-zh-01/2.2", 700, [2024, 2025], "p"), facts)).toBe(1400);
    expect(total(inYears("zcdy-jr-08/3.1", 50, [2023, 2024, 2025], "p"), facts)).toBe(150);
  });

  it.each([
    ["the general subsidy of two cards", "zcdy-zz-12/4b", "zcdy-zz-16/11"],
    ["the subsidy of major projects in two cards", "zcdy-zz-13/14a", "zcdy-zz-12/4a"],
    ["the general subsidy or that of major projects", "zcdy-zz-13/14a", "zcdy-zz-12/4b"],
  ])("%s: one a year, another for another year (先进制造业篇 12, 13, 16)", (_name, one, other) => {
    const first = inYears(one, 800, [2023], "p");
    expect(total([...first, ...inYears(other, 700, [2023], "p")])).toBe(800);
    expect(total([...first, ...inYears(other, 700, [2024], "p")])).toBe(1500);
    expect(total([...first, ...inYears(other, 100, [2023], "q")])).toBe(900);
  });

  it("is at most what was paid in the year", () => {
    const both: Given[] = [
      ["zcdy-zh-01/2.2", 780, "p", 2025],
      ["zcdy-jr-08/3.1", 50, "p", 2025],
    ];
    expect(total(both, facts)).toBe(800);
    expect(total([both[0]!, ["zcdy-jr-08/3.1", 50, "p", 2026]], facts)).toBe(830);
    expect(total([both[0]!, ["zcdy-jr-08/3.1", 50, "q", 2025]], facts)).toBe(830);
  });
});

describe("the interest of an exporter's loan (商务服务业 21 服务内容13)", () => {
  it.each([
    ["商务服务业 20 条件要求4", "zcdy-sw-20/2", 100],
    ["先进制造业篇 1 条件要求2", "zcdy-zz-01/d7-2", 300],
    ["先进制造业篇 1 条件要求2", "zcdy-zz-01/d7-1", 300],
    ["读作同一笔高精尖资金", "zcdy-zz-16/11", 300],
  ])("%s: %s", (_cite, id, wan) => {
    const facts = { enterprise_type: "sme" };
    const lines: Given[] = [
      [id, wan],
      ["zcdy-sw-21/13", 20],
    ];
    expect(total(lines, facts)).toBe(wan);
    const loans = lines.map(([one, sum], i): Given => [one, sum, String(i)]);
    expect(total(loans, facts)).toBe(wan + 20);
  });

  it("beside the interest that the area pays (25号附则3 names the area only)", () => {
    const facts = { enterprise_type: "sme", certification: "none" };
    const lines: Given[] = [
      ["jjgf-2025-25/4-1", 25],
      ["zcdy-sw-21/13", 20],
    ];
    expect(total(lines, facts)).toBe(45);
  });
});
