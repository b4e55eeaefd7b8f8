import { describe, expect, test } from "vitest";
import { readFact } from "../../src/engine";
import { type InputType, mayBeNegative } from "../../src/language";

const read = (type: InputType, signed?: boolean) =>
  readFact({ name: "x", zh: "", en: "", type, ...(signed !== undefined && { signed }) }, -0.01);

describe("what may be below zero", () => {
  test.each<[InputType, boolean | undefined, boolean]>([
    ["money", undefined, false],
    ["money", true, true],
    ["ratio", undefined, true],
    ["ratio", false, false],
    ["number", false, false],
    ["area_m2", undefined, false],
  ])("%s, signed %s: %s", (type, signed, may) => {
    expect(mayBeNegative(type, signed)).toBe(may);
    expect("value" in read(type, signed)).toBe(may);
    if (!may) expect(read(type, signed)).toEqual({ broken: "negative" });
  });
});
