import { describe, expect, it } from "vitest";
import { readFact } from "../../../src/engine";
import { toNumber, type Rational } from "../../../src/exact";
import type { Input } from "../../../src/language";
import type { Answer } from "../../../src/taskpane/shell/pane-state";
import {
  argumentOf,
  factIn,
  rawOf,
  readAnswer,
  valueOf,
} from "../../../src/taskpane/facts/read-answer";
import type { Cell } from "../../../src/workbook";

const input = (type: Input["type"]): Input =>
  ({ name: "x", zh: "事项", en: "Fact", type }) as Input;

type Unit = Answer["unit"];

const typed = (text: string, unit?: Unit): Answer => ({
  by: "typed",
  text,
  ...(unit ? { unit } : {}),
});

const linked = (unit: Unit, ...cells: Cell[]): Answer => ({
  by: "cell",
  area: { sheet: "S", row: 0, column: 0, rows: cells.length, columns: 1 },
  values: cells.map((cell) => [cell]),
  ...(unit ? { unit } : {}),
});

const read = (type: Input["type"], answer: Answer, lang: "zh-CN" | "en-US" = "zh-CN") => {
  const { value, fault } = readAnswer(input(type), answer, lang);
  if (fault !== undefined) return fault;
  if (Array.isArray(value)) return value.map((one: Rational) => toNumber(one));
  return value === undefined ? undefined : toNumber(value as Rational);
};

describe("a linked cell with a unit", () => {
  it.each(["11000", " 11,000 ", "11000.00", "+11000"])(
    "multiplies %j, a number stored as text, as the formula does",
    (text) => {
      expect(read("money", linked("万元", text))).toBe(110_000_000);
    },
  );

  it("multiplies dollars, rates and the amounts of a list as well", () => {
    expect(read("usd", linked("万美元", "300"))).toBe(3_000_000);
    expect(read("ratio", linked("%", "8"))).toBe(0.08);
    expect(read("money_list", linked("万元", "100", "", 200.5))).toEqual([1_000_000, 2_005_000]);
  });

  it.each(["5000万元", "1,00", "很多", " ", "#N/A", true])(
    "finds fault with %j, which no formula multiplies",
    (cell) => {
      expect(read("money", linked("万元", cell))).toBe(
        `“事项”应为不带单位的数字（单元格的单位已选为万元）；收到“${cell}”。`,
      );
    },
  );

  it("finds fault with one such amount among others", () => {
    expect(read("money_list", linked("万元", 100, "5万元"))).toBe(
      "“事项”应为不带单位的数字（单元格的单位已选为万元）；收到“1000000; 5万元”。",
    );
    expect(read("ratio", linked("%", "8%"), "en-US")).toBe(
      "“Fact” must be a number without a unit (the unit chosen for the cell is %); it is “8%”.",
    );
  });

  it("is missing while it is blank", () => {
    expect(read("money", linked("万元", ""))).toBeUndefined();
  });
});

describe("a linked cell in the fact's own unit", () => {
  it("may say its unit itself, and is advised as a formula is", () => {
    expect(read("money", linked("元", "5,000万元"))).toBe(50_000_000);
    expect(read("money", linked("元", "很多"))).toContain("例如 50000000 或 5,000万元");
    expect(read("ratio", linked("小数", "x"))).toContain("例如 0.08 或 8%");
  });
});

describe("a linked day of a workbook that counts from 1904", () => {
  // 1 June 2022, which is 44713 days from 1900
  const day = { ...linked(undefined, 43251), from1904: true } as Answer;

  it("is the day that is meant, and its formula says so", () => {
    // 2022-06-01, in days since 1970
    expect(read("date", day)).toBe(44713 - 25569);
    expect(argumentOf(input("date"), day, {})).toMatchObject({ plus: 1462 });
    expect(argumentOf(input("date"), linked(undefined, 44713), {})).not.toHaveProperty("plus");
  });

  it("is a number like any other where no day is asked", () => {
    expect(read("number", day)).toBe(43251);
    expect(argumentOf(input("number"), day, {})).not.toHaveProperty("plus");
  });
});

