import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { bestCombination } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

function totalOf(ids: readonly string[], facts: Record<string, unknown>): number {
  const measures = ids.map((id) => {
    return foundIn(book, id).measure;
  });
  return toNumber(bestCombination(book, measures, facts).total);
}

/** What each pays alone, by hand from the source, and what both pay together: the name says for what, and why. */
type Row = readonly [
  name: string,
  facts: Record<string, unknown>,
  alone: Record<string, number>,
  total: number,
];

const SCENE = {
  start_date: "2025-10-10",
  opening_date: "2026-01-10",
  application_date: "2026-05-01",
  payment_ratio: 0.8,
  is_investor: true,
  scene_months: 12,
  pure_goods_retail: false,
  single_traditional_format: false,
};
const incubator = { level: "yaohang", recognised: true, recognised_under_2023_rules: false };
const ONCE: Row[] = [
  [
    "a municipal grant matched by two documents (000:527)",
    { national_award: 0, municipal_award: 3e6, fits_direction: true, recognised: true },
    { "jjgf-2025-04/2": 3e6, "jjgf-2025-29/2": 3e6 },
    3e6,
  ],
  [
    "interest of one loan (000:324, 001:591)",
    {
      interest_paid: 5e5,
      loan_balance_increase: 6e7,
      new_account_q1: true,
      received_this_year: 0,
      certification: "none",
      small_micro: true,
    },
    { "jjgf-2025-01/8": 1e5, "jjgf-2025-25/4-1": 2.5e5 },
    2.5e5,
  ],
  [
    "R&D expense of the quarter and of the year (000:324, 000:527)",
    { rd_expense: 1.2e8, rd_growth: 0.2 },
    { "jjgf-2025-01/9": 2e5, "jjgf-2025-04/7": 1e6 },
    1e6,
  ],
  [
    "the opening of a store (003:442, 003:512, 004:12173)",
    {
      revenue_6m: 4e6,
      brand_store_count: 5,
      opening_date: "2025-12-01",
      store_type: "asia_first",
      lawful_brand_right: true,
      real_innovation: true,
      approved_investment: 4e6,
      store_kind: "asia_first",
      sector: "retail",
      fitout_cost: 3.4e6,
      monthly_rent: 5e4,
      rent_months_paid: 12,
      good_performance: true,
    },
    { "jsxe-2026-03/1.3": 1e6, "zcdy-sw-16/1": 2e6 },
    2e6,
  ],
  [
    "reading events (001:442)",
    { offline_events: 30, online_events: 0, reading_events: 30, assessment: "basic" },
    { "jjgf-2025-21/7.4": 75_000, "jjgf-2025-22/6.3": 50_000 },
    75_000,
  ],
  [
    "a grant under a document and its successor (000:529)",
    {
      national_award: 8e6,
      municipal_award: 0,
      fits_etown_direction: true,
      fits_direction: true,
      recognised: true,
    },
    { "jjg-2022-08/2": 8e6, "jjgf-2025-04/2": 8e6 },
    8e6,
  ],
  [
    "interest of a renovation loan (002:94, 000:324)",
    {
      interest_paid: 8.6e5,
      loan_amount: 2e7,
      technical_transformation: true,
      local_bank: true,
      loan_balance_increase: 6e7,
      new_account_q1: true,
      received_this_year: 0,
    },
    { "jjg-2022-08/8": 4.3e5, "jjgf-2025-01/8": 172_000 },
    4.3e5,
  ],
  [
    "growth of a drug maker's output (000:324, 000:1078)",
    { output_value: 1.2e9, growth: 0.2, sector: "industrial", industrial: true },
    { "jjgf-2025-01/2": 1.6e6, "jjgf-2025-09/9-growth": 2e7 },
    2e7,
  ],
  [
    "a contract that takes in a result (000:324, 003:1044)",
    {
      absorbed_amount: 6e7,
      absorbed_increase: 1e7,
      contract_amount: 3.6e6,
      from_university_or_institute: true,
      is_synbio_enterprise: true,
    },
    { "jjgf-2025-01/10-absorbed": 6e4, "jjgf-2025-34/2": 3.6e5 },
    3.6e5,
  ],
  [
    "services bought with vouchers (000:527, 000:1078)",
    {
      innovation_voucher_used: 1.2e5,
      contract_amount: 5e6,
      voucher_received_this_year: 0,
      voucher_used_on_contract: false,
      provider_in_scope: true,
    },
    { "jjgf-2025-04/17-voucher": 1.2e5, "jjgf-2025-09/10-voucher": 1e6 },
    1e6,
  ],
  [
    "a standard, by the area and by the city (000:412)",
    {
      standard_in_force: true,
      standard_role: "lead",
      standard_count: 3,
      newly_published: true,
      lead_drafter: true,
    },
    { "jjgf-2025-03/6": 1e6, "zcdy-kj-23/4-1": 1.5e6 },
    1.5e6,
  ],
  [
    "a demonstration of IT innovation (000:412)",
    {
      demo_type: "migration",
      review_passed: true,
      non_hardware_purchase: 8e7,
      first_time: true,
      landed: true,
      joint_with_key_industry: true,
    },
    { "jjgf-2025-03/3": 3e7, "zcdy-zz-01/d17": 8e6 },
    3e7,
  ],
  [
    "a production line in the bonded zone (001:763, 001:1091)",
    {
      total_investment: 8e7,
      passed_review: true,
      fixed_asset_investment: 3e7,
      project_support_received: 0,
    },
    { "jjgf-2025-27/3": 2.4e7, "jjgf-2025-30/2": 6e6 },
    2.4e7,
  ],
  [
    "a demonstration scene (003:966)",
    {
      total_investment: 1e7,
      passed_review: true,
      purchase_amount: 8.2e6,
      support_already_received: 0,
      leading_scene: true,
      is_investor: true,
    },
    { "jjgf-2025-29/3": 3e6, "jjgf-2025-33/7": 2.46e6 },
    3e6,
  ],
  [
    "R&D of the year, by the area and by the city (003:966)",
    { rd_investment: 1.4e7, key_technology_rd: true, support_mode_ok: true },
    { "jjgf-2025-33/1": 4.2e6, "zcdy-jc-02/1": 1.4e7 },
    1.4e7,
  ],
  [
    "the renewal of an old factory (004:3142)",
    {
      approved_investment: 5e7,
      fixed_asset_investment: 4e7,
      completion_date: "2022-09-30",
      in_ledger: true,
      land_use_kept: true,
      project_kind: "old_factory",
      conditions_met: true,
    },
    { "zcdy-zz-01/d9": 1e7, "zcdy-zh-01/2.1": 1.2e7 },
    1.2e7,
  ],
  [
    "the premium of a launch (004:3142)",
    { space_premiums: [6e6], premium_paid: 6e6, commercial_space: true },
    { "zcdy-zz-01/d5-1": 3e6, "zcdy-zz-15/4": 3e6 },
    3e6,
  ],
  [
    "a bookshop, by the area and by the city (001:301, 004:9934)",
    {
      publication_area_m2: 250,
      public_service_outstanding: true,
      operating_years: 5,
      publication_licence: true,
      publications_main_business: true,
      fixed_premises: true,
    },
    { "jjgf-2025-21/7.2": 120_000, "zcdy-wh-13/1": 1e6 },
    1e6,
  ],
  [
    "a logistics project (000:169, 000:204, 004:13723)",
    {
      approved_investment: 3e6,
      planned_investment: 3e6,
      licence_age_months: 36,
      construction_start: "2023-06-01",
      completed: true,
      listed_content: true,
      project_start: "2022-09-01",
      completion_date: "2023-05-31",
    },
    { "jslt-2025-06/3-2": 1.5e6, "zcdy-jc-05/1": 1.5e6 },
    1.5e6,
  ],
  [
    "first stores that a mall brings in (003:442, 003:512, 004:12173)",
    {
      new_first_stores: 25,
      lawful_operating_right: true,
      store_count: 25,
      lease_years: 2,
      statistics_retailer: true,
      introduction_date: "2025-12-01",
      opening_date: "2025-12-01",
    },
    { "jsxe-2026-03/1.2": 2e6, "zcdy-sw-16/2": 2.5e6 },
    2.5e6,
  ],
  [
    "a grant for equipment that a diagnosis asked for, matched by two articles (001:973)",
    {
      superior_award: 1e6,
      green_diagnosis_renewal: true,
      municipal_award: 1e6,
      completed_and_approved: true,
    },
    { "jjgf-2025-29/13-2": 5e5, "jjgf-2025-29/23": 1e6 },
    1e6,
  ],
  [
    "a shared platform in a demonstration park (004:2393)",
    {
      approved_investment: 4e6,
      project_kind: "shared_facility",
      in_demo_park: true,
      in_eight_fields: true,
      other_municipal_support: false,
      actual_investment: 4e6,
      support_platform: true,
    },
    { "zcdy-lr-01/2a": 1.2e6, "zcdy-zh-09/2c": 4e6 },
    4e6,
  ],
  [
    "a platform of a special park that stands in two cards (004:1130, 004:4143)",
    { actual_investment: 4e6, support_platform: true },
    { "zcdy-zh-09/2c": 4e6, "zcdy-zz-13/15a": 4e6 },
    4e6,
  ],
  [
    "the municipal total for a listing that stands in two cards (004:1227, 004:4090)",
    {
      listing_place: "a_share",
      municipal_listing_award: 0,
      specialized_sme: true,
      listed: true,
      received_before: 0,
    },
    { "zcdy-zh-11/1c": 3e6, "zcdy-zz-13/8b": 3e6 },
    3e6,
  ],
  [
    "a pioneer product that stands in two cards (004:3850, 004:7031)",
    {
      contract_amount: 8e6,
      pioneer_level: "domestic",
      first_application: true,
      contract_rank: 1,
      contract_age_months: 3,
      mature_commercial: false,
    },
    { "zcdy-kj-18/1": 2.4e6, "zcdy-zz-09/3": 2.4e6 },
    2.4e6,
  ],
  [
    "a disruptive technology that stands in two cards (004:1044, 004:6699)",
    {
      support_year: 1,
      frontier_project: true,
      specialized_sme: true,
      support_stage: "y1",
      sector: "it",
      stage: "proof_of_concept",
      recommenders: 2,
      core_patent_no_dispute: true,
      landed_in_beijing: true,
    },
    { "zcdy-zh-08/1a": 2e6, "zcdy-kj-14/y12": 2e6 },
    2e6,
  ],
  [
    "leased equipment that stands in three cards (004:1180, 004:3219, 004:4009)",
    {
      finance_lease_equipment: true,
      specialized_sme: true,
      contract_amount: 5e7,
      subsidy_year: 1,
      in_ledger: true,
      used_in_beijing: true,
    },
    { "zcdy-zh-10/1c": 1e7, "zcdy-zz-02/1b": 2.5e6, "zcdy-zz-12/4c": 2.5e6 },
    1e7,
  ],
  [
    "the renewal of an inefficient building that stands in two cards (004:185, 004:2399)",
    {
      approved_investment: 4e8,
      fixed_asset_investment: 3e8,
      project_kind: "inefficient_building",
      in_demo_park: true,
      conditions_met: true,
    },
    { "zcdy-lr-01/2b": 4e7, "zcdy-zh-02/2.1": 3e7 },
    4e7,
  ],
  [
    "a challenge of the programme of industrial foundations that stands in two cards (004:1138, 004:3676)",
    {
      project_investment: 9e6,
      jiebang_or_prototype: true,
      specialized_sme: true,
      rd_investment: 8e6,
      jiebang_project: true,
    },
    { "zcdy-zh-09/3a": 9e6, "zcdy-zz-06/1": 8e6 },
    9e6,
  ],
  [
    "frontier technology in its first year that stands in two cards (004:1044, 004:6546)",
    {
      support_year: 1,
      frontier_project: true,
      specialized_sme: true,
      years_established: 3,
      biomedical: false,
    },
    { "zcdy-zh-08/1a": 2e6, "zcdy-kj-12/y1": 2e6 },
    2e6,
  ],
  [
    "a firm of frontier technology is in one of three years (004:6546)",
    {
      years_established: 3,
      biomedical: false,
      innovation_targets_met: true,
      economic_targets_met: true,
    },
    { "zcdy-kj-12/y1": 2e6, "zcdy-kj-12/y2": 3e6 },
    3e6,
  ],
  [
    "a shared facility under another municipal park policy (004:2393)",
    {
      approved_investment: 2e7,
      project_kind: "shared_facility",
      in_demo_park: true,
      in_eight_fields: true,
      other_municipal_support: false,
      total_investment: 4e7,
      support_year: 2,
      received_before: 0,
      conditions_met: true,
      eligible_entity: true,
    },
    { "zcdy-lr-01/2a": 6e6, "zcdy-zh-18/1y": 1.5e7 },
    1.5e7,
  ],
  [
    "an event on open source that is one of the city's forum too (000:412)",
    {
      event_cost: 4e6,
      main_organiser: true,
      national_influence: true,
      actual_cost: 4e6,
      in_forum_plan: true,
    },
    { "jjgf-2025-03/5-event": 2e6, "zcdy-kj-27/2-1": 1e6 },
    2e6,
  ],
  [
    "growth of a leasing firm's revenue, which is a financial institution too (000:324, 001:591)",
    { revenue: 6e8, growth: 0.2, sector: "leasing_business", awarded_financial_body: true },
    { "jjgf-2025-01/3-3-year": 1.8e6, "jjgf-2025-25/14": 2e6 },
    2e6,
  ],
  [
    "growth of the quarter within that of the year (000:324, 000:1078)",
    { output_value: 1.2e9, growth: 0.2, sector: "industrial", industrial: true },
    { "jjgf-2025-01/1": 2e6, "jjgf-2025-09/9-growth": 2e7 },
    2e7,
  ],
  [
    "a demonstration scene of IT innovation (000:412)",
    {
      demo_type: "landmark_application",
      review_passed: true,
      contract_amount: 4e7,
      in_beijing: true,
      clear_ip: true,
    },
    { "jjgf-2025-03/3": 3e7, "zcdy-kj-20/1": 1e7 },
    3e7,
  ],
  [
    "an integrated solution for smart terminals that demonstrates IT innovation (000:412, 001:763)",
    { passed_review: true, demo_type: "landmark_application", review_passed: true },
    { "jjgf-2025-27/4-1": 5e6, "jjgf-2025-03/3": 3e7 },
    3e7,
  ],
  [
    "the retrofit of a large public building, matched by two articles (001:973)",
    {
      municipal_award: 3e5,
      completed_and_approved: true,
      area_m2: 20000,
      total_investment: 2e6,
    },
    { "jjgf-2025-29/23": 3e5, "jjgf-2025-29/24": 1.5e5 },
    3e5,
  ],
  [
    "a foreign R&D centre in one class (004:8232)",
    {
      rd_investment: 2e8,
      platform_investment: 6e7,
      floor_area: 1500,
      signed_projects: 12,
      new_or_expanded: true,
    },
    { "zcdy-kj-26/1-1": 4e6, "zcdy-kj-26/1-2": 3e6 },
    4e6,
  ],
  [
    "a disability service body has no subsidy for its credit record (004:13293)",
    {
      beds_100: 10,
      beds_600: 20,
      beds_700: 5,
      months: 12,
      applied_by_body: true,
      beds: 100,
      clean_years: 1,
      star_rated: true,
      disabled_service_body: false,
    },
    { "zcdy-sh-03/c3-1": 198_000, "zcdy-sh-03/3-1": 60_000 },
    198_000,
  ],
  [
    "cold stores of a wholesale market that are a logistics project too (004:12021, 004:13723)",
    {
      approved_investment: 3e6,
      in_qualified_market: true,
      funded_by_market: true,
      meets_gbt19575: true,
      started_since_last_year: true,
      key_project: false,
      completed: true,
      listed_content: true,
      project_start: "2022-09-01",
      completion_date: "2023-05-31",
    },
    { "zcdy-sw-14/1": 1.5e6, "zcdy-jc-05/1": 1.5e6 },
    1.5e6,
  ],
  [
    "a shared open-source platform, by the area and by the city (000:412, 004:3142)",
    { qualified_platform: true, review_passed: true },
    { "jjgf-2025-03/5-project": 1e6, "zcdy-zz-01/d19": 2e6 },
    2e6,
  ],
  [
    "an old factory under card 2, whose 20% is the money of directions 9 and 16, and under another card (004:3142, 004:3213)",
    {
      approved_investment: 1e8,
      total_investment: 5e7,
      fixed_asset_investment: 5e6,
      construction_years: 3,
      completed: true,
      land_use_kept: true,
      in_ledger: true,
      project_kind: "old_factory",
      in_demo_park: true,
    },
    { "zcdy-lr-01/2b": 3e7, "zcdy-zz-02/1a": 1e7 },
    3e7,
  ],
];

