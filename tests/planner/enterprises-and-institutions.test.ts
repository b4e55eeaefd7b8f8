import { describe, expect, it } from "vitest";
import { type Told, lineOf } from "./line-of";

const AREA = { in_225km2: true, in_60km2_or_delegated: true };
const CLEAN = { not_three_simultaneous: true, energy_review_ok: true, not_government_funded: true };
const GREEN = { ...AREA, ...CLEAN };
const CARD = { eligible_entity: true };
const COMMERCE = {
  commerce_business: true,
  well_managed: true,
  on_schedule: true,
  no_other_public_funding: true,
  not_in_restricted_catalogue: true,
};
const CULTURE = { culture_classification_2018: true, operating_years: 3, listed_company: false };

describe("an association, a university or another that is no enterprise", () => {
  const merger = { ma_investment: 1e8, ma_loan_contract: true, support_year: 1 };
  const order = { order_amounts: [2e6], first_market_entry: true, delivered: true };
  const match = { national_award: 8e6, municipal_award: 0, major_task: true };
  const xinchuang = { xinchuang_field: true, review_passed: true };
  const store = {
    rent_area_m2: 300,
    annual_rent: 5e5,
    location: "other",
    days: 365,
    qualified_store: true,
    opening_date: "2023-01-01",
    invested_ratio: 0.7,
    ...COMMERCE,
  };
  const launch = {
    event_cost: 15e5,
    product_category: "other",
    event_date: "2023-05-01",
    known_brand: true,
    ...COMMERCE,
  };
  const old = {
    total_investment: 1e7,
    fixed_asset_investment: 1e7,
    construction_years: 1,
    completed: true,
    in_ledger: true,
    land_use_kept: true,
    manufacturing_in_old_factory: true,
  };

  it.each<[string, string, Told, "sure" | "at_most", number]>([
    ["3号二(一)", "jjgf-2025-03/1", { in_yanzhen_plan: true, support_year: 1 }, "at_most", 1e8],
    ["3号二(二)", "jjgf-2025-03/2-match", match, "at_most", 8e6],
    ["3号二(七)", "jjgf-2025-03/7", merger, "at_most", 2e7],
    ["3号二(八)", "jjgf-2025-03/8", order, "sure", 6e5],
    ["27号二（二）5", "jjgf-2025-27/5-1", { sales: 1e7, has_experience_store: true }, "sure", 5e5],
    ["29号13", "jjgf-2025-29/13-1", { ...GREEN, green_diagnosis_done: true }, "sure", 1e5],
    ["29号13", "jjgf-2025-29/13-3", { ...GREEN, level: "national" }, "sure", 1e6],
    [
      "29号29",
      "jjgf-2025-29/29",
      { ...GREEN, green_power_kwh: 3e6, beijing_green_trading: true },
      "sure",
      30_000,
    ],
    ["29号38", "jjgf-2025-29/38", { ...GREEN, energy_saving_excellent: true }, "sure", 2e5],
    ["科技服务业12", "zcdy-kj-12/y1", { years_established: 3, biomedical: false }, "at_most", 2e6],
    ["科技服务业11", "zcdy-kj-11/2", { competition: "frontier", rank: 1 }, "at_most", 3e5],
    ["先进制造业篇2", "zcdy-zz-02/1a", old, "sure", 2e6],
    [
      "先进制造业篇15",
      "zcdy-zz-15/4",
      { premium_paid: 4e6, commercial_space: true },
      "at_most",
      2e6,
    ],
    ["商务服务业16", "zcdy-sw-16/3", launch, "sure", 750_000],
    ["商务服务业22", "zcdy-sw-22/2-1", store, "sure", 82_125],
    [
      "文化和旅游11",
      "zcdy-wh-11/1.1",
      { ...CULTURE, loan_interests: [5e5], lender_is_bank: true },
      "at_most",
      2e5,
    ],
  ])("has nothing of an article of enterprises (%s, %s)", (_, id, told, sure, yuan) => {
    const facts = { ...xinchuang, ...CARD, no_award_3y: true, ...told };
    expect(lineOf(id, facts)).toEqual([sure, yuan]);
    expect(lineOf(id, { ...facts, enterprise: false })).toEqual(["none", 0]);
  });
});

