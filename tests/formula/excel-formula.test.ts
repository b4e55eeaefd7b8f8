import { describe, expect, it } from "vitest";
import { excelFormula } from "../../src/formula";
import { measureOf } from "../engine/measures-of";
import { recalculate } from "./recalculate";
import { SHAPES } from "./shapes";

/** The formula with the inputs in A2, B2, C2 ...; lists below one another. */
function formulaOf(rule: string, cells?: Record<string, string>, document = "") {
  const measure = measureOf(rule, document);
  const letters = measure.inputs.map(({ name, type }, i): [string, string] => {
    const column = String.fromCharCode(65 + i);
    return [name, type === "money_list" ? `${column}2:${column}9` : `${column}2`];
  });
  return excelFormula(measure, cells ?? Object.fromEntries(letters));
}

const GROWTH = `
  - inputs: [output: money, growth: ratio, { sector: { type: enum, values: { ind: [工业, Industry], other: [其他, Other] } } }]
    require: [sector = ind]
    amount:
      - base: increase(output, growth)
      - times: [{ when: growth >= 10%, is: 1% }, { when: growth >= 5%, is: 0.7% }, { when: growth > 0%, is: 0.5% }]
      - cap: 1000万元`;
const IN_THOUSANDS = `
  rounding: { to: 1000元, mode: down, cite: 五 }
  smallest: { paid: 1万元, cite: 五 }`;

describe("a formula", () => {
  it("follows the law: eligible, complete, then the steps in order", () => {
    expect(formulaOf(GROWTH)).toEqual({
      formula:
        '=IF(AND(OR(TRIM(C2)={"","ind","工业","Industry","other","其他"}),COUNT(A2,B2)=(A2<>"")+(B2<>""),' +
        "MIN(A2)>=0,MIN(B2)>-10^15,MAX(A2,B2)<10^15)," +
        'IF(AND(OR(TRIM(C2)={"","ind","工业","Industry"}),OR(B2="",ROUND(B2,13)>0)),' +
        'IF(OR(A2="",B2=""),NA(),' +
        "ROUND(ROUND(MIN(ROUND(A2,2)*B2/(1+B2)*" +
        "IF(ROUND(B2,13)>=10%,1%,IF(ROUND(B2,13)>=5%,0.007,0.5%)),10000000),8),2)),0),NA())",
    });
  });

  it("drops a fact that may be assumed and has no cell", () => {
    const { formula } = formulaOf(GROWTH, { output: "A2", growth: "B2" }) as { formula: string };
    expect(formula).toContain(',IF(OR(B2="",ROUND(B2,13)>0),IF(OR(A2="",B2=""),NA(),');
    expect(formula).not.toContain("C2");
  });

  it("cuts to the document's unit and leaves out sums below the smallest", () => {
    const { formula } = formulaOf(GROWTH, undefined, IN_THOUSANDS) as { formula: string };
    expect(formula).toContain(",6)<10000,0,ROUNDDOWN(INT(ROUND(MIN(");
    expect(formula).not.toContain(",2))");
  });

  it("a list without cells has no entries: neither their number nor their sum is one", () => {
    const list = (amount: string) => `
      - inputs: [spent: money, { paid: { type: money_list, default: 0 } }]
        amount: [{ base: "${amount} + spent" }]`;
    for (const amount of ["length(paid) * 5元", "sum(for x in paid: x + 5元)"]) {
      const { formula } = formulaOf(list(amount), { spent: "A2" }) as { formula: string };
      expect(formula).toMatch(/ROUND\(0(\*5)?\+ROUND\(A2,2\),2\)/);
    }
  });

  it("does not round what is whole anyway", () => {
    const rule = `
      - inputs: [{ level: { type: enum, values: { a: [甲级, A], b: [乙级, B] } } }]
        amount: [{ base: [{ when: level = a, is: 50万元 }, { when: level = b, is: 20万元 }] }]`;
    expect(formulaOf(rule, undefined, IN_THOUSANDS)).toEqual({
      formula:
        '=IF(OR(TRIM(A2)={"","a","甲级","b","乙级"}),' +
        'IF(TRIM(A2)="",NA(),IF(OR(TRIM(A2)={"a","甲级"}),500000,200000)),NA())',
    });
  });

  it("sums a list entry by entry", () => {
    const rule = `
      - inputs: [bids: money_list]
        amount: [{ base: "sum(for x in bids: min(x * 3%, 300万元))" }]`;
    expect(formulaOf(rule)).toEqual({
      formula:
        '=IF(AND(COUNT(A2:A9)=SUMPRODUCT((A2:A9<>"")*1),MIN(A2:A9)>=0,MAX(A2:A9)<10^15),' +
        "IF(COUNT(A2:A9)=0,NA(),ROUND(ROUND(SUMPRODUCT(" +
        "(ROUND(A2:A9,2)*3%<=3000000)*ROUND(A2:A9,2)*3%+(ROUND(A2:A9,2)*3%>3000000)*3000000),4),2)),NA())",
    });
  });

  it("rounds both sides of a comparison where their exact values end", () => {
    const { formula } = formulaOf(SHAPES["a stated share of a sum"]!) as { formula: string };
    expect(formula).toContain("ROUND(A2,2)>=ROUND(ROUND(B2,2)*3.5%,5)");
  });

  it("takes what is not in the cells for the default", () => {
    const { formula } = formulaOf(SHAPES["counts that default"]!, { spent: "A2" }) as {
      formula: string;
    };
    expect(formula).toBe(
      '=IF(AND(COUNT(A2)=(A2<>"")*1,MIN(A2)>=0,MAX(A2)<10^15),' +
        'IF(0<3,IF(A2="",NA(),ROUND(ROUND(MAX(ROUND(A2,2)*1%+2*1000-0*2000,0),4),2)),0),NA())',
    );
  });

  it.each(Object.entries(SHAPES))("uses classic functions alone: %s", (_name, rule) => {
    const { formula } = formulaOf(rule) as { formula: string };
    const used = [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z]+)\(/g)].map((m) => m[1]!);
    const others = used.filter((name) => !CLASSIC.has(name));
    expect(others).toEqual([]);
  });

  it.each(["'一季度 表'!$B$2", "数据!B2", "营业收入", "表1[@产值]", "[@产值]", "$AB$12"])(
    "reads %s",
    (cell) => {
      expect(formulaOf(GROWTH, { output: cell, growth: "B2" })).toHaveProperty("formula");
    },
  );
});

