import { describe, expect, it } from "vitest";
import {
  type Line,
  everyMeasure,
  knownFacts,
  nextQuestions,
  openingQuestions,
  position,
} from "../../src/planner";
import { factNameOf } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "./books";

const book = await wordedRuleBook();
const asked = everyMeasure(book, undefined);
const linesFor = (facts: Record<string, unknown>): readonly Line[] =>
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
    const film = (facts: Record<string, unknown>) =>
      linesFor({ main_sector: "catering", ...facts }).find(
        ({ measure }) => measure.id === "zcdy-wh-21/1",
      )!.outcome.status;
    const capable = { filed_in_beijing: true, professional_capacity: true, lawful_operation: true };
    expect(film({ ...capable, film_work: true, theme_fits: true })).toBe("case-by-case");
    expect(film({})).toBe("ineligible");
  });

  it("is not what a measure's own input of the same kind says", () => {
    const bank = (facts: Record<string, unknown>) =>
      linesFor(facts).find(({ measure }) => measure.id === "jjgf-2025-25/13-1")!.outcome;
    expect(bank({ sector: "other", listed_exchange: "none" })).toEqual(bank({}));
    expect(bank({ main_sector: "other" }).status).toBe("ineligible");
  });

  it("leaves open whether a site of a company from elsewhere lies in the area", () => {
    for (const place of ["beijing", "elsewhere"])
      for (const fact of [
        "jjgf-2025-21/in_60km2",
        "jjgf-2025-22/in_60km2",
        "jjgf-2025-29/in_225km2",
      ])
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
      expect(given).toBeGreaterThan(0);
      expect(unknown).toBeLessThanOrEqual(given + 1);
    }
  });

  it("calls nothing open while nothing is told, or what nothing told is about", () => {
    const openOf = (facts: Record<string, unknown>) =>
      linesFor(facts).filter((line) => line.class === "open");
    expect(openOf({})).toEqual([]);
    const told = openOf({
      main_sector: "industrial",
      rd_expense_year: 5e6,
      holds_specialised: true,
    });
    expect(told.length).toBeGreaterThan(3);
    for (const { measure, outcome } of told) {
      const unknown = [...outcome.missing, ...outcome.assumed];
      const own = measure.inputs.filter((input, i) => !input.scope && !unknown.includes(i));
      expect(own, measure.id).not.toEqual([]);
    }
  });

  it("takes from no sector what the text pays firms of several sectors", () => {
    const of = (main_sector: string, id: string) =>
      linesFor({ main_sector }).find(({ measure }) => measure.id === id)!.outcome.status;
    // studios of institutes, parcel lockers, farmland of any firm, a bookstore of a maker, a large store of a maker
    expect(of("tech_service", "zcdy-wh-06/1")).not.toBe("ineligible");
    expect(of("transport", "zcdy-sh-05/2")).not.toBe("ineligible");
    for (const id of ["zcdy-ny-01/1", "jjgf-2025-21/7.1", "zcdy-sw-24/1"])
      expect(of("industrial", id), id).not.toBe("ineligible");
    expect(of("finance", "zcdy-sw-14/1")).toBe("ineligible");
  });

  it("knows that a restaurant is no services firm, and that a contract maker of drugs may be one", () => {
    const services = (main_sector: string) =>
      linesFor({ main_sector, pharma_field: true, growth: 0.1 }).find(
        ({ measure }) => measure.id === "jjgf-2025-09/10-growth",
      )!;
    expect(services("catering").outcome.status).toBe("ineligible");
    expect(services("industrial").class).toBe("open");
    expect(services("tech_service").class).toBe("at_most");
    expect(services("other").class).toBe("open");
  });
});

/** Facts in whose words a title stands and that ask something else: when, by whom, for what. */
const OTHER_QUESTIONS = new Set([
  // first or renewed, and when: the certificate alone does not say
  "jjgf-2025-04/hitech_status",
  "zcdy-kj/newly_listed_tech_sme",
  "zcdy-sw/hitech_certificate",
  "zcdy-sw/hitech_certificate_valid",
  // titles beyond those asked first, of which the highest pays
  "jjgf-2025-04/certification",
  "zcdy-kj/priority_entity",
  "jjg-2022-08/certification",
  "jjg-2022-08/enterprise_class",
  "zcdy-zz/central_funded_little_giant",
  // titles of Zhongguancun, which the national one does not deny
  "zcdy-jr/high_tech_certificate",
  "zcdy-jr/high_tech_enterprise",
  "zcdy-jr/in_haidian_list",
  "zcdy-jr/in_zgc_list",
  "zcdy-kj/voucher_holder",
  "zcdy-zh/eligible_entity",
  // recognised by the area, or by criteria
  "jjgf-2025-04/tech_sme",
  "zcdy-sh/hitech_enterprise",
  // of a service, a project, a list of the ministry
  "zcdy-kj/specialized_sme",
  "zcdy-lr/specialized_sme_project",
  "zcdy-zh/service_platform",
]);

