import { fractionOf } from "../exact";

/**
 * What written amounts call. Quantities are whole numbers at a scale (decimal places) that is known when the code is
 * written, held in doubles; what leaves the range of exact integers throws, and the exact evaluator answers instead.
 */
export interface Tools {
  /** the number, where doubles hold it exactly */
  W: (whole: number) => number;
  /** the number, where it can be divided by and keeps the order of fractions */
  P: (divisor: number) => number;
  /** the order of a / b and c / d, both divisors above nought: below nought, nought, above nought */
  C: (a: number, b: number, c: number, d: number) => number;
  /** what a fraction of large numbers can be reduced by */
  G: (above: number, below: number) => number;
  /** whole quotient, divisor above nought: half up, towards nought, away from nought */
  H: (above: number, below: number) => number;
  D: (above: number, below: number) => number;
  U: (above: number, below: number) => number;
  /** sums of a list in fen; null where one of them needs a closer look */
  L: (cell: unknown) => number[] | null;
  /** whether a rate is a fraction that no decimal is */
  Q: (rate: number) => boolean;
  /** NaN for what W and P threw */
  N: (thrown: unknown) => number;
}

const BEYOND = Symbol("beyond what doubles tell exactly");
const MAX = Number.MAX_SAFE_INTEGER;
/** The largest sum of a list, in fen. */
export const LARGEST_ENTRY = 1e13;

function within(whole: number): number {
  if (whole > MAX || whole < -MAX) throw BEYOND;
  return whole;
}

function positive(divisor: number): number {
  if (!(divisor > 0 && divisor <= MAX)) throw BEYOND;
  return divisor;
}

/** Fractions that differ by more than this part of themselves are told apart by their doubles. */
const CLEAR = 1e-12;

function order(a: number, b: number, c: number, d: number): number {
  const [p, q] = [a / b, c / d];
  const gap = p - q;
  if (Math.abs(gap) > CLEAR * (Math.abs(p) + Math.abs(q))) return gap;
  return within(a * d) - within(c * b);
}

/** Fractions of less leave room for a rate and for decimal places. */
const LARGE = 2 ** 44;

function common(above: number, below: number): number {
  let [a, b] = [Math.abs(above), below];
  if (!(a > LARGE)) return 1;
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/*
 * The double quotient of whole numbers below 2^53 is never rounded up to a whole number that it does not reach: half of
 * its last place is less than 1/below. So truncating it is exact, and so is the rest.
 */
const down = (above: number, below: number): number => Math.trunc(above / below);

function halfUp(above: number, below: number): number {
  if (above < 0) return -halfUp(-above, below);
  const whole = Math.trunc(above / below);
  return (above - whole * below) * 2 >= below ? whole + 1 : whole;
}

function up(above: number, below: number): number {
  if (above < 0) return -up(-above, below);
  const whole = Math.trunc(above / below);
  return above - whole * below > 0 ? whole + 1 : whole;
}

function listOfFen(cell: unknown): number[] | null {
  if (!Array.isArray(cell) || cell.length === 0) return null;
  const entries: number[] = [];
  for (const entry of cell as unknown[]) {
    if (typeof entry !== "number") return null;
    const shifted = entry * 100;
    const whole = Math.round(shifted);
    if (!(shifted >= 0 && whole <= LARGEST_ENTRY && Math.abs(shifted - whole) <= 0.4)) return null;
    entries.push(whole);
  }
  return entries;
}

function noNumber(thrown: unknown): number {
  if (thrown === BEYOND) return NaN;
  throw thrown;
}

export const tools: Tools = {
  W: within,
  P: positive,
  C: order,
  G: common,
  H: halfUp,
  D: down,
  U: up,
  L: listOfFen,
  Q: (rate) => fractionOf(rate) !== null,
  N: noNumber,
};
