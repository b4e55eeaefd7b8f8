import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();

type Given = Pick<Asked, "project" | "facts" | "apart">;

function asked(id: string, more: Given): Asked {
  const found = book.find(id);
  if (!("measure" in found)) throw new Error(`${id} is not in the rule book`);
  return { measure: found.measure, ...more };
}

/** What the lines of one company count for, in yuan, in their order. */
function countedOf(lines: readonly Asked[], facts = {}, day = "2026-06-15"): number[] {
  const [own] = position(book, [{ name: "甲", facts }], lines, day).companies;
  return own!.lines.map(({ counted }) => toNumber(counted));
}

/** A bookshop with 12万元 for its area and 2,500元 for each event. */
const bookshop = (project: string, events: number, costs: number | undefined): Asked[] => {
  const own = costs === undefined ? {} : { new_build_cost: 0, operating_cost: costs };
  const area = { publication_area_m2: 150, operating_months: 18 };
  return [
    asked("jjgf-2025-21/7.1", { project, facts: { ...area, ...own } }),
    asked("jjgf-2025-21/7.4", {
      project,
      facts: { offline_events: events, online_events: 0, ...own },
    }),
  ];
};

describe("a clause about one project", () => {
  it("leaves the projects beside it alone: one direction each (京商消二字〔2026〕3号二（一）4)", () => {
    const store = { revenue_6m: 4e6, brand_store_count: 8, store_type: "beijing_first" };
    const facts = { ...store, opening_date: "2025-12-01" };
    const toy = { sales_3m: 1.2e7, launch_date: "2026-03-01" };
    const three = (a: string, b: string, c: string) => [
      asked("jsxe-2026-03/1.3", { project: a, facts }),
      asked("jsxe-2026-03/1.3", { project: b, facts }),
      asked("jsxe-2026-03/3.1", { project: c, facts: toy }),
    ];
    expect(countedOf(three("a", "b", "c"))).toEqual([1e6, 1e6, 1e6]);
    expect(countedOf(three("a", "b", "b"))).toEqual([1e6, 1e6, 0]);
    const [, , marked] = three("a", "b", "b");
    expect(countedOf([...three("a", "b", "b").slice(0, 2), { ...marked!, apart: "李四" }])).toEqual(
      [1e6, 1e6, 1e6],
    );
  });

  it("holds each bookshop to its own cost (京技管发〔2025〕21号第九条)", () => {
    // 12万元 + 5万元 under 30万元; 12万元 + 10万元 under 20万元
    const two = [...bookshop("东店", 20, 3e5), ...bookshop("西店", 40, 2e5)];
    expect(countedOf(two)).toEqual([1.2e5, 5e4, 1.2e5, 8e4]);
  });

  it("holds a bookshop that tells no cost to what the company tells", () => {
    const two = [...bookshop("东店", 20, undefined), ...bookshop("西店", 40, 2e5)];
    expect(countedOf(two, { new_build_cost: 0, operating_cost: 1.5e5 })).toEqual([
      1.2e5, 3e4, 1.2e5, 8e4,
    ]);
  });

  it("lets each reading space have two kinds (京技管发〔2025〕22号第七条)", () => {
    const space = (project: string, kinds: readonly string[]) => {
      const facts = {
        assessment: "excellent",
        free_government_premises: false,
        weekday_hours: 10,
        weekly_hours: 84,
        reading_events: 30,
      };
      return kinds.map((kind) => asked(`jjgf-2025-22/${kind}`, { project, facts }));
    };
    const kinds = ["6.1", "6.2", "6.3"];
    expect(countedOf([...space("甲厅", kinds), ...space("乙厅", kinds)])).toEqual([
      5e4, 5e4, 0, 5e4, 5e4, 0,
    ]);
  });

  it("holds each incubator to 3000万元 less what that one received (京技管发〔2025〕4号四(十))", () => {
    const incubator = (project: string, received_so_far: number) =>
      asked("jjgf-2025-05/14", {
        project,
        facts: { level: "yaohang", recognised: true, received_so_far },
      });
    expect(countedOf([incubator("一期", 2.4e7), incubator("二期", 0)])).toEqual([6e6, 1e7]);
  });

  it("holds each platform to 500万元 a year (金融服务业篇 10 服务内容3（1）)", () => {
    const platform = (project: string) =>
      asked("zcdy-jr-10/3.1", {
        project,
        facts: {
          financing_amount: 4e10,
          operating_months: 24,
          set_up_by_exchange: true,
          fixed_site_beijing: true,
          service_effective: true,
        },
      });
    // 0.1‰ of 400亿元 is 400万元
    const two = (a: string, b: string) => countedOf([platform(a), platform(b)]);
    expect(two("甲台", "乙台")).toEqual([4e6, 4e6]);
    expect(two("甲台", "甲台")).toEqual([4e6, 1e6]);
  });

  it("holds each store of cross-border trade to 500万元 (商务服务业 22)", () => {
    const store = (project: string) => {
      const facts = { qualified_store: true, opening_date: "2025-03-01", invested_ratio: 0.8 };
      const rent = { rent_area_m2: 5000, annual_rent: 1e7, location: "dongcheng", days: 365 };
      return [
        asked("zcdy-sw-22/2-1", { project, facts: { ...facts, ...rent } }),
        asked("zcdy-sw-22/2-2", { project, facts: { ...facts, approved_investment: 8e6 } }),
      ];
    };
    expect(countedOf([...store("一店"), ...store("二店")])).toEqual([2e6, 3e6, 2e6, 3e6]);
  });
});

