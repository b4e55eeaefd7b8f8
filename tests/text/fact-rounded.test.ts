import { expect, test } from "vitest";
import { fromDecimal } from "../../src/exact";
import type { Input } from "../../src/language";
import { factRounded, factShown, figureText } from "../../src/text";

const input = (type: Input["type"]): Input => ({ name: "x", type, zh: "某数", en: "figure" });

test.each([
  ["money", "41648896.43", "4164.89万元", "CNY 41,648,896.43"],
  ["money", "5785283.5", "578.53万元", "CNY 5,785,283.50"],
  ["money", "5785283", "578.53万元", "CNY 5,785,283"],
  ["ratio", "-0.0440893901", "-4.41%", "-4.41%"],
  ["ratio", "0.1", "10%", "10%"],
  ["count", "12", "12", "12"],
  ["count", "9999", "9999", "9,999"],
  ["money", "120000000", "12,000万元", "CNY 120,000,000"],
  ["money", "-5000", "-5000元", "CNY -5,000"],
] as const)("a %s of %s is looked over as %s", (type, value, zh, en) => {
  expect(factRounded(input(type), fromDecimal(value), "zh-CN")).toBe(zh);
  expect(factRounded(input(type), fromDecimal(value), "en-US")).toBe(en);
});

test("what is no number stays as it is", () => {
  expect(factRounded(input("boolean"), true, "zh-CN")).toBe("是");
});

test.each([
  ["0.1234567890123", "≈12.35%"],
  ["-0.0440893901", "≈-4.41%"],
  // as somebody gave it, or as a text says it
  ["0.12345", "12.345%"],
  ["0.001234", "0.1234%"],
  ["5", "500%"],
  // no border is reached by rounding
  ["0.0999999999", "≈10%"],
])("a share of %s is read back as %s", (value, shown) => {
  expect(factShown(input("ratio"), fromDecimal(value), "zh-CN")).toBe(shown);
});

test.each([
  ["3000万元", "3000万元", "CNY 30,000,000"],
  ["26000元", "26,000元", "CNY 26,000"],
  ["10001.5万元", "10,001.5万元", "CNY 100,015,000"],
  ["1000元/平方米", "1000元/平方米", "CNY 1,000/m²"],
])("a printed %s is written as computed sums are: %s", (printed, zh, en) => {
  expect(figureText(printed, "zh-CN")).toBe(zh);
  expect(figureText(printed, "en-US")).toBe(en);
});
