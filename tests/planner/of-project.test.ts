import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

type Given = Pick<Asked, "project" | "facts" | "apart">;

function asked(id: string, more: Given): Asked {
  return { measure: foundIn(book, id).measure, ...more };
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

  it("leaves another project, loan or policy beside one that is paid once", () => {
    const renovation = { total_investment: 1e7, listed_project: true };
    const award = { municipal_award: 1e6, completed_and_approved: true };
    const both = (other: string) =>
      countedOf([
        asked("jjgf-2025-29/7", { project: "东厂", facts: renovation }),
        asked("jjgf-2025-29/23", { project: other, facts: award }),
      ]);
    expect([both("东厂"), both("西厂")]).toEqual([
      [3e6, 0],
      [3e6, 1e6],
    ]);
    const insured = { premium_paid: 5e5, listed_first_set: true, qualifying_insurance: true };
    const policies = (other: string) =>
      countedOf([
        asked("jjgf-2025-25/2", {
          project: "甲保单",
          facts: { premium_paid: 5e5, certification: "little_giant" },
        }),
        asked("zcdy-kj-19/1", { project: other, facts: insured }),
      ]);
    expect([policies("甲保单"), policies("乙保单")]).toEqual([
      [3e5, 2e5],
      [3e5, 4e5],
    ]);
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

  it("holds the events of each bookshop to 13万元 a year (京技管发〔2025〕21号第七条（四）)", () => {
    const events = (project: string, count: number) =>
      asked("jjgf-2025-21/7.4", { project, facts: { offline_events: count, online_events: 0 } });
    expect(countedOf([events("东店", 40), events("东店", 20)])).toEqual([1e5, 3e4]);
    expect(countedOf([events("东店", 30), events("东店", 20)])).toEqual([7.5e4, 5e4]);
    expect(countedOf([events("东店", 40), events("西店", 20)])).toEqual([1e5, 5e4]);
  });

  it("pays the operating award once for each reading space (京技管发〔2025〕22号第六条（一）)", () => {
    const space = (project: string, assessment: string) =>
      asked("jjgf-2025-22/6.1", {
        project,
        facts: { assessment, free_government_premises: false },
      });
    const two = (a: string, b: string) => countedOf([space(a, "excellent"), space(b, "basic")]);
    expect(two("甲厅", "甲厅")).toEqual([5e4, 0]);
    expect(two("甲厅", "乙厅")).toEqual([5e4, 2e4]);
  });

  it("holds one product to 500万元 over all markets (京技管发〔2025〕3号二(八))", () => {
    const first = (project: string, orders: number[]) =>
      asked("jjgf-2025-03/8", { project, facts: { order_amounts: orders, review_passed: true } });
    const four = first("甲品", [4e6, 4e6, 4e6, 4e6]);
    expect(countedOf([four, first("甲品", [4e6, 4e6])])).toEqual([4e6, 1e6]);
    expect(countedOf([four, first("甲品", [2e6])])).toEqual([4e6, 6e5]);
    expect(countedOf([four, first("乙品", [4e6, 4e6])])).toEqual([4e6, 2e6]);
  });

  it("holds a project on the Belt and Road to 500万元 a year (综合篇 12 服务内容1)", () => {
    const abroad = (project: string, interest_paid: number) =>
      asked("zcdy-zh-12/1b", {
        project,
        facts: { interest_paid, support_year: 1, belt_road_project: true, specialized_sme: true },
      });
    expect(countedOf([abroad("a", 4e6), abroad("a", 3e6)])).toEqual([4e6, 1e6]);
    expect(countedOf([abroad("a", 2e6), abroad("a", 3e6)])).toEqual([2e6, 3e6]);
    expect(countedOf([abroad("a", 4e6), abroad("b", 3e6)])).toEqual([4e6, 3e6]);
  });

  it("pays two incubators, or two offices, under two cards that restate each other", () => {
    const incubators = (project: string) => [
      asked("zcdy-zh-19/1.1y", {
        project: "一号",
        facts: {
          incubator_class: "leading",
          support_year: 1,
          conditions_met: true,
          eligible_entity: true,
        },
      }),
      asked("zcdy-zz-12/1a", { project, facts: { benchmark_incubator: true } }),
    ];
    expect(total(countedOf(incubators("一号"), {}, "2025-06-15"))).toBe(2e7);
    expect(total(countedOf(incubators("二号"), {}, "2025-06-15"))).toBe(3e7);
    const posts = { chair_count: 0, vice_count: 1, leader_count: 0, same_org: true };
    const offices = (project: string) => [
      asked("zcdy-kj-23/5-3", { project: "ISO", facts: posts }),
      asked("zcdy-zz-11/2a", { project, facts: { post_tier: "tier1", famous_organization: true } }),
    ];
    expect(total(countedOf(offices("ISO"), {}, "2025-06-15"))).toBe(5e5);
    expect(total(countedOf(offices("IEC"), {}, "2025-06-15"))).toBe(8e5);
  });
});

/** What cards 2 to 6 of trade ask of a firm and its project, as it is met. */
const ABROAD = {
  outbound_business_approved: true,
  statistics_reported: true,
  no_same_kind_funding_this_year: true,
  project_approved: true,
  project_in_force_abroad: true,
};

describe("a limit of one project abroad, or of one borrower, holds its lines together", () => {
  const contract = { project_type: "works", directly_won: true, qualifying_field: true };
  const rate = { loan_rate: 0.0435, currency: "rmb", benchmark_rate: 0.0435, loan_months: 36 };
  const loan = { ...rate, loan_source: "domestic_bank", policy_loan: false, years_supported: 0 };
  const borrower = { comp_this_year: 1e6, comp_total: 1e6, revenue: 1.2e8, npl_within_cap: true };
  /** Lines of one project: two above the limit, with what they count for, and a second below it. */
  const LIMITS: readonly (readonly [
    clause: string,
    id: string,
    met: Given["facts"],
    first: Given["facts"],
    above: Given["facts"],
    below: Given["facts"],
    counted: readonly [first: number, cut: number, below: number, alone: number],
  ])[] = [
    [
      "商务服务业 2 服务内容2: 每年度500万元",
      "zcdy-sw-02/2",
      loan,
      { interest_paid: 6e6 },
      { interest_paid: 5e6 },
      { interest_paid: 3e6 },
      [3e6, 2e6, 1.5e6, 2.5e6],
    ],
    [
      "商务服务业 3 服务内容2（1）: 80万元",
      "zcdy-sw-03/2-1",
      { ...contract, contract_usd: 2e7, consortium_share: 1 },
      { completed_turnover: 1e8 },
      { completed_turnover: 8e7 },
      { completed_turnover: 4e7 },
      [5e5, 3e5, 2e5, 4e5],
    ],
    [
      "商务服务业 3 服务内容2（2）: 100万元",
      "zcdy-sw-03/2-2",
      {},
      { guarantee_fee: 1.4e6, guarantee_kind: "performance" },
      { guarantee_fee: 8e5, guarantee_kind: "bid" },
      { guarantee_fee: 4e5, guarantee_kind: "bid" },
      [7e5, 3e5, 2e5, 4e5],
    ],
    [
      "商务服务业 5 服务内容1: 500万元",
      "zcdy-sw-05/1",
      { product_source: "equity_product" },
      { freight_insurance_paid: 6e6 },
      { freight_insurance_paid: 5e6 },
      { freight_insurance_paid: 3e6 },
      [3e6, 2e6, 1.5e6, 2.5e6],
    ],
    [
      "商务服务业 5 服务内容2: 500万元",
      "zcdy-sw-05/2",
      { overseas_investment_insurance: true },
      { premium_paid: 6e6 },
      { premium_paid: 5e6 },
      { premium_paid: 3e6 },
      [3e6, 2e6, 1.5e6, 2.5e6],
    ],
    [
      "金融服务业篇 8 服务内容3（2）: 单家企业500万元，已补偿100万元",
      "zcdy-jr-08/3.2",
      { ...borrower, in_zgc_field: true },
      { borne_principal: 5e6 },
      { borne_principal: 4e6 },
      { borne_principal: 2e6 },
      [2.5e6, 1.5e6, 1e6, 2e6],
    ],
  ];

  it.each(LIMITS)("%s", (_, id, met, first, above, below, [one, cut, under, alone]) => {
    const line = (project: string, facts: Given["facts"]) =>
      asked(id, { project, facts: { ...ABROAD, ...met, ...facts } });
    expect(countedOf([line("a", first), line("a", above)])).toEqual([one, cut]);
    expect(countedOf([line("a", first), line("a", below)])).toEqual([one, under]);
    expect(countedOf([line("a", first), line("b", above)])).toEqual([one, alone]);
  });
});

/** Two articles that support one project in one of two ways: what each gives, and its facts. */
type Way = readonly [id: string, facts: Given["facts"], sum: number];

describe("a project is of one kind", () => {
  const place = { total_investment: 1.2e8, received_before: 0, conditions_met: true };
  const outlets = { existing_outlets: 20, opened_since_last_year: 6, closed_since_last_year: 2 };
  const mall = { area_m2: 20000, actual_investment: 4e7, performance_improved: true };
  const district = { area_m2: 20000, steady_growth: true, management_body: true };
  const WAYS: readonly (readonly [what: string, first: Way, second: Way])[] = [
    [
      "an old factory or an inefficient building (综合篇 1、2 服务内容2)",
      ["zcdy-zh-01/2.1", { fixed_asset_investment: 1e8, project_kind: "old_factory" }, 3e7],
      [
        "zcdy-zh-02/2.1",
        { fixed_asset_investment: 1e8, project_kind: "inefficient_building" },
        1e7,
      ],
    ],
    [
      "a place for industry or an operator (综合篇 18、20 服务内容1)",
      ["zcdy-zh-18/1y", { ...place, support_year: 1 }, 2e7],
      ["zcdy-zh-20/1y", { ...place, support_year: 1 }, 1e7],
    ],
    [
      "an outlet or a restaurant (生活服务业 5 服务内容1、3)",
      [
        "zcdy-sh-05/1",
        { ...outlets, approved_investment: 2e6, outlet_type: "convenience", revenue: 3e7 },
        1e6,
      ],
      [
        "zcdy-sh-05/3",
        { ...outlets, approved_investment: 2e6, revenue: 3e7, new_build: true },
        1e6,
      ],
    ],
    [
      "a mall as one store or in its district (商务服务业 15、24 服务内容1)",
      [
        "zcdy-sw-15/1",
        { ...mall, approved_investment: 2e7, store_type: "mall", started_since_last_year: true },
        8.7e5,
      ],
      [
        "zcdy-sw-24/1",
        { ...mall, completed: true, approved_investment: 2e7, project_start: "2025-03-01" },
        2e6,
      ],
    ],
    [
      "a smart district or a smart store (商务服务业 24 服务内容2)",
      ["zcdy-sw-24/2-1", { ...district, evaluation_score: 92 }, 1e6],
      ["zcdy-sw-24/2-2", { ...district, evaluation_score: 92 }, 5e5],
    ],
    [
      "a model district or a model mall (商务服务业 24 服务内容3)",
      ["zcdy-sw-24/3-1", { ...district, evaluation_score: 92 }, 1e6],
      ["zcdy-sw-24/3-2", { ...district, evaluation_score: 92 }, 5e5],
    ],
    [
      "livestreams or another direction of old brands (文化和旅游 24 服务内容2、3)",
      [
        "zcdy-wh-24/2",
        { approved_investment: 8e5, livestream_project: true, laozihao_certified: true },
        4e5,
      ],
      ["zcdy-wh-24/3", { approved_investment: 8e5, laozihao_certified: true }, 4e5],
    ],
    [
      "a studio new or found excellent (科技服务业 10 服务内容2)",
      ["zcdy-kj-10/2-1", { studio_count: 1, first_recognition: true }, 3e5],
      ["zcdy-kj-10/2-2", { studio_count: 1, already_recognised: true, rated_excellent: true }, 2e5],
    ],
  ];

  it.each(WAYS)("%s: one of the two; two projects are both paid", (_, first, second) => {
    const line = ([id, facts]: Way, project: string) => asked(id, { project, facts });
    const two = (project: string) =>
      countedOf([line(first, "a"), line(second, project)]).reduce((sum, one) => sum + one, 0);
    expect(two("a")).toBe(Math.max(first[2], second[2]));
    expect(two("b")).toBe(first[2] + second[2]);
  });
});

it("an institution is of one kind (京技管发〔2025〕25号第八条、第十条、第十一条)", () => {
  const licensed = asked("jjgf-2025-25/8-1", {
    project: "a",
    facts: { paid_in_capital: 8e8, licensed_legal_person: true },
  });
  const local = asked("jjgf-2025-25/10-1", {
    project: "b",
    facts: { paid_in_capital: 8e8, local_financial_org: true },
  });
  const [one, other] = [countedOf([licensed])[0]!, countedOf([local])[0]!];
  expect(other).toBe(4e6);
  expect(countedOf([licensed, local])).toEqual([one, 0]);
  const manager = asked("jjgf-2025-25/11-1", {
    facts: {
      paid_in_capital: 8e8,
      fund_size: 5e9,
      state_capital: 0,
      private_fund_manager: true,
    },
  });
  expect(countedOf([manager])).toEqual([5e6]);
  expect(countedOf([licensed, manager])).toEqual([one, 0]);
  expect(countedOf([local, manager])).toEqual([0, 5e6]);
});

it("an investment is a shared platform or a line, a project each (京技管发〔2025〕27号二（一）2、3)", () => {
  const facts = { total_investment: 1e8, passed_review: true };
  const two = (platform: string, line: string) =>
    countedOf([
      asked("jjgf-2025-27/2-1", { project: platform, facts }),
      asked("jjgf-2025-27/3", { project: line, facts }),
    ]);
  expect(two("a", "a")).toEqual([3e7, 0]);
  expect(two("a", "b")).toEqual([3e7, 3e7]);
});

it.each([
  ["京技管发〔2025〕27号二（一）2", "jjgf-2025-27/2-2", { service_fee: 3e6 }, [6e5, 4e5]],
  ["京技管发〔2025〕27号二（二）5", "jjgf-2025-27/5-1", { sales: 3e7 }, [1.5e6, 5e5]],
  ["京技管发〔2025〕27号二（二）5", "jjgf-2025-27/5-2", { purchase_amount: 3e7 }, [1.5e6, 5e5]],
  [
    "京技管发〔2025〕25号第十一条",
    "jjgf-2025-25/11-2",
    { capital_increase: 1.5e8, state_capital: 0 },
    [7.5e5, 2.5e5],
  ],
  ["京技管发〔2025〕34号二（一）2", "jjgf-2025-34/2", { contract_amount: 8e6 }, [8e5, 2e5]],
  ["京技管发〔2025〕9号二(五)18", "jjgf-2025-09/18", { upfront_payment: 3e7 }, [3e6, 2e6]],
  [
    "京技管发〔2025〕29号六（十四）40",
    "jjgf-2025-29/40",
    { area_m2: 9000, adoption_mode: "build" },
    [2e5, 0],
  ],
])("the limit of an enterprise holds over its projects (%s: %s)", (_, id, facts, counted) => {
  const two = ["a", "b"].map((project) => asked(id, { project, facts }));
  expect(countedOf(two)).toEqual(counted);
});

it("the area let to a firm is that of all its premises (京技管发〔2025〕4号四(九))", () => {
  const premises = (project: string, rent_area_m2: number, days: number, headcount = 50) =>
    asked("jjgf-2025-04/9", {
      project,
      facts: { headcount, rent_price_m2_day: 2, rent_area_m2, days, support_year: 1 },
    });
  expect(countedOf([premises("a", 800, 365), premises("b", 800, 365)])).toEqual([438000, 109500]);
  expect(countedOf([premises("a", 800, 365, 120), premises("b", 800, 365, 120)])).toEqual([
    438000, 438000,
  ]);
  // moved in the year
  expect(countedOf([premises("a", 1000, 180), premises("b", 1000, 185)])).toEqual([270000, 277500]);
});

it("a rural project that is a consumption scene too is entered under one notice (京商流通字〔2025〕6号七(一))", () => {
  const invested = { approved_investment: 3e7, opening_date: "2025-10-15" };
  const rural = (project: string) =>
    asked("jslt-2025-06/3-2", {
      project,
      facts: {
        ...invested,
        planned_investment: 3e7,
        licence_age_months: 60,
        construction_start: "2024-12-01",
      },
    });
  const scene = (project: string) =>
    asked("jsxe-2026-03/2.1", {
      project,
      facts: {
        ...invested,
        start_date: "2024-12-01",
        application_date: "2026-04-01",
        payment_ratio: 0.8,
        scene_months: 12,
      },
    });
  const two = (a: string, b: string) =>
    position(book, [{ name: "甲", facts: {} }], [rural(a), scene(b)]).companies[0]!.lines.map(
      ({ counted }) => toNumber(counted),
    );
  expect(two("a", "a")).toEqual([0, 1.5e7]);
  expect(two("a", "b")).toEqual([1e7, 1.5e7]);
});

it("a green investment is paid under one item, a project each (京技管发〔2025〕29号七（二）3)", () => {
  const facts = { total_investment: 1e7 };
  const treated = (project: string) =>
    asked("jjgf-2025-29/9", {
      project,
      facts: { ...facts, treatment_type: "waste_gas", emission_compliant: true },
    });
  const boiler = (project: string) =>
    asked("jjgf-2025-29/10-1", {
      project,
      facts: { ...facts, grade_after: "A", full_budget_unit: false, metering_only: false },
    });
  const heating = (project: string) =>
    asked("jjgf-2025-29/28", {
      project,
      facts: { ...facts, municipal_award: 1e6, heating_technology: "sewage_hp" },
    });
  expect(countedOf([treated("a"), boiler("a")])).toEqual([0, 5e6]);
  expect(countedOf([treated("a"), heating("a")])).toEqual([3e6, 0]);
  expect(countedOf([treated("a"), boiler("b"), heating("c")])).toEqual([3e6, 5e6, 1e6]);
});

it("a benchmark incubator has no support as a startup service, in both cards (综合篇 19 服务内容1（2）)", () => {
  const service = asked("zcdy-zz-12/1b", { facts: { startup_service_selected: true } });
  const benchmark = asked("zcdy-zz-12/1a", { facts: { benchmark_incubator: true } });
  expect(countedOf([benchmark, service], {}, "2025-06-15")).toEqual([2e7, 0]);
  expect(countedOf([service], {}, "2025-06-15")).toEqual([5e5]);
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

it("a clause about the company: no grant abroad beside other funds of the kind in the year (商务服务业 3 条件要求1（3）)", () => {
  const grant = asked("zcdy-sw-03/1", {
    project: "a",
    facts: { ...ABROAD, investment_usd: 6e7, odi_certificate: true, priority_field: true },
  });
  const cars = (project: string, received_this_year: number) =>
    asked("zcdy-sw-17/4-1", {
      project,
      facts: {
        investment_usd: 6e6,
        received_this_year,
        belt_road: true,
        same_type_enterprise: true,
      },
    });
  expect(countedOf([grant, cars("b", 0)])).toEqual([2e6, 0]);
  // 1000万元 a firm and year: 920万元 are had, 80万元 are left
  expect(countedOf([cars("b", 0), cars("c", 0)])).toEqual([1e6, 1e6]);
  expect(total(countedOf([cars("b", 9.2e6), cars("c", 9.2e6)]))).toBe(8e5);
  const road = asked("zcdy-zh-12/1c", {
    project: "b",
    facts: { belt_road_project: true, already_received: false, specialized_sme: true },
  });
  expect(countedOf([grant, road])).toEqual([2e6, 0]);
  expect(countedOf([cars("a", 0), road])).toEqual([1e6, 1e6]);
});

it("a clause about the company: no interest abroad beside other funds of the kind in the year (商务服务业 2 条件要求1（3）)", () => {
  const trade = asked("zcdy-sw-02/2", {
    project: "a",
    facts: {
      ...ABROAD,
      interest_paid: 6e6,
      loan_rate: 0.0435,
      currency: "rmb",
      benchmark_rate: 0.0435,
      loan_months: 36,
      loan_source: "domestic_bank",
      policy_loan: false,
      years_supported: 0,
    },
  });
  const road = asked("zcdy-zh-12/1b", {
    project: "b",
    facts: { interest_paid: 4e6, support_year: 1, belt_road_project: true, specialized_sme: true },
  });
  expect(countedOf([trade, road])).toEqual([0, 4e6]);
});

it("a clause about the company: one policy of a kind, here of vouchers (京技管发〔2025〕9号四、2)", () => {
  const pharma = asked("jjgf-2025-09/10-voucher", {
    project: "a",
    facts: {
      contract_amount: 5e6,
      voucher_received_this_year: 0,
      voucher_used_on_contract: false,
      provider_in_scope: true,
    },
  });
  const match = (project: string) =>
    asked("jjgf-2025-04/17-voucher", { project, facts: { innovation_voucher_used: 1.2e5 } });
  expect(countedOf([pharma])).toEqual([1e6]);
  expect(countedOf([pharma, match("b")]).filter((sum) => sum > 0)).toHaveLength(1);
  expect(countedOf([match("a"), match("b")])).toEqual([1.2e5, 1.2e5]);
});

describe("a clause about the enterprise", () => {
  /** What counts while the cards of hydrogen (to August 2025) and of old factories (2025) are in force. */
  const counted2025 = (lines: readonly Asked[]) => countedOf(lines, {}, "2025-06-15");

  /** Facts of two lines, each of its own project, with what both count for together. */
  type Twins = readonly [first: Given["facts"], second: Given["facts"], together: number];

  /** Twins of two cards: the first row is above the limit of the enterprise, the second below. */
  const TWINS: readonly (readonly [
    clause: string,
    day: string,
    first: string,
    second: string,
    above: Twins,
    below: Twins,
  ])[] = [
    [
      "general interest, 先进制造业篇 1 方向7, 12 服务内容4: 单个企业年度1000万元",
      "2025-06-15",
      "zcdy-zz-12/4b",
      "zcdy-zz-13/14b",
      [{ loan_amount: 5e8 }, { loan_amount: 4e8 }, 1e7],
      [{ loan_amount: 1e8 }, { loan_amount: 1.5e8 }, 5e6],
    ],
    [
      "general interest of direction 7",
      "2022-12-15",
      "zcdy-zz-01/d7-1",
      "zcdy-zz-12/4b",
      [{ loan_amount: 4e8 }, { loan_amount: 3e8 }, 1e7],
      [{ loan_amount: 1e8 }, { loan_amount: 1.5e8 }, 5e6],
    ],
    [
      "working capital in the total of direction 15",
      "2026-06-15",
      "zcdy-zz-01/d15-2",
      "zcdy-zz-13/14b",
      [{ working_capital_loan: 6e8 }, { loan_amount: 3e8 }, 1e7],
      [{ working_capital_loan: 2e8 }, { loan_amount: 1e8 }, 4e6],
    ],
    [
      "working capital in the total of direction 7",
      "2026-06-15",
      "zcdy-zz-01/d7-2",
      "zcdy-zz-13/14b",
      [{ working_capital_loan: 6e8 }, { loan_amount: 3e8 }, 1e7],
      [{ working_capital_loan: 2e8 }, { loan_amount: 1e8 }, 4e6],
    ],
    [
      "interest of major projects, 先进制造业篇 1 方向7, 12 服务内容4: 单个企业年度3000万元",
      "2025-06-15",
      "zcdy-zz-01/d7-3",
      "zcdy-zz-12/4a",
      [{ loan_amount: 5e8 }, { loan_amount: 6e8 }, 3e7],
      [{ loan_amount: 3e8 }, { loan_amount: 4e8 }, 2.8e7],
    ],
    [
      "interest of major robot projects, 先进制造业篇 5 服务内容3",
      "2026-06-15",
      "zcdy-zz-01/d7-3",
      "zcdy-zz-05/3b",
      [{ loan_amount: 5e8 }, { loan_amount: 6e8 }, 3e7],
      [{ loan_amount: 3e8 }, { loan_amount: 4e8 }, 2.8e7],
    ],
    [
      "leases, 先进制造业篇 2 服务内容1, 12 服务内容4: 单个企业年度1000万元",
      "2025-06-15",
      "zcdy-zz-02/1b",
      "zcdy-zz-12/4c",
      [{ contract_amount: 2e8 }, { contract_amount: 1.6e8 }, 1e7],
      [{ contract_amount: 3e7 }, { contract_amount: 2e7 }, 2.5e6],
    ],
    [
      "leases, 先进制造业篇 1 方向8",
      "2025-06-15",
      "zcdy-zz-01/d8",
      "zcdy-zz-02/1b",
      [{ contract_amount: 1.6e8 }, { contract_amount: 1e8 }, 1e7],
      [{ contract_amount: 3e7 }, { contract_amount: 2e7 }, 2.5e6],
    ],
    [
      "first batches of materials, 先进制造业篇 1 方向3, 9 服务内容2: 单个企业1000万元",
      "2025-06-15",
      "zcdy-zz-01/d3",
      "zcdy-zz-09/2",
      [{ product_sales: [9e6, 9e6] }, { product_sales: [4e6] }, 1e7],
      [{ product_sales: [4e6] }, { product_sales: [9e6] }, 9e6],
    ],
    [
      "registration abroad, 先进制造业篇 1 方向4, 综合篇 12 服务内容2: 单个企业年1000万元",
      "2026-06-15",
      "zcdy-zz-01/d4-4",
      "zcdy-zh-12/2b",
      [
        { product_kind: "innovative_drug" },
        { product_kind: "high_end_device", product_count: 5 },
        1e7,
      ],
      [
        { product_kind: "innovative_drug" },
        { product_kind: "high_end_device", product_count: 3 },
        8e6,
      ],
    ],
    [
      "launch insurance, 先进制造业篇 1 方向5: 单个企业年度1000万元",
      "2026-06-15",
      "zcdy-zz-01/d5-1",
      "zcdy-zz-15/4",
      [{ space_premiums: [1e7, 1e7] }, { premium_paid: 6e6 }, 1e7],
      [{ space_premiums: [6e6] }, { premium_paid: 6e6 }, 6e6],
    ],
    [
      "new infrastructure, 先进制造业篇 1 方向6: 单个企业年度3000万元",
      "2024-06-15",
      "zcdy-zz-01/d6",
      "zcdy-jc-03/3-2",
      [{ approved_investment: 8e7 }, { project_investment: 7e7 }, 3e7],
      [{ approved_investment: 2e7 }, { project_investment: 3e7 }, 1.5e7],
    ],
    [
      "experience centres and small batches, 先进制造业篇 1 方向6",
      "2024-06-15",
      "zcdy-zz-01/d6",
      "zcdy-jc-03/1",
      [{ approved_investment: 8e7 }, { project_investment: 4e7 }, 3e7],
      [{ approved_investment: 2e7 }, { project_investment: 2e7 }, 1.2e7],
    ],
    [
      "small batches, 先进制造业篇 1 方向6",
      "2024-06-15",
      "zcdy-zz-01/d6",
      "zcdy-jc-03/2",
      [{ approved_investment: 8e7 }, { project_investment: 4e7 }, 3e7],
      [{ approved_investment: 2e7 }, { project_investment: 2e7 }, 1.2e7],
    ],
    [
      "chains, 先进制造业篇 1 方向13: 单个产业链龙头企业年度3000万元",
      "2026-06-15",
      "zcdy-zz-01/d13",
      "zcdy-zz-05/4a",
      [{ supplier_amounts: new Array<number>(8).fill(6e7) }, { fulfilled_amount: 4e8 }, 3e7],
      [{ supplier_amounts: [6e7] }, { fulfilled_amount: 4e8 }, 2.3e7],
    ],
    [
      "first use of robots, 先进制造业篇 1 方向18, 7 服务内容2: 单个企业年度200万元",
      "2026-06-15",
      "zcdy-zz-01/d18",
      "zcdy-zz-07/2",
      [{ unit_count: 3 }, { unit_count: 2 }, 2e6],
      [{ unit_count: 1 }, { unit_count: 2 }, 1.5e6],
    ],
    [
      "market development, 商务服务业 7 服务内容2: 每个企业当年累计100万元",
      "2026-06-15",
      "zcdy-sw-07/2",
      "zcdy-zh-12/1d",
      [{ expense: 1e6 }, { exhibition_cost: 1.2e6 }, 1e6],
      [{ expense: 2e5 }, { exhibition_cost: 1e6 }, 8e5],
    ],
    [
      "market development of a firm with its own brand: 1500万元",
      "2026-06-15",
      "zcdy-sw-07/2",
      "zcdy-zh-12/1d",
      [
        { expense: 1e6, enterprise_type: "dual" },
        { exhibition_cost: 3e7, enterprise_type: "dual" },
        1.5e7,
      ],
      [
        { expense: 1e6, enterprise_type: "dual" },
        { exhibition_cost: 1.2e6, enterprise_type: "dual" },
        1.14e6,
      ],
    ],
  ];

  /** What these measures ask beside the figures, as it is met. */
  const MET = {
    instrument_field: true,
    advanced_manufacturing: true,
    beijing_insured_enterprise: true,
    chain_action_participant: true,
    chain_leader: true,
    commercial_space: true,
    early_stage: true,
    eligible_exhibition: true,
    emerging_market: false,
    first_contract_date: "2022-03-15",
    first_trial_in_jjj: true,
    fixed_asset_2022: 3e7,
    fixed_asset_2023_9m: 0,
    fixed_asset_contribution: true,
    fixed_asset_investment: 3e7,
    foreign_registration: true,
    in_catalogue: true,
    in_ledger: true,
    item: "general",
    key_industry: true,
    leaseback: false,
    listed_product: true,
    loan_type: "fixed_asset",
    lpr: 0.04,
    major_project: true,
    months: 12,
    passed_experience_stage: true,
    applicant_role: "supplier",
    plan_approved: true,
    private_capital: true,
    produced_in_beijing: true,
    project_kind: "small_batch",
    sold_in_that_market: true,
    specialized_sme: true,
    strategic: true,
    subsidy_year: 1,
    total_investment: 1.5e9,
    used_in_beijing: true,
    vehicle_maker: false,
  };

  it.each(TWINS)("holds both cards to one limit: %s", (_, day, first, second, above, below) => {
    for (const [one, other, together] of [above, below]) {
      const lines = [
        asked(first, { project: "a", facts: { ...MET, ...one } }),
        asked(second, { project: "b", facts: { ...MET, ...other } }),
      ];
      expect(total(countedOf(lines, {}, day))).toBe(together);
    }
  });

  const loan = (project: string, id: string, loan_amount: number, more = {}) =>
    asked(id, { project, facts: { ...MET, loan_amount, ...more } });

  it("holds general interest of card 16 to the limit of the cards that carry it out (先进制造业篇 16 服务内容11)", () => {
    const facts = { fixed_asset_standard_met: true, major_project: false, interest_paid: 2e7 };
    const any = (project: string, amount: number, more = {}) =>
      loan(project, "zcdy-zz-16/11", amount, { ...facts, ...more });
    const own = (amount: number) => loan("a", "zcdy-zz-13/14b", amount, { major_project: false });
    // 2% of 3亿元 and of 1亿元; two projects add up, one is paid once
    expect(countedOf([own(3e8), any("b", 1e8)])).toEqual([6e6, 2e6]);
    expect(total(countedOf([own(3e8), any("a", 1e8)]))).toBe(6e6);
    expect(total(countedOf([own(5e8), any("b", 4e8)]))).toBe(1e7);
    expect(total(countedOf([any("a", 5e8), any("b", 4e8)]))).toBe(1e7);
    const whole = { major_project: true, interest_paid: 5e7 };
    expect(countedOf([own(5e8), any("b", 1e9, whole)])).toEqual([1e7, 5e7]);
  });

  it("pays the 2% of a project in the library once, and each project to its own limit (现代基础设施篇 4 服务内容2)", () => {
    const library = (project: string, amount: number) =>
      loan(project, "zcdy-jc-04/2-2", amount, { statistics_investment_standard_met: true });
    const counted2022 = (lines: readonly Asked[]) => countedOf(lines, {}, "2022-12-15");
    const industry = loan("a", "zcdy-zz-01/d7-1", 6e8);
    expect(total(counted2022([industry, library("a", 4e8)]))).toBe(1e7);
    expect(counted2022([industry, library("b", 4e8)])).toEqual([1e7, 8e6]);
    expect(counted2022([library("a", 3e8), library("a", 4e8)])).toEqual([6e6, 4e6]);
    expect(counted2022([library("a", 3e8), library("b", 4e8)])).toEqual([6e6, 8e6]);
    const instruments = loan("a", "zcdy-zz-13/14b", 4e8);
    expect(total(counted2022([instruments, library("a", 3e8)]))).toBe(8e6);
  });

  it("holds a major project of instruments to 3000万元 a year (先进制造业篇 13 服务内容14)", () => {
    const two = (project: string) =>
      countedOf([loan("a", "zcdy-zz-13/14a", 6e8), loan(project, "zcdy-zz-13/14a", 5e8)]);
    // 4% of 6亿元 and of 5亿元
    expect(two("a")).toEqual([2.4e7, 6e6]);
    expect(two("b")).toEqual([2.4e7, 2e7]);
    const both = (project: string) =>
      total(countedOf([loan("a", "zcdy-zz-13/14a", 8e8), loan(project, "zcdy-zz-01/d7-3", 8e8)]));
    expect(both("a")).toBe(3e7);
    expect(both("b")).toBe(6e7);
  });

  it("pays a policy once under new infrastructure or direction 5, two policies each to its limit", () => {
    const two = (project: string) => [
      asked("zcdy-zz-01/d5-1", {
        project: "a",
        facts: { space_premiums: [1e7, 1e7], commercial_space: true },
      }),
      asked("zcdy-jc-03/3-1", {
        project,
        facts: { ...MET, premium_paid: 2e7, new_technology_purchase: true },
      }),
    ];
    expect(total(countedOf(two("a"), {}, "2024-06-15"))).toBe(1e7);
    expect(total(countedOf(two("b"), {}, "2024-06-15"))).toBe(2e7);
  });

  it("pays a green project once under direction 11 or the card of specialised firms (综合篇 9 服务内容1)", () => {
    const two = (project: string) => [
      asked("zcdy-zz-01/d11-1", {
        project: "a",
        facts: {
          approved_investment: 6e7,
          advanced_level: false,
          fixed_asset_investment: 6e7,
          construction_years: 2,
          completion_date: "2026-03-01",
          beijing_manufacturer: true,
          green_project: true,
        },
      }),
      asked("zcdy-zh-09/1a", {
        project,
        facts: { tech_upgrade_project: true, specialized_sme: true },
      }),
    ];
    expect(total(countedOf(two("a")))).toBe(3e7);
    expect(total(countedOf(two("b")))).toBe(4.5e7);
  });

  it("pays the interest of one major project once (先进制造业篇 5 服务内容3, 12 服务内容4, 13 服务内容14)", () => {
    const [robots, hydrogen, instruments] = ["zcdy-zz-05/3b", "zcdy-zz-12/4a", "zcdy-zz-13/14a"];
    const [first, second] = [loan("a", robots!, 2e8), loan("a", hydrogen!, 2e8)];
    expect(total(counted2025([first, second]))).toBe(8e6);
    expect(total(counted2025([first, loan("a", instruments!, 2e8)]))).toBe(8e6);
    // 单个项目年度3000万元: the limit of card 13 is a project's
    const two = [loan("a", instruments!, 8e8), loan("b", instruments!, 8e8)];
    expect(counted2025(two)).toEqual([3e7, 3e7]);
  });

  it("pays the lease of one project under one card", () => {
    const lease = (project: string, id: string) =>
      asked(id, { project, facts: { ...MET, contract_amount: 4e7 } });
    const two = (project: string) =>
      total(counted2025([lease("a", "zcdy-zz-02/1b"), lease(project, "zcdy-zz-12/4c")]));
    expect(two("a")).toBe(2e6);
    expect(two("b")).toBe(4e6);
    const facts = { finance_lease_equipment: true, specialized_sme: true };
    const any = asked("zcdy-zh-10/1c", { project: "b", facts });
    expect(total(counted2025([any, lease("a", "zcdy-zz-02/1b")]))).toBe(1e7);
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
