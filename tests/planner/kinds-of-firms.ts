import { type Input, type Measure, beginsWith, factNameOf } from "../../src/language";
import { amountOf, activities, factsFor, openingQuestions } from "../../src/planner";
import type { RuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";
import { randomFrom } from "./random-companies";

/** A kind of firm: what it says at first, and the measures that it is about, by the beginnings of their ids. */
export interface Kind {
  readonly name: string;
  readonly opening: Readonly<Record<string, string | number | boolean>>;
  readonly about: readonly string[];
}

/** Answers by the keys of facts. */
export type Told = Map<string, unknown>;

const PLAIN = {
  place: "etown_core",
  size: "medium",
  revenue_year: 2e8,
  revenue_growth_year: 0.12,
  rd_expense_year: 0,
  rd_growth_year: 0,
  holds_hightech: false,
  holds_specialised: false,
  holds_little_giant: false,
  holds_tech_sme: false,
  shares_listed: "none",
  pays_interest: false,
  leases_equipment: false,
};
const RESEARCH = { ...PLAIN, rd_expense_year: 3e7, rd_growth_year: 0.2, holds_hightech: true };
const BORROWER = { pays_interest: true };

const kind = (
  name: string,
  main_sector: string,
  about: string,
  more: Kind["opening"] = {},
): Kind => ({ name, opening: { ...PLAIN, ...more, main_sector }, about: about.split(" ") });

export const KINDS: readonly Kind[] = [
  kind("exporter", "wholesale_retail", "zcdy-sw-21 zcdy-sw-07/2 zcdy-sw-22/2-1"),
  kind(
    "logistics",
    "transport",
    "jjgf-2025-01/3-4-q1 jjgf-2025-01/3-4-year jjgf-2025-29/18-3 jjgf-2025-29/19-1 zcdy-sw-20 zcdy-jc-05/1",
    BORROWER,
  ),
  kind(
    "film company",
    "culture_sports",
    "jjgf-2025-01/3-5-q1 jjgf-2025-01/3-5-year zcdy-wh-10 zcdy-wh-11/2",
  ),
  kind(
    "software",
    "info_service",
    "jjgf-2025-01/3-1-q1 jjgf-2025-01/3-1-year jjgf-2025-01/10-sold jjgf-2025-03/3 jjgf-2025-04/6-hitech jjgf-2025-04/7 zcdy-zz-01/d20-1 zcdy-zz-01/d20-2",
    RESEARCH,
  ),
  kind(
    "chips",
    "industrial",
    "zcdy-zz-01/d1 zcdy-zz-01/d2 jjgf-2025-01/1 jjgf-2025-01/2 jjgf-2025-04/7 jjgf-2025-04/5-platform",
    RESEARCH,
  ),
  kind(
    "pharma",
    "industrial",
    "jjgf-2025-09/3-class1 jjgf-2025-09/9-growth jjgf-2025-09/17 zcdy-zz-01/d4-1 jjgf-2025-01/2",
    RESEARCH,
  ),
  kind("restaurants", "catering", "zcdy-sh-05/3 jsxe-2026-03/1.3 jjgf-2025-01/7"),
  kind("hotel", "catering", "jjgf-2025-25/4-1 jjgf-2025-29/24 jjgf-2025-29/27-1", BORROWER),
  kind("farm", "farming", "zcdy-ny-01 zcdy-ny-02/1 zcdy-ny-03/2", {
    place: "beijing",
    size: "small",
  }),
  kind(
    "builder",
    "construction",
    "jjgf-2025-01/5-1 jjgf-2025-01/5-2-q1 jjgf-2025-01/5-2-year jjgf-2025-29/11 jjgf-2025-29/12 jjgf-2025-29/25 jjgf-2025-29/26",
  ),
  kind("incubator", "tech_service", "jjgf-2025-05/14 jjgf-2025-04/10 zcdy-zh-19/1.2", {
    size: "small",
  }),
  kind(
    "consultant",
    "leasing_business",
    "jjgf-2025-01/3-3-q1 jjgf-2025-01/3-3-year jjgf-2025-29/31 zcdy-kj-24/1 zcdy-kj-24/2",
    { size: "small" },
  ),
  kind(
    "manufacturer",
    "industrial",
    "jjgf-2025-01/1 jjgf-2025-01/2 jjgf-2025-01/8 jjgf-2025-04/6-ladder jjgf-2025-29/13-1 jjgf-2025-29/13-3 jjgf-2025-29/23 zcdy-zz-01/d10",
    { ...RESEARCH, ...BORROWER, size: "small", holds_specialised: true },
  ),
  kind(
    "listed group",
    "industrial",
    "jjgf-2025-01/2 jjgf-2025-26/5 jjgf-2025-04/1 jjgf-2025-04/5-prize jjgf-2025-29/36 zcdy-zz-01/d13",
    { ...RESEARCH, ...BORROWER, size: "large", shares_listed: "sse" },
  ),
];

/** What a kind of firm says when it is asked what one begins with. */
export const saidFirst = (book: RuleBook, { opening }: Kind): Told =>
  new Map(
    openingQuestions(book, { isAnswered: () => false }).flatMap(({ facts }) =>
      facts.flatMap(({ fact, input }) =>
        fact in opening ? [[factKey(input), opening[fact]] as const] : [],
      ),
    ),
  );

/** What it ticks in the list of what it does: all that is about its measures. */
export const ticked = (book: RuleBook, own: readonly Measure[]): Told =>
  new Map(
    activities(book).map((fact) => {
      const starts = fact.only!.flatMap(({ of }) => of);
      return [factKey(fact), own.some(({ id }) => starts.some((start) => beginsWith(id, start)))];
    }),
  );

/** Facts with which the measures of a kind pay, one after the other, as far as they can be had together. */
export function truthOf(book: RuleBook, firm: Kind): { truth: Told; own: Measure[] } {
  const truth = saidFirst(book, firm);
  const own: Measure[] = [];
  for (const measure of book.measures) {
    if (measure.kind !== "award" && measure.kind !== "ceiling") continue;
    if (!firm.about.some((start) => beginsWith(measure.id, start))) continue;
    const more = payingFacts(book, measure, truth);
    if (!more) continue;
    for (const [key, value] of more) truth.set(key, value);
    own.push(measure);
  }
  return { truth, own };
}

const ROUNDS = 600;

function payingFacts(book: RuleBook, measure: Measure, truth: Told): Told | undefined {
  const random = randomFrom(7);
  for (let round = 0; round < ROUNDS; round++) {
    const more: Told = new Map();
    const named: Record<string, unknown> = {};
    for (const input of measure.inputs) {
      const key = factKey(input);
      if (!truth.has(key)) more.set(key, figureFor(input, round, random));
      named[input.name] = truth.get(key) ?? more.get(key);
    }
    const outcome = book.assess(measure, factsFor(measure.inputs, named));
    const { status } = outcome;
    if ((status === "eligible" || status === "up-to") && amountOf({ outcome }).n > 0n) return more;
  }
  return undefined;
}

const FIGURES: Readonly<Record<string, readonly unknown[]>> = {
  money: [2e7, 1e6, 2e8, 1e5],
  usd: [2e6],
  ratio: [0.2, 0.05, 0.6],
  date: ["2025-06-30", "2025-12-15"],
  money_list: ["1000000、2000000"],
};

function figureFor({ type, choices }: Input, round: number, random: () => number): unknown {
  if (type === "boolean") return round < ROUNDS / 2 || random() < 0.7;
  const list = choices?.map(({ code }) => code) ?? FIGURES[type] ?? [5, 100, 1, 3000];
  return list[Math.floor(random() * list.length)];
}

/** What the firm answers: what is not among its facts it has not; undefined where it cannot say. */
export function answerTo(book: RuleBook, truth: Told, input: Input, document: string): unknown {
  const told = truth.get(factKey(input));
  if (told !== undefined) return told;
  if (input.type === "boolean")
    return input.scope === true && !book.relevance.fields.includes(factNameOf(input, document));
  if (input.choices)
    return input.choices.find(({ code }) => /^(none|no|not|other)/.test(code))?.code;
  return input.type === "date" || input.type === "money_list" ? undefined : 0;
}
