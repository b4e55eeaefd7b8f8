import { describe, expect, it } from "vitest";
import { type Told, lineOf } from "./line-of";

const AREA = { in_225km2: true, in_60km2_or_delegated: true };
const CLEAN = { not_three_simultaneous: true, energy_review_ok: true, not_government_funded: true };

describe("where an article is of enterprises", () => {
  const growth = { rd_expense: 1.3e8, rd_growth: 0.3 };
  const lease = { equipment_lease_fee: 3e6, support_year: 1, lease_in_scope: true };
  const platform = { capital_platform_approved: true };
  const entry = { service_fee: 6e5, entry_amount: 2e6, first_entry: true };
  const open = { no_other_municipal_funding: true };
  const device = { entered_special_review: true, first_certificate: true, produced_locally: true };

  it.each<[string, string, Told, string, number]>([
    ["a university's R&D", "jjgf-2025-04/7", growth, "三(七)", 3e6],
    [
      "a hospital's device",
      "jjgf-2025-09/4-launch",
      { certified_product_count: 1, ...device, pharma_field: true },
      "二(一)4",
      8e6,
    ],
    ["a hospital's lease", "jjgf-2025-09/6", { ...lease, pharma_field: true }, "二(一)6", 500_000],
    ["an institute's platform", "jjgf-2025-04/17-base", platform, "五(十七)", 500_000],
    ["data of a hospital", "zcdy-zz-01/d20-3", { ...entry, ...open }, "1 条件要求1", 180_000],
    [
      "a sole trader's interest",
      "jjgf-2025-25/4-1",
      { interest_paid: 4e5, certification: "none", small_micro: true },
      "第四条",
      200_000,
    ],
  ])("%s is none (%s, %s)", (_, id, told, _cite, yuan) => {
    expect(lineOf(id, told)).toEqual(["sure", yuan]);
    expect(lineOf(id, { ...told, enterprise: false })).toEqual(["none", 0]);
  });

  it.each<[string, string, Told, number]>([
    [
      "10, any unit",
      "jjgf-2025-01/10-sold",
      { contract_amount: 2e7, contract_increase: 0 },
      20_000,
    ],
    ["三(五), platforms", "jjgf-2025-04/5-platform", { platform_title: "municipal_key_lab" }, 1e6],
    ["五(十六), units", "jjgf-2025-04/16", { municipal_award: 2e5 }, 200_000],
  ])("a university may have the others (%s)", (_, id, told, yuan) => {
    expect(lineOf(id, { ...told, enterprise: false })).toEqual(["sure", yuan]);
  });
});

describe("who trains exporters (商务服务业 21 条件要求4)", () => {
  const training = { training_fee: 3e4, attending_enterprises: 60, organizer_qualified: true };
  const association = { enterprise: false, foreign_trade_operator: false };

  it("may be an association, which has no other item of the card", () => {
    expect(lineOf("zcdy-sw-21/14", { ...training, ...association })).toEqual(["at_most", 15_000]);
    const certificate = { mgmt_cert_fee: 4e4, market_plan_and_staff: true };
    expect(lineOf("zcdy-sw-21/2", { ...certificate, foreign_trade_operator: true })).toEqual([
      "at_most",
      20_000,
    ]);
    expect(lineOf("zcdy-sw-21/2", { ...certificate, ...association })).toEqual(["none", 0]);
  });
});

describe("who applies beside others at the same place", () => {
  it.each<[string, string, Told, string, number]>([
    [
      "the general contractor, not the developer (京技管发〔2025〕29号七（二）1)",
      "jjgf-2025-29/12",
      {
        ...AREA,
        ...CLEAN,
        site_title: "green_safe_model",
        project_completed: true,
        no_env_penalty: true,
        no_municipal_notice: true,
      },
      "general_contractor",
      200_000,
    ],
    [
      "the general contractor of a pilot (同上)",
      "jjgf-2025-29/22",
      { ...AREA, ...CLEAN, electrification_pilot: true, site_count: 2 },
      "general_contractor",
      200_000,
    ],
    [
      "the owner of the machines (同上)",
      "jjgf-2025-29/21",
      {
        ...AREA,
        ...CLEAN,
        machine_price: 4e5,
        superior_award: 0,
        machine_count: 2,
        scrapped_count: 2,
        machine_type: "forklift",
        energy_type: "bev",
        old_machine_coded: true,
        new_machine_coded: true,
      },
      "machine_owner",
      240_000,
    ],
    [
      "who runs the park, not a firm in it (京技管发〔2025〕4号四(十一))",
      "jjgf-2025-04/11-bus",
      { bus_operating_cost: 2e6, recognised_park: true, free_cross_region_bus: true },
      "park_operator",
      1e6,
    ],
    [
      "who holds the subsidy of the land (现代农业 2 服务对象)",
      "zcdy-ny-02/1",
      {
        land_mu: 200,
        crop: "grain",
        land_exclusion: "none",
        idle_years: 0,
        municipal_vegetable_subsidy: false,
        already_received_this_year: false,
        shuanghe_farm: false,
      },
      "subsidy_is_applicants",
      60_000,
    ],
    [
      "no government fund (金融服务业 5 条件要求3（2）)",
      "zcdy-jr-05/3",
      {
        transfer_fee: 1e6,
        valuation: 5e7,
        transferor_registered_beijing: true,
        fund_qualified: true,
        on_platform: true,
      },
      "transferor_may_apply",
      400_000,
    ],
  ])("%s", (_, id, told, asked, yuan) => {
    expect(lineOf(id, told)).toEqual(["open", yuan]);
    expect(lineOf(id, { ...told, [asked]: true })).toEqual(["sure", yuan]);
    expect(lineOf(id, { ...told, [asked]: false })).toEqual(["none", 0]);
  });
});

