import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuantity, toNumber } from "../../src/exact";

/** [value, unit] of a text, null when it is no quantity. */
function read(text: string): [number, string] | null {
  const found = readQuantity(text);
  return found && [toNumber(found.value), found.unit];
}

describe("an amount as people write it", () => {
  it.each([
    ["5,000万元", 50_000_000, "yuan"],
    ["1.1亿元", 110_000_000, "yuan"],
    ["１．２亿", 120_000_000, "none"],
    ["３００万元", 3_000_000, "yuan"],
    ["¥1,234.56", 1234.56, "none"],
    ["￥80万", 800_000, "none"],
    ["RMB 100万元", 1_000_000, "yuan"],
    ["100 人民币", 100, "yuan"],
    ["CNY 16,000,000", 16_000_000, "yuan"],
    ["-CNY 1,234.56", -1234.56, "yuan"],
    ["16,000,000 CNY", 16_000_000, "yuan"],
    ["1,600 yuan", 1_600, "yuan"],
    ["CNY 1600万元", 16_000_000, "yuan"],
    ["2千万元", 20_000_000, "yuan"],
    ["300万美元", 3_000_000, "usd"],
    ["-12.5", -12.5, "none"],
    [".5", 0.5, "none"],
    ["1,000,000", 1_000_000, "none"],
    [" 42 ", 42, "none"],
  ])("%s", (text, value, unit) => {
    expect(read(text)).toEqual([value, unit]);
  });

  it.each([
    ["8%", 0.08],
    ["8 ％", 0.08],
    ["1.5‰", 0.0015],
    ["-3%", -0.03],
    ["150%", 1.5],
  ])("%s is a share", (text, value) => {
    expect(read(text)).toEqual([value, "percent"]);
  });

  it.each([
    "5,00万元",
    "50,00,000",
    "1,0000",
    ",500",
    "5,000,",
    "五千万元",
    "约500万",
    "500-600万",
    "500万元以上",
    "12.5.3",
    "8%元",
    "CNY 8%",
    "CNY 300万美元",
    "CNY",
    "EUR 300",
    "1e5",
    "--5",
    "",
    "万元",
    "NaN",
    "Infinity",
    "0x10",
  ])("%j is refused rather than guessed", (text) => {
    expect(read(text)).toBeNull();
  });

  it("scales by its unit, digit for digit", () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(digits, ([whole, thousandths]) => {
        const text = `${whole}.${String(thousandths).padStart(3, "0")}`;
        const inMillions = readQuantity(`${text}百万元`)!.value;
        const mantissa = BigInt(whole) * 1000n + BigInt(thousandths);
        expect(inMillions).toEqual({ n: mantissa * 1000n, d: 1n });
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readQuantity(text)));
  });
});
