import {
  type Whole,
  Unwritten,
  alike,
  constant,
  extreme,
  guarded,
  product,
  raised,
  sum,
} from "./whole";

/**
 * A quantity that is above / below, at the scale of `above`; `below` is positive. `before` is what must be computed
 * first: assignments to names that are read in both.
 */
export interface Fraction {
  above: Whole;
  below: Whole;
  before: string;
}

export type Quantity = Whole | Fraction;
/** Gives a name that nobody else has. */
export type NewName = () => string;

const ONE = constant(1, 0);
export const isFraction = (q: Quantity): q is Fraction => "above" in q;
const fractionOf = (q: Quantity): Fraction =>
  isFraction(q) ? q : { above: q, below: ONE, before: "" };

/** What is computed first, one after the other. */
export const inTurn = (...parts: string[]): string => parts.filter((part) => part !== "").join(",");

const isName = (text: string) => /^[a-z]\d+$/.test(text);

/** Both parts as names or figures, which may be read more than once. */
export function named(q: Quantity, newName: NewName): Fraction {
  const { above, below, before } = fractionOf(q);
  const parts = [before];
  const name = (whole: Whole): Whole => {
    if (whole.constant !== undefined || isName(whole.text)) return whole;
    const text = newName();
    parts.push(`${text}=${whole.text}`);
    return { ...whole, text };
  };
  return { above: name(above), below: name(below), before: inTurn(...parts) };
}

export function ratio(a: Quantity, b: Quantity, newName: NewName): Quantity {
  const [x, y] = [fractionOf(a), named(b, newName)];
  if (y.above.nothing) throw new Unwritten("dividing by what may be nothing");
  const above = product(x.above, y.below);
  const places = above.scale - y.above.scale;
  const scaled = places >= 0 ? above : raised(above, y.above.scale);
  // what stands below must keep the order of fractions, and divide at all
  const divisor: Whole =
    y.above.lo > 0
      ? { ...y.above, scale: 0 }
      : { ...y.above, scale: 0, text: `P(${y.above.text})`, lo: 1 };
  const whole = named(
    {
      above: { ...scaled, scale: Math.max(0, places) },
      below: product(divisor, x.below),
      before: inTurn(x.before, y.before),
    },
    newName,
  );
  return isRoomy(whole) ? whole : reduced(whole, newName);
}

/** Whether there is room left for a rate and for decimal places. */
const isRoomy = ({ above, below }: Fraction) =>
  below.constant !== undefined || Math.max(-above.lo, above.hi, below.hi) < ROOMY;
const ROOMY = 2 ** 40;

function reduced({ above, below, before }: Fraction, newName: NewName): Fraction {
  const common = newName();
  const by = ({ text, scale, lo, hi, nothing }: Whole, least: number): Whole => ({
    text: `(${text}/${common})`,
    ...{ scale, lo: Math.min(lo, least), hi: Math.max(hi, least), nothing },
  });
  return {
    above: by(above, 0),
    below: by(below, 1),
    before: inTurn(before, `${common}=G(${above.text},${below.text})`),
  };
}

export function times(a: Quantity, b: Quantity): Quantity {
  if (!isFraction(a) && !isFraction(b)) return product(a, b);
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return {
    above: product(x.above, y.above),
    below: product(x.below, y.below),
    before: inTurn(x.before, y.before),
  };
}

export function plus(a: Quantity, b: Quantity, sign: 1 | -1, newName: NewName): Quantity {
  if (!isFraction(a) && !isFraction(b)) return sum(a, b, sign);
  const [x, y] = [named(a, newName), named(b, newName)];
  return {
    above: sum(product(x.above, y.below), product(y.above, x.below), sign),
    below: product(x.below, y.below),
    before: inTurn(x.before, y.before),
  };
}

/** The order of two quantities: code that is below nought, nought or above it, and what comes before. */
export function order(
  a: Quantity,
  b: Quantity,
  newName: NewName,
): { text: string; before: string } {
  const [x, y] = [named(a, newName), named(b, newName)];
  if (x.above.nothing || y.above.nothing) throw new Unwritten("comparing what may be nothing");
  const [left, right] = alike(x.above, y.above);
  return {
    text: `C(${left.text},${x.below.text},${right.text},${y.below.text})`,
    before: inTurn(x.before, y.before),
  };
}

export function lesser(a: Quantity, b: Quantity, word: "min" | "max", newName: NewName): Quantity {
  if (!isFraction(a) && !isFraction(b)) return extreme(a, b, word);
  const [x, y] = [named(a, newName), named(b, newName)];
  const { text, before } = order(x, y, newName);
  const test = newName();
  const first = `${test}=${text}${word === "min" ? "<=" : ">="}0`;
  const [above, other] = alike(x.above, y.above);
  return {
    above: either(test, above, other),
    below: either(test, x.below, y.below),
    before: inTurn(before, first),
  };
}

const either = (test: string, a: Whole, b: Whole): Whole =>
  a.text === b.text
    ? a
    : {
        text: `(${test}?${a.text}:${b.text})`,
        scale: a.scale,
        lo: Math.min(a.lo, b.lo),
        hi: Math.max(a.hi, b.hi),
        nothing: a.nothing || b.nothing,
      };

/** One of two by a test; only the branch that is taken is computed. */
export function branch(test: string, a: Fraction, b: Fraction, newName: NewName): Fraction {
  const [above, below] = [newName(), newName()];
  const [x, y] = alike(a.above, b.above);
  const taken = (q: Fraction, whole: Whole) =>
    `(${inTurn(q.before, `${above}=${whole.text}`, `${below}=${q.below.text}`)})`;
  return {
    above: guarded({ ...either("", x, y), text: above }),
    below: { ...either("", a.below, b.below), text: below },
    before: `${test}?${taken(a, x)}:${taken(b, y)}`,
  };
}
