import { describe, expect, it } from "vitest";
import { rowHeights } from "../../src/travel";

const sheet = (rows: string[][], flat: number[] = []) =>
  rowHeights({ name: "a", rows, headings: [], widths: [11, 21], flat, landscape: true });

describe("heights of rows", () => {
  it("hold the longest text of the row, Chinese characters as wide as two", () => {
    expect(sheet([["a".repeat(10), "政".repeat(10)]])).toEqual(new Map());
    expect(sheet([["a".repeat(11), ""]])).toEqual(new Map([[0, 30]]));
    expect(sheet([["a", "政".repeat(25)]])).toEqual(new Map([[0, 45]]));
  });

  it("are one line where a text runs over to the right", () => {
    expect(sheet([["政".repeat(50), ""]], [0])).toEqual(new Map());
  });
});
