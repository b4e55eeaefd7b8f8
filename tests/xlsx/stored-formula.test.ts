import { describe, expect, test } from "vitest";
import { callsAny, storedFormula, typedFormula } from "../../src/xlsx";
import { AWKWARD } from "./awkward-formulas";

const OURS = new Set(["POLICY_AWARD", "POLICY_EXPLAIN"]);

const PAIRS: [typed: string, stored: string][] = [
  ['=POLICY_AWARD("jjgf-2025-01/1",B5,C5)', '_xldudf_POLICY_AWARD("jjgf-2025-01/1",B5,C5)'],
  ["=SUM(POLICY_AWARD(A1,B1),1)", "SUM(_xldudf_POLICY_AWARD(A1,B1),1)"],
  ['=IFS(A1>0,"IFS(1)",TRUE,2)', '_xlfn.IFS(A1>0,"IFS(1)",TRUE,2)'],
  ["=SUM(FILTER(A1:A3,B1:B3))", "SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))"],
  ["='POLICY_AWARD(x)'!A1+1", "'POLICY_AWARD(x)'!A1+1"],
  ['=IF(A1="POLICY_AWARD(1)",1,2)', 'IF(A1="POLICY_AWARD(1)",1,2)'],
  ["=MY_IFS(1)+POLICY_AWARDS(2)", "MY_IFS(1)+POLICY_AWARDS(2)"],
  ["=LET(x,1,x+y)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+y)"],
  ["=STDEV.S(A1:A3)+CEILING.MATH(A1)", "_xlfn.STDEV.S(A1:A3)+_xlfn.CEILING.MATH(A1)"],
  ["=SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))"],
  ["=@A1:A3+@INDEX(A1:A3,(1))", "_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(INDEX(A1:A3,(1)))"],
];

describe("a formula in a file", () => {
  test.each(PAIRS)("%s is stored as %s, and read back", (typed, stored) => {
    expect(storedFormula(typed, OURS)).toBe(stored);
    expect(typedFormula(stored, OURS)).toBe(typed);
  });

  // eta-reduced functions and optional parameters are typed in ways that only their cell tells
  test.each(AWKWARD)("%s is typed and stored again without a change", (stored) => {
    expect(storedFormula(typedFormula(stored, OURS), OURS)).toBe(stored);
  });

  test("the add-in's names are stored in capitals, however they were typed", () => {
    expect(storedFormula("=policy_award(1)", OURS)).toBe("_xldudf_POLICY_AWARD(1)");
  });

  test("a name in a text or in a longer name is no call", () => {
    expect(callsAny("=1+policy_award(2)", OURS)).toBe(true);
    expect(callsAny('="POLICY_AWARD(2)"', OURS)).toBe(false);
    expect(callsAny("=POLICY_AWARDS(2)", OURS)).toBe(false);
  });
});
