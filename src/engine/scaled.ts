import { type Rational, terminatingDecimal } from "../exact";

/**
 * Exact arithmetic in doubles: a quantity is a whole number at a scale (decimal places) that is known when the measure
 * is prepared. What leaves the range of exact integers throws BEYOND, and the exact evaluator answers instead.
 */
export const BEYOND = Symbol("beyond exact integers");
const MAX = Number.MAX_SAFE_INTEGER;

export function within(x: number): number {
  if (x > MAX || x < -MAX) throw BEYOND;
  return x;
}

/** Powers of ten that a double holds exactly. */
export function power(exponent: number): number {
  if (exponent > 15) throw BEYOND;
  return 10 ** exponent;
}

/** A literal's whole number and its decimal places; null for a fraction without end. */
export function scaled(value: Rational): { mantissa: number; scale: number } | null {
  const text = terminatingDecimal(value);
  if (text === null) return null;
  const scale = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  const mantissa = Number(text.replace(".", ""));
  return Number.isSafeInteger(mantissa) ? { mantissa, scale } : null;
}

/** Whole quotient of n / d, d > 0; half up away from zero, down towards zero, up away from zero. */
export function quotient(n: number, d: number, mode: "half-up" | "down" | "up"): number {
  if (n < 0) return 0 - quotient(-n, d, mode);
  let whole = Math.trunc(n / d);
  let rest = n - whole * d;
  // The double quotient may have been rounded over the next whole number.
  if (rest < 0) {
    whole -= 1;
    rest += d;
  } else if (rest >= d) {
    whole += 1;
    rest -= d;
  }
  if (mode === "down" || rest === 0) return whole;
  if (mode === "up") return whole + 1;
  return rest * 2 >= d ? whole + 1 : whole;
}
