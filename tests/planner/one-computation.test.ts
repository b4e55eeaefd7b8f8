import { expect, test } from "vitest";
import { calculationRows } from "../../src/calculation";
import { answer } from "../../src/cli/answer";
import { type FactValue, treeValue } from "../../src/engine";
import {
  type Rational,
  ZERO,
  add,
  compare,
  isoDate,
  roundedToFen,
  toNumber,
} from "../../src/exact";
import type { Group, Input } from "../../src/language";
import {
  type Asked,
  type CompanyPosition,
  type Line,
  type Position,
  amountOf,
  everyMeasure,
  factsFor,
  position,
} from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { shownLive } from "../calculation/live-sheet";
import { requestFor } from "../calculation/requests";
import { call } from "../functions/call";
import { randomCompanies } from "./random-companies";

const COMPANIES = Number(process.env.RANDOM_COMPANIES ?? 8);
/** the first of them, where many are tried in pieces */
const FROM = Number(process.env.RANDOM_FROM ?? 0);
const book = await wordedRuleBook();
const asked = everyMeasure(book, undefined);
const companies = randomCompanies(book, FROM + COMPANIES).slice(FROM);

const sumOf = (lines: readonly Line[], own: string): Rational =>
  lines.filter((l) => l.class === own).reduce((sum, line) => add(sum, line.counted), ZERO);

/** Sums add up, no line is above its amount, no cap and no matter is exceeded; gives how many caps paid something. */
function expectSound({ company, lines, sure, atMost, open }: CompanyPosition): number {
  let caps = 0;
  const factsOf = (group: Group) => factsFor(group.inputs, company.facts);
  expect(compare(sumOf(lines, "sure"), sure)).toBe(0);
  expect(compare(sumOf(lines, "at_most"), atMost)).toBe(0);
  expect(compare(sumOf(lines, "open"), open)).toBe(0);
  const paying = lines.filter((line) => line.counted.n > 0n);
  const counted = new Map<string, Rational>();
  for (const { measure, counted: own } of paying)
    counted.set(measure.id, add(counted.get(measure.id) ?? ZERO, own));
  for (const line of lines)
    if (line.counted.n > 0n) expect(compare(line.counted, amountOf(line))).toBeLessThanOrEqual(0);
  for (const group of book.groups) {
    const held = paying.filter(({ measure }) => group.of.flat().includes(measure.id));
    const parts =
      group.counts === "lines"
        ? held
        : group.counts === "years"
          ? [...new Set(held.map(({ day }) => day?.slice(0, 4)))]
          : group.of.filter((part) => part.some((id) => counted.has(id)));
    if (group.rule === "at-most") expect(parts.length, group.id).toBeLessThanOrEqual(group.n!);
    else {
      const cap = treeValue(
        group.cap!,
        { inputs: group.inputs, steps: [] },
        factsOf(group),
        book.tables,
      );
      const paid = group.of.flat().reduce((sum, id) => add(sum, counted.get(id) ?? ZERO), ZERO);
      if (typeof cap === "object") {
        const most = toNumber(roundedToFen(cap as Rational));
        expect(toNumber(paid), group.id).toBeLessThanOrEqual(most);
        caps += Number(paid.n > 0n);
      }
    }
  }
  return caps;
}

const cellOf = (input: Input, value: FactValue | undefined): unknown => {
  if (value === undefined) return null;
  if (Array.isArray(value)) return [value.map((one) => toNumber(one as Rational))];
  if (typeof value !== "object") return value;
  const number = toNumber(value as Rational);
  return input.type === "date" ? isoDate(number) : number;
};

/** The sure lines as cells: POLICY_AWARD for each, POLICY_COUNTED over them. */
function countedInCells({ lines, known }: CompanyPosition, range: unknown[][]): number[] {
  const ids = lines.map(({ measure }) => [measure.id]);
  const amounts = lines.map(({ measure }) => {
    const facts = known.factsOf(measure);
    const args = measure.inputs.flatMap((input, i) =>
      input.scope ? [] : [cellOf(input, facts[i])],
    );
    return [call("POLICY_AWARD", [measure.id, ...args], { book })];
  });
  const shown = call("POLICY_COUNTED", [ids, amounts, range], { book }) as unknown[][];
  return shown.map(([cell]) => Number(cell));
}

/** The three sums that the calculation sheet shows, computed by its own formulas. */
function sumsOfSheet(one: CompanyPosition): unknown[] {
  const facts = one.company.facts as Named["facts"];
  const rows = calculationRows(requestFor(book, facts, "live", {}, one));
  const shown = shownLive(rows, book);
  return shown.flatMap((cells, i) => (rows[i]!.role === "total" ? [cells[7]] : []));
}

type Named = (typeof companies)[number];
const sumsOf = ({ sure, atMost, open }: CompanyPosition) => [sure, atMost, open].map(toNumber);

