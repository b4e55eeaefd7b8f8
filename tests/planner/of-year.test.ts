import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { toNumber } from "../../src/exact";
import type { Measure } from "../../src/language";
import { type Asked, position } from "../../src/planner";
import { annotatedRuleBook } from "../../src/rulebook";
import { call } from "../functions/call";
import { bookOf, countedIn, type Given } from "./books";
import { foundIn } from "../rulebook/found-in";

const WORDS = "covers: [一], cite: 八, zh: 每年合计, en: In a year";
const book = await annotatedRuleBook();

const group = (more: string) => `  - { id: g, ${more}, ${WORDS} }`;

describe("a limit of a year", () => {
  const yearly = bookOf("a b", group("rule: cap, per: year, cap: 10元, of: [d/1, d/2]"));
  const silent = bookOf("a b", group("rule: cap, cap: 10元, of: [d/1, d/2]"));
  const across: Given[] = [
    ["d/1", "2025-06-01", 8],
    ["d/1", "2026-06-01", 9],
    ["d/2", "2025-12-31", 7],
  ];

  it("is shared by the lines of one year, and each year has its own", () => {
    expect(countedIn(yearly, across)).toEqual([8, 9, 2]);
    expect(countedIn(yearly, [...across, ["d/2", "2026-01-01", 7, "x"]])).toEqual([8, 9, 2, 1]);
  });

  it("is one for all years where the text names no period, or no line a day", () => {
    expect(countedIn(silent, across)).toEqual([8, 2, 0]);
    expect(
      countedIn(yearly, [
        ["d/1", undefined, 8],
        ["d/2", undefined, 7],
      ]),
    ).toEqual([8, 2]);
  });

  it("holds a line without a day in every year", () => {
    expect(countedIn(yearly, [...across.slice(0, 2), ["d/2", undefined, 7]])).toEqual([8, 9, 1]);
  });

  it("chooses anew each year, and keeps projects apart where the clause speaks of one", () => {
    const one = bookOf("a b", group("rule: only_one_of, per: year, of: [d/1, d/2]"));
    const lines: Given[] = [
      ["d/1", "2025-06-01", 3],
      ["d/2", "2025-07-01", 5],
      ["d/1", "2026-06-01", 4],
    ];
    expect(countedIn(one, lines)).toEqual([0, 5, 4]);
    const once = bookOf("a b", group("rule: only_one_of, of: [d/1, d/2]"));
    expect(countedIn(once, lines)).toEqual([3, 0, 4]);
    const each = bookOf("a b", group("rule: cap, per: year, each: project, cap: 5元, of: [d/1]"));
    expect(
      countedIn(each, [
        ["d/1", "2025-06-01", 4, "x"],
        ["d/1", "2025-06-02", 4, "y"],
        ["d/1", "2026-06-01", 4, "x"],
        ["d/1", "2026-06-02", 4, "x"],
      ]),
    ).toEqual([4, 4, 4, 1]);
  });
});

