import { describe, expect, it } from "vitest";
import { rowHeights } from "../../src/travel";

const sheet = (rows: string[][], flat: number[] = []) =>
  rowHeights({ rows, widths: [11, 21], flat });

describe("heights of rows", () => {
  it("hold the longest text of the row, Chinese characters as wide as two", () => {
    expect(sheet([["a".repeat(10), "政".repeat(10)]])).toEqual(new Map([[0, 17]]));
    expect(sheet([["a".repeat(11), ""]])).toEqual(new Map([[0, 34]]));
    expect(sheet([["a", "政".repeat(25)]])).toEqual(new Map([[0, 51]]));
  });

  it.each([
    // by hand: a line of 20
    ["Registered for statistics in Yizhuang New Town", 3],
    ["one two three four five six", 2],
    // a word that does not fit begins a line, also behind a hyphen
    ["volume-based procurement", 2],
    ["a internationalisation", 2],
    ["procurement procurement procurement", 3],
    ["a".repeat(41), 3],
    ["财税〔2018〕95号 生活服务业 1 服务内容2", 2],
    ["京技管发〔2025〕4号 四(十一)", 2],
    ["自主 and open-source 开源", 2],
    ["2025-01-14–2025-12-31 (it)", 2],
  ])("break lines between words as spreadsheets do: %s", (text, lines) => {
    expect(sheet([["", text]])).toEqual(new Map([[0, lines * 17]]));
  });

  it("are one line where a text runs over to the right", () => {
    expect(sheet([["政".repeat(50), ""]], [0])).toEqual(new Map([[0, 17]]));
    expect(sheet([["", ""]])).toEqual(new Map());
  });
});
