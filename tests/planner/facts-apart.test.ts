import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import type { Input } from "../../src/language";
import { type Asked, factsFor, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

const measure = (id: string) => foundIn(book, id).measure;

type Told = Readonly<Record<string, unknown>>;

/** The lines of measures for a firm that answers what `of` asks, as it does in the pane: a question once. */
function linesFor(of: string, told: Told, ids: readonly string[]) {
  const answers = new Map<string, unknown>();
  for (const input of measure(of).inputs)
    if (input.name in told) answers.set(factKey(input), told[input.name]);
  const rawOf = (input: Input) => answers.get(factKey(input));
  const asked = ids.map((id): Asked => ({ measure: measure(id) }));
  const [firm] = position(book, [{ name: "甲", facts: {}, rawOf }], asked).companies;
  return firm!.lines.map(({ class: own, outcome: { status, amount }, counted }) => ({
    class: own,
    status,
    amount: amount ? toNumber(amount) : 0,
    counted: toNumber(counted),
  }));
}

const AREA = {
  in_225km2: true,
  not_three_simultaneous: true,
  energy_review_ok: true,
  not_government_funded: true,
};

describe("an answer about one project, award or review", () => {
  it.each([
    // three municipal awards for buildings; one of them is matched 1:1, the others 1:0.5
    ["jjgf-2025-29/26", { ...AREA, municipal_award: 9e5, area_m2: 12_000 }, "jjgf-2025-29/25"],
    ["jjgf-2025-29/25", { ...AREA, municipal_award: 9e5, area_m2: 12_000 }, "jjgf-2025-29/26"],
    ["jjgf-2025-29/25", { ...AREA, municipal_award: 9e5, area_m2: 12_000 }, "jjgf-2025-29/24"],
    // each review of the XR measures and of those on IT innovation is one of its own
    ["jjgf-2025-27/2-1", { total_investment: 1e8, passed_review: true }, "jjgf-2025-27/4-1"],
    ["jjgf-2025-27/5-2", { purchase_amount: 6e6, passed_review: true }, "jjgf-2025-27/4-1"],
    [
      "jjgf-2025-03/4",
      { xinchuang_field: true, platform_operating: true, support_year: 1, review_passed: true },
      "jjgf-2025-03/5-project",
    ],
    [
      "jjgf-2025-04/2",
      { national_award: 0, municipal_award: 5e6, fits_direction: true, recognised: true },
      "jjgf-2025-04/4",
    ],
    // four lists of marks
    [
      "zcdy-sw-24/2-2",
      { evaluation_score: 95, area_m2: 20_000, steady_growth: true },
      "zcdy-sw-24/3-2",
    ],
  ] as const)("of %s pays it, and not another", (id, told, other) => {
    const [own, elsewhere] = linesFor(id, told, [id, other]);
    expect(own!.counted).toBeGreaterThan(0);
    expect(["sure", "at_most"]).toContain(own!.class);
    expect(["sure", "at_most"]).not.toContain(elsewhere!.class);
  });

  it("takes public money from the capital or from its increase alone", () => {
    const manager = { private_fund_manager: true };
    const capital = { ...manager, paid_in_capital: 6e7, fund_size: 8e8, state_capital: 1e7 };
    const [first] = linesFor("jjgf-2025-25/11-1", capital, ["jjgf-2025-25/11-1"]);
    expect(first).toMatchObject({ class: "sure", amount: 1_500_000 });
    const [, increase] = linesFor("jjgf-2025-25/11-1", capital, [
      "jjgf-2025-25/11-1",
      "jjgf-2025-25/11-2",
    ]);
    expect(increase!.status).toBe("needs-input");
    const grown = { ...manager, capital_increase: 2e7, state_capital: 0 };
    const [own] = linesFor("jjgf-2025-25/11-2", grown, ["jjgf-2025-25/11-2"]);
    expect(own).toMatchObject({ class: "sure", amount: 100_000 });
  });

  it("had before takes nothing from another support", () => {
    const status = (already_received: boolean, id: string) =>
      linesFor("zcdy-zh-12/1c", { belt_road_project: true, already_received }, [id])[0]!.status;
    expect(status(true, "zcdy-zh-12/1c")).toBe("ineligible");
    expect(status(false, "zcdy-zh-12/1c")).toBe("up-to");
    expect(status(true, "zcdy-zh-20/2")).toBe("up-to");
    const years = ["zcdy-zh-18/1y", "zcdy-zh-19/2y", "zcdy-zh-20/1y"];
    const names = years.map((id) =>
      factKey(measure(id).inputs.find(({ name }) => name === "received_before")!),
    );
    expect(new Set(names).size).toBe(years.length);
  });

  it("about drugs says nothing of devices, nor a home for the old of one for the disabled", () => {
    const drugs = { pharma_field: true, class2_drug_count: 1, first_licence: true };
    const [drug, device] = linesFor(
      "jjgf-2025-09/3-class2",
      { ...drugs, produced_locally: false },
      ["jjgf-2025-09/3-class2", "jjgf-2025-09/4-launch"],
    );
    expect([drug!.status, device!.status]).toEqual(["ineligible", "needs-input"]);
    const home = { beds: 100, clean_years: 5, months: 12, star_rated: true };
    const [care, other] = linesFor("zcdy-sh-03/3-1", home, ["zcdy-sh-03/3-1", "zcdy-sh-03/c3-2"]);
    expect(care!.amount).toBe(180_000);
    expect(other).toMatchObject({ status: "needs-input", class: "none" });
  });

  it("of what documents ask alike is still one: the year's revenue, the vehicles replaced", () => {
    const shared = (name: string, ...ids: string[]) =>
      new Set(ids.map((id) => factKey(measure(id).inputs.find((input) => input.name === name)!)))
        .size;
    expect(shared("revenue", "jjgf-2025-01/3-1-year", "jjgf-2025-25/14")).toBe(1);
    expect(shared("vehicle_price", "jjgf-2025-29/18-1", "jjgf-2025-29/18-2")).toBe(1);
    expect(shared("evaluation_score", "zcdy-sw-25/1", "zcdy-sw-25/2")).toBe(1);
  });
});

describe("a condition that decides nothing", () => {
  const frontier = measure("zcdy-kj-12/y1");
  const ofAge = (years_established: number) =>
    book.assess(frontier, factsFor(frontier.inputs, { years_established }));
  const assumedAt = (years: number) =>
    ofAge(years).assumed.map((index) => frontier.inputs[index]!.name);

  it("is not assumed: a firm of three years need not be one of biomedicine, one of six must", () => {
    for (const years of [3, 5]) expect(assumedAt(years)).not.toContain("biomedical");
    for (const years of [6, 7]) expect(assumedAt(years)).toContain("biomedical");
    expect(ofAge(8).status).toBe("ineligible");
  });
});