describe("one matter in two documents", () => {
  const pair = (one: string, other: string, ...days: (string | undefined)[]) =>
    countedIn(book, [
      [one, days[0], 9, "x"],
      [other, days[1], 7, "x"],
    ]);

  it.each([
    ["R&D expense (1号四、9；4号三(七))", "jjgf-2025-01/9", "jjgf-2025-04/7"],
    ["R&D expense, the city's (33号三（一）1)", "jjgf-2025-33/1", "zcdy-kj-11/1"],
    ["interest (1号四、8；25号第四条)", "jjgf-2025-01/8", "jjgf-2025-25/4-1"],
    ["a premium (先进制造业篇 1 方向5)", "zcdy-zz-01/d5-1", "zcdy-kj-19/1"],
    ["growth of output (1号一、2；30号二（四）)", "jjgf-2025-01/2", "jjgf-2025-30/4-1"],
    ["growth of revenue (1号二、3；25号第十四条)", "jjgf-2025-01/3-3-year", "jjgf-2025-25/14"],
    ["revenue (25号第十四条)", "jjgf-2025-25/13-1", "jjgf-2025-25/14"],
    ["interest or the first loan (25号第四条)", "jjgf-2025-25/4-1", "jjgf-2025-25/4-2"],
    ["vouchers (9号四、2)", "jjgf-2025-09/10-voucher", "jjgf-2025-27/2-2"],
    ["a lease (先进制造业篇 1 方向8)", "zcdy-zz-01/d8", "zcdy-jr-07/1"],
    ["reading events (21号第七条；22号第六条)", "jjgf-2025-21/7.4", "jjgf-2025-22/6.3"],
    ["the special award of a store (21号第七条（三）)", "jjgf-2025-21/7.3-1", "jjgf-2025-21/7.3-2"],
  ])("%s: paid once for a year, again for another", (_name, one, other) => {
    expect(pair(one, other, "2025-03-31", "2025-12-31")).toEqual([9, 0]);
    expect(pair(one, other, "2025-03-31", undefined)).toEqual([9, 0]);
    expect(pair(one, other, "2025-12-31", "2026-01-01")).toEqual([9, 7]);
  });

  it.each([
    ["an early project (4号二(四)；27号二（一）1)", "jjgf-2025-04/4", "jjgf-2025-27/1-2"],
    ["a renewal (29号七（二）3)", "jjgf-2025-29/7", "jjgf-2025-29/23"],
    ["a dome against noise (29号七（二）3)", "jjgf-2025-29/7", "jjgf-2025-29/11"],
    ["an old factory (先进制造业篇 1 条件要求2)", "zcdy-zz-01/d9", "zcdy-zh-01/2.1"],
  ])("%s comes once, whatever the years", (_name, one, other) => {
    expect(pair(one, other, "2025-12-31", "2026-01-01")).toEqual([9, 0]);
  });

  it("a dome over a pit is no boiler and no heating (29号三（五）11)", () => {
    expect(pair("jjgf-2025-29/11", "jjgf-2025-29/10-1")).toEqual([9, 7]);
    expect(pair("jjgf-2025-29/11", "jjgf-2025-29/28")).toEqual([9, 7]);
  });

  it.each([
    [
      "a year's premium (25号第二条；金融服务业篇 6)",
      ["jjgf-2025-25/2", "zcdy-jr-06/2"],
      {
        ...{ premium_paid: 2e5, certification: "little_giant", insured_amount: 2e7, revenue: 1e8 },
        ...{ received_this_year: 0, insurance_approved: true, in_zgc_field: true },
        high_tech_enterprise: true,
      },
      [1.2e5, 1.2e5],
    ],
    [
      "a year's rent (4号四(九)；文化和旅游 12)",
      ["jjgf-2025-04/9", "zcdy-wh-12/1-4"],
      {
        ...{ headcount: 50, rent_price_m2_day: 1.5, rent_area_m2: 300, days: 365, support_year: 1 },
        ...{ tech_sme: true, rent_paid: 164_250, in_municipal_park: true, years_received: 0 },
        small_micro_or_startup: true,
      },
      [164_250, 49_275],
    ],
  ])("%s is the most for that year, not for two", (_name, ids, facts, alone) => {
    const inYears = (...years: number[]) => {
      const asked = ids.map((id, i): Asked => {
        const found = book.find(id) as { measure: Measure };
        return { measure: found.measure, facts, day: `${years[i]!}-06-15` };
      });
      const [told] = position(book, [{ name: "甲", facts: {} }], asked).companies;
      return told!.lines.map(({ counted }) => toNumber(counted));
    };
    expect(inYears(2025, 2026)).toEqual(alone);
    const [sum] = [inYears(2025, 2025).reduce((all, yuan) => all + yuan, 0)];
    expect(sum).toBe("premium_paid" in facts ? 2e5 : 164_250);
  });
});

