import type { Facts } from "../../engine";
import { ZERO, add, compare, subtract, type Rational } from "../../exact";
import type { Group, Measure } from "../../language";
import { amountOf, summed, type CompanyPosition, type Line, type Standing } from "../../planner";
import { isInForce, lastDayOf, type RuleBook } from "../../rulebook";
import type { Company, Filters } from "../shell/pane-state";
import { rawIn } from "./raw-in";
import { isOfSector } from "./sectors";

/** What an accountant calls the state of a line: 确定, 最多, 待确认, 不行. */
export const STATES = ["sure", "at_most", "open", "no"] as const;
export type State = (typeof STATES)[number];

/** What one company can get of the measures that the filters leave. */
export interface CompanyGets {
  readonly company: Company;
  readonly position: CompanyPosition;
  /** lines by state, money first, then what ends soonest */
  readonly states: Readonly<Record<State, readonly Line[]>>;
  /** what hangs on too much to be worth a sum: several answers, or a decision case by case */
  readonly far: readonly Line[];
  /** lines of texts that are not in force today: they would pay, and are not counted */
  readonly outside: readonly Line[];
  /** the facts that each measure was assessed with */
  readonly factsOf: ReadonlyMap<Measure, Facts>;
}

/** The position of one company over what the filters leave: the one computation, also for the calculation sheet. */
export function companyGets(
  book: RuleBook,
  company: Company,
  { known, lines, facts }: Standing,
  filters: Filters,
  today: string,
): CompanyGets {
  const factsOf = new Map(lines.map(({ measure }, i) => [measure, facts[i]!]));
  const wanted = lines.filter(({ measure }) => passes(book, measure, filters));
  const isNow = ({ measure }: Line) => !filters.current || isInForce(measure, today);
  // counting writes into its lines, the board's stay as they are
  const counting = wanted.filter(isNow).map((line) => ({ ...line }));
  const rawOf = rawIn(book, company.answers);
  const named = { name: company.name, facts: {}, rawOf };
  const position = summed(book, named, counting, known, rawOf);
  const order = byMoney(book);
  const of = (state: State | "far") =>
    position.lines.filter((line) => stateOf(line) === state).sort(order);
  return {
    company,
    position,
    states: { sure: of("sure"), at_most: of("at_most"), open: of("open"), no: of("no") },
    far: of("far"),
    outside: wanted.filter((line) => !isNow(line) && isPaying(line)).sort(order),
    factsOf,
  };
}

/** undefined for what pays no money: recognition, scores, services. */
function stateOf(line: Line): State | "far" | undefined {
  const { outcome, notCounted, class: own } = line;
  if (own !== "none") return isRefused(line) ? "no" : own;
  if (notCounted?.why === "restates-cap") return undefined;
  if (outcome.status === "needs-input" || outcome.status === "case-by-case") return "far";
  if (notCounted?.why === "unanswered") return "far";
  return isRefused(line) ? "no" : undefined;
}

/** Nobody pays anything: a condition fails, or a sum of nothing is left. */
const isRefused = ({ outcome: { status, amount }, measure: { kind } }: Line) =>
  status === "ineligible"
    ? kind === "award" || kind === "ceiling" || kind === "discretionary"
    : (status === "eligible" || status === "up-to") && amount !== undefined && amount.n <= 0n;

const isPaying = (line: Line) => line.class !== "none" && amountOf(line).n > 0n;

/** What is open and has no fact yet comes after what a person has told about. */
const isBegun = (line: Line) => line.class === "sure" || line.class === "at_most" || line.given > 0;

/** The larger counted sum, the larger amount, then what ends soonest. */
function byMoney(book: RuleBook): (a: Line, b: Line) => number {
  // thousands of comparisons ask for the same days
  const ends = new Map<Measure, string>();
  const endOf = ({ measure }: Line): string => {
    const known = ends.get(measure);
    if (known !== undefined) return known;
    const end = lastDayOf(book, measure) ?? "9999";
    ends.set(measure, end);
    return end;
  };
  return (a, b) =>
    Number(isBegun(b)) - Number(isBegun(a)) ||
    compareSums(b.counted, a.counted) ||
    compareSums(amountOf(b), amountOf(a)) ||
    b.given - a.given ||
    compareDays(endOf(a), endOf(b));
}

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// most are the very same zero
const compareSums = (a: Rational, b: Rational) => (a === b ? 0 : compare(a, b));

function passes(book: RuleBook, measure: Measure, filters: Filters): boolean {
  const { document, department, sector } = filters;
  return (
    (document === "" || measure.document === document) &&
    (department === "" || measure.department === department) &&
    isOfSector(book, measure, sector)
  );
}

/** Whether anything but the day narrows the list. */
export const isNarrowed = ({ document, department, sector }: Filters) =>
  [document, department, sector].some((choice) => choice !== "");

/** The departments of the rule book, in order. */
export const departmentsOf = (book: RuleBook): string[] =>
  [...new Set(book.measures.flatMap(({ department }) => department ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );

/** What is taken off the sum of all single amounts, and why: the lines add up to the total. */
export interface TakenOff {
  readonly group: Group;
  readonly why: "excluded" | "capped";
  /** yuan, above zero */
  readonly sum: Rational;
}

/** From what sure lines pay one by one to what they count for together; yuan. */
export function totalLines({ lines, sure }: CompanyPosition): {
  readonly single: Rational;
  readonly off: readonly TakenOff[];
  readonly sure: Rational;
} {
  const own = lines.filter((line) => line.class === "sure");
  const off = new Map<Group, TakenOff>();
  for (const line of own) {
    const { notCounted } = line;
    if (notCounted?.why !== "excluded" && notCounted?.why !== "capped") continue;
    const { group, why } = notCounted;
    const sum = add(off.get(group)?.sum ?? ZERO, subtract(amountOf(line), line.counted));
    off.set(group, { group, why, sum });
  }
  return { single: own.map(amountOf).reduce(add, ZERO), off: [...off.values()], sure };
}

/** The companies that count: what one looks at from an award cell is none. */
export const countedOf = (all: readonly CompanyGets[]): CompanyGets[] =>
  all.filter(({ company }) => !company.ofCell);

/** What all companies count on together, in yuan. */
export const totalOf = (all: readonly CompanyGets[]): Rational =>
  countedOf(all)
    .map(({ position }) => position.sure)
    .reduce(add, ZERO);
