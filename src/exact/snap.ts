import { type Rational, fromDecimal, rational, roundTo } from "./rational";

const FEN = rational(1n, 100n);
const RATE_GRAIN = rational(1n, 10n ** 13n);

/** The decimal that a spreadsheet shows for a double: its 15 significant digits. */
export const fifteenDigits = (value: number): Rational => fromDecimal(value.toPrecision(15));

export interface Snapped {
  value: Rational;
  /** true when the cell held more digits than are kept */
  changed: boolean;
}

/** A cell's money, in yuan, to the fen: half up through the 15 digits that the cell shows. */
export function snapMoney(value: number): Snapped {
  const shown = fifteenDigits(value);
  const snapped = roundTo(shown, FEN, "half-up");
  return { value: snapped, changed: snapped.n * shown.d !== shown.n * snapped.d };
}

/** A cell's rate as a fraction, to 1e-13: 1.15-1 reads as 15 %, one yuan short of it in a trillion does not. */
export function snapRate(value: number): Snapped {
  const exact = exactDouble(value);
  const snapped = roundTo(exact, RATE_GRAIN, "half-up");
  return { value: snapped, changed: snapped.n * exact.d !== exact.n * snapped.d };
}

/** The double itself, bit for bit, as a fraction. */
function exactDouble(value: number): Rational {
  let scaled = value;
  let d = 1n;
  while (!Number.isInteger(scaled)) [scaled, d] = [scaled * 2, d * 2n];
  return rational(BigInt(scaled), d);
}