const OUTLAY: Row[] = [
  [
    "60% of a premium from the area and 60% from the city are at most the premium (001:498, 004:4906)",
    {
      premium_paid: 2e5,
      certification: "little_giant",
      insured_amount: 2e7,
      revenue: 1e8,
      received_this_year: 0,
      insurance_approved: true,
    },
    { "jjgf-2025-25/2": 1.2e5, "zcdy-jr-06/2": 1.2e5 },
    2e5,
  ],
  [
    "rent that the area pays whole is not paid by the city again (000:475)",
    {
      headcount: 50,
      rent_price_m2_day: 1.5,
      rent_area_m2: 300,
      days: 365,
      support_year: 1,
      tech_sme: true,
      rent_paid: 164_250,
      in_municipal_park: true,
      years_received: 0,
      small_micro_or_startup: true,
    },
    { "jjgf-2025-04/9": 164_250, "zcdy-wh-12/1-4": 49_275 },
    164_250,
  ],
  [
    "rent above the standard of the area is left to the city",
    {
      headcount: 50,
      rent_price_m2_day: 3,
      rent_area_m2: 300,
      days: 365,
      support_year: 1,
      tech_sme: true,
      rent_paid: 328_500,
      in_municipal_park: true,
      years_received: 0,
      small_micro_or_startup: true,
    },
    { "jjgf-2025-04/9": 164_250, "zcdy-wh-12/1-4": 98_550 },
    262_800,
  ],
  [
    "one interest is subsidised twice: a third would exceed it (001:508)",
    {
      interest_paid: 2e5,
      small_micro: true,
      certification: "none",
      loan_rate: 0.035,
      lpr: 0.035,
      months: 12,
      revenue: 1e7,
      first_ip_loan: true,
      received_this_year: 0,
      loan_interests: [2e5],
      lender_is_bank: true,
    },
    { "jjgf-2025-25/4-1": 1e5, "zcdy-jr-08/3.1": 8e4, "zcdy-wh-11/1.1": 8e4 },
    1.8e5,
  ],
];

