import { type Rational, fromDecimal, rational, roundTo } from "./rational";

const RATE_GRAINS = 10n ** 13n;

/** The decimal that a spreadsheet shows for a double: its 15 significant digits. */
export const fifteenDigits = (value: number): Rational => fromDecimal(value.toPrecision(15));

export interface Snapped {
  value: Rational;
  /** true when the cell held more digits than are kept */
  changed: boolean;
}

/** A cell's quantity to a whole number of grains: half up through the 15 digits that the cell shows. */
export function snapQuantity(value: number, grain: Rational): Snapped {
  const shown = fifteenDigits(value);
  const snapped = roundTo(shown, grain, "half-up");
  return { value: snapped, changed: snapped.n * shown.d !== shown.n * snapped.d };
}

/** The largest divisor that is looked for, and the largest rate. */
const [DIVISOR, RATE] = [100_000, 100];

/**
 * The fraction that a sheet divided out and no decimal is: 400/300-1 is a third. Null where the double is that of a
 * decimal of 10 places, or nearly one of 13 (1.15-1), and where no divisor up to 100,000 comes within its last digits.
 */
export function fractionOf(value: number): { n: number; d: number } | null {
  const size = Math.abs(value);
  if (!(size < RATE) || Math.round(size * 1e10) / 1e10 === size) return null;
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