it("a clause about the company holds all its projects: one of articles 1, 2, 3, 4, 7 (京技管发〔2025〕4号八(二))", () => {
  const grant = { national_award: 2e7, municipal_award: 0, fits_direction: true, recognised: true };
  expect(
    countedOf([
      asked("jjgf-2025-04/2", { project: "a", facts: grant }),
      asked("jjgf-2025-04/3", {
        project: "b",
        facts: { list_amount: 5e6, challenge_won: true },
      }),
    ]),
  ).toEqual([2e7, 0]);
});

const total = (sums: readonly number[]) => sums.reduce((sum, one) => sum + one, 0);

describe("a clause about the enterprise", () => {
  /** What counts while the cards of hydrogen (to August 2025) and of old factories (2025) are in force. */
  const counted2025 = (lines: readonly Asked[]) => countedOf(lines, {}, "2025-06-15");

  const loan = (project: string, id: string, loan_amount: number) => {
    const met = { fixed_asset_contribution: true, fixed_asset_investment: 3e7 };
    return asked(id, { project, facts: { ...met, loan_amount, months: 12 } });
  };

  it("gives interest under one card, whatever the projects (先进制造业篇 12 服务内容4, 13 服务内容14: 单个企业年度)", () => {
    const [hydrogen, instruments] = ["zcdy-zz-12/4b", "zcdy-zz-13/14b"] as const;
    expect(counted2025([loan("a", hydrogen, 5e8), loan("b", instruments, 4e8)])).toEqual([1e7, 0]);
    expect(counted2025([loan("a", hydrogen, 1e8), loan("b", hydrogen, 5e8)])).toEqual([2e6, 8e6]);
    const fixed = { fixed_asset_standard_met: true, major_project: false, interest_paid: 2e7 };
    const any = asked("zcdy-zz-16/11", {
      project: "b",
      facts: { ...fixed, loan_amount: 4e8, months: 12 },
    });
    expect(countedOf([loan("a", instruments, 5e8), any])).toEqual([1e7, 0]);
  });

  it("gives for leases under one card, whatever the projects (先进制造业篇 1 方向8, 2 服务内容1, 12 服务内容4, 综合篇 10: 每年)", () => {
    const facts = { in_ledger: true, subsidy_year: 1, used_in_beijing: true };
    const lease = (project: string, id: string, contract_amount: number) =>
      asked(id, { project, facts: { ...facts, contract_amount } });
    const any = { finance_lease_equipment: true, specialized_sme: true };
    expect(
      counted2025([lease("a", "zcdy-zz-02/1b", 2e8), lease("b", "zcdy-zz-12/4c", 1.6e8)]),
    ).toEqual([1e7, 0]);
    expect(
      counted2025([
        asked("zcdy-zh-10/1c", { project: "a", facts: any }),
        lease("b", "zcdy-zz-12/4c", 1.6e8),
      ]),
    ).toEqual([1e7, 0]);
    const fund = { advanced_manufacturing: true, leaseback: false, registered_in_beijing: true };
    expect(
      total(
        countedOf([
          asked("zcdy-zh-10/1c", { project: "a", facts: any }),
          asked("zcdy-zz-01/d8", {
            project: "b",
            facts: { ...fund, subsidy_year: 1, contract_amount: 1.6e8 },
          }),
        ]),
      ),
    ).toBe(1e7);
  });

  it("holds pioneer products of two cards to one limit a level (科技服务业 18: 每家企业每年)", () => {
    const known = { registered_in_beijing: true, eligible_entity: true, first_application: true };
    const met = { contract_rank: 1, contract_age_months: 5, mature_commercial: false, ...known };
    const product = (project: string, id: string, level: string, contract_amount: number) =>
      asked(id, {
        project,
        facts: { ...met, pioneer_level: level, contract_amount },
      });
    const [any, hydrogen] = ["zcdy-kj-18/1", "zcdy-zz-09/3"] as const;
    // 30% of 1200万元 is 360万元
    const world = product("a", any, "international", 1.2e7);
    const together = (project: string, level: string, contract_amount: number) =>
      total(counted2025([world, product(project, hydrogen, level, contract_amount)]));
    expect(together("a", "international", 1e7)).toBe(3.6e6);
    expect(together("b", "international", 4e6)).toBe(4.8e6);
    expect(together("b", "international", 1e7)).toBe(5e6);
    expect(together("b", "domestic", 1e7)).toBe(6.6e6);
  });

  it("holds standards, events and offices of two cards to one total (科技服务业 23 服务内容4、5: 单个企业每年)", () => {
    const standards = (project: string, id: string, standard_count: number) =>
      asked(id, {
        project,
        facts: { standard_count, newly_published: true, lead_drafter: true },
      });
    const standardsOf = (any: number, hydrogen: number) =>
      total(
        counted2025([
          standards("a", "zcdy-kj-23/4-1", any),
          standards("b", "zcdy-zz-11/1b", hydrogen),
        ]),
      );
    expect(standardsOf(2, 1)).toBe(1.5e6);
    expect(standardsOf(3, 2)).toBe(2e6);
    const events = (project: string, id: string, count: number) =>
      asked(id, {
        project,
        facts: { event_costs: new Array<number>(count).fill(6e5), held_in_beijing: true },
      });
    const office = asked("zcdy-zz-11/2a", {
      project: "c",
      facts: { post_tier: "tier1", famous_organization: true },
    });
    const eventsOf = (any: number, hydrogen: number) =>
      total(
        counted2025([
          events("a", "zcdy-kj-23/5-4", any),
          events("b", "zcdy-zz-11/2b", hydrogen),
          office,
        ]),
      );
    // 30万元 an event and 50万元 for the office
    expect(eventsOf(2, 2)).toBe(1.7e6);
    expect(eventsOf(3, 3)).toBe(2e6);
  });
});