const PROJECTS: Row[] = [
  [
    "a renovation by its investment or as a match of a municipal award (001:973)",
    {
      total_investment: 1e7,
      listed_project: true,
      municipal_award: 1e6,
      completed_and_approved: true,
    },
    { "jjgf-2025-29/7": 3e6, "jjgf-2025-29/23": 1e6 },
    3e6,
  ],
  [
    "a scene of saving energy or the renovation of a public building (001:973)",
    { total_investment: 1e7, passed_review: true, municipal_award: 1e6, area_m2: 1e5 },
    { "jjgf-2025-29/4": 5e6, "jjgf-2025-29/24": 5e5 },
    5e6,
  ],
  [
    "a dome against noise is the project of less noise (001:841, 001:851)",
    { total_investment: 1e6, listed_project: true, uses_pit_air_dome: true },
    { "jjgf-2025-29/7": 3e5, "jjgf-2025-29/11": 3e5 },
    3e5,
  ],
  [
    "a scene of zero carbon under two documents of the area (003:966)",
    {
      total_investment: 1e7,
      passed_review: true,
      purchase_amount: 1e7,
      support_already_received: 0,
      leading_scene: true,
      is_investor: true,
    },
    { "jjgf-2025-29/4": 5e6, "jjgf-2025-33/7": 3e6 },
    5e6,
  ],
  [
    "a project of rural trade under one policy (000:169, 000:204)",
    {
      approved_investment: 2e6,
      planned_investment: 2e6,
      licence_age_months: 24,
      construction_start: "2024-06-01",
      project_kind: "retrofit",
      saving_rate: 0.2,
      project_start: "2024-06-01",
    },
    { "jslt-2025-06/3-2": 1e6, "zcdy-sw-19/1": 1e6 },
    1e6,
  ],
  [
    "the first store of a brand that shows its glasses there (003:512)",
    {
      sales: 2e7,
      has_experience_store: true,
      revenue_6m: 3e6,
      brand_store_count: 5,
      opening_date: "2026-01-10",
      store_type: "beijing_first",
      lawful_brand_right: true,
      real_innovation: true,
    },
    { "jjgf-2025-27/5-1": 1e6, "jsxe-2026-03/1.3": 1e6 },
    1e6,
  ],
  ...[
    ["zcdy-kj-20/1", 6e6, { contract_amount: 2e7, in_beijing: true, clear_ip: true }] as const,
    ["zcdy-zz-01/d6", 6e6, { project_kind: "experience_center" }] as const,
    ["jjgf-2025-03/3", 3e7, { demo_type: "landmark_application", review_passed: true }] as const,
    ["jjgf-2025-27/4-1", 5e6, { passed_review: true }] as const,
  ].map(([id, amount, facts]): Row => [
    `a scene of AI and consumption, or ${id} (003:512)`,
    { ...SCENE, approved_investment: 2e7, original_content: true, ...facts },
    { "jsxe-2026-03/3.4": 1e7, [id]: amount },
    Math.max(1e7, amount),
  ]),
  [
    "a show in a shopping street, or one that the culture fund pays (003:512, 004:10037)",
    {
      ...SCENE,
      approved_investment: 2e6,
      total_cost: 2e6,
      consecutive_editions: 5,
      show_count: 20,
    },
    { "jsxe-2026-03/2.3": 1e6, "zcdy-wh-14/1-brand": 1.2e6 },
    1.2e6,
  ],
  [
    "a show room for sales is not the project of a consumer scene",
    { ...SCENE, approved_investment: 2e7, sales: 2e7, has_experience_store: true },
    { "jsxe-2026-03/2.1": 1e7, "jjgf-2025-27/5-1": 1e6 },
    1.1e7,
  ],
  [
    "solar panels are paid by their capacity beside a renovation",
    {
      total_investment: 1e7,
      listed_project: true,
      capacity_kw: 1000,
      applicant_role: "self_invested",
      owner_budget_funded: false,
    },
    { "jjgf-2025-29/7": 3e6, "jjgf-2025-29/27-1": 8e5 },
    3.8e6,
  ],
];

