import type { Facts, FactValue } from "../engine";
import { ONE, ZERO, add, compare, multiply, rational, subtract, type Rational } from "../exact";
import { parseQuantity, type Input, type Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { type Line, isBegun } from "./position";
import { tierBorders } from "./tier-borders";

/** What one input would have to be for a higher amount, everything else as it stands. */
export interface NextTier {
  /** position of the input */
  readonly index: number;
  readonly from: Rational;
  readonly border: Rational;
  readonly reach: "at-least" | "more-than" | "at-most" | "less-than";
  /** yuan, there */
  readonly amount: Rational;
  /** yuan, there more than here */
  readonly adds: Rational;
}

/** The next tiers of a line that counts in full: what is cut or left out would not become more. */
export const tiersOf = (book: RuleBook, line: Line): NextTier[] =>
  line.outside || line.notCounted || !isBegun(line)
    ? []
    : nextTiers(book, line.measure, line.facts);

/**
 * The next tiers: for each input that the text compares with figures, the nearest border on either side
 * where the amount jumps up. Mere growth along a rate is no tier, nor is a jump that rounding makes.
 * Empty while facts are missing or the measure gives no amount.
 */
export function nextTiers(book: RuleBook, measure: Measure, facts: Facts): NextTier[] {
  const here = amountOf(book, measure, facts);
  if (!here) return [];
  const borders = tierBorders(measure);
  return measure.inputs.flatMap((input, index) => {
    const from = facts[index];
    if (!isQuantity(from) || input.scope) return [];
    const at = (x: Rational) => amountOf(book, measure, replaced(facts, index, x));
    const ladder: Ladder = { at, from, here, grain: grainOf(input), least: leastJump(measure) };
    const figures = [...(borders.get(index) ?? [])].sort(compare);
    const up = figures.filter((figure) => compare(figure, from) >= 0);
    const down = figures.filter((figure) => compare(figure, from) <= 0).reverse();
    return [step(ladder, up, 1n), step(ladder, down, -1n)].flatMap((tier) =>
      tier ? [{ index, from, ...tier }] : [],
    );
  });
}

interface Ladder {
  /** the amount where the input is x; undefined without an answer */
  readonly at: (x: Rational) => Rational | undefined;
  readonly from: Rational;
  readonly here: Rational;
  /** the smallest difference of the input that people state */
  readonly grain: Rational;
  readonly least: Rational;
}

/** The first of the borders, going up (1) or down (-1), behind which the amount is higher. */
function step(
  { at, from, here, grain, least }: Ladder,
  borders: readonly Rational[],
  way: 1n | -1n,
): Omit<NextTier, "index" | "from"> | undefined {
  for (const border of borders) {
    const around = [-2n, -1n, 0n, 1n, 2n].map((count) =>
      at(add(border, multiply(grain, rational(way * count)))),
    );
    // a border that counts itself jumps between places 1 and 2, one that does not between 2 and 3
    const place = [2, 3].find((i) => jumps(around, i, least));
    const amount = place && around[place];
    const isHere = place === 2 && compare(border, from) === 0;
    if (!amount || isHere || compare(amount, here) <= 0) continue;
    return { border, reach: REACH[`${way}`][place - 2]!, amount, adds: subtract(amount, here) };
  }
  return undefined;
}

const REACH = {
  "1": ["at-least", "more-than"],
  "-1": ["at-most", "less-than"],
} as const;

/** Whether the amount rises at this place by more than it moves beside it. */
function jumps(around: readonly (Rational | undefined)[], place: number, least: Rational): boolean {
  const rise = (i: number): Rational | undefined => {
    const [a, b] = [around[i - 1], around[i]];
    return a && b && subtract(b, a);
  };
  const [jump, before, after] = [rise(place), rise(place - 1), rise(place + 1)];
  if (!jump) return false;
  const beside = [before, after].map((x) => (x ? multiply(absolute(x), TWO) : ZERO));
  return compare(jump, [least, ...beside].reduce(larger)) > 0;
}

const TWO = rational(2n);
const absolute = ({ n, d }: Rational): Rational => ({ n: n < 0n ? -n : n, d });
const larger = (a: Rational, b: Rational) => (compare(a, b) < 0 ? b : a);

const replaced = (facts: Facts, index: number, value: FactValue): Facts =>
  facts.map((fact, i) => (i === index ? value : fact));

/** A jump must be more than what rounding can make, or a step of the input along a rate. */
function leastJump(measure: Measure): Rational {
  const units = measure.steps.flatMap((s) =>
    s.do === "round" ? [parseQuantity(s.unit).value] : [],
  );
  return [ONE, ...units].reduce(larger);
}

/** One of what is counted, a fen, a hundredth of a square metre, a hundred-thousandth of a rate. */
function grainOf({ type }: Input): Rational {
  if (type === "count" || type === "months") return ONE;
  return type === "ratio" ? rational(1n, 100_000n) : rational(1n, 100n);
}

const isQuantity = (value: FactValue | undefined): value is Rational =>
  typeof value === "object" && !Array.isArray(value);

function amountOf(book: RuleBook, measure: Measure, facts: Facts): Rational | undefined {
  const { status, amount } = book.assess(measure, facts);
  if (status === "ineligible") return ZERO;
  return status === "eligible" || status === "up-to" ? amount : undefined;
}
