import { type Facts, paysMoney } from "../../engine";
import { ZERO, add, subtract, type Rational } from "../../exact";
import type { Group, Measure } from "../../language";
import {
  amountOf,
  isPaying,
  summed,
  type CompanyPosition,
  type Line,
  type Standing,
} from "../../planner";
import { isInForce, type RuleBook } from "../../rulebook";
import type { Company, Filters } from "../shell/pane-state";
import { byMoney, endsOf } from "./by-money";
import { rawIn } from "./raw-in";
import { isOfSector } from "./sectors";

/** What an accountant calls the state of a line: 确定, 最多, 待确认, 不符合. */
export const STATES = ["sure", "at_most", "open", "no"] as const;
export type State = (typeof STATES)[number];

/** What one company can get of the measures that the filters leave. */
export interface CompanyGets {
  readonly company: Company;
  readonly position: CompanyPosition;
  /** lines by state, money first, then what ends soonest; what is "no" as the book has it */
  readonly states: Readonly<Record<State, readonly Line[]>>;
  /** what hangs on too much to be worth a sum: several answers, or a decision case by case; as the book has it */
  readonly far: readonly Line[];
  /** lines of texts that are not in force today, or whose last round is over: they would pay, and are not counted; as the book has it */
  readonly outside: readonly Line[];
  /** the facts that each measure was assessed with */
  readonly factsOf: ReadonlyMap<Measure, Facts>;
}

/** The position of one company over what the filters leave: the one computation, also for the calculation sheet. */
export function companyGets(
  book: RuleBook,
  company: Company,
  { known, lines, counting }: Standing,
  filters: Filters,
  today: string,
): CompanyGets {
  let factsOf: ReadonlyMap<Measure, Facts> | undefined;
  const wanted = isNarrowed(filters)
    ? lines.filter(({ measure }) => passes(book, measure, filters))
    : lines;
  const isNow = ({ measure }: Line) => isOpen(book, measure, today);
  const now = filters.current ? wanted.filter(isNow) : wanted;
  const rawOf = rawIn(book, company.answers);
  const named = { name: company.name, facts: {}, rawOf };
  const position = summed(counting, named, now, known, rawOf);
  const of: Record<State | "far", Line[]> = { sure: [], at_most: [], open: [], no: [], far: [] };
  for (const line of position.lines) {
    const state = stateOf(line);
    if (state) of[state].push(line);
  }
  const sorted = (own: readonly Line[]) => byMoney(book, own);
  return {
    company,
    position,
    states: {
      sure: sorted(of.sure),
      at_most: sorted(of.at_most),
      open: sorted(of.open),
      no: of.no,
    },
    far: of.far,
    outside: filters.current ? wanted.filter((line) => !isNow(line) && isPaying(line)) : [],
    get factsOf() {
      return (factsOf ??= new Map(lines.map(({ measure, facts }) => [measure, facts])));
    },
  };
}

/** In force, and its last round or window, or payment, not over. */
const isOpen = (book: RuleBook, measure: Measure, today: string): boolean =>
  isInForce(measure, today) && endsOf(book)(measure) >= today;

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
function isRefused({ outcome: { status, amount }, measure }: Line): boolean {
  if (status === "ineligible") return paysMoney(measure);
  return (status === "eligible" || status === "up-to") && amount !== undefined && amount.n <= 0n;
}

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

/** The departments of the rule book. */
export const departmentsOf = (book: RuleBook): string[] => [
  ...new Set(book.measures.flatMap(({ department }) => department ?? [])),
];

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
  // what reads alike is one line of the sum
  const off = new Map<string, TakenOff>();
  for (const line of own) {
    const { notCounted } = line;
    if (notCounted?.why !== "excluded" && notCounted?.why !== "capped") continue;
    const { group, why } = notCounted;
    const said = JSON.stringify([why, group.cite, group.why.zh]);
    const sum = add(off.get(said)?.sum ?? ZERO, subtract(amountOf(line), line.counted));
    off.set(said, { group, why, sum });
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
