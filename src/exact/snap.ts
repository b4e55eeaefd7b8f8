import { type Rational, fractionOfWholes, fromDecimal, rational, roundTo } from "./rational";

const RATE_GRAINS = 10n ** 13n;

/** The decimal that a spreadsheet shows for a double: its 15 significant digits. */
export const fifteenDigits = (value: number): Rational => fromDecimal(value.toPrecision(15));

export interface Snapped {
  value: Rational;
  /** true when the cell held more digits than are kept */
  changed: boolean;
}

/** Doubles tell all decimals of 15 digits apart: the one nearest to such a decimal stands for it. */
const DIGITS = 1e15;

/** A cell's quantity to a whole number of grains: half up through the 15 digits that the cell shows. */
export function snapQuantity(value: number, grain: Rational): Snapped {
  if (grain.n === 1n) {
    const grains = Number(grain.d);
    const whole = Math.round(value * grains);
    if (Math.abs(whole) < DIGITS && whole / grains === value)
      return { value: fractionOfWholes(whole, grains), changed: false };
  }
  const shown = fifteenDigits(value);
  const snapped = roundTo(shown, grain, "half-up");
  return { value: snapped, changed: snapped.n * shown.d !== shown.n * snapped.d };
}

/** The largest divisor that is looked for, and the largest rate. */
const [DIVISOR, RATE] = [100_000, 100];
/** Nearly all rates are decimals of ten places; the second is the largest power of two that divides the first. */
const [RATE_PLACES, HALVES] = [1e10, 1024n];

/**
 * The fraction that a sheet divided out and no decimal is: 400/300-1 is a third. Null where the double is that of a
 * decimal of 10 places, or nearly one of 13 (1.15-1), and where no divisor up to 100,000 comes within its last digits.
 */
export function fractionOf(value: number): { n: number; d: number } | null {
  const size = Math.abs(value);
  if (!(size < RATE) || Math.round(size * RATE_PLACES) / RATE_PLACES === size) return null;
  // the continued fraction: what is as near as that with so small a divisor is among its convergents
  let [x, p0, q0, p, q] = [size, 0, 1, 1, 0];
  for (;;) {
    const whole = Math.floor(x);
    [p0, q0, p, q] = [p, q, whole * p + p0, whole * q + q0];
    if (q > DIVISOR) return null;
    if (Math.abs(p / q - size) <= 1e-15 * (1 + size))
      return 1e13 % q === 0 ? null : { n: value < 0 ? -p : p, d: q };
    x = 1 / (x - whole);
  }
}

/**
 * A cell's rate as a fraction: the one that was divided out, else to 1e-13. 1.15-1 reads as 15 %, one yuan short of it
 * in a trillion does not.
 */
export function snapRate(value: number): Snapped {
  const whole = Math.round(value * RATE_PLACES);
  if (Math.abs(value) < RATE && whole / RATE_PLACES === value) {
    const decimal = fractionOfWholes(whole, RATE_PLACES);
    // a double is exactly that decimal only where it is halves of halves
    return { value: decimal, changed: HALVES % decimal.d !== 0n };
  }
  const divided = fractionOf(value);
  if (divided) return { value: rational(BigInt(divided.n), BigInt(divided.d)), changed: false };
  // value = n / 2^places, bit for bit
  let n = Math.abs(value);
  let places = 0n;
  while (!Number.isInteger(n)) [n, places] = [n * 2, places + 1n];
  const shifted = BigInt(n) * RATE_GRAINS;
  const grains = ((shifted << 1n) + (1n << places)) >> (places + 1n);
  return {
    value: rational(value < 0 ? -grains : grains, RATE_GRAINS),
    changed: grains << places !== shifted,
  };
}
