import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { annotatedRuleBook } from "../../src/rulebook";

const book = await annotatedRuleBook();

interface Line {
  id: string;
  class: string;
  amount?: number;
  because: { sentence: string }[];
  notes?: string[];
  ignored?: string[];
  nearly?: Record<string, string>;
}
interface Company {
  lines: Line[];
  sure: number;
  ignored?: string[];
  nearly?: Record<string, string>;
  ambiguous?: unknown[];
}

const asked = (request: object) => answer(book, JSON.stringify(request));
function positionOf(facts: object, measures: unknown[], lang?: string): Company {
  const { companies } = asked({
    position: { companies: [{ name: "甲", facts }], measures },
    lang,
  }) as unknown as { companies: [Company] };
  return companies[0];
}

const YEAR = "jjgf-2025-01/3-1-year";
const QUARTER = "jjgf-2025-01/3-1-q1";
const STANDARD = "jjgf-2025-04/16";
const LOAN = "jjgf-2025-25/4-2";

describe("facts that are told by a surer name", () => {
  const firm = { main_sector: "info_service" };

  it("are the shared ones, as a file prints them: the year's revenue is not the quarter's", () => {
    const year = { ...firm, revenue_year: "3.2亿元", revenue_growth_year: "25%" };
    const { lines, sure, ...company } = positionOf(year, [YEAR, QUARTER]);
    expect(lines.map((line) => line.class)).toEqual(["sure", "none"]);
    expect(sure).toBe(640_000);
    expect(company).not.toHaveProperty("ignored");
    expect(company).not.toHaveProperty("ambiguous");
    // the name of an input alone tells both, and says so
    const both = positionOf({ ...firm, revenue: 3.2e8, growth: 0.25 }, [YEAR, QUARTER]);
    expect(both.lines.map((line) => line.class)).toEqual(["sure", "sure"]);
    expect(both.ambiguous).toHaveLength(2);
    // a surer name goes before it
    const mixed = positionOf({ ...year, revenue: 8e7, growth: 0.1 }, [YEAR, QUARTER]);
    expect(mixed.lines.map(({ amount }) => amount)).toEqual([640_000, 72_000]);
  });

  it("are those of one document, in a position, a project, a combination and alone", () => {
    const own = { "jjgf-2025-04/municipal_award": 200_000 };
    const { lines, sure } = positionOf(own, [STANDARD, LOAN]);
    expect(lines.map((line) => line.class)).toEqual(["sure", "none"]);
    expect(sure).toBe(200_000);
    const [project] = positionOf({}, [{ id: STANDARD, project: "一", facts: own }]).lines;
    expect(project).toMatchObject({ class: "sure", amount: 200_000 });
    expect(project).not.toHaveProperty("ignored");
    expect(asked({ combine: [STANDARD, LOAN], facts: own })).toMatchObject({ total: 200_000 });
    const alone = asked({ id: STANDARD, facts: own });
    expect(alone).toMatchObject({ amount: 200_000 });
    expect(alone).not.toHaveProperty("ignored");
  });

  it("leave a limit of several measures what it reads, in a combination as in a position", () => {
    const loan = { loan_amount: 1e8, loan_rate: 0.03, lpr: 0.035, months: 12 };
    const purchase = { contract_date: "2023-05-01", equipment_purchase: 1e8 };
    const yes = { conditions_met: true, loan_for_equipment: true, forms_fixed_assets: true };
    const facts = { ...loan, ...purchase, ...yes, project_field: "tech_innovation" };
    const both = ["zcdy-zh-01/2.2", "zcdy-zh-21/3"];
    const sums = (told: object) => {
      const { total } = asked({ combine: both, facts: told });
      const { companies } = asked({
        position: { companies: [{ name: "甲", facts: told }], measures: both },
      }) as { companies: [{ lines: { counted: number }[] }] };
      return [total, companies[0].lines.reduce((sum, { counted }) => sum + counted, 0)];
    };
    // the interest paid, which both read, is 3 million; alone they come to 5.5 million
    expect(sums(facts)).toEqual([3e6, 3e6]);
    expect(sums({ ...facts, revenue_year: 1e8 })).toEqual([3e6, 3e6]);
    const { loan_amount, ...rest } = facts;
    expect(sums({ ...rest, "zcdy-zh/loan_amount": loan_amount })).toEqual([3e6, 3e6]);
  });

  it("are no names of inputs: what an input is called tells that input alone, as everywhere", () => {
    const told = { municipal_award: 5e6, national_award: 0, fits_etown_direction: false };
    const { lines } = positionOf({ ...told, recognised: true }, [
      "jjgf-2025-04/2",
      "jjg-2022-08/2",
    ]);
    // 4号 asks it under another name
    expect(lines.map(({ class: own }) => own)).toEqual(["open", "none"]);
  });

  it("are read, or refused in a sentence", () => {
    const { error } = asked({
      position: { companies: [{ name: "甲", facts: { revenue_year: "许多" } }], measures: [YEAR] },
    }) as { error: { code: string; message: string } };
    expect(error.code).toBe("bad-fact");
    expect(error.message).toContain("全年营业收入");
  });
});

describe("names that nothing reads", () => {
  it("are said, of the company and of a project, with the name that is nearly theirs", () => {
    const { ignored, nearly } = positionOf({ growht: 0.2, colour: "red", capacity_kw: 3 }, [YEAR]);
    expect(ignored).toEqual(["growht", "colour", "capacity_kw"]);
    // a fact of another measure is no slip
    expect(nearly).toEqual({ growht: "growth" });
    const solar = { id: "jjgf-2025-29/27-1", project: "一" };
    const told = { capacity_kw: 1200, aplicant_role: "investor" };
    const [line] = positionOf({}, [{ ...solar, facts: told }]).lines;
    expect(line).toMatchObject({
      ignored: ["aplicant_role"],
      nearly: { aplicant_role: "applicant_role" },
    });
    const right = { capacity_kw: 1200, applicant_role: "investor" };
    expect(positionOf({}, [{ ...solar, facts: right }]).lines[0]).not.toHaveProperty("ignored");
  });
});

describe("figures of a position", () => {
  it("that are of an unlikely size are said, and computed as they stand", () => {
    const [odd] = positionOf({ rd_expense: 1e8, rd_growth: 12 }, ["jjgf-2025-04/7"]).lines;
    expect(odd!.notes!.join()).toContain("1200%");
    const [even] = positionOf({ rd_expense: 1e8, rd_growth: 0.12 }, ["jjgf-2025-04/7"]).lines;
    expect(even).not.toHaveProperty("notes");
    expect(even!.amount).toBe(89_285.71);
  });

  it("that have no answer say why: lists of different lengths", () => {
    const told = {
      months_since_payment: 30,
      startup_first_investment: true,
      venture_investor: true,
    };
    const lists = { investments: [2e7, 8e6], state_contributions: [0] };
    for (const lang of ["zh-CN", "en-US"]) {
      const [line] = positionOf({ ...told, ...lists }, ["jjgf-2025-25/15"], lang).lines;
      expect(line).toMatchObject({ class: "none" });
      expect(line!.because.map(({ sentence }) => sentence).join()).toMatch(/长短不一|lengths/);
    }
    const even = { ...lists, state_contributions: [0, 0] };
    expect(positionOf({ ...told, ...even }, ["jjgf-2025-25/15"]).sure).toBe(560_000);
  });
});