const TWICE: Row[] = [
  [
    "growth of the first quarter and of the year are two awards of one document",
    { output_value: 1.2e9, growth: 0.2, sector: "industrial" },
    { "jjgf-2025-01/1": 2e6, "jjgf-2025-01/2": 1.6e6 },
    3.6e6,
  ],
  [
    "a premium and the interest of a loan are two matters",
    { premium_paid: 3e5, certification: "bj_zjtx", interest_paid: 3e5, small_micro: true },
    { "jjgf-2025-25/2": 1.5e5, "jjgf-2025-25/4-1": 1.5e5 },
    3e5,
  ],
  [
    "a firm of business services below the tier of financial institutions has its growth paid once (001:554)",
    { revenue: 6e8, growth: 0.14, sector: "leasing_business", awarded_financial_body: true },
    { "jjgf-2025-01/3-3-year": 1_326_000, "jjgf-2025-25/14": 0 },
    1_326_000,
  ],
  [
    "entering the list of firms that grow is not growing above the scale (004:3018, 004:6621)",
    {
      first_above_scale_2022: true,
      newly_listed: true,
      national_hightech: true,
      sector_ok: true,
      thresholds_met: true,
      advanced_manufacturing: true,
    },
    { "zcdy-kj-13/1": 2e5, "zcdy-zz-01/d12-1": 3e5 },
    5e5,
  ],
  [
    "a disability service body has its intake and its medical subsidy (004:13293-13297)",
    {
      beds_100: 10,
      beds_600: 20,
      beds_700: 5,
      months: 12,
      applied_by_body: true,
      beds: 60,
      has_medical: true,
    },
    { "zcdy-sh-03/c3-1": 198_000, "zcdy-sh-03/c3-2": 36_000 },
    234_000,
  ],
  [
    "a joint research project is not what a chain leader buys from suppliers (004:3042, 004:6777)",
    {
      supplier_amounts: [6e7],
      vehicle_maker: false,
      plan_approved: true,
      first_contract_date: "2022-03-15",
      grant_necessary: true,
      lead_kind: "leading",
      weak_link_ground: "chokepoint",
      sector_ok: true,
    },
    { "zcdy-zz-01/d13": 3e6, "zcdy-kj-15/grant": 1e7 },
    1.3e7,
  ],
  [
    "an open-source platform is not a pilot line in an old factory (004:3108, 004:3238)",
    { qualified_platform: true, fixed_asset_investment: 3e7, pilot_line: true, in_ledger: true },
    { "zcdy-zz-01/d19": 2e6, "zcdy-zz-02/3": 9e6 },
    1.1e7,
  ],
  [
    "a clause that reaches the area alone leaves the city's award for growing above scale",
    {
      newly_listed: true,
      national_hightech: true,
      sector_ok: true,
      thresholds_met: true,
      first_above_scale_last_year: true,
      advanced_manufacturing: true,
    },
    { "zcdy-kj-13/1": 2e5, "zcdy-zz-14/2a": 3e5 },
    5e5,
  ],
  [
    "the disruptive technology's equity of the third year is not the support of the third year",
    {
      support_year: 3,
      frontier_project: true,
      specialized_sme: true,
      valuation: 6e7,
      major_breakthrough: true,
      not_largest_shareholder: true,
    },
    { "zcdy-zh-08/1a": 5e6, "zcdy-kj-14/y3": 1.8e7 },
    2.3e7,
  ],
  [
    "the lease and the project in an old factory are two matters (004:3217, 004:3219)",
    {
      total_investment: 5e7,
      fixed_asset_investment: 5e6,
      construction_years: 3,
      completed: true,
      land_use_kept: true,
      contract_amount: 5e7,
      subsidy_year: 3,
      in_ledger: true,
    },
    { "zcdy-zz-02/1a": 1e7, "zcdy-zz-02/1b": 2.5e6 },
    1.25e7,
  ],
  [
    "“not paid twice” binds the shared facilities of a demonstration park, not its renovation (004:2393, 004:2397)",
    {
      approved_investment: 1e8,
      fixed_asset_investment: 5e6,
      pilot_line: true,
      in_ledger: true,
      project_kind: "old_factory",
      in_demo_park: true,
    },
    { "zcdy-lr-01/2b": 3e7, "zcdy-zz-02/3": 1.5e6 },
    3.15e7,
  ],
];

