import { describe, expect, it } from "vitest";
import {
  type Line,
  everyMeasure,
  knownFacts,
  nextQuestions,
  openingQuestions,
  position,
} from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();
const asked = everyMeasure(book, undefined);
const linesFor = (facts: Record<string, unknown>): Line[] =>
  position(book, [{ name: "甲", facts }], asked).companies[0]!.lines;
const known = (facts: Record<string, unknown>) => knownFacts(book, (input) => facts[input.name]);

describe("what a company is", () => {
  const industrial = linesFor({ main_sector: "industrial", output_value: 1.1e8, growth: 0.1 });

  it("removes money of banks, securities and insurance from an industrial firm's open lines", () => {
    const finance = industrial.filter(({ measure }) =>
      /^jjgf-2025-25\/(8|9|10|11|12|13|14|15)|^zcdy-jr-0[1-5]/.test(measure.id),
    );
    expect(finance.length).toBeGreaterThan(20);
    expect(finance.filter((line) => line.class === "open")).toEqual([]);
    const bank = finance.find(({ measure }) => measure.id === "jjgf-2025-25/13-1")!;
    expect(bank.outcome).toMatchObject({ status: "ineligible", missing: [] });
    expect(bank.outcome.because[0]).toMatchObject({ why: "contradicts", said: "industrial" });
  });

  it("keeps what the firm's own facts settle, and what is for everybody", () => {
    const own = industrial.find(({ measure }) => measure.id === "jjgf-2025-01/1")!;
    expect(own.class).toBe("sure");
    const statusOf = (facts: Record<string, unknown>) =>
      linesFor({ main_sector: "industrial", ...facts }).find(
        ({ measure }) => measure.id === "jjgf-2025-25/8-1",
      )!.outcome.status;
    expect(statusOf({ licensed_legal_person: true, paid_in_capital: 2e8 })).toBe("eligible");
    expect(statusOf({ paid_in_capital: 2e8 })).toBe("ineligible");
  });

  it("keeps what is decided case by case when all that the text asks is answered", () => {
    const studio = (facts: Record<string, unknown>) =>
      linesFor({ main_sector: "industrial", ...facts }).find(
        ({ measure }) => measure.id === "zcdy-wh-06/1",
      )!.outcome.status;
    expect(studio({ selected_studio: true })).toBe("case-by-case");
    expect(studio({})).toBe("ineligible");
  });

  it("is not what a measure's own input of the same kind says", () => {
    const bank = (facts: Record<string, unknown>) =>
      linesFor(facts).find(({ measure }) => measure.id === "jjgf-2025-25/13-1")!.outcome;
    expect(bank({ sector: "other", listed_exchange: "none" })).toEqual(bank({}));
    expect(bank({ main_sector: "other" }).status).toBe("ineligible");
  });

  it("leaves open whether a site of a company from elsewhere lies in the area", () => {
    for (const place of ["beijing", "elsewhere"])
      for (const fact of ["jjgf-2025-22/in_60km2", "jjgf-2025-29/in_225km2"])
        expect(known({ place }).answerTo(fact)).toBeUndefined();
    expect(known({ place: "etown" }).answerTo("jjgf-2025-29/in_225km2")).toBe("true");
  });

  it("offers a finance firm no industrial money", () => {
    const lines = linesFor({ main_sector: "finance", output_value: 1.1e8, growth: 0.1 });
    const line = lines.find(({ measure }) => measure.id === "jjgf-2025-01/1")!;
    expect(line.class).toBe("none");
    expect(line.outcome.status).toBe("ineligible");
  });

  it("takes a place outside Beijing at its word", () => {
    const lines = linesFor({ place: "elsewhere" });
    const etown = lines.filter(({ measure }) => measure.document === "jjgf-2025-04");
    expect(etown.length).toBeGreaterThan(20);
    expect(etown.every(({ outcome }) => outcome.status !== "eligible")).toBe(true);
  });

  it("calls nothing open that hangs on more answers than are known", () => {
    for (const { class: own, outcome, unknown, given } of industrial) {
      if (own !== "open") continue;
      expect(outcome.missing.length).toBeLessThanOrEqual(1);
      expect(unknown).toBeLessThanOrEqual(given + 2);
    }
  });
});

describe("facts that settle others", () => {
  it("answer the weaker by the stronger, and the stronger by a no to the weaker", () => {
    expect(known({ factoring_or_leasing: true }).answerTo("jjgf-2025-25/local_financial_org")).toBe(
      "true",
    );
    expect(
      known({ local_financial_org: false }).answerTo("jjgf-2025-25/factoring_or_leasing"),
    ).toBe("false");
    expect(known({ local_financial_org: true }).answerTo("jjgf-2025-25/factoring_or_leasing")).toBe(
      undefined,
    );
  });

  it("follow one another, and never set aside what was given", () => {
    const firm = known({ advanced_manufacturing: true });
    expect(firm.answerTo("industrial")).toBe("true");
    expect(firm.answerTo("jjgf-2025-01/sector")).toBe("industrial");
    const odd = known({ advanced_manufacturing: true, sector: "transport" });
    expect(odd.answerTo("jjgf-2025-01/sector")).toBe("transport");
    expect(odd.answerTo("zcdy-zz/advanced_manufacturing")).toBe("true");
  });

  it("reach a measure that asks for them", () => {
    const facts = { industrial: true, output_value: 1.1e8, growth: 0.1 };
    const line = linesFor(facts).find(({ measure }) => measure.id === "jjgf-2025-01/1")!;
    expect(line.class).toBe("sure");
    expect(line.outcome.assumed.some((i) => line.measure.inputs[i]!.name === "sector")).toBe(false);
  });
});

describe("the next question", () => {
  it("is the one that decides most money, and none that is contradicted or answered", () => {
    const lines = linesFor({ main_sector: "industrial", place: "etown_core", output_value: 1.1e8 });
    const questions = nextQuestions(lines);
    expect(questions.length).toBeGreaterThan(100);
    questions
      .slice(1)
      .forEach(({ worth }, i) => expect(worth).toBeLessThanOrEqual(questions[i]!.worth));
    const names = questions.map(({ input }) => input.name);
    expect(names).not.toContain("securities_turnover");
    expect(names).not.toContain("banking_legal_person");
    expect(names).not.toContain("output_value");
    expect(names).toContain("growth");
  });

  it("comes after the eight that a company begins with", () => {
    const facts = { main_sector: "industrial", revenue: 9e7, shares_listed: "none" };
    const openings = openingQuestions(book, known(facts));
    expect(openings.map(({ id }) => id)).toEqual([
      "sector",
      "place",
      "size",
      "revenue",
      "research",
      "titles",
      "listing",
      "loans",
    ]);
    const answered = openings.flatMap((one) => one.facts.filter((fact) => fact.answered));
    expect(answered.map(({ fact }) => fact)).toEqual([
      "main_sector",
      "revenue_year",
      "shares_listed",
    ]);
  });
});
