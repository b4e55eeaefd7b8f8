import type { Node } from "../language";
import { literal } from "./literal";
import { BEYOND, power, quotient, scaled, within } from "./scaled";

/** Not to be prepared: the exact evaluator answers instead. */
export class Unprepared extends Error {}

/** A quantity: a function of the slots, its decimal places, and whether it leaves a denominator in `denominator`. */
export interface Quantity {
  of: () => number;
  scale: number;
  fraction: boolean;
  /** set for a literal */
  constant?: number;
  /** set for an input or a register */
  slot?: number;
}

/** The denominator of the fraction computed last. */
let denominator = 1;
export const lastDenominator = () => denominator;

export const constant = (value: number, scale: number): Quantity => ({
  of: () => value,
  scale,
  fraction: false,
  constant: value,
});

/** The same quantity with more decimal places. */
export function raised(q: Quantity, scale: number): Quantity {
  if (q.scale === scale) return q;
  const factor = power(scale - q.scale);
  if (q.constant !== undefined) return constant(within(q.constant * factor), scale);
  const { of } = q;
  return { of: () => within(of() * factor), scale, fraction: q.fraction };
}

export function sum(a: Quantity, b: Quantity, sign: 1 | -1): Quantity {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [raised(a, scale).of, raised(b, scale).of];
  if (!a.fraction && !b.fraction)
    return {
      of: sign > 0 ? () => within(x() + y()) : () => within(x() - y()),
      scale,
      fraction: false,
    };
  const of = () => {
    const [left, leftBelow, right, rightBelow] = both(x, a.fraction, y, b.fraction);
    denominator = within(leftBelow * rightBelow);
    return within(within(left * rightBelow) + sign * within(right * leftBelow));
  };
  return { of, scale, fraction: true };
}

function both(
  x: () => number,
  xf: boolean,
  y: () => number,
  yf: boolean,
): [number, number, number, number] {
  const left = x();
  const leftBelow = xf ? denominator : 1;
  const right = y();
  return [left, leftBelow, right, yf ? denominator : 1];
}

export function product(a: Quantity, b: Quantity): Quantity {
  const scale = a.scale + b.scale;
  const [x, y] = [a.of, b.of];
  if (!a.fraction && !b.fraction) {
    if (b.constant !== undefined)
      return {
        of: (
          (c) => () =>
            within(x() * c)
        )(b.constant),
        scale,
        fraction: false,
      };
    return { of: () => within(x() * y()), scale, fraction: false };
  }
  const of = () => {
    const [left, leftBelow, right, rightBelow] = both(x, a.fraction, y, b.fraction);
    denominator = within(leftBelow * rightBelow);
    return within(left * right);
  };
  return { of, scale, fraction: true };
}

export function ratio(a: Quantity, b: Quantity): Quantity {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [raised(a, scale).of, raised(b, scale).of];
  const of = () => {
    const [left, leftBelow, right, rightBelow] = both(x, a.fraction, y, b.fraction);
    if (right === 0) throw BEYOND;
    const sign = right < 0 ? -1 : 1;
    const below = within(leftBelow * right) * sign;
    const above = within(left * rightBelow) * sign;
    const common = commonDivisor(Math.abs(above), below);
    denominator = below / common;
    return above / common;
  };
  return { of, scale: 0, fraction: true };
}

function commonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a || 1;
}

export function extreme(a: Quantity, b: Quantity, least: boolean): Quantity {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [raised(a, scale).of, raised(b, scale).of];
  if (!a.fraction && !b.fraction)
    return { of: least ? smaller(x, y) : larger(x, y), scale, fraction: false };
  const of = () => {
    const [left, leftBelow, right, rightBelow] = both(x, a.fraction, y, b.fraction);
    const order = compareFractions(left, leftBelow, right, rightBelow);
    const takeRight = least ? order > 0 : order < 0;
    denominator = takeRight ? rightBelow : leftBelow;
    return takeRight ? right : left;
  };
  return { of, scale, fraction: true };
}

const smaller = (x: () => number, y: () => number) => () => {
  const p = x();
  const q = y();
  return q < p ? q : p;
};
const larger = (x: () => number, y: () => number) => () => {
  const p = x();
  const q = y();
  return q > p ? q : p;
};

/** Fractions that differ by more than this part of themselves are told apart by their doubles. */
const CLEAR = 1e-12;

/** Order of a/ab and c/cb (negative, zero, positive; NaN stays NaN): by doubles when clear, else by exact products. */
export function compareFractions(a: number, ab: number, c: number, cb: number): number {
  const [p, q] = [a / ab, c / cb];
  const gap = p - q;
  if (Math.abs(gap) > CLEAR * (Math.abs(p) + Math.abs(q))) return gap;
  return within(a * cb) - within(c * ab);
}

/** Order of two quantities, either of which may be a fraction. */
export function order(a: Quantity, b: Quantity): () => number {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [raised(a, scale).of, raised(b, scale).of];
  return () => {
    const [left, leftBelow, right, rightBelow] = both(x, a.fraction, y, b.fraction);
    return compareFractions(left, leftBelow, right, rightBelow);
  };
}

export function choice(test: () => boolean, a: Quantity, b: Quantity): Quantity {
  const scale = Math.max(a.scale, b.scale);
  const [yes, no] = [raised(a, scale), raised(b, scale)];
  if (!a.fraction && !b.fraction) {
    const [x, y] = [yes.of, no.of];
    if (yes.constant !== undefined)
      return { of: ((c) => () => (test() ? c : y()))(yes.constant), scale, fraction: false };
    return { of: () => (test() ? x() : y()), scale, fraction: false };
  }
  const take = (q: Quantity) => {
    if (!q.fraction) denominator = 1;
    return q.fraction ? q.of() : ((v) => ((denominator = 1), v))(q.of());
  };
  return { of: () => (test() ? take(yes) : take(no)), scale, fraction: true };
}

/** To a whole number of units; the result is a plain number again. */
export function rounded(q: Quantity, unit: Node, mode: "half-up" | "down" | "up"): Quantity {
  const step = unit[0] === "#" ? scaled(literal(unit[1])) : null;
  if (!step) throw new Unprepared("rounding to a computed unit");
  const up = power(Math.max(0, step.scale - q.scale));
  const below = within(power(Math.max(0, q.scale - step.scale)) * step.mantissa);
  const of = () => {
    const above = within(q.of() * up);
    const divisor = q.fraction ? within(below * denominator) : below;
    return within(quotient(above, divisor, mode) * step.mantissa);
  };
  return { of, scale: step.scale, fraction: false };
}

/** Sets the denominator of a stored fraction again. */
export function setDenominator(value: number): void {
  denominator = value;
}
