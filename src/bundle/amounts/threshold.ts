import { type Rational, compare } from "../../exact";

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);
/** Doubles by their place in the order of all. */
const placeOf = (x: number): bigint => {
  double[0] = x;
  return bits[0]! < 0n ? -(bits[0]! & 0x7fff_ffff_ffff_ffffn) : bits[0]!;
};
const doubleAt = (place: bigint): number => {
  bits[0] = place < 0n ? -place | -0x8000_0000_0000_0000n : place;
  return double[0]!;
};

/**
 * The least double from `lo` to `hi` whose reading is at least a figure, or more than it: then a cell is compared as it
 * stands. Readings never fall as doubles rise. Infinity where none is.
 */
export function leastDouble(
  read: (cell: number) => Rational,
  figure: Rational,
  strictly: boolean,
  [lo, hi]: readonly [number, number],
): number {
  const reaches = (x: number) => compare(read(x), figure) >= (strictly ? 1 : 0);
  if (reaches(lo)) return lo;
  if (!reaches(hi)) return Infinity;
  let [below, above] = [placeOf(lo), placeOf(hi)];
  while (above - below > 1n) {
    const middle = (above + below) >> 1n;
    if (reaches(doubleAt(middle))) above = middle;
    else below = middle;
  }
  return doubleAt(above) + 0;
}
