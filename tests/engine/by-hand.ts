/**
 * Arithmetic by hand for the reference: money in whole fen, everything else as whole numbers of something small, all
 * bigint. Leans on nothing of src/, so that a mistake there cannot hide here.
 */
export const yuan = (whole: number): bigint => BigInt(whole) * 100n;
export const TEN_THOUSAND = 10_000;
export const MILLION = 1_000_000;
export const HUNDRED_MILLION = 100_000_000;

export const least = (...all: bigint[]): bigint => all.reduce((a, b) => (b < a ? b : a));
export const most = (...all: bigint[]): bigint => all.reduce((a, b) => (b > a ? b : a));
export const atLeastZero = (x: bigint): bigint => (x < 0n ? 0n : x);

/** n/d to a whole number, half up; n not below zero. */
export const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

/** Thousands of yuan with the rest cut off, and nothing below ten thousand yuan; in fen, from n/d fen. */
export function paidInThousands(n: bigint, d: bigint): bigint {
  const fen = (n / (d * 100_000n)) * 100_000n;
  return fen < 1_000_000n ? 0n : fen;
}

/** A rate as its nearest ten-trillionth (1e-13), from the very bits of the double. */
export function tenTrillionths(rate: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(rate));
  const exponent = (bits.getUint32(0) >>> 20) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  if (exponent === 0) return 0n;
  const mantissa = fraction | 0x10_0000_0000_0000n;
  const power = exponent - 1075;
  const scaled = mantissa * 10_000_000_000_000n;
  const size = power >= 0 ? scaled << BigInt(power) : halfUp(scaled, 1n << BigInt(-power));
  return rate < 0 ? -size : size;
}
export const ONE_HUNDRED_PERCENT = 10_000_000_000_000n;
export const percent = (hundredths: number): bigint =>
  (BigInt(hundredths) * ONE_HUNDRED_PERCENT) / 10_000n;