describe("titles", () => {
  const titled = new Map(
    book.measures.flatMap(({ inputs, document }) =>
      inputs
        .filter(({ type }) => type === "boolean" || type === "enum")
        .filter(({ zh, choices = [] }) =>
          /高新技术企业|专精特新|小巨人|科技型中小企业/.test(
            [zh, ...choices.map((choice) => choice.zh)].join(),
          ),
        )
        .map((input) => [factNameOf(input, document), input] as const),
    ),
  );
  const facts = ["holds_hightech", "holds_specialised", "holds_little_giant", "holds_tech_sme"];
  const answers = Array.from({ length: 16 }, (_, n) =>
    Object.fromEntries(facts.map((fact, i) => [fact, ((n >> i) & 1) === 1])),
  ).filter((one) => one.holds_specialised || !one.holds_little_giant);

  it("are asked once: whoever said which it holds is not asked in other words", () => {
    expect(titled.size).toBeGreaterThan(15);
    for (const told of answers) {
      const own = known({ ...told, place: "etown" });
      const open = [...titled.keys()].filter((name) => !own.isAnswered(name));
      expect(open.filter((name) => !OTHER_QUESTIONS.has(name))).toEqual([]);
    }
  });

  it("of several count as the highest", () => {
    const rank = (told: Record<string, boolean>) =>
      known(told).answerTo("jjgf-2025-25/certification");
    const [hightech, specialised, giant] = facts as [string, string, string];
    expect(rank({ [hightech]: true, [specialised]: true, [giant]: true })).toBe("little_giant");
    expect(rank({ [hightech]: true, [giant]: true })).toBe("little_giant");
    expect(rank({ [hightech]: true, [specialised]: true, [giant]: false })).toBe("bj_zjtx");
    expect(rank({ [hightech]: true, [specialised]: false })).toBe("gaoxin");
    expect(rank({ [hightech]: false, [specialised]: false })).toBe("none");
    // what one answer leaves open stays open
    for (const told of [
      { [hightech]: true },
      { [specialised]: true },
      { [specialised]: false },
      {},
    ])
      expect(rank(told)).toBeUndefined();
    expect(rank({ [giant]: false, [hightech]: false })).toBeUndefined();
  });

  it("of a high-tech firm count in the capital alone", () => {
    const inZone = (place: string) =>
      known({ place, holds_hightech: true }).answerTo("zcdy-jr/high_tech_enterprise");
    expect(["etown", "beijing", "elsewhere"].map(inZone)).toEqual(["true", "true", "false"]);
    // a title of Zhongguancun is another one
    expect(
      known({ place: "etown", holds_hightech: false }).answerTo("zcdy-jr/high_tech_enterprise"),
    ).toBeUndefined();
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
    const questions = nextQuestions(book, lines);
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

  it("asks an industrial firm about its output and whether it makes drugs, about veterinary drugs after that", () => {
    const asked = nextQuestions(book, linesFor({ main_sector: "industrial" })).map(
      ({ input }) => input.name,
    );
    expect(asked.slice(0, 4).sort()).toEqual([
      "growth",
      "output_value",
      "output_value",
      "pharma_field",
    ]);
    const far = nextQuestions(book, linesFor({ main_sector: "industrial" })).filter(
      (q) => q.worth === 0,
    );
    expect(far.some(({ waiting }) => waiting.includes("jjgf-2025-09/3-vet"))).toBe(true);
  });

  it("asks what a company does where that decides a whole text, and then on what that brings", () => {
    const maker = { main_sector: "industrial", place: "etown_core", output_value: 1.1e8 };
    const questionsTo = (facts: Record<string, unknown>) => nextQuestions(book, linesFor(facts));
    const isPharma = ({ input }: { input: { name: string } }) => input.name === "pharma_field";
    const at = questionsTo(maker).findIndex(isPharma);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(6);
    const pharma = questionsTo(maker)[at]!;
    expect(pharma.waiting).toEqual(
      expect.arrayContaining(["jjgf-2025-09/9-growth", "jjgf-2025-09/3-class1"]),
    );
    // 2000万元, halved for the growth that it hangs on besides
    expect(pharma.worth).toBe(10_000_000);
    // who has told nothing of drugs is asked this before what drugs it has
    const far = questionsTo({ main_sector: "catering", place: "etown_core" });
    const names = far.map(({ input }) => input.name);
    expect(names.indexOf("pharma_field")).toBeLessThan(names.indexOf("vet_drug_class"));
    const no = questionsTo({ ...maker, pharma_field: false });
    expect(
      no.flatMap(({ waiting }) => waiting).filter((id) => id.startsWith("jjgf-2025-09/")),
    ).toEqual([]);
    const yes = questionsTo({ ...maker, pharma_field: true });
    expect(yes.some(isPharma)).toBe(false);
    const drugs = yes.find(({ waiting }) => waiting.includes("jjgf-2025-09/3-class1"))!;
    expect(drugs.worth).toBeGreaterThan(0);
  });

  it("takes conduct and where a company is for granted, and asks for its project when all else is told", () => {
    const { fields, standing, places } = book.relevance;
    const general = (facts: Record<string, unknown>) =>
      nextQuestions(book, linesFor(facts)).filter(({ input }) => input.scope);
    const before = general({ output_value: 1.1e8, growth: 0.1 });
    expect(before.length).toBeGreaterThan(3);
    expect(before.filter(({ fact }) => !fields.includes(fact))).toEqual([]);
    const [first, ...more] = ["not_government_funded", "energy_review_ok"];
    const project = { national_award: 0, municipal_award: 3e6, fits_direction: true };
    const after = general({ ...project, recognised: true, recognised_under_2023_rules: false });
    const names = after.map(({ input }) => input.name);
    expect(names).toEqual(expect.arrayContaining([first, ...more]));
    expect(after.filter(({ fact }) => [...standing, ...places].includes(fact))).toEqual([]);
  });

  it("asks last what texts ask that others took the place of, and rounds that are over", () => {
    const facts = { main_sector: "industrial", place: "etown_core", rd_growth: 0.2 };
    const questions = nextQuestions(book, linesFor(facts));
    const isOver = (id: string) => /^jjg-2022-08|^zcdy-zz-01\/d14|^zcdy-jc-05/.test(id);
    const over = questions.filter(({ waiting }) => waiting.every(isOver));
    expect(over.length).toBeGreaterThan(5);
    expect(over.filter(({ worth }) => worth > 0)).toEqual([]);
  });

  it("holds a measure that only one sector has for one of what was told", () => {
    const firstAsked = (main_sector: string) =>
      nextQuestions(book, linesFor({ main_sector, pays_interest: true })).filter(
        ({ waiting, worth }) => worth > 0 && waiting.includes("jjgf-2025-25/4-1"),
      );
    expect(firstAsked("industrial").map(({ input }) => input.name)).toContain("interest_paid");
  });

  const planted = (facts: Record<string, unknown>) => {
    const small = bookWith(
      measuresOf(`
- { id: d/sure, title: { zh: 甲, en: A }, inputs: [a: boolean, told: boolean], require: [a, told], amount: [{ base: 100万元 }] }
- { id: d/far, title: { zh: 乙, en: B }, inputs: [b: boolean, c: boolean, d: boolean, told: boolean], require: [b, c, d, told], amount: [{ base: 300万元 }] }
- { id: d/elsewhere, title: { zh: 丙, en: C }, inputs: [e: boolean], require: [e], amount: [{ base: 900万元 }] }
- { id: d/both, title: { zh: 丁, en: D }, inputs: [a: boolean, f: boolean, told: boolean], require: [a, f, told], amount: [{ base: 40万元 }] }`),
      [],
    );
    const { lines } = position(small, [{ name: "甲", facts }], everyMeasure(small, undefined))
      .companies[0]!;
    return nextQuestions(small, lines).map(({ input, worth, far }) => [input.name, worth, far]);
  };

  it("halves what a measure decides for each further fact that it hangs on", () => {
    expect(planted({ told: true })).toEqual([
      ["a", 1_200_000, 0],
      ["b", 750_000, 0],
      ["c", 750_000, 0],
      ["d", 750_000, 0],
      ["f", 200_000, 0],
      ["e", 0, 9_000_000],
    ]);
    expect(planted({})[0]).toEqual(["e", 0, 9_000_000]);
  });

  it("holds what is paid by the piece, without a printed sum, for one that pays a middle sum", () => {
    const small = bookWith(
      measuresOf(`
- { id: d/piece, title: { zh: 甲, en: A }, inputs: [pieces: count, told: boolean], require: [told], amount: [{ base: pieces * 5000元 }] }
- { id: d/little, title: { zh: 乙, en: B }, inputs: [a: boolean, told: boolean], require: [a, told], amount: [{ base: 10万元 }] }
- { id: d/middle, title: { zh: 丙, en: C }, inputs: [b: boolean, told: boolean], require: [b, told], amount: [{ base: 20万元 }] }
- { id: d/large, title: { zh: 丁, en: D }, inputs: [c: boolean, told: boolean], require: [c, told], amount: [{ base: 90万元 }] }`),
      [],
    );
    const { lines } = position(
      small,
      [{ name: "甲", facts: { told: true } }],
      everyMeasure(small, undefined),
    ).companies[0]!;
    expect(nextQuestions(small, lines).map(({ input, worth }) => [input.name, worth])).toEqual([
      ["c", 900_000],
      ["pieces", 200_000],
      ["b", 200_000],
      ["a", 100_000],
    ]);
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