/** What a set of lines is paid: each year by itself under the yearly rules, then all under the one over the term. */
const DAYS = ["2024-05-01", "2025-01-01", "2025-12-31", "2026-07-01"];
const someLines = fc.array(
  fc.record({
    id: fc.constantFrom("d/1", "d/2", "d/3"),
    day: fc.constantFrom(...DAYS),
    yuan: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 7 },
);

function paid(
  lines: readonly { id: string; day: string; yuan: number }[],
  cap: number,
  total: number,
): number | undefined {
  const years = [...new Set(lines.map(({ day }) => day.slice(0, 4)))];
  let sum = 0;
  for (const year of years) {
    const own = lines.filter(({ day }) => day.startsWith(year));
    if (own.some(({ id }) => id === "d/2") && own.some(({ id }) => id === "d/3")) return undefined;
    const sumOf = (isHeld: (id: string) => boolean) =>
      own.filter(({ id }) => isHeld(id)).reduce((all, { yuan }) => all + yuan, 0);
    sum +=
      Math.min(
        cap,
        sumOf((id) => id !== "d/3"),
      ) + sumOf((id) => id === "d/3");
  }
  return Math.min(total, sum);
}

it("yearly limits under one over the term: the best is what trying every set finds", () => {
  let cut = 0;
  fc.assert(
    fc.property(someLines, fc.nat(90), fc.nat(200), (lines, cap, total) => {
      const of = bookOf(
        "a b c",
        [
          `  - { id: y, rule: cap, per: year, cap: ${cap + 1}元, of: [d/1, d/2], ${WORDS} }`,
          `  - { id: o, rule: only_one_of, per: year, of: [d/2, d/3], ${WORDS} }`,
          `  - { id: t, rule: cap, cap: ${total + 1}元, of: [d/1, d/2, d/3], ${WORDS} }`,
        ].join("\n"),
      );
      let best = 0;
      for (let bits = 0; bits < 2 ** lines.length; bits++) {
        const set = lines.filter((_, i) => bits & (1 << i));
        best = Math.max(best, paid(set, cap + 1, total + 1) ?? 0);
      }
      const given = lines.map(({ id, day, yuan }): Given => [id, day, yuan]);
      const sum = countedIn(of, given).reduce((all, one) => all + one, 0);
      expect(sum).toBe(best);
      cut += Number(best < lines.reduce((all, { yuan }) => all + yuan, 0));
    }),
    { numRuns: 300 },
  );
  expect(cut).toBeGreaterThan(100);
});

describe("days of several years in the book", () => {
  const named = (lines: readonly (readonly [string, object?])[]) =>
    lines.map(([id, facts]) => ({ id, facts }));
  const headless = (measures: object[]) => {
    const request = { position: { companies: [{ name: "甲", facts: {} }], measures } };
    const told = answer(book, JSON.stringify(request)) as {
      companies: [{ lines: { counted: number; amount: number; day?: string }[] }];
      error?: unknown;
    };
    expect(told.error).toBe(undefined);
    return told.companies[0].lines;
  };
  const yearly = book.groups.filter(
    (one) => one.ofYear && one.rule === "cap" && !one.inputs.length,
  );

  it("headless, the position and POLICY_COUNTED say the same (科技服务业 4 服务内容3)", () => {
    const [id, most] = ["zcdy-kj-04/3", 200_000] as const;
    const counts = { madrid_region_count: 0, direct_region_count: 0, direct_other_count: 0 };
    const facts = { ...counts, madrid_other_count: 100, class_count: 9, first_right_holder: true };
    const days = ["2024-03-01", "2024-09-01", "2025-03-01"];
    const lines = days.map((day, i) => [`${id}@${day}`, `p${i}`] as const);
    const amounts = lines.map(() => [most]);
    const counted = call("POLICY_COUNTED", [
      lines.map(([name]) => [name]),
      amounts,
      null,
      null,
      null,
      lines.map(([, project]) => [project]),
    ]);
    expect(counted).toEqual([[most], [0], [most]]);
    const asked = lines.map(([name, project]): Asked => {
      return { ...foundIn(book, name), project, facts };
    });
    const own = position(book, [{ name: "甲", facts: {} }], asked).companies[0]!;
    expect(own.lines.map((line) => toNumber(line.counted))).toEqual([most, 0, most]);
    const told = headless(lines.map(([name, project]) => ({ id: name, project, facts })));
    expect(told.map((line) => line.counted)).toEqual(own.lines.map((l) => toNumber(l.counted)));
    expect(told.map(({ day }) => day)).toEqual(days);
    expect(yearly.some(({ of }) => of.flat().includes(id))).toBe(true);
  });

  it("takes a measure once a year without projects, never twice in one", () => {
    const twoYears = named([["zcdy-kj-04/3@2024-03-01"], ["zcdy-kj-04/3@2025-03-01"]]);
    expect(headless(twoYears)).toHaveLength(2);
    const again = [...twoYears, ...named([["zcdy-kj-04/3@2025-09-01"]])];
    const request = { position: { companies: [{ name: "甲", facts: {} }], measures: again } };
    expect(answer(book, JSON.stringify(request))).toMatchObject({
      error: { code: "duplicate-id" },
    });
    const twice = again.map(({ id }) => [id]);
    expect(call("POLICY_COUNTED", [twice, twice.map(() => [1])])).toMatch(/^#VALUE!/);
  });
});

describe("limits of a year and of all years together, in the book", () => {
  type Line = readonly [id: string, facts?: object, project?: string];
  /** What is paid for the lines of one firm, in units of 10,000 yuan. */
  const paidFor = (lines: readonly Line[], facts: object = {}): number => {
    const measures = lines.map(([id, own = {}, project]) => ({
      id,
      facts: own,
      ...(project && { project }),
    }));
    const request = { position: { companies: [{ name: "甲", facts }], measures } };
    const told = answer(book, JSON.stringify(request)) as {
      companies: [{ lines: { counted: number }[] }];
      error?: unknown;
    };
    expect(told.error).toBe(undefined);
    const fen = told.companies[0].lines.reduce((all, line) => all + line.counted * 100, 0);
    return Math.round(fen) / 1_000_000;
  };
  const wan = (n: number) => n * 10_000;
  const inYears = (id: string, years: readonly number[], facts = {}, project = "p"): Line[] =>
    years.map((year) => [`${id}@${year}-12-01`, facts, project]);

  it("at most two, three years, also where a line does not say which (one case each at the most and beyond)", () => {
    const fund = { contribution: wan(40_000), fund_type: "venture", support_year: 1 };
    const loan = {
      interest_paid: wan(1200),
      loan_rate: 0.04,
      currency: "rmb",
      benchmark_rate: 0.05,
      loan_months: 36,
      loan_source: "domestic_bank",
      years_supported: 0,
    };
    const belt = { interest_paid: wan(900), support_year: 1 };
    const rent = { headcount: 50, rent_price_m2_day: 2, rent_area_m2: 1000, days: 365 };
    const party = { actual_cost: wan(1000), org_type: "industry", consecutive_pass_years: 3 };
    const lease = { contract_amount: wan(5000), subsidy_year: 1 };
    const shop = { rent_paid: wan(200), rent_area_m2: 300, years_received: 0 };
    const cases: [id: string, facts: object, a: number, most: number, year: number][] = [
      ["jjgf-2025-03/4", { support_year: 1 }, 3000, 3, 2025],
      ["jjgf-2025-03/7", { ma_investment: wan(20_000), support_year: 1 }, 2000, 3, 2025],
      ["jjgf-2025-04/9", { ...rent, support_year: 1 }, 54.75, 3, 2024],
      ["zcdy-jr-05/1", fund, 500, 3, 2023],
      ["zcdy-sw-02/2", loan, 500, 3, 2023],
      ["zcdy-zh-12/1b", belt, 500, 3, 2023],
      ["zcdy-kj-24/1", { year_project_budget: wan(3000) }, 300, 3, 2023],
      ["zcdy-kj-24/4", { ...party, member_social_orgs: 50, social_rating: "a5" }, 200, 3, 2023],
      ["zcdy-zz-01/d8", lease, 250, 3, 2023],
      ["zcdy-wh-11/1.1", { loan_interests: [wan(100)] }, 40, 3, 2022],
      ["zcdy-wh-12/1-4", { ...shop, workstation_count: 50, in_municipal_park: true }, 30, 2, 2023],
    ];
    for (const [id, facts, each, most, first] of cases) {
      const years = [...Array(most + 1).keys()].map((n) => first + n);
      expect([id, paidFor(inYears(id, years.slice(0, most), facts))]).toEqual([id, each * most]);
      expect([id, paidFor(inYears(id, years, facts))]).toEqual([id, each * most]);
    }
    const [id, facts] = cases[3]!;
    const years = [2023, 2024, 2025];
    expect(paidFor([...inYears(id, years, facts), ...inYears(id, years, facts, "q")])).toBe(3000);
    const five = [2025, 2026, 2027, 2028, 2029];
    expect(paidFor(inYears("jjgf-2025-03/1", five, { support_year: 1 }))).toBe(50_000);
  });

  it("an incubator is recognised once and supported for three years (京技管发〔2025〕5号 第十四条)", () => {
    const basic = { level: "basic", evaluation_score: 70, support_year: 2 };
    const later = (years: number[]) => inYears("jjgf-2025-05/17", years, basic);
    const first = inYears("jjgf-2025-05/14", [2025], basic);
    expect(paidFor([...first, ...later([2026, 2027])])).toBe(520);
    expect(paidFor([...first, ...later([2026, 2027, 2028])])).toBe(520);
    expect(paidFor(inYears("jjgf-2025-05/14", [2025, 2026], basic))).toBe(200);
  });

  it("the share of an investment holds for all years together (综合篇 18, 19, 20; 科技服务业 16, 21, 22)", () => {
    const grown = (id: string, yuan: number, received: readonly number[] = [0, 0, 0]) =>
      received.map((before, i): Line => {
        const facts = { total_investment: wan(yuan), received_before: wan(before) };
        return [`${id}@${2023 + i}-12-01`, { ...facts, support_year: i + 1 }, "p"];
      });
    expect(paidFor(grown("zcdy-zh-18/1y", 4000))).toBe(2000);
    expect(paidFor(grown("zcdy-zh-18/1y", 20_000))).toBe(5000);
    expect(paidFor(grown("zcdy-zh-18/1y", 6000, [0, 2000, 3000]))).toBe(3000);
    expect(paidFor(grown("zcdy-zh-20/1y", 2000))).toBe(1000);
    expect(paidFor(grown("zcdy-zh-20/1y", 20_000))).toBe(3000);
    expect(paidFor(grown("zcdy-zh-19/2y", 2000))).toBe(600);
    expect(paidFor(grown("zcdy-zh-19/2y", 20_000))).toBe(3000);
    const years = [2023, 2024, 2025];
    const again = (kind: string) => ({ incubator_class: kind, support_year: 1 });
    expect(paidFor(inYears("zcdy-zh-19/1.1y", years, again("leading")))).toBe(2000);
    expect(paidFor(inYears("zcdy-zh-19/1.1y", years, again("cultivation")))).toBe(400);
    const centre = (budget: number) =>
      years.map((year, i): Line => {
        const facts = { construction_budget: wan(budget), prior_support: 0, lead_kind: "leading" };
        return [`zcdy-kj-16/1@${year}-12-01`, { ...facts, year_no: i + 1 }, "p"];
      });
    expect(paidFor(centre(10_000))).toBe(3000);
    expect(paidFor(centre(30_000))).toBe(5000);
    const proof = { year_budget: wan(5000), year_no: 1 };
    expect(paidFor(inYears("zcdy-kj-21/1", [...years, 2026], proof))).toBe(1500);
    expect(paidFor(inYears("zcdy-kj-21/1", [2023, 2024], proof))).toBe(1000);
    expect(paidFor(inYears("zcdy-kj-22/1", years, { year_no: 1 }))).toBe(5000);
    expect(paidFor(inYears("zcdy-kj-22/1", [2023, 2024], { year_no: 1 }))).toBe(4000);
  });

  it("one-off awards once, awards of a year each year (21号 第七条, 22号 第六条, 4号 三(六), 25号 第十四条)", () => {
    const shop = { publication_area_m2: 500, operating_months: 24 };
    const spent = { new_build_cost: wan(1000), operating_cost: wan(1000) };
    const two = [2026, 2027];
    expect(paidFor(inYears("jjgf-2025-21/7.1", two, shop), spent)).toBe(30);
    const other = inYears("jjgf-2025-21/7.1", [2027], shop, "q");
    expect(paidFor([...inYears("jjgf-2025-21/7.1", [2026], shop), ...other], spent)).toBe(60);
    expect(paidFor(inYears("jjgf-2025-21/7.2", two, shop), spent)).toBe(36);
    const excellent = { assessment: "excellent" };
    expect(paidFor(inYears("jjgf-2025-22/6.1", two, excellent))).toBe(10);
    const day = "jjgf-2025-22/6.1@2026-06-01";
    expect(paidFor([...inYears("jjgf-2025-22/6.1", [2026], excellent), [day, excellent]])).toBe(5);
    const hitech = (...kinds: string[]) =>
      kinds.map((hitech_status, i): Line => {
        return [`jjgf-2025-04/6-hitech@${2025 + i}-12-01`, { hitech_status }];
      });
    expect(paidFor(hitech("first", "first"))).toBe(30);
    expect(paidFor(hitech("first", "none", "renewal"))).toBe(50);
    const ladder = (before: number) => [
      ["jjgf-2025-04/6-ladder@2024-12-01", step("beijing_specialized_sme", 0)] as const,
      ["jjgf-2025-04/6-ladder@2026-12-01", step("national_little_giant", before)] as const,
    ];
    const step = (certification: string, before: number) => ({
      certification,
      certified_by: "approved",
      ladder_received: wan(before),
    });
    expect(paidFor(ladder(0))).toBe(80);
    expect(paidFor(ladder(30))).toBe(80);
    const bank = { revenue: wan(60_000), growth: 0.05, banking_legal_person: true };
    const grown = { revenue: wan(150_000), growth: 0.5, banking_legal_person: true };
    const of13 = inYears("jjgf-2025-25/13-1", [2025], bank, "");
    expect(paidFor([...of13, ...inYears("jjgf-2025-25/14", [2026], grown, "")])).toBe(500);
    expect(paidFor([...of13, ...inYears("jjgf-2025-25/14", [2025], grown, "")])).toBe(300);
  });

  it("what was spent is of its year: two years of one policy, of one premises (25号 第二条, 4号 四(九))", () => {
    const policy = { premium_paid: wan(60), certification: "little_giant" };
    expect(paidFor(inYears("jjgf-2025-25/2", [2025, 2026], policy))).toBe(72);
    const cover = { insured_amount: wan(10_000), revenue: wan(5000), received_this_year: 0 };
    const city = ["zcdy-jr-06/2@2025-12-01", { premium_paid: wan(60), ...cover }, "p"] as const;
    expect(paidFor([...inYears("jjgf-2025-25/2", [2025], policy), city])).toBeLessThanOrEqual(60);
    const rent = { headcount: 50, rent_price_m2_day: 2, rent_area_m2: 1000, days: 365 };
    const years = [1, 2].map((support_year): Line => {
      return [`jjgf-2025-04/9@${2024 + support_year}-12-01`, { ...rent, support_year }, "p"];
    });
    expect(paidFor(years)).toBe(109.5);
  });
});