describe("the field of a card or document", () => {
  const conduct = {
    well_managed: true,
    on_schedule: true,
    no_other_public_funding: true,
    not_in_restricted_catalogue: true,
  };
  const launch = {
    event_cost: 1e6,
    product_category: "other",
    event_date: "2023-03-01",
    known_brand: true,
  };

  it("a maker that launches its product is not in commerce; a shop is (商务服务业 16 条件要求1)", () => {
    const lineFor = (more: Told) => lineOf("zcdy-sw-16/3", { ...launch, ...conduct, ...more });
    expect(lineFor({ main_sector: "industrial" })).toEqual(["open", 500_000]);
    expect(lineFor({ main_sector: "wholesale_retail" })).toEqual(["sure", 500_000]);
    expect(lineFor({ commerce_business: false })).toEqual(["none", 0]);
  });

  it.each<[string, string, Told, string, number]>([
    [
      "a market built by itself (商务服务业 14 条件要求4)",
      "zcdy-sw-14/1",
      {
        ...conduct,
        approved_investment: 4e6,
        in_qualified_market: true,
        funded_by_market: true,
        meets_gbt19575: true,
        started_since_last_year: true,
        no_larger_accident_since_2020: true,
        key_project: false,
      },
      "at_most",
      2e6,
    ],
    [
      "a mall (商务服务业 15 条件要求1)",
      "zcdy-sw-15/1",
      {
        approved_investment: 2e7,
        store_type: "mall",
        area_m2: 6000,
        actual_investment: 2e7,
        performance_improved: true,
        started_since_last_year: true,
      },
      "at_most",
      870_000,
    ],
  ])("is not asked of who is in trade by another condition: %s", (_, id, told, counts, yuan) => {
    expect(lineOf(id, told)).toEqual([counts, yuan]);
  });

  it.each<[string, string, Told, string, string, number]>([
    [
      "energy saved in trade (商务服务业 19 服务对象)",
      "zcdy-sw-19/1",
      {
        approved_investment: 1e6,
        project_kind: "retrofit",
        saving_rate: 0.2,
        project_start: "2024-01-01",
      },
      "commerce_business",
      "at_most",
      500_000,
    ],
    [
      "a standard of hydrogen (先进制造业篇 11 服务内容1)",
      "zcdy-zz-11/1b",
      { standard_count: 1, newly_published: true },
      "hydrogen_field",
      "at_most",
      500_000,
    ],
    [
      "interest of an advanced industry (先进制造业篇 16 服务对象)",
      "zcdy-zz-16/11",
      {
        loan_amount: 1e7,
        months: 12,
        interest_paid: 4e5,
        major_project: false,
        fixed_asset_standard_met: true,
      },
      "high_end_industry",
      "at_most",
      200_000,
    ],
    [
      "a case of XR terminals (京技管发〔2025〕27号二（二）4)",
      "jjgf-2025-27/4-2",
      { national_excellent_case: true },
      "xr_field",
      "sure",
      1e6,
    ],
    [
      "green technology (京技管发〔2025〕29号二（一）1)",
      "jjgf-2025-29/1",
      { ...AREA, ...CLEAN, rd_investment: 1e7, open_competition_won: true },
      "green_technology",
      "sure",
      3e6,
    ],
    [
      "tax of who cares for the old (生活服务业 4 条件要求)",
      "zcdy-sh-04/3-1",
      { taxable_income: 2e6, cit_rate: 0.25, hitech_enterprise: true },
      "care_of_the_old",
      "sure",
      200_000,
    ],
  ])("%s", (_, id, told, asked, counts, yuan) => {
    expect(lineOf(id, told)).toEqual(["open", yuan]);
    expect(lineOf(id, { ...told, [asked]: true })).toEqual([counts, yuan]);
    expect(lineOf(id, { ...told, [asked]: false })).toEqual(["none", 0]);
  });
});