describe("what is paid once, whatever document pays it", () => {
  it.each([...ONCE, ...PROJECTS, ...OUTLAY, ...TWICE])("%s", (_name, facts, alone, total) => {
    const ids = Object.keys(alone);
    for (const id of ids) expect(totalOf([id], facts), id).toBe(alone[id]);
    expect(totalOf(ids, facts)).toBe(total);
  });

  it("an incubator is paid what its grade gives in the year; three years' support is a limit, no sum", () => {
    const both = ["jjgf-2025-04/10", "jjgf-2025-05/14"];
    expect(totalOf(both, { ...incubator, support_year: 1, received_so_far: 0 })).toBe(1e7);
    const third = { ...incubator, support_year: 3, evaluation_score: 90 };
    expect(
      totalOf(["jjgf-2025-04/10", "jjgf-2025-05/17"], { ...third, received_so_far: 2e7 }),
    ).toBe(1e7);
    expect(
      totalOf(["jjgf-2025-04/10", "jjgf-2025-05/17"], { ...third, received_so_far: 2.4e7 }),
    ).toBe(6e6);
  });

  it("what one document lets add up still adds up against another", () => {
    const facts = {
      publication_area_m2: 250,
      operating_months: 36,
      fills_quarter_hour_gap: true,
      first_time: true,
      offline_events: 30,
      online_events: 0,
      new_build_cost: 1e6,
      operating_cost: 1e6,
      operating_years: 5,
      publication_licence: true,
      publications_main_business: true,
      fixed_premises: true,
    };
    const shop = ["jjgf-2025-21/7.1", "jjgf-2025-21/7.4"];
    expect(totalOf(shop, facts)).toBe(255_000);
    expect(totalOf([...shop, "zcdy-wh-13/1"], facts)).toBe(1e6);
  });
});
