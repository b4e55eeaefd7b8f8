import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { everyMeasure, position } from "../../src/planner";
import { annotatedRuleBook } from "../../src/rulebook";

const book = await annotatedRuleBook();
const asked = everyMeasure(book, "2026-06-30");
const lineOf = (facts: Record<string, unknown>, id: string) =>
  position(book, [{ name: "甲", facts }], asked, "2026-06-30").companies[0]!.lines.find(
    ({ measure }) => measure.id === id,
  )!;

describe("what a firm says that it does not do", () => {
  it.each([
    ["medical_business", "jjgf-2025-09/9-growth", { industrial: true, growth: 0.1 }],
    [
      "xinchuang_business",
      "jjgf-2025-03/5-project",
      { quality_open_source: true, review_passed: true },
    ],
    ["new_energy_business", "jjgf-2025-33/1", { rd_investment: 1e7, key_technology_rd: true }],
    [
      "bonded_business",
      "jjgf-2025-30/4-3",
      { bonded_repair_or_rd: true, trade_growth: 0.2, first_time: true },
    ],
  ] as const)(
    "%s: pays nothing of a text for those who do, whatever else is told",
    (activity, id, facts) => {
      // all that the text itself asks is answered: the field alone is open
      expect(lineOf(facts, id).class).toBe("open");
      expect(lineOf({ ...facts, [activity]: true }, id).class).toBe("open");
      const denied = lineOf({ ...facts, [activity]: false }, id);
      expect(denied).toMatchObject({ class: "none", outcome: { status: "ineligible" } });
    },
  );

  it("leaves what it told of its field itself, and other texts", () => {
    const facts = { industrial: true, growth: 0.1, medical_business: false };
    const told = lineOf({ ...facts, pharma_field: true }, "jjgf-2025-09/9-growth");
    expect(told.class).toBe("at_most");
    const patent = { ...facts, standards_patents: true, pct_applications: 12, foreign_grants: 5 };
    expect(lineOf(patent, "zcdy-kj-04/2").class).toBe("at_most");
  });
});

describe("a sector that contradicts", () => {
  const increase = { capital_increase: 2e8, state_capital: 0 };

  it("is not set aside by figures alone: a maker whose capital grew is no fund manager", () => {
    const of = (main_sector: string) => lineOf({ ...increase, main_sector }, "jjgf-2025-25/11-2");
    for (const sector of ["industrial", "catering"])
      expect(of(sector)).toMatchObject({ class: "none", outcome: { status: "ineligible" } });
    for (const sector of ["finance", "leasing_business"]) expect(of(sector).class).toBe("open");
    expect(lineOf(increase, "jjgf-2025-25/11-2").class).toBe("open");
    const manager = { ...increase, private_fund_manager: true };
    for (const told of [manager, { ...manager, main_sector: "finance" }])
      expect(lineOf(told, "jjgf-2025-25/11-2").class).toBe("sure");
  });

  it("is set aside by what a firm says it is, and what it does not tick by what it spent", () => {
    const licensed = { main_sector: "industrial", licensed_legal_person: true };
    const bank = lineOf({ ...licensed, capital_increase: 2e8 }, "jjgf-2025-25/8-2");
    expect(bank.class).toBe("sure");
    const fair = {
      foreign_trade: false,
      foreign_trade_operator: true,
      market_plan_and_staff: true,
    };
    const spent = lineOf({ ...fair, software_fee: 5e5 }, "zcdy-sw-21/7");
    expect(spent.class).toBe("at_most");
  });
});

describe("what counts instead of a line", () => {
  const because = (measures: unknown[], facts: object, lang: string): string => {
    const found = answer(
      book,
      JSON.stringify({ lang, position: { companies: [{ name: "甲", facts }], measures } }),
    );
    const [company] = found.companies as [{ lines: { because: { sentence: string }[] }[] }];
    return company.lines.flatMap((line) => line.because.map(({ sentence }) => sentence)).join();
  };
  const LISTED = {
    newly_listed: true,
    national_hightech: true,
    sector_ok: true,
    thresholds_met: true,
    no_bad_credit_3y: true,
    eligible_entity: true,
  };

  it("is another line only of the same measure", () => {
    const two = ["zcdy-kj-13/1", "zcdy-kj-17/1"];
    expect(because(two, LISTED, "zh-CN")).toContain("已计zcdy-kj-13/1）");
    expect(because(two, LISTED, "en-US")).toContain("counted instead: zcdy-kj-13/1)");
    const years = ["zcdy-kj-13/1", { id: "zcdy-kj-13/1", project: "一" }];
    expect(because(years, LISTED, "zh-CN")).toContain("zcdy-kj-13/1的另一笔");
    expect(because(years, LISTED, "en-US")).toContain("another line of zcdy-kj-13/1");
  });
});
