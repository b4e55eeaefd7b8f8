import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Rational,
  type RoundingMode,
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  roundTo,
  subtract,
  terminatingDecimal,
  toDecimalText,
  toNumber,
} from "../../src/exact";

const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });
const fraction = fc.tuple(whole, positive).map(([n, d]) => rational(n, d));
const same = (a: Rational, b: Rational) => expect(a).toEqual(b);
const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 300 });

describe("fractions", () => {
  it("stand in lowest terms, with the sign above", () => {
    same(rational(6n, -8n), { n: -3n, d: 4n });
    same(rational(0n, -5n), { n: 0n, d: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("add, multiply and divide by the laws of arithmetic", () => {
    holds(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(add(a, b), b), a);
        if (b.n !== 0n) same(multiply(divide(a, b), b), a);
      }),
    );
  });

  it("are ordered as their cross products are", () => {
    holds(
      fc.property(fraction, fraction, (a, b) => {
        const left = a.n * b.d;
        const right = b.n * a.d;
        expect(compare(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it("are refused a division by zero", () => {
    expect(() => divide(rational(1n), rational(0n))).toThrow(RangeError);
  });

  it("round to a unit: never further than the unit, half up exactly at the tie", () => {
    holds(
      fc.property(fraction, positive, (a, n) => {
        const unit = rational(n, 100n);
        const far = (mode: RoundingMode) => {
          const rest = subtract(a, roundTo(a, unit, mode));
          return rest.n < 0n ? rational(-rest.n, rest.d) : rest;
        };
        expect(compare(far("half-up"), divide(unit, rational(2n)))).toBeLessThanOrEqual(0);
        expect(compare(far("down"), unit)).toBe(-1);
        expect(compare(far("up"), unit)).toBe(-1);
      }),
    );
  });

  it.each([
    ["half-up", "2.5", "3"],
    ["half-up", "-2.5", "-3"],
    ["half-up", "2.4999999999999999999", "2"],
    ["down", "2.99", "2"],
    ["down", "-2.99", "-2"],
    ["up", "2.01", "3"],
    ["up", "-2.01", "-3"],
    ["up", "2", "2"],
  ] as const)("%s makes %s whole as %s", (mode, text, rounded) => {
    same(roundTo(fromDecimal(text), rational(1n), mode), fromDecimal(rounded));
  });
});

describe("decimals", () => {
  it("are taken digit for digit", () => {
    same(fromDecimal("-12.50"), rational(-25n, 2n));
    same(fromDecimal("1.5e3"), rational(1500n));
    same(fromDecimal("25e-4"), rational(1n, 400n));
    expect(() => fromDecimal("1/3")).toThrow(RangeError);
    expect(() => fromDecimal("")).toThrow(RangeError);
  });

  it("come back as they were written", () => {
    holds(
      fc.property(whole, fc.integer({ min: 0, max: 20 }), (digits, places) => {
        const value = rational(digits, 10n ** BigInt(places));
        same(fromDecimal(terminatingDecimal(value)!), value);
      }),
    );
  });

  it("that never end have no text of their own", () => {
    expect(terminatingDecimal(rational(1n, 3n))).toBeNull();
    expect(toDecimalText(rational(1n, 3n), 4)).toBe("0.3333");
    expect(toDecimalText(rational(2n, 3n), 4)).toBe("0.6667");
    expect(toDecimalText(rational(5n, 2n), 4)).toBe("2.5");
  });
});

describe("the one way out to a cell", () => {
  it("is the nearest double", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    holds(
      fc.property(doubles, (x) => {
        expect(toNumber(fromDecimal(exactText(x)))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  it("is right for fractions without end", () => {
    holds(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (n, d) => {
          // a quotient of two doubles is rounded correctly by itself
          expect(toNumber(rational(BigInt(n), BigInt(d)))).toBe(n === 0 ? 0 : n / d);
        },
      ),
    );
    expect(toNumber(rational(999_995n, 999_988n))).toBe(999_995 / 999_988);
  });
});

/** All the digits of a double. */
function exactText(x: number): string {
  return x.toString().includes("e") ? x.toExponential() : x.toString();
}
