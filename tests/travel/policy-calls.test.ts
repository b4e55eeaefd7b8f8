import { describe, expect, it, vi } from "vitest";
import { policyCalls, repairedFormula, replacedSpans } from "../../src/travel";
import { typedFormula } from "../../src/xlsx";
import { AWKWARD } from "../xlsx/awkward-formulas";

const texts = (formula: string) =>
  policyCalls(formula).map((call) => ({
    text: formula.slice(call.start, call.end),
    args: call.args.map(({ start, end }) => formula.slice(start, end)),
  }));
const flags = (formula: string) =>
  policyCalls(formula).map(({ name, whole, bound, inner, guarded }) => [
    name,
    ...Object.entries({ whole, bound, inner, guarded })
      .filter(([, yes]) => yes)
      .map(([flag]) => flag),
  ]);

describe("calls of our functions in a formula", () => {
  it.each<[string, [text: string, args: string[]][]]>([
    ['=POLICY_AWARD("a",B2,C2)', [['POLICY_AWARD("a",B2,C2)', ['"a"', "B2", "C2"]]]],
    ["=policy_version()", [["policy_version()", []]]],
    ['=1+ POLICY_AWARD( "a" , ,B2 )*2', [['POLICY_AWARD( "a" , ,B2 )', ['"a"', "", "B2"]]]],
    ['=_xldudf_POLICY_AWARD("a",1)', [['_xldudf_POLICY_AWARD("a",1)', ['"a"', "1"]]]],
    ['=addin.xla!_xldudf_POLICY_AWARD("a")', [['addin.xla!_xldudf_POLICY_AWARD("a")', ['"a"']]]],
    [
      "='C:\\a b\\add (1).xla'!POLICY_AWARD(A1)",
      [["'C:\\a b\\add (1).xla'!POLICY_AWARD(A1)", ["A1"]]],
    ],
    [
      '=POLICY_AWARD("a(,)""b""",{1,2;3,4},SUM(A1,B1))',
      [
        [
          'POLICY_AWARD("a(,)""b""",{1,2;3,4},SUM(A1,B1))',
          ['"a(,)""b"""', "{1,2;3,4}", "SUM(A1,B1)"],
        ],
      ],
    ],
    [
      '=POLICY_AWARD("a",表1[[#This Row],[产值(万元)]])',
      [
        [
          'POLICY_AWARD("a",表1[[#This Row],[产值(万元)]])',
          ['"a"', "表1[[#This Row],[产值(万元)]]"],
        ],
      ],
    ],
    // of an add-in that is not the one in production, as typed and as stored
    ['=STAGING.POLICY_AWARD("a",1)', [['STAGING.POLICY_AWARD("a",1)', ['"a"', "1"]]]],
    ['=_xldudf_LOCAL_POLICY_AWARD("a")', [['_xldudf_LOCAL_POLICY_AWARD("a")', ['"a"']]]],
    ['=OTHER.POLICY_AWARD("a")', []],
    ['="see POLICY_AWARD(1)"', []],
    ["='POLICY_AWARD(1)'!A1", []],
    ["=MY_POLICY_AWARD(1)+POLICY_OTHER(2)+POLICY_AWARD", []],
    ['=POLICY_AWARD("a"', []],
  ])("%s", (formula, expected) => {
    expect(texts(formula)).toEqual(expected.map(([text, args]) => ({ text, args })));
  });

  it("are told apart by where they stand", () => {
    expect(flags('=POLICY_AWARD("a",1)')).toEqual([["POLICY_AWARD", "whole"]]);
    expect(flags('=IFERROR(POLICY_AWARD("a",1),0)')).toEqual([["POLICY_AWARD", "guarded"]]);
    expect(flags('=POLICY_AWARD("a",POLICY_CEILING("b",1))')).toEqual([
      ["POLICY_AWARD", "whole"],
      ["POLICY_CEILING", "inner"],
    ]);
    expect(flags('=LET(x,B2,y,POLICY_AWARD("a",x),y+POLICY_AWARD("a",C2))')).toEqual([
      ["POLICY_AWARD", "bound"],
      ["POLICY_AWARD"],
    ]);
    expect(flags('=MAP(B2:B4,LAMBDA(v,POLICY_AWARD("a",v)))')).toEqual([["POLICY_AWARD", "bound"]]);
  });

  it("are in none of the awkward formulas but those that have one, and replacing nothing changes nothing", () => {
    const found = AWKWARD.filter((stored) => {
      const formula = typedFormula(stored);
      expect(replacedSpans(formula, [])).toBe(formula);
      return policyCalls(formula).length > 0;
    });
    expect(found.every((formula) => formula.includes("_xldudf_POLICY_AWARD("))).toBe(true);
    expect(found).toHaveLength(3);
  });
});

it("are written as people type them, and nothing else of the formula moves", () => {
  expect(
    repairedFormula(
      '=IF(addin.xla!_xldudf_POLICY_AWARD("_xldudf_POLICY_AWARD(",A1)>0, 1 ,_xldudf_X(1))',
    ),
  ).toBe('=IF(POLICY_AWARD("_xldudf_POLICY_AWARD(",A1)>0, 1 ,_xldudf_X(1))');
});

it("are repaired to the names of the add-in that is there: production's, or its own", () => {
  const [own, other] = ['=STAGING.POLICY_AWARD("a",B2)', '=_xldudf_LOCAL_POLICY_AWARD("a",B2)'];
  const plain = '=POLICY_AWARD("a",B2)';
  expect([own, other, plain].map(repairedFormula)).toEqual([plain, plain, plain]);
  vi.stubGlobal("location", { search: "?names=STAGING" });
  expect([own, other, plain].map(repairedFormula)).toEqual([own, own, own]);
});