describe("what is typed", () => {
  it.each(["¥5000", "￥5,000", "RMB 5000", "5000"])("counts in the chosen unit: %s", (text) => {
    expect(read("money", typed(text, "万元"))).toBe(50_000_000);
    expect(read("money_list", typed(text, "万元"))).toEqual([50_000_000]);
    expect(read("money", typed(text, "元"))).toBe(5_000);
  });

  it("is in yuan where it says CNY, as the pane itself writes amounts in English", () => {
    expect(read("money", typed("CNY 16,000,000", "万元"))).toBe(16_000_000);
    expect(read("money", typed("16,000,000 CNY", "元"))).toBe(16_000_000);
    expect(read("money_list", typed("CNY 5,000", "万元"))).toEqual([5_000]);
    expect(read("usd", typed("CNY 300", "万美元"))).toContain("应为美元金额");
    expect(read("ratio", typed("CNY 5"))).toContain("应为数字");
  });

  it("is not dollars or percent where it says yuan", () => {
    expect(read("usd", typed("¥300", "万美元"))).toContain("应为美元金额");
    expect(read("ratio", typed("¥5"))).toContain("应为数字");
  });

  it("is advised nothing that its field would read in another unit", () => {
    expect(read("money", typed("abc", "万元"))).toBe("“事项”应为金额，例如 5,000万元；收到“abc”。");
    expect(read("money", typed("abc"), "en-US")).toBe(
      "“Fact” must be an amount, for example 5,000万元; it is “abc”.",
    );
    expect(read("ratio", typed("abc"))).toBe("“事项”应为数字，例如 8 或 8%；收到“abc”。");
    expect(read("usd", typed("abc", "万美元"))).toContain("例如 300万美元；");
    expect(read("money", typed("5,000万元", "万元"))).toBe(50_000_000);
    expect([read("ratio", typed("8")), read("ratio", typed("8%"))]).toEqual([0.08, 0.08]);
    expect(read("usd", typed("300万美元", "万美元"))).toBe(3_000_000);
  });
});

describe("cells in doubt", () => {
  const months = linked("万元", 100, 100, 100, 100, 100, 100);
  const doubted: Answer = { ...months, doubt: "part-of-year" } as Answer;

  it("are no fact for anybody who counts", () => {
    expect(rawOf(input("money"), months)).toBe(6_000_000);
    expect(rawOf(input("money"), doubted)).toBeUndefined();
    expect(valueOf(input("money"), doubted)).toBeUndefined();
    expect(argumentOf(input("money"), months, {})).toMatchObject({ sum: true });
    expect(argumentOf(input("money"), doubted, {})).toBeNull();
    expect(read("money", doubted)).toBe("只有一年中的一部分，不能当作全年数。");
  });
});

describe("a fact that was typed plainly", () => {
  const types = ["boolean", "enum", "money", "number", "count", "ratio", "usd", "date"] as const;
  const units: Unit[] = [undefined, "元", "万元", "亿元", "美元", "万美元", "%", "小数"];
  const texts = ["0", "7", "0012", "250", "99999999999", "123456789012345", "1234567890123456"];
  const others = ["", " ", " 5", "-5", "1.5", "3万", "8%", "true", "false", "是", "TRUE", "a", "A"];
  const choices = ["a", "b", "7"].map((code) => ({
    code,
    zh: `${code}项`,
    en: code.toUpperCase(),
  }));

  it.each([...types, "money_list" as const])("of type %s reads as the long way round", (type) => {
    const own: Input[] = [
      { ...input(type), ...(type === "enum" && { choices }) },
      { ...input(type), unit: "元/月", signed: true },
    ];
    let taken = 0;
    for (const one of own)
      for (const unit of units)
        for (const text of [...texts, ...others, "2025-03-01", "5；6", "7\n8"]) {
          const fact = readFact(one, rawOf(one, typed(text, unit)));
          expect(factIn(one, typed(text, unit)), `${text} ${unit}`).toEqual(
            "value" in fact ? fact.value : undefined,
          );
          if ("value" in fact) taken++;
        }
    expect(taken).toBeGreaterThan(7);
  });
});