describe("the green measures of E-Town, by who they are for (29号七（一）1)", () => {
  it.each<[string, Told, number]>([
    ["jjgf-2025-29/14", { green_rating: "dark_green" }, 500_000],
    ["jjgf-2025-29/16", { clean_production_level: "l2" }, 200_000],
    ["jjgf-2025-29/36", { esg_rating: "A" }, 200_000],
    ["jjgf-2025-29/37", { low_carbon_title: "low_carbon_leader" }, 500_000],
    ["jjgf-2025-29/40", { area_m2: 9000, adoption_mode: "build" }, 200_000],
  ])("%s: enterprises and public institutions, no association", (id, told, yuan) => {
    const facts = { ...GREEN, ...told };
    const hospital = { enterprise: false, enterprise_or_institution: true };
    expect(lineOf(id, { ...facts, enterprise: true })).toEqual(["sure", yuan]);
    expect(lineOf(id, { ...facts, ...hospital })).toEqual(["sure", yuan]);
    expect(lineOf(id, { ...facts, enterprise_or_institution: false })).toEqual(["none", 0]);
  });

  it("an association that advises has its award (29号31)", () => {
    const told = { client_count: 2, demonstrative_consulting: true, ...GREEN };
    const association = { enterprise: false, enterprise_or_institution: false };
    expect(lineOf("jjgf-2025-29/31", { ...told, ...association })).toEqual(["sure", 40_000]);
  });
});

describe("what is of synthetic biomanufacturing (34号二（二）7至9)", () => {
  it.each<[string, Told, number]>([
    ["jjgf-2025-34/7", { ai_breakthrough: true }, 1e6],
    ["jjgf-2025-34/8", { construction_investment: 2e7, newly_built_or_renovated: true }, 6e6],
    ["jjgf-2025-34/9", { new_market_access: true, industrialized: true }, 3e6],
  ])("is not a car plant's or a food maker's (%s)", (id, told, yuan) => {
    expect(lineOf(id, told)[0]).toBe("open");
    expect(lineOf(id, { ...told, synbio_field: true })).toEqual(["at_most", yuan]);
    expect(lineOf(id, { ...told, synbio_field: false })).toEqual(["none", 0]);
    expect(lineOf(id, { ...told, synthetic_biology: false })).toEqual(["none", 0]);
  });
});

describe("figures of one that another institution or shop may have too", () => {
  const capital = { paid_in_capital: 5e8, fund_size: 2e8, state_capital: 0 };
  const venture = {
    investments: [1e7],
    state_contributions: [0],
    months_since_payment: 24,
    startup_first_investment: true,
  };
  const fund = { fund_paid_in_usd: 2e7, state_capital_usd: 0, amac_filed_and_in_etown: true };
  const chain = {
    approved_investment: 2e7,
    revenue: 12e8,
    new_build: true,
    existing_outlets: 10,
    opened_since_last_year: 4,
    closed_since_last_year: 3,
    no_larger_accident_since_2020: true,
    ...COMMERCE,
  };

  it.each<[string, string, Told, string, "sure" | "at_most", number]>([
    [
      "a leasing company (25号第十一条)",
      "jjgf-2025-25/11-1",
      capital,
      "private_fund_manager",
      "sure",
      5e6,
    ],
    [
      "a leasing company's increase (25号第十一条)",
      "jjgf-2025-25/11-2",
      { capital_increase: 1e8, state_capital: 0 },
      "private_fund_manager",
      "sure",
      500_000,
    ],
    ["another fund in dollars (25号第十二条)", "jjgf-2025-25/12-2", fund, "qflp_fund", "sure", 5e5],
    [
      "a software firm's stake in a start-up (25号第十五条)",
      "jjgf-2025-25/15",
      venture,
      "venture_investor",
      "sure",
      2e5,
    ],
    [
      "a chain of pharmacies (生活服务业5服务内容3)",
      "zcdy-sh-05/3",
      chain,
      "catering_project",
      "at_most",
      5e6,
    ],
  ])("%s has not this award", (_, id, told, who, sure, yuan) => {
    expect(lineOf(id, { ...told, enterprise: true })[0]).toBe("open");
    expect(lineOf(id, { ...told, [who]: true })).toEqual([sure, yuan]);
    expect(lineOf(id, { ...told, [who]: false })).toEqual(["none", 0]);
  });
});
