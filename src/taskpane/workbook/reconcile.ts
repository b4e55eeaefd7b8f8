import type { Facts } from "../../engine";
import { ZERO, add, compare, subtract, type Rational } from "../../exact";
import type { Input, Measure } from "../../language";
import { sameFact } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import {
  factsOf,
  holds,
  measureOf,
  withConditionsMet,
  type CompanyAwards,
  type CountedAward,
} from "../../travel";
import { countedOf, totalOf, type CompanyGets } from "../gets/company-gets";

/** Why a measure counts for another sum in the cells than in ②. */
export type PartingWhy =
  | "no-cell"
  | "facts"
  | "twice"
  | "not-in-force"
  | "filtered"
  | "no-fixed-sum"
  | "together";

/** A measure on which ② and the cells part. Sums that are sure, in yuan. */
export interface Parting {
  readonly measure: Measure;
  readonly here: Rational;
  readonly cells: Rational;
  readonly why: PartingWhy;
  /** names of the facts that differ */
  readonly facts: readonly string[];
  readonly awards: readonly CountedAward[];
}

/** One company of ②, beside its awards in the cells: the partings add up to the difference. */
export interface Reconciled {
  readonly company: CompanyGets;
  readonly here: Rational;
  readonly cells: Rational;
  readonly partings: readonly Parting[];
}

/** ② beside the workbook, in yuan. */
export interface Reconciliation {
  readonly companies: readonly Reconciled[];
  /** what ② counts on for all companies, and what all cells come to */
  readonly here: Rational;
  readonly cells: Rational;
  /** awards of the workbook that are of no company of ②, and what they come to */
  readonly strangers: { readonly count: number; readonly sum: Rational };
}

/** Holds what ② counts on against what the awards of the workbook come to, company by company, measure by measure. */
export function reconcile(
  all: readonly CompanyGets[],
  groups: readonly CompanyAwards[],
  book: RuleBook,
  lang: Lang,
): Reconciliation {
  const gets = countedOf(all);
  const owners = groups.map((group) => ownerOf(group, gets, book, lang));
  const awardsOf = (owner: CompanyGets | undefined) =>
    groups
      .filter((_, i) => owners[i] === owner)
      .map((group) => (owner ? withConditionsMet(group, book, metBy(owner)) : group))
      .map(({ awards }) => awards);
  const companies = gets.map((company) => one(company, awardsOf(company), book, lang));
  const strange = awardsOf(undefined).flat();
  const strangers = { count: strange.length, sum: sureOf(strange) };
  const cells = companies.map((company) => company.cells).reduce(add, strangers.sum);
  return { companies, here: totalOf(gets), cells, strangers };
}

/** The general conditions to which ② says yes: no cell can say them. */
function metBy({ factsOf: told }: CompanyGets): (input: Input) => boolean {
  const met = new Set(
    [...told].flatMap(([{ inputs }, facts]) =>
      inputs.filter((input, i) => input.scope && facts[i] === true),
    ),
  );
  return (input) => met.has(input);
}

/** The company whose linked cells or facts the awards read most; undefined where they read none. */
function ownerOf(
  { awards }: CompanyAwards,
  gets: readonly CompanyGets[],
  book: RuleBook,
  lang: Lang,
): CompanyGets | undefined {
  let best: CompanyGets | undefined;
  let most = 0;
  for (const company of gets) {
    const score = awards
      .map((award) => linked(award, company) * LINK + shared(award, company, book, lang))
      .reduce((sum, points) => sum + points, 0);
    if (score > most) [best, most] = [company, score];
  }
  return best;
}
/** Reading a company's own cell says more than reading the same figure elsewhere. */
const LINK = 1_000;

const linked = ({ reading }: CountedAward, { company }: CompanyGets): number =>
  reading.args.filter(
    (arg) =>
      arg.given === "cells" &&
      Object.values(company.answers).some(
        (answer) => answer.by === "cell" && holds(arg.block, answer.area),
      ),
  ).length;

const shared = (award: CountedAward, gets: CompanyGets, book: RuleBook, lang: Lang): number => {
  const [given, told] = [givenTo(award, book, lang), gets.factsOf.get(award.line.measure)];
  return (given ?? []).filter((fact, i) => fact !== undefined && sameFact(fact, told?.[i])).length;
};

function givenTo({ reading }: CountedAward, book: RuleBook, lang: Lang): Facts | undefined {
  const measure = measureOf(reading, book);
  return measure && reading.given && factsOf(measure, reading.given.slice(1), lang);
}

const sureOf = (awards: readonly CountedAward[]): Rational =>
  awards
    .filter(({ line, again }) => !again && line.class === "sure")
    .map(({ line }) => line.counted)
    .reduce(add, ZERO);

function one(
  company: CompanyGets,
  groups: readonly (readonly CountedAward[])[],
  book: RuleBook,
  lang: Lang,
): Reconciled {
  const sure = company.position.lines.filter((line) => line.class === "sure");
  const awards = groups.flat();
  const measures = new Set([...sure, ...awards.map(({ line }) => line)].map((l) => l.measure));
  const partings = [...measures].flatMap((measure): Parting[] => {
    const own = awards.filter(({ line }) => line.measure === measure);
    const here = sure
      .filter((line) => line.measure === measure)
      .map(({ counted }) => counted)
      .reduce(add, ZERO);
    const cells = sureOf(own);
    if (compare(here, cells) === 0) return [];
    const facts = own.flatMap((award) => otherFacts(award, company, book, lang));
    const why = whyOf(company, measure, own, facts);
    return [{ measure, here, cells, why, facts: [...new Set(facts)], awards: own }];
  });
  const size = ({ here, cells }: Parting) => {
    const off = subtract(cells, here);
    return off.n < 0n ? subtract(ZERO, off) : off;
  };
  return {
    company,
    here: company.position.sure,
    cells: sureOf(awards),
    partings: partings.sort((a, b) => compare(size(b), size(a))),
  };
}

function whyOf(
  { position, outside }: CompanyGets,
  measure: Measure,
  own: readonly CountedAward[],
  facts: readonly string[],
): PartingWhy {
  if (own.length === 0) return "no-cell";
  if (own.filter(({ again }) => !again).length > 1) return "twice";
  if (facts.length > 0) return "facts";
  if (outside.some((line) => line.measure === measure)) return "not-in-force";
  const line = position.lines.find((known) => known.measure === measure);
  if (!line) return "filtered";
  return line.class === own[0]!.line.class ? "together" : "no-fixed-sum";
}

/** Names of the facts that a cell reads otherwise than ② has them; general conditions where ② says no. */
function otherFacts(
  award: CountedAward,
  { factsOf: told }: CompanyGets,
  book: RuleBook,
  lang: Lang,
): string[] {
  const { measure } = award.line;
  const given = givenTo(award, book, lang);
  const known = told.get(measure);
  if (!given || !known) return [];
  return measure.inputs.flatMap((input, i) => {
    const differs = input.scope ? known[i] === false : !sameFact(given[i], known[i]);
    return differs ? [say(input, lang)] : [];
  });
}
