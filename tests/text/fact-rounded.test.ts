import { expect, test } from "vitest";
import { fromDecimal } from "../../src/exact";
import type { Input } from "../../src/language";
import { factRounded, factShown } from "../../src/text";

const input = (type: Input["type"]): Input => ({ name: "x", type, zh: "某数", en: "figure" });

test.each([
  ["money", "41648896.43", "4,164.89万元", "CNY 41,648,896.43"],
  ["money", "5785283.5", "578.53万元", "CNY 5,785,283.50"],
  ["money", "5785283", "578.53万元", "CNY 5,785,283"],
  ["ratio", "-0.0440893901", "-4.41%", "-4.41%"],
  ["ratio", "0.1", "10%", "10%"],
  ["count", "12", "12", "12"],
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
