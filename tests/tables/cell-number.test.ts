import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { numberOf } from "../../src/tables/cell-number";

const read = (value: string | number, format?: string) => {
  const found = numberOf({ value, ...(format !== undefined && { format }) });
  return found && [toNumber(found.value), found.unit];
};

describe("a number that is written as text", () => {
  it.each<[string, number, string | undefined]>([
    ["1,234.50", 1234.5, undefined],
    ["（1,234）", -1234, undefined],
    ["(1,234.5)万元", -1234.5, "万元"],
    ["5,000万元", 5000, "万元"],
    ["１２３４．５", 1234.5, undefined],
    ["12.5%", 12.5, "%"],
    ["35人", 35, "人"],
    ["1 234", 1234, undefined],
    ["-8", -8, undefined],
    ["￥1,200", 1200, undefined],
  ])("%s", (text, value, unit) => {
    expect(read(text)).toEqual([value, unit]);
  });

  it.each(["1,23", "约5000", "一千", "12号", "2026年1月"])("%s is none", (text) => {
    expect(read(text)).toBeNull();
  });

  it("keeps what a number format says of it", () => {
    expect(read(0.125, "0.0%")).toEqual([12.5, "%"]);
    expect(read(4998, '#,##0.00"万元"')).toEqual([4998, "万元"]);
    // the format divides by itself: the cell holds yuan
    expect(read(49_980_000, '0!.0,"万元"')).toEqual([49_980_000, undefined]);
    expect(read(3, "#,##0")).toEqual([3, undefined]);
  });
});
