import { describe, expect, it } from "vitest";
import { type Told, lineOf } from "./line-of";

describe("what a card pays asks who may apply under it", () => {
  const home = { beds: 300, clean_years: 3, months: 12, star_rated: true };
  const old = { ...home, disabled_service_body: false };

  it("a home for the old, which may be publicly run or not filed (生活服务业 3 条件要求1、2)", () => {
    expect(lineOf("zcdy-sh-03/3-1", old)).toEqual(["open", 360_000]);
    expect(lineOf("zcdy-sh-03/3-1", { ...old, home_may_apply: true })).toEqual(["sure", 360_000]);
    expect(lineOf("zcdy-sh-03/3-1", { ...old, home_may_apply: false })).toEqual(["none", 0]);
  });

  it("a body for the disabled, for itself (生活服务业 3 条件要求1至3)", () => {
    const body = { beds: 60, months: 12, has_medical: true };
    const lineFor = (more: Told) => lineOf("zcdy-sh-03/c3-2", { ...body, ...more });
    expect(lineFor({ home_may_apply: true })).toEqual(["open", 36_000]);
    expect(lineFor({ disability_body_may_apply: true })).toEqual(["sure", 36_000]);
    expect(lineFor({ disability_body_may_apply: false })).toEqual(["none", 0]);
  });

  const culture = {
    place: "etown_core",
    shares_listed: "none",
    operating_years: 1,
    independent_legal_person: true,
    culture_classification_2018: true,
  };
  const loan = { loan_interests: "2000000", lender_is_bank: true };
  const quoted = { listed_this_year: true, annual_pool_used: 0 };

  it.each([
    ["zcdy-wh-11/1.1", loan, "at_most", 800_000],
    ["zcdy-wh-11/3", quoted, "sure", 50_000],
  ] as const)("a cultural firm: %s (文化和旅游 11 条件要求1)", (id, own, counts, yuan) => {
    expect(lineOf(id, { ...own, ...culture })).toEqual([counts, yuan]);
    expect(lineOf(id, own)).toEqual(["open", yuan]);
    for (const other of [
      { shares_listed: "sse" },
      { operating_years: 0.9 },
      { culture_classification_2018: false },
      { tax_in_beijing: false },
      { independent_legal_person: false },
    ])
      expect(lineOf(id, { ...own, ...culture, ...other })).toEqual(["none", 0]);
  });

  it("a cultural firm that rents (文化和旅游 12 条件要求2)", () => {
    const rent = { rent_paid: 6e5, rent_area_m2: 300, in_municipal_park: true, years_received: 0 };
    const told = { ...rent, small_micro_or_startup: true, ...culture };
    const factory = { ...told, culture_classification_2018: false };
    expect(lineOf("zcdy-wh-12/1-4", told)).toEqual(["at_most", 180_000]);
    expect(lineOf("zcdy-wh-12/1-4", factory)).toEqual(["none", 0]);
  });

  it("a bank of two years, which need be no legal person; a fund manager of 1亿元 (同上 条件要求2、3)", () => {
    const client = { client_revenues: "50000000", disbursed: true, place: "etown_core" };
    const loans = { ordinary_loans: "20000000", credit_loans: "0", ...client };
    const branch = { ...loans, independent_legal_person: false };
    expect(lineOf("zcdy-wh-11/4.1", { ...branch, operating_years: 2 })).toEqual([
      "at_most",
      100_000,
    ]);
    expect(lineOf("zcdy-wh-11/4.1", { ...branch, operating_years: 1.9 })).toEqual(["none", 0]);
    const fund = {
      ...client,
      investments: "8000000",
      amac_registered_fund: true,
      financial_equity: true,
      registered_change_done: true,
      operating_years: 2,
      independent_legal_person: true,
    };
    const lineFor = (managed: number) =>
      lineOf("zcdy-wh-11/4.4", { ...fund, managed_paid_in_capital: managed });
    expect(lineFor(1e8)).toEqual(["at_most", 800_000]);
    expect(lineFor(99_990_000)).toEqual(["none", 0]);
  });

  it("interest of makers of advanced instruments (先进制造业篇 13 服务内容14)", () => {
    const loan = { loan_amount: 5e7, months: 12, fixed_asset_investment: 6e7 };
    const lineFor = (more: Told) => lineOf("zcdy-zz-13/14b", { ...loan, ...more });
    expect(lineFor({})).toEqual(["open", 1e6]);
    expect(lineFor({ instrument_field: true })).toEqual(["at_most", 1e6]);
    expect(lineFor({ instrument_field: false })).toEqual(["none", 0]);
  });

  it("what is made in an old factory: offices in one are no manufacturing (先进制造业篇 2 服务内容1)", () => {
    const project = { total_investment: 5e7, fixed_asset_investment: 5e7, construction_years: 2 };
    const factory = { ...project, completed: true, in_ledger: true, land_use_kept: true };
    const lineFor = (more: Told) => lineOf("zcdy-zz-02/1a", { ...factory, ...more });
    expect(lineFor({})).toEqual(["open", 1e7]);
    expect(lineFor({ manufacturing_in_old_factory: true })).toEqual(["sure", 1e7]);
    expect(lineFor({ manufacturing_in_old_factory: false })).toEqual(["none", 0]);
  });

  it("a used-car firm that invests abroad (商务服务业 17 服务内容4)", () => {
    const abroad = { investment_usd: 6e6, received_this_year: 0, belt_road: true };
    const lineFor = (more: Told) =>
      lineOf("zcdy-sw-17/4-1", { ...abroad, same_type_enterprise: true, ...more });
    expect(lineFor({ used_car_firm: true })).toEqual(["at_most", 1e6]);
    expect(lineFor({})).toEqual(["open", 1e6]);
    expect(lineFor({ used_car_firm: false })).toEqual(["none", 0]);
  });

  it("a first store that sells goods; a restaurant is none (京商消二字〔2026〕3号 一（一）3)", () => {
    const store = {
      revenue_6m: 3e6,
      brand_store_count: 5,
      opening_date: "2026-01-10",
      store_type: "china_first",
      lawful_brand_right: true,
      real_innovation: true,
      operates_in_beijing: true,
      project_in_beijing: true,
      lawful_and_complete: true,
      no_other_fiscal_funds: true,
      real_consumption: true,
      not_in_restricted_catalogue: true,
      actual_operator: true,
    };
    expect(lineOf("jsxe-2026-03/1.3", store)).toEqual(["open", 1e6]);
    expect(lineOf("jsxe-2026-03/1.3", { ...store, retail_store: true })).toEqual(["sure", 1e6]);
    expect(lineOf("jsxe-2026-03/1.3", { ...store, retail_store: false })).toEqual(["none", 0]);
    const owner = { ...store, retail_store: true, actual_operator: false };
    expect(lineOf("jsxe-2026-03/1.3", owner)).toEqual(["none", 0]);
  });
});
