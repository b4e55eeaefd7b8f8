import { describe, expect, it } from "vitest";
import { sameFormula } from "../../src/travel/same-formula";

describe("one formula in two spellings", () => {
  it.each([
    ['=IF(B2="","",B2*10000)', '=if(b2="", "", b2 * 10000)'],
    ["=B2*0.070", "=B2*0.07"],
    ["='参数'!$C$3+1", "=参数!$C$3+1"],
    ["=ROUND(A1,2)", "=ROUND(A1,2) "],
    ["=A1*1E-07", "=A1*0.0000001"],
  ])("%s and %s", (a, b) => {
    expect(sameFormula(a, b)).toBe(true);
  });

  it.each([
    ["=B2*10000", "=B3*10000"],
    ['="a"', '="A"'],
    ["=B2*0.07", "=B2*0.7"],
    ["='a b'!A1", "='ab'!A1"],
    ["=A1 B1", "=A1,B1"],
    ["=AB1", "=A*B1"],
  ])("%s is not %s", (a, b) => {
    expect(sameFormula(a, b)).toBe(false);
  });
});
