import { type Rational, terminatingDecimal } from "../../exact";
import { type Node, parseQuantity } from "../../language";

/** A measure that is not written as code: the exact evaluator answers for it. The message says why. */
export class Unwritten extends Error {}

/**
 * A quantity as code: a whole number at a scale (decimal places), and the least and the most that it can be, from which
 * it follows where the range of exact integers must be watched.
 */
export interface Whole {
  text: string;
  scale: number;
  lo: number;
  hi: number;
  constant?: number;
  /** may be NaN: no tier or level holds */
  nothing?: boolean;
}

export const SAFE = Number.MAX_SAFE_INTEGER;

/** A number as short as JavaScript writes it. */
export const digits = (x: number): string =>
  Math.abs(x) >= 1e6 && x % 1e5 === 0 ? x.toExponential().replace("+", "") : String(x + 0);

export const constant = (value: number, scale: number): Whole => ({
  text: value < 0 ? `(${digits(value)})` : digits(value),
  scale,
  lo: value,
  hi: value,
  constant: value,
});

export const NOTHING: Whole = { text: "NaN", scale: 0, lo: 0, hi: 0, nothing: true };

/** A figure as the document prints it. */
export function figure(value: Rational): Whole {
  const text = terminatingDecimal(value);
  if (text === null) throw new Unwritten("a figure without end");
  const scale = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  const mantissa = Number(text.replace(".", ""));
  if (!Number.isSafeInteger(mantissa)) throw new Unwritten("a figure beyond exact integers");
  return constant(mantissa, scale);
}

export const printed = (text: string): Whole => figure(parseQuantity(text).value);

function power(exponent: number): number {
  if (exponent > 15) throw new Unwritten("too many decimal places");
  return 10 ** exponent;
}

/** Watches what could leave exact integers; most never can. */
export function guarded(q: Whole): Whole {
  if (q.lo >= -SAFE && q.hi <= SAFE) return q;
  return { ...q, text: `W(${q.text})`, lo: Math.max(q.lo, -SAFE), hi: Math.min(q.hi, SAFE) };
}

/** The same quantity with more decimal places. */
export function raised(q: Whole, scale: number): Whole {
  if (q.scale === scale) return q;
  const factor = power(scale - q.scale);
  if (q.constant !== undefined) {
    if (Math.abs(q.constant * factor) > SAFE) throw new Unwritten("a figure beyond exact integers");
    return constant(q.constant * factor, scale);
  }
  const [lo, hi] = [q.lo * factor, q.hi * factor];
  return guarded({ text: `${q.text}*${digits(factor)}`, scale, lo, hi, nothing: q.nothing });
}

export function alike(a: Whole, b: Whole): [Whole, Whole] {
  const scale = Math.max(a.scale, b.scale);
  return [raised(a, scale), raised(b, scale)];
}

/** Both at one scale, to be compared: a figure that ends earlier leaves the other side as it is. */
export function comparable(a: Whole, b: Whole): [Whole, Whole] {
  const lowered = (figure: Whole, scale: number): Whole | null => {
    if (figure.constant === undefined || figure.scale <= scale) return null;
    const whole = figure.constant / power(figure.scale - scale);
    return Number.isInteger(whole) ? constant(whole, scale) : null;
  };
  const [left, right] = [lowered(a, b.scale), lowered(b, a.scale)];
  if (left) return [left, b];
  return right ? [a, right] : alike(a, b);
}

export function sum(a: Whole, b: Whole, sign: 1 | -1): Whole {
  const [x, y] = alike(a, b);
  return guarded({
    text: `(${x.text}${sign > 0 ? "+" : "-"}${y.text})`,
    scale: x.scale,
    lo: x.lo + (sign > 0 ? y.lo : -y.hi),
    hi: x.hi + (sign > 0 ? y.hi : -y.lo),
    nothing: a.nothing || b.nothing,
  });
}

export function product(a: Whole, b: Whole): Whole {
  if (a.constant === 1 && a.scale === 0) return b;
  if (b.constant === 1 && b.scale === 0) return a;
  const ends = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  const nothing = a.nothing || b.nothing;
  return guarded({ text: `${a.text}*${b.text}`, scale: a.scale + b.scale, lo, hi, nothing });
}

export function extreme(a: Whole, b: Whole, word: "min" | "max"): Whole {
  const [x, y] = alike(a, b);
  const end = Math[word];
  return {
    text: `Math.${word}(${x.text},${y.text})`,
    scale: x.scale,
    lo: end(x.lo, y.lo),
    hi: end(x.hi, y.hi),
    nothing: a.nothing || b.nothing,
  };
}

export function choice(test: string, a: Whole, b: Whole): Whole {
  const [x, y] = alike(a, b);
  return {
    text: `(${test}?${x.text}:${y.text})`,
    scale: x.scale,
    lo: Math.min(x.lo, y.lo),
    hi: Math.max(x.hi, y.hi),
    nothing: a.nothing || b.nothing,
  };
}

const ROUNDING = { "half-up": "H", down: "D", up: "U" } as const;
/** The same of what is not below nought, in the words of JavaScript. */
const PLAIN = { "half-up": "Math.round", down: "Math.floor", up: "Math.ceil" } as const;

/** To whole units; `below` divides, where the quantity is a fraction. */
export function rounded(q: Whole, unit: Node, mode: keyof typeof ROUNDING, below?: Whole): Whole {
  if (unit[0] !== "#") throw new Unwritten("rounding to a computed unit");
  const { constant: size, scale } = printed(unit[1]);
  const above = raised(q, Math.max(q.scale, scale));
  const parts = constant(power(above.scale - scale) * size!, 0);
  const divisor = below ? product(below, parts) : parts;
  if (divisor.constant === 1) return above;
  // a quotient of an even divisor, or one of fewer bits, is never rounded onto a tie
  const isPlain = above.lo >= 0 && !below && (divisor.constant! % 2 === 0 || above.hi < 2 ** 52);
  const text = isPlain
    ? `${PLAIN[mode]}(${above.text}/${divisor.text})`
    : `${ROUNDING[mode]}(${above.text},${divisor.text})`;
  const least = Math.max(1, divisor.lo);
  const whole: Whole = {
    text,
    scale,
    lo: above.lo >= 0 ? 0 : Math.floor(above.lo / least) - 1,
    hi: Math.ceil(above.hi / least) + 1,
    nothing: q.nothing,
  };
  return size === 1 ? whole : product(whole, constant(size!, 0));
}
