import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compare,
  fromDecimal,
  rational,
  roundTo,
  snapQuantity,
  snapRate,
  toNumber,
} from "../../src/exact";

const rate = (value: number) => toNumber(snapRate(value).value);
const snapMoney = (value: number) => snapQuantity(value, rational(1n, 100n));
const money = (value: number) => toNumber(snapMoney(value).value);

describe("a rate from a cell", () => {
  it("is the rate that the person means: 1.15-1 is 15 %", () => {
    expect(1.15 - 1).not.toBe(0.15);
    expect(rate(1.15 - 1)).toBe(0.15);
    expect(snapRate(1.15 - 1).changed).toBe(true);
  });

  it.each([
    ["a revenue of one hundred million", 1e8],
    ["a revenue of ten billion", 1e10],
    ["a revenue of a trillion", 1e12],
  ])("is not 15 % when one yuan is short, with %s", (_name, lastYear) => {
    const short = (lastYear * 1.15 - 1) / lastYear - 1;
    const enough = (lastYear * 1.15) / lastYear - 1;
    expect(compare(snapRate(short).value, rational(15n, 100n))).toBe(-1);
    expect(compare(snapRate(enough).value, rational(15n, 100n))).toBe(0);
  });

  it("is found again from two figures: this year over last year, minus one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 10_000, max: 1_000_000_000 }),
        (basisPoints, lastYear) => {
          // last year in ten thousand yuan, so that the growth is exact to the yuan
          const thisYear = lastYear * (10_000 + basisPoints);
          const growth = thisYear / (lastYear * 10_000) - 1;
          expect(compare(snapRate(growth).value, rational(BigInt(basisPoints), 10_000n))).toBe(0);
        },
      ),
    );
  });

  it("may be negative, and zero stays zero", () => {
    expect(rate(0.85 - 1)).toBe(-0.15);
    expect(rate(0)).toBe(0);
    expect(snapRate(0.5).changed).toBe(false);
  });
});

describe("a decimal that a cell holds", () => {
  const grain = (places: number) => rational(1n, 10n ** BigInt(places));
  const written = (whole: number, places: number) => Number(`${whole}e-${places}`);

  it("is that decimal, as its digits say, at every grain", () => {
    const whole = fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 6 }), (n, places) => {
        const snapped = snapQuantity(written(n, places), grain(places));
        expect(snapped).toEqual({ value: fromDecimal(`${n}e-${places}`), changed: false });
      }),
    );
  });

  it("is read as its 15 digits where it has more places, or none that are sure", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const shown = fromDecimal(value.toPrecision(15));
        const { value: snapped } = snapQuantity(value, grain(2));
        expect(snapped).toEqual(roundTo(shown, grain(2), "half-up"));
      }),
    );
  });

  it("is a rate to its last place, and says whether the double is that very rate", () => {
    const whole = fc.integer({ min: -(10 ** 12 - 1), max: 10 ** 12 - 1 });
    fc.assert(
      fc.property(whole, (n) => {
        expect(snapRate(written(n, 10)).value).toEqual(fromDecimal(`${n}e-10`));
        expect(snapRate((n % 102_400) / 1024).changed).toBe(false);
      }),
    );
    expect([0.1, 0.3, 99.9].map((value) => snapRate(value).changed)).toEqual([true, true, true]);
  });
});

describe("money from a cell", () => {
  it("is read to the fen, half a fen up", () => {
    expect(money(1.005)).toBe(1.01);
    expect(money(2.675)).toBe(2.68);
    expect(money(1.004)).toBe(1);
    expect(money(-1.005)).toBe(-1.01);
  });

  it("forgives what doubles leave behind", () => {
    expect(money(0.1 + 0.2)).toBe(0.3);
    expect(snapMoney(0.1 + 0.2).changed).toBe(false);
    expect(money(1.1 * 1.1)).toBe(1.21);
  });

  it("says when the cell held less than a fen", () => {
    expect(snapMoney(12.34).changed).toBe(false);
    expect(snapMoney(12.345).changed).toBe(true);
  });

  it("keeps every fen up to nine trillion yuan", () => {
    const fen = fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 });
    fc.assert(
      fc.property(fen, (n) => {
        expect(snapMoney(n / 100).value).toEqual(rational(BigInt(n), 100n));
      }),
    );
  });

  it("rounds as on paper: by the decimals that are shown, not by the double behind them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        // n yuan and half a fen
        const shown = `${n}.005`;
        expect(snapMoney(Number(shown)).value).toEqual(fromDecimal(`${n}.01`));
      }),
    );
  });
});

describe("a rate that was divided out", () => {
  it.each([
    [400 / 300 - 1, 1n, 3n],
    [1 / 3, 1n, 3n],
    [-1 / 3, -1n, 3n],
    [8 / 7 - 1, 1n, 7n],
    [12_470 / 12_345 - 1, 25n, 2469n],
    [99_999 / 99_998 - 1, 1n, 99_998n],
    [0.333333333333333, 1n, 3n],
  ])("%d is a fraction that no decimal is", (value, n, d) => {
    expect(snapRate(value)).toEqual({ value: { n, d }, changed: false });
  });

  it.each([0.3333, 0.3333333333333, 0.333333333333, 0.1234567890123, 1.15 - 1, 0.5, 0])(
    "%d stays the decimal that it is",
    (value) => {
      expect(snapRate(value).value).toEqual(fromDecimal(value.toFixed(13)));
    },
  );

  it("is the growth of any two sums in whole ten thousands up to a billion", () => {
    const sums = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(sums, sums, (last, now) => {
        fc.pre(now < 90 * last);
        const exact = rational(BigInt(now - last), BigInt(last));
        expect(snapRate(now / last - 1).value).toEqual(exact);
      }),
      { numRuns: 5_000 },
    );
  });
});