/** What functions in cells, and the sheet's own formulas, say of one position; gives how many sure lines there were. */
function expectSameInCells(one: CompanyPosition): number {
  const range = Object.entries(one.company.facts).map(([name, value]) => [name, value]);
  const best = call("POLICY_BEST", [range], { book }) as unknown[][];
  expect(best.slice(1, 4).map((row) => row[4])).toEqual(sumsOf(one));
  const own = one.lines.filter((line) => line.class === "sure");
  if (own.length > 0)
    expect(countedInCells({ ...one, lines: own }, range)).toEqual(
      own.map((line) => toNumber(line.counted)),
    );
  expect(sumsOfSheet(one)).toEqual(sumsOf(one));
  return own.length;
}

interface Headless {
  companies: {
    sure: number;
    at_most: number;
    open: number;
    lines: { counted: number; amount?: number }[];
  }[];
  total: number;
}

function expectSameHeadless(found: Position, named: readonly Named[]) {
  const headless = answer(book, JSON.stringify({ position: { companies: named } }));
  expect(headless).not.toHaveProperty("error");
  const { companies: said, total } = headless as unknown as Headless;
  expect(said.map(({ sure, at_most, open }) => [sure, at_most, open])).toEqual(
    found.companies.map(sumsOf),
  );
  expect(said.map(({ lines }) => lines.map(({ counted }) => counted))).toEqual(
    found.companies.map(({ lines }) => lines.map(({ counted }) => toNumber(counted))),
  );
  for (const line of said.flatMap(({ lines }) => lines))
    expect(line.counted).toBeLessThanOrEqual(line.amount ?? 0);
  expect(total).toBe(toNumber(found.total));
}

/** A company among others with these loans as projects, besides every other measure. */
function withLoans(named: Named, loans: readonly number[]): { one: CompanyPosition; ask: Asked[] } {
  const ask = asked.flatMap((every): Asked[] =>
    every.measure.id !== LOAN
      ? [every]
      : loans.map((interest, i) => ({
          ...every,
          project: `贷款${i + 1}`,
          facts: { loan_interests: [interest], lender_is_bank: true },
        })),
  );
  return { one: position(book, [named], ask).companies[0]!, ask };
}
const LOAN = "zcdy-wh-11/1.1";

/** What POLICY_COUNTED says of lines with their classes and projects. */
function countedWithProjects({ lines }: CompanyPosition, range: unknown[][]): number[] {
  const beside = (of: (line: Line) => unknown) => lines.map((line) => [of(line) ?? null]);
  const args = [
    beside(({ measure }) => measure.id),
    beside((line) => toNumber(amountOf(line))),
    range,
    null,
    beside((line) => line.class),
    beside(({ project }) => project),
  ];
  const shown = call("POLICY_COUNTED", args, { book }) as unknown[][];
  return shown.map(([cell]) => Number(cell));
}

test("companies with two and three loans are paid for one, the same in planner, cells, sheet and headless", () => {
  let [left, other] = [0, 0];
  const some = [{ name: "只有贷款", facts: {} }, ...companies.slice(0, 3)];
  for (const [i, named] of some.entries()) {
    const loans = [1e6, 2e6, 1.5e6].slice(0, 2 + (i % 2));
    const { one, ask } = withLoans(named, loans);
    expectSound(one);
    const own = one.lines.filter(({ measure }) => measure.id === LOAN);
    expect(own).toHaveLength(loans.length);
    // nothing, where another category of the card is better
    const paid = own.filter(({ counted }) => counted.n > 0n);
    expect(paid.map(({ project }) => project)).toEqual(paid.length > 0 ? ["贷款2"] : []);
    left += Number(paid.length === 1);
    for (const line of own.filter((loan) => paid.length > 0 && loan !== paid[0]))
      expect(line.notCounted).toMatchObject({ why: "excluded" });
    expect(sumsOfSheet(one)).toEqual(sumsOf(one));
    const lines = one.lines.filter((line) => line.class !== "none" && amountOf(line).n > 0n);
    const range = Object.entries(named.facts).map(([name, value]) => [name, value]);
    expect(countedWithProjects({ ...one, lines }, range)).toEqual(
      lines.map(({ counted }) => toNumber(counted)),
    );
    const measures = ask.map(({ measure, project, facts }) => ({ id: measure.id, project, facts }));
    const said = answer(book, JSON.stringify({ position: { companies: [named], measures } }));
    const [headless] = (said as unknown as Headless).companies;
    expect(headless!.lines.map(({ counted }) => counted)).toEqual(
      one.lines.map(({ counted }) => toNumber(counted)),
    );
    other += lines.length;
  }
  expect(left).toBeGreaterThan(0);
  // others pay beside the loans
  expect(other).toBeGreaterThan(3 * some.length);
});

/** As many companies as one request is good for. */
const TOGETHER = 20;

test(
  `${COMPANIES} random companies have one position: planner, cells, calculation sheet and headless`,
  { timeout: 300_000 + COMPANIES * 20_000 },
  () => {
    let [sure, caps] = [0, 0];
    for (let from = 0; from < companies.length; from += TOGETHER) {
      const named = companies.slice(from, from + TOGETHER);
      const found = position(book, named, asked);
      for (const one of found.companies) {
        caps += expectSound(one);
        sure += expectSameInCells(one);
      }
      expectSameHeadless(found, named);
    }
    expect(sure).toBeGreaterThan(COMPANIES);
    expect(caps).toBeGreaterThan(COMPANIES);
  },
);
