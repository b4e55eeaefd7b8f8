import { toNumber } from "../exact";
import { readFact } from "../engine";
import type { Input } from "../language";
import {
  type Asked,
  type Company,
  type CompanyPosition,
  type Line,
  everyMeasure,
  lineKey,
  nextQuestions,
  position,
  tiersOf,
} from "../planner";
import { type RuleBook, businessOf, openUntil } from "../rulebook";
import {
  FAULTS,
  REQUEST_FAULTS,
  type Lang,
  brokenFactText,
  notCountedText,
  oddSizeTexts,
  reasonText,
  say,
} from "../text";
import { ambiguousAnswer } from "./ambiguous";
import { inputNames } from "./combine";
import { Fault, type Json, isJson } from "./fault";
import { dayOf, find } from "./subject";
import { byInputs, usesSurerNames, namesOf, nearlyNamed, toldBy } from "./told";

/** Companies with their facts, a day, measures or all: every line with what it counts for, and sums that add up. */
export function positionAnswer(book: RuleBook, raw: unknown, lang: Lang): Json {
  if (!isJson(raw) || !Array.isArray(raw.companies))
    throw new Fault("bad-request", REQUEST_FAULTS[lang].notAPosition);
  const on = dayOf(raw.on, lang);
  const asked = askedOf(book, raw.measures, on, lang);
  const companies = raw.companies.map((one: unknown, i) => companyOf(book, one, i, lang));
  const known = inputsByName(book, asked);
  for (const { name, facts } of companies) checkFacts(known, name, facts, lang);
  for (const { measure, facts } of asked) if (facts) checkFacts(known, measure.id, facts, lang);
  const found = position(book, companies, asked, on);
  return {
    companies: found.companies.map((one) => companyAnswer(book, one, known, on, lang)),
    total: toNumber(found.total),
  };
}

function companyOf(book: RuleBook, raw: unknown, i: number, lang: Lang): Company {
  if (!isJson(raw) || (raw.facts !== undefined && !isJson(raw.facts)))
    throw new Fault("bad-request", REQUEST_FAULTS[lang].notAPosition);
  const facts = (raw.facts as Json | undefined) ?? {};
  return {
    name: String(raw.name ?? i + 1),
    facts,
    ...(usesSurerNames(book, facts) && { rawOf: toldBy(book, facts) }),
  };
}

/** Measures as asked; all of the book, in its order, where none are. */
function askedOf(book: RuleBook, raw: unknown, on: string | undefined, lang: Lang): Asked[] {
  if (raw === undefined || raw === null || raw === "all") return everyMeasure(book, on);
  if (!Array.isArray(raw)) throw new Fault("bad-request", REQUEST_FAULTS[lang].notAPosition);
  const asked = raw.map((one: unknown): Asked => {
    if (!isJson(one)) return find(book, one, on, lang);
    if (one.id === undefined || (one.facts !== undefined && !isJson(one.facts)))
      throw new Fault("bad-request", REQUEST_FAULTS[lang].notAPosition);
    const subject = find(book, one.id, on, lang);
    return {
      ...subject,
      ...(one.project !== undefined && { project: String(one.project) }),
      ...(one.facts !== undefined && { facts: byInputs(book, subject.measure, one.facts as Json) }),
      ...(one.apart !== undefined && { apart: String(one.apart) }),
    };
  });
  const seen = new Set<string>();
  for (const one of asked) {
    const key = lineKey(one);
    if (seen.has(key)) throw new Fault("duplicate-id", REQUEST_FAULTS[lang].twice(one.measure.id));
    seen.add(key);
  }
  return asked;
}

/** Inputs of the measures that are asked, and of the questions with which a company begins. */
function inputsByName(book: RuleBook, asked: readonly Asked[]): Map<string, Input[]> {
  const known = new Map<string, Input[]>();
  const note = (input: Input, names: Iterable<string>) => {
    for (const name of names) known.set(name, [...(known.get(name) ?? []), input]);
  };
  for (const fact of book.relevance.facts) note(fact, [fact.name]);
  for (const { measure } of asked)
    for (const input of measure.inputs) note(input, new Set(namesOf(book, input)));
  return known;
}

