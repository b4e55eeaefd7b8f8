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

/** A cell's rate as a fraction, to 1e-13: 1.15-1 reads as 15 %, one yuan short of it in a trillion does not. */
export function snapRate(value: number): Snapped {
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
