import { describe, expect, it } from "vitest";
import { type Told, lineOf } from "./line-of";

const beijing = {
  place: "beijing",
  owns_ip: true,
  independent_legal_person: true,
  no_other_municipal_funding: true,
  registered_before_prior_year: true,
};
const newPiece = { created_performed_prior_year: true, original_work: true };
const brand = { total_cost: 2e6, consecutive_editions: 3, show_count: 15 };
const popular = { total_cost: 1e6, nonprofit: true, public_exhibition_days: 15 };
const abroad = { total_cost: 1e6, country_count: 1, show_count: 3, is_performance: true };
const training = { talent_project_kind: "training", registration_date: "2019-12-31" };
const painter = { art_form: "oil", applicant_kind: "individual" };
const stage = { genre: "drama", planning_done: true, premiered_before_prior_year: false };
const tour = { total_cost: 3e6, location: "domestic", content_kind: "eligible_work" };

/** What each measure pays, who may apply, and what else it asks, as it is met. */
const PAID = [
  ["zcdy-wh-01/1-2", "fine_art_may_apply", "at_most", 1e5, painter],
  ["zcdy-wh-02/1", "new_stage_may_apply", "at_most", 2.5e6, stage],
  ["zcdy-wh-02/2", "new_stage_may_apply", "at_most", 1e5, { small_form: "dance", ...newPiece }],
  ["zcdy-wh-03/1-3", "touring_may_apply", "at_most", 1.5e6, tour],
  ["zcdy-wh-14/1-brand", "exchange_may_apply", "at_most", 1.2e6, brand],
  ["zcdy-wh-14/1-popular", "exchange_may_apply", "at_most", 6e5, popular],
  ["zcdy-wh-14/1-foreign", "exchange_may_apply", "at_most", 6e5, abroad],
  ["zcdy-wh-17/1", "beijing_stage_may_apply", "at_most", 2.5e6, { genre: "drama" }],
  ["zcdy-wh-17/2", "beijing_stage_may_apply", "at_most", 1.5e6, { genre: "drama" }],
  ["zcdy-wh-17/3", "beijing_stage_may_apply", "at_most", 1e5, { small_piece_form: "song" }],
  ["zcdy-wh-17/4b", "beijing_stage_may_apply", "sure", 2e5, { recommended_by_bureau: true }],
  ["zcdy-wh-17/4c", "beijing_stage_may_apply", "sure", 5e5, { class1_contest: true }],
  ["zcdy-wh-18/1-2", "arts_training_may_apply", "at_most", 2e6, training],
] as const;

const met = { ...beijing, large_work: true, won_prize: true, public_activity_count: 0 };

describe("what the art funds grant asks who may apply", () => {
  it.each(PAID)("%s: %s", (id, may, counts, yuan, own) => {
    expect(lineOf(id, { ...met, ...own, [may]: true })).toEqual([counts, yuan]);
    expect(lineOf(id, { ...met, ...own })).toEqual(["open", yuan]);
    expect(lineOf(id, { ...met, ...own, [may]: false })).toEqual(["none", 0]);
  });

  it("a no to one of the list is a no to all of it; what is noted or preferred is no condition", () => {
    const toured = (more: Told) => lineOf("zcdy-wh-03/1-3", { ...met, ...tour, ...more });
    expect(toured({ same_show_funded_prior_year: true })).toEqual(["none", 0]);
    expect(toured({ same_show_funded_prior_year: false })).toEqual(["open", 1.5e6]);
    expect(toured({ work_completed: false })).toEqual(["none", 0]);
    const painted = (more: Told) => lineOf("zcdy-wh-01/1-2", { ...met, ...painter, ...more });
    expect(painted({ also_youth_talent_project: true })).toEqual(["none", 0]);
    // sizes of other works are noted with the application, and no condition
    const small = { short_side_m: 1, long_side_m: 1, fine_art_may_apply: true };
    expect(painted(small)).toEqual(["at_most", 1e5]);
  });

  it("who trains artists was registered before 2020 (文化和旅游 18 条件要求1)", () => {
    const lineFor = (registration_date: unknown) =>
      lineOf("zcdy-wh-18/1-2", {
        ...met,
        ...training,
        arts_training_may_apply: true,
        registration_date,
      });
    expect(lineFor("2019-12-31")).toEqual(["at_most", 2e6]);
    expect(lineFor("2020-01-01")).toEqual(["none", 0]);
    expect(lineFor(undefined)).toEqual(["open", 2e6]);
  });
});

describe("what the performing arts platform grants (文化和旅游 16 条件要求1)", () => {
  const rented = { venue_rent: 4e5, work_theme: "general", show_count: 4, shortlisted: true };
  const show = { ...rented, low_price_ticket_share: 0.25, pop_concert_or_charter: false };
  const firm = { performing_arts_business: true, sound_governance: true };
  const lineFor = (more: Told) => lineOf("zcdy-wh-16/1", { ...met, ...show, ...more });

  it("is for who produces, runs or brokers shows, with sound accounts", () => {
    expect(lineFor(firm)).toEqual(["sure", 2e5]);
    expect(lineFor({})).toEqual(["open", 2e5]);
    expect(lineFor({ ...firm, performing_arts_business: false })).toEqual(["none", 0]);
    expect(lineFor({ ...firm, sound_governance: false })).toEqual(["none", 0]);
  });

  it("is for a company from elsewhere too, that applies with a theatre or agent of Beijing", () => {
    const elsewhere = { ...firm, place: "elsewhere" };
    expect(lineFor(elsewhere)).toEqual(["open", 2e5]);
    expect(lineFor({ ...elsewhere, joint_with_beijing_partner: true })).toEqual(["sure", 2e5]);
    expect(lineFor({ ...elsewhere, joint_with_beijing_partner: false })).toEqual(["none", 0]);
  });
});

describe("a private museum is no enterprise", () => {
  const project = { project_field: "new_scene", under_investigation: false };
  const scene = { ...met, ...project, serious_dishonesty: false, ip_dispute: false };

  it("and has no award for new consumption (文化和旅游 15 条件要求1)", () => {
    expect(lineOf("zcdy-wh-15/5", scene)).toEqual(["at_most", 1e6]);
    expect(lineOf("zcdy-wh-15/5", { ...scene, enterprise: true })).toEqual(["at_most", 1e6]);
    expect(lineOf("zcdy-wh-15/5", { ...scene, enterprise: false })).toEqual(["none", 0]);
  });

  it("nor one for new scenes; a trade association may apply (京商消二字〔2026〕3号 二（一）1)", () => {
    const space = { event_count: 5, launch_space_m2: 500, lawful_operating_right: true };
    const launches = {
      ...space,
      opening_date: "2026-01-10",
      project_in_beijing: true,
      actual_operator: true,
    };
    const lineFor = (more: Told) =>
      lineOf("jsxe-2026-03/1.1", {
        ...met,
        ...launches,
        lawful_and_complete: true,
        no_other_fiscal_funds: true,
        real_consumption: true,
        not_in_restricted_catalogue: true,
        ...more,
      });
    expect(lineFor({})).toEqual(["sure", 1e6]);
    expect(lineFor({ enterprise: true })).toEqual(["sure", 1e6]);
    expect(lineFor({ enterprise: false })).toEqual(["sure", 1e6]);
    expect(lineFor({ enterprise_or_association: false })).toEqual(["none", 0]);
  });
});