/** A fact that no measure can read is a fault; one that some read in another way is left out there. */
function checkFacts(
  known: ReadonlyMap<string, readonly Input[]>,
  owner: string,
  facts: Readonly<Json>,
  lang: Lang,
): void {
  for (const [name, value] of Object.entries(facts)) {
    const inputs = known.get(name) ?? [];
    const read = inputs.map((input) => readFact(input, value));
    const broken = read.every((fact) => "broken" in fact) ? read[0] : undefined;
    if (broken && "broken" in broken)
      throw new Fault(
        "bad-fact",
        `${owner}${lang === "zh-CN" ? "：" : ": "}${brokenFactText(inputs[0]!, broken.broken, value, lang)}`,
      );
  }
}

function companyAnswer(
  book: RuleBook,
  one: CompanyPosition,
  known: ReadonlyMap<string, unknown>,
  on: string | undefined,
  lang: Lang,
): Json {
  const { company, lines, sure, atMost, open, gap } = one;
  const ignored = Object.keys(company.facts).filter((name) => !known.has(name));
  return {
    name: company.name,
    lines: lines.map((line) => ({
      ...lineAnswer(book, line, on, lang),
      next_tiers: tiersAnswer(book, line),
    })),
    sure: toNumber(sure),
    at_most: toNumber(atMost),
    open: toNumber(open),
    ...(gap.n > 0n && { gap: toNumber(gap) }),
    ...(ignored.length > 0 && { ignored, ...nearlyNamed(book, ignored) }),
    ...ambiguousAnswer(book, lines, company.facts, lang),
    next: nextQuestions(book, lines)
      .slice(0, NEXT_MOST)
      .map(({ input, waiting, worth, far }) => ({
        fact: input.name,
        label: say(input, lang),
        measures: waiting,
        worth,
        far,
      })),
  };
}

/** How many questions an answer names. */
const NEXT_MOST = 5;

/** What would bring more, of what was told; amounts in yuan, the rest in the units of the facts. */
const tiersAnswer = (book: RuleBook, line: Line): Json[] =>
  tiersOf(book, line).map((tier) => ({
    fact: line.measure.inputs[tier.index]!.name,
    from: toNumber(tier.from),
    reach: tier.reach,
    border: toNumber(tier.border),
    adds: toNumber(tier.adds),
    amount: toNumber(tier.amount),
  }));

function lineAnswer(book: RuleBook, line: Line, on: string | undefined, lang: Lang): Json {
  const { measure, outcome, notCounted } = line;
  const notes = line.outside ? [] : oddSizeTexts(measure, line.facts, outcome, lang);
  const names = new Set(measure.inputs.map(({ name }) => name));
  const ignored = Object.keys(line.own ?? {}).filter((name) => !names.has(name));
  const { status, amount } = outcome;
  return {
    id: measure.id,
    ...(line.project !== undefined && { project: line.project }),
    ...(line.apart !== undefined && { apart: line.apart }),
    ...(line.day !== undefined && line.day !== on && { day: line.day }),
    status,
    outside: line.outside,
    ...(amount && status !== "needs-input" ? { amount: toNumber(amount) } : {}),
    counted: toNumber(line.counted),
    class: line.class,
    ...(outcome.class !== undefined && { result_class: outcome.class }),
    because: [
      ...outcome.because.map((reason) => reasonText(reason, measure, lang)),
      ...(status === "no-answer"
        ? [{ clause: "", sentence: FAULTS[lang].noAnswer(measure.id) }]
        : []),
      ...(notCounted ? [notCountedText(notCounted, lang)] : []),
    ],
    ...(notes.length > 0 && { notes }),
    ...(ignored.length > 0 && { ignored, ...nearlyNamed(book, ignored) }),
    assumed: inputNames(measure, outcome.assumed),
    missing: inputNames(measure, outcome.missing),
    from: measure.from ?? null,
    to: measure.to ?? null,
    business: businessOf(measure),
    last_day: openUntil(book, measure),
  };
}
