import { describe, expect, it } from "vitest";
import { type Question, everyMeasure, nextQuestions, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();
const asked = everyMeasure(book, undefined);
const linesFor = (facts: Record<string, unknown>) =>
  position(book, [{ name: "甲", facts }], asked).companies[0]!.lines;
const questionsTo = (facts: Record<string, unknown>) => nextQuestions(book, linesFor(facts));
const about = (questions: readonly Question[], id: string, name: string) =>
  questions.find(({ waiting, input }) => input.name === name && waiting.includes(id))!;
const statusOf = (facts: Record<string, unknown>, id: string) =>
  linesFor(facts).find(({ measure }) => measure.id === id)!.outcome.status;

const LOAN = { place: "etown_core", pays_interest: true };
const ROBOT_LOAN = "zcdy-zz-05/3b";

describe("what a loan decides", () => {
  it("is no subsidy for key industries or software to who is neither", () => {
    for (const main_sector of ["catering", "farming", "transport", "culture_sports"])
      expect(statusOf({ ...LOAN, main_sector }, "zcdy-zz-01/d7-1"), main_sector).toBe("ineligible");
    for (const main_sector of ["industrial", "info_service", "tech_service"])
      expect(statusOf({ ...LOAN, main_sector }, "zcdy-zz-01/d7-1"), main_sector).toBe(
        "needs-input",
      );
  });

  it("is a loan for robots only for who has to do with robots", () => {
    const worthOf = (facts: Record<string, unknown>) => {
      const { worth, far } = about(questionsTo(facts), ROBOT_LOAN, "loan_amount");
      return { worth, far };
    };
    expect(worthOf(LOAN).worth).toBe(0);
    expect(worthOf(LOAN).far).toBeGreaterThan(0);
    expect(worthOf({ ...LOAN, robot_business: true }).worth).toBeGreaterThan(0);
    expect(statusOf({ ...LOAN, robot_business: false }, ROBOT_LOAN)).toBe("ineligible");
  });
});

describe("what is paid by the piece", () => {
  it("is worth one piece, not all that a cap of the year allows", () => {
    const questions = questionsTo({ medical_business: true, pharma_field: true });
    const { worth } = about(questions, "jjgf-2025-09/3-vet", "vet_drug_class");
    // 300万元 for a certificate of the first class, halved for their number; the cap is 1亿元
    expect(worth).toBe(1_500_000);
    // what is no piece is worth its largest sum
    const variety = about(questions, "jjgf-2025-09/9-variety", "new_variety");
    expect(variety.worth).toBe(25_000_000);
  });
});

describe("the condition of a measure", () => {
  it("is asked before its figures where both decide as much", () => {
    const names = questionsTo({ xinchuang_business: true, xinchuang_field: true })
      .filter(({ waiting }) => waiting.includes("jjgf-2025-03/1"))
      .map(({ input }) => input.name);
    expect(names).toEqual(["in_yanzhen_plan", "support_year"]);
  });
});