const CLASSIC = new Set(
  "IF AND OR NOT MIN MAX COUNT NA N ROUND ROUNDUP ROUNDDOWN INT SUMPRODUCT DATE YEAR MONTH DAY ISLOGICAL ISTEXT TRIM".split(
    " ",
  ),
);

describe("no formula where one cannot be", () => {
  const score = `
    - kind: score
      inputs: [people: count]
      score: [{ base: people * 2 }]`;
  const huge = `
    - inputs: [a: money, b: money]
      amount:
        - { let: x1, be: "max(a - b, b * 2) + min(a, b)", zh: 一, en: One }
${[2, 3, 4, 5, 6, 7].map((n) => `        - { let: x${n}, be: "max(x${n - 1} - b, x${n - 1} * 2) + min(x${n - 1}, a)", zh: 数${n}, en: Number ${n} }`).join("\n")}
        - base: x7`;
  const deep = `
    - inputs: [a: money]
      amount: [{ base: "${"max(0元, 1元 + ".repeat(66)}a${")".repeat(66)}" }]`;

  it.each([
    ["a cell is needed", GROWTH, { output: "A2" }, { why: "needs-cell", inputs: ["growth"] }],
    ["a name is wrong", GROWTH, { size: "A2" }, { why: "unknown-input", inputs: ["size"] }],
    [
      "a cell is no reference",
      GROWTH,
      { output: "A2+1", growth: "B2" },
      { why: "not-a-reference", input: "output", given: "A2+1" },
    ],
    ["there is no amount", score, { people: "A2" }, { why: "not-an-amount", kind: "score" }],
    [
      "it would be too long",
      huge,
      { a: "A2", b: "B2" },
      { why: "too-long", characters: expect.any(Number) },
    ],
    ["it would be too deep", deep, { a: "A2" }, { why: "too-deep", levels: expect.any(Number) }],
  ])("%s", (_name, rule, cells, problem) => {
    expect(formulaOf(rule, cells as unknown as Record<string, string>)).toEqual({
      unsupported: problem,
    });
  });
});

describe("without LibreOffice", () => {
  it("the comparison fails and does not pass over it", async () => {
    const { PATH, SOFFICE_PATH } = process.env;
    process.env.PATH = "";
    delete process.env.SOFFICE_PATH;
    await expect(recalculate([]))
      .rejects.toThrow("not installed")
      .finally(() => {
        process.env.PATH = PATH;
        if (SOFFICE_PATH !== undefined) process.env.SOFFICE_PATH = SOFFICE_PATH;
      });
  });
});
