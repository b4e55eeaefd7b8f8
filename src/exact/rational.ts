/** An exact fraction n/d, always in lowest terms with d > 0. Money is in yuan, rates are fractions, dates are day numbers. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of a and b > 0; in doubles, which are many times faster, once both are small enough. */
function gcd(a: bigint, b: bigint): bigint {
  if (a < 0n) a = -a;
  while (b > SAFE) [a, b] = [b, a % b];
  return b === 0n ? a : BigInt(gcdOfWholes(Number(b), Number(a % b)));
}

/** The same of exact whole numbers in doubles. */
function gcdOfWholes(a: number, b: number): number {
  while (b > 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/** Makes n/d in lowest terms. Throws RangeError when d is zero. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError("division by zero");
  if (d === 1n) return { n, d };
  const g = d < 0n ? -gcd(n, -d) : gcd(n, d);
  return g === 1n ? { n, d } : { n: n / g, d: d / g };
}

/** above / below in lowest terms, from doubles that are exact whole numbers; below is above nought. */
export function fractionOfWholes(above: number, below: number): Rational {
  const g = gcdOfWholes(below, Math.abs(above) % below);
  return { n: BigInt(above / g), d: BigInt(below / g) };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

// whole numbers, which most are, need no common denominator
const areWhole = (a: Rational, b: Rational) => a.d === 1n && b.d === 1n;

export const add = (a: Rational, b: Rational): Rational =>
  areWhole(a, b) ? { n: a.n + b.n, d: 1n } : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational =>
  areWhole(a, b) ? { n: a.n - b.n, d: 1n } : rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational =>
  areWhole(a, b) ? { n: a.n * b.n, d: 1n } : rational(a.n * b.n, a.d * b.d);
/** Throws RangeError when b is zero. */
export const divide = (a: Rational, b: Rational) => rational(a.n * b.d, a.d * b.n);

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === b.d) return a.n < b.n ? -1 : a.n > b.n ? 1 : 0;
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** Whether two are the same; each has one way to be written. */
export const isEqual = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isZero = (a: Rational) => a.n === 0n;

/** The exact value of a plain decimal such as "-12.5". Throws RangeError on anything else. */
export function fromDecimal(text: string): Rational {
  if (/^\d+$/.test(text)) return { n: BigInt(text), d: 1n };
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole, fraction = "", exponent = "0"] = match;
  const digits = BigInt(whole! + fraction) * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? rational(digits * 10n ** BigInt(power))
    : rational(digits, 10n ** BigInt(-power));
}

export const fromInteger = (value: number) => rational(BigInt(value));

/** The nearest double; for showing and for the one way out to a cell. */
export function toNumber(a: Rational): number {
  if (a.d === 1n) return Number(a.n);
  // one division of exact whole numbers is rounded once
  if (a.d <= SAFE && a.n <= SAFE && a.n >= -SAFE) return Number(a.n) / Number(a.d);
  const exactDecimal = terminatingDecimal(a);
  if (exactDecimal !== null) return Number(exactDecimal);
  const n = a.n < 0n ? -a.n : a.n;
  const shift = BigInt(Math.max(0, 60 - (bits(n) - bits(a.d))));
  // An endless fraction never ends on a tie; the last bit keeps the cut quotient from looking like one.
  const quotient = ((n << shift) / a.d) | 1n;
  const value = Number(quotient) / 2 ** Number(shift);
  return a.n < 0n ? -value : value;
}
const bits = (n: bigint) => n.toString(2).length;

/** The decimal text of a fraction whose denominator divides a power of ten, else null. */
export function terminatingDecimal(a: Rational): string | null {
  let d = a.d;
  let digits = 0;
  while (d % 10n === 0n) [d, digits] = [d / 10n, digits + 1];
  while (d % 5n === 0n) [d, digits] = [d / 5n, digits + 1];
  while (d % 2n === 0n) [d, digits] = [d / 2n, digits + 1];
  if (d !== 1n) return null;
  return decimalText((a.n * 10n ** BigInt(digits)) / a.d, digits);
}

function decimalText(mantissa: bigint, digits: number): string {
  if (digits === 0) return mantissa.toString();
  const negative = mantissa < 0n;
  const text = (negative ? -mantissa : mantissa).toString().padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${negative ? "-" : ""}${text.slice(0, -digits)}${fraction ? `.${fraction}` : ""}`;
}

export type RoundingMode = "half-up" | "down" | "up";

/** Rounds to a whole number of units. half-up goes away from zero on a tie, down towards zero, up away from zero. */
export function roundTo(a: Rational, unit: Rational, mode: RoundingMode): Rational {
  const q = divide(a, unit);
  const negative = q.n < 0n;
  const n = negative ? -q.n : q.n;
  const whole = n / q.d;
  const rest = n % q.d;
  const up = mode === "up" ? rest > 0n : mode === "half-up" && rest * 2n >= q.d;
  const rounded = up ? whole + 1n : whole;
  return multiply(rational(negative ? -rounded : rounded), unit);
}

const FEN = rational(1n, 100n);

/** A sum of yuan to the fen, half up, as amounts and limits are. */
export const roundedToFen = (yuan: Rational): Rational =>
  yuan.d === 1n ? yuan : roundTo(yuan, FEN, "half-up");

/** Text with at most `digits` decimals, for people; exact values keep all their digits when fewer. */
export function toDecimalText(a: Rational, digits: number): string {
  const rounded = roundTo(a, rational(1n, 10n ** BigInt(digits)), "half-up");
  return terminatingDecimal(rounded)!;
}
