import { expect, test } from "vitest";
import { calculationRows } from "../../src/calculation";
import { answer } from "../../src/cli/answer";
import type { FactValue } from "../../src/engine";
import { type Rational, ZERO, add, compare, isoDate, toNumber } from "../../src/exact";
import type { Input } from "../../src/language";
import {
  type CompanyPosition,
  type Line,
  amountOf,
  everyMeasure,
  position,
} from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { shownLive } from "../calculation/live-sheet";
import { requestFor } from "../calculation/requests";
import { call } from "../functions/call";
import { randomCompanies } from "./random-companies";

const COMPANIES = Number(process.env.RANDOM_COMPANIES ?? 8);
const book = await wordedRuleBook();
const asked = everyMeasure(book, undefined);
const companies = randomCompanies(book, COMPANIES);

const sumOf = (lines: readonly Line[], own: string): Rational =>
  lines.filter((l) => l.class === own).reduce((sum, line) => add(sum, line.counted), ZERO);

/** Sums add up, no line is above its amount, no cap and no matter is exceeded, projects or not. */
function expectSound({ lines, sure, atMost, open }: CompanyPosition) {
  expect(compare(sumOf(lines, "sure"), sure)).toBe(0);
  expect(compare(sumOf(lines, "at_most"), atMost)).toBe(0);
  expect(compare(sumOf(lines, "open"), open)).toBe(0);
  const counted = new Map(
    lines.filter((l) => l.counted.n > 0n).map((line) => [line.measure.id, line.counted]),
  );
  for (const line of lines)
    if (line.counted.n > 0n) expect(compare(line.counted, amountOf(line))).toBeLessThanOrEqual(0);
  for (const group of book.groups) {
    const parts = group.of.filter((part) => part.some((id) => counted.has(id)));
    if (group.rule === "at-most") expect(parts.length, group.id).toBeLessThanOrEqual(group.n!);
    else if (group.inputs.length === 0) {
      const cap = capOf(group.cap as readonly ["#", string]);
      const paid = group.of.flat().reduce((sum, id) => add(sum, counted.get(id) ?? ZERO), ZERO);
      if (cap !== null) expect(toNumber(paid), group.id).toBeLessThanOrEqual(cap);
    }
  }
}

const SCALES: Record<string, number> = { "": 1, 万: 1e4, 亿: 1e8 };

/** A cap that is a plain figure, read by a few lines of its own. */
function capOf(node: readonly unknown[]): number | null {
  const [, figure, scale] =
    node[0] === "#" ? (/^([\d.]+)([万亿]?)元$/.exec(String(node[1])) ?? []) : [];
  return figure === undefined ? null : Number(figure) * SCALES[scale ?? ""]!;
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
function sumsOfSheet(one: CompanyPosition, facts: (typeof companies)[number]["facts"]): unknown[] {
  const rows = calculationRows({ ...requestFor(book, facts, "live"), position: one });
  const shown = shownLive(rows, book);
  return shown.flatMap((cells, i) => (rows[i]!.role === "total" ? [cells[7]] : []));
}

test(
  `${COMPANIES} random companies have one position: planner, cells, calculation sheet and headless`,
  { timeout: 60_000 + COMPANIES * 20_000 },
  () => {
    const found = position(book, companies, asked);
    let sure = 0;
    found.companies.forEach((one, i) => {
      expectSound(one);
      const { facts } = companies[i]!;
      const range = Object.entries(facts).map(([name, value]) => [name, value]);
      const best = call("POLICY_BEST", [range], { book }) as unknown[][];
      const sums = [toNumber(one.sure), toNumber(one.atMost), toNumber(one.open)];
      expect(best.slice(1, 4).map((row) => row[4])).toEqual(sums);
      const own = one.lines.filter((line) => line.class === "sure");
      sure += own.length;
      if (own.length > 0)
        expect(countedInCells({ ...one, lines: own }, range)).toEqual(
          own.map((line) => toNumber(line.counted)),
        );
      expect(sumsOfSheet(one, facts)).toEqual(sums);
    });
    const headless = answer(book, JSON.stringify({ position: { companies } }));
    expect(headless).not.toHaveProperty("error");
    const { companies: said, total } = headless as {
      companies: {
        name: string;
        sure: number;
        at_most: number;
        open: number;
        lines: { counted: number }[];
      }[];
      total: number;
    };
    expect(said.map(({ sure, at_most, open }) => [sure, at_most, open])).toEqual(
      found.companies.map((c) => [c.sure, c.atMost, c.open].map(toNumber)),
    );
    expect(said.map(({ lines }) => lines.map(({ counted }) => counted))).toEqual(
      found.companies.map(({ lines }) => lines.map(({ counted }) => toNumber(counted))),
    );
    expect(total).toBe(toNumber(found.total));
    expect(sure).toBeGreaterThan(COMPANIES);
  },
);
