import { describe, expect, it } from "vitest";
import { dependentsOf, type FormulaCell } from "../../src/travel";

const at = (sheet: string, name: string) => ({
  sheet,
  row: Number(/\d+/.exec(name)![0]) - 1,
  column: name.charCodeAt(0) - 65,
});
const cell = (name: string, formula: string, sheet = "一月"): FormulaCell => {
  const spot = at(sheet, name);
  return {
    ...{ ...spot, formula, value: 1, error: false, kind: "plain", locked: false },
    fills: { ...spot, rows: 1, columns: 1 },
  };
};

/** Formulas that come to use 一月!D2. */
function using(...formulas: FormulaCell[]): string[] {
  const around = {
    sheets: ["一月", "二月", "三月", "O'Neil (甲)"],
    names: [
      { name: "总额", formula: "=一月!$D$2" },
      { name: "两倍", formula: "=总额*2" },
      { name: "自己", formula: "=自己+1" },
    ],
    tables: [],
    spills: [],
  };
  return dependentsOf([at("一月", "D2")], formulas, around).map(({ formula }) => formula);
}

describe("formulas that come to use a cell", () => {
  it.each([
    ...["=D2", "=$D$2/10000", "=SUM(D1:D9)", "=SUM(D:D)", "=SUM($A:$F)", "=SUM(2:2)", "=SUM(1:3)"],
    ...['=SUMIF(A:A,"甲",D:D)', "=总额", "=两倍+1", "=SUM(一月:三月!D2)", "=一月!D2"],
  ])("%s does", (formula) => {
    expect(using(cell("F9", formula))).toEqual([formula]);
  });

  it.each([
    ...["=D3", "=SUM(C:C)", "=SUM(3:4)", "=SUM(D3:D9)", "=二月!D2", "=SUM(二月:三月!D2)", "=自己"],
    ...['="D2"', "=1+2", '=INDIRECT("D2")'],
  ])("%s does not", (formula) => {
    expect(using(cell("F9", formula))).toEqual([]);
  });

  it("are found behind others, in chains and in rings, on every sheet", () => {
    const chain = [
      cell("E2", "=D2/2"),
      cell("F2", "=SUM(E1:E9)"),
      cell("A1", "=一月!F2&G1", "O'Neil (甲)"),
      cell("A2", "='O''Neil (甲)'!A1+B2", "二月"),
      cell("B2", "=A2", "二月"),
      cell("C9", "=C8", "二月"),
    ];
    expect(using(...chain.reverse())).toEqual(chain.slice(1).map(({ formula }) => formula));
  });
});
