import { describe, expect, it } from "vitest";
import { type CalculationRequest, calculationSheet } from "../../src/calculation";
import { toNumber } from "../../src/exact";
import { wordedRuleBook } from "../../src/rulebook";
import { call } from "../functions/call";
import { requestFor } from "./requests";

const book = await wordedRuleBook();
const FACTS = {
  sector: "industrial",
  output_value: 1.1e8,
  growth: 0.1,
  contract_amount: 4e8,
  contract_increase: 0,
  absorbed_amount: 3e8,
  absorbed_increase: 0,
} as const;

/** Rows under a heading up to the next one. */
function under(request: CalculationRequest, heading: string) {
  const { rows, headings } = calculationSheet(request);
  const start = rows.findIndex(([cell]) => cell === heading);
  const end = headings.find((row) => row > start + 1 && rows[row]![0] !== "措施") ?? rows.length;
  return { first: start + 3, rows: rows.slice(start + 2, end), all: rows };
}

describe("a calculation sheet", () => {
  const live = requestFor(book, FACTS, "live");
  const { rows: sure, first } = under(live, "二、可以确定的");

  it("has each fact once, with unit and source", () => {
    const { rows } = calculationSheet(live);
    const at = rows.findIndex(([cell]) => cell === "事项");
    const output = rows.slice(at).find(([label]) => String(label).includes("产值"));
    expect(output!.slice(1, 4)).toEqual([
      { formula: "=110000000", value: 110_000_000, format: "#,##0.00" },
      "元",
      "手工填写",
    ]);
    const labels = rows.slice(at + 1, at + 12).map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has lines with clause, department, days and a formula over the facts", () => {
    const line = sure.find((row) => row[1] === "jjgf-2025-01/1")!;
    expect(line[2]).toBe("京技管发〔2025〕1号 一、1");
    expect(line[4]).toBe("2025-01-14–2025-12-31");
    expect(line[5]).toMatchObject({ value: 100_000 });
    expect((line[5] as { formula: string }).formula).toMatch(
      /^=POLICY_AWARD\("jjgf-2025-01\/1",B\d+,B\d+,B\d+\)$/,
    );
    expect(line[7]).toContain("已过有效期");
  });

  it("counts live, as POLICY_COUNTED over the same cells gives it", () => {
    const last = first + sure.length - 1;
    const counted = sure.map((row) => row[6] as { formula: string; value: number });
    const call1 = `POLICY_COUNTED(B$${first}:B$${last},F$${first}:F$${last})`;
    expect(counted.map(({ formula }) => formula)).toEqual(
      sure.map((_, i) => `=INDEX(${call1},${i + 1})`),
    );
    const amounts = sure.map((row) => [(row[5] as { value: number }).value]);
    const ids = sure.map((row) => [row[1]]);
    expect(call("POLICY_COUNTED", [ids, amounts], { book })).toEqual(
      counted.map(({ value }) => [value]),
    );
    const capped = sure.find((row) => row[1] === "jjgf-2025-01/10-absorbed")!;
    expect(capped[7]).toContain("合计封顶");
  });

  it("has three sums that are the position's", () => {
    const { rows } = under(live, "六、合计");
    const { rows: all } = calculationSheet(live);
    const sums = ["确定合计", "最多合计", "待确认合计"].map(
      (name) => (all.find(([cell]) => cell === name)![6] as { value: number }).value,
    );
    const { sure: own, atMost, open } = live.position;
    expect(sums).toEqual([own, atMost, open].map(toNumber));
    expect(rows.length).toBeGreaterThan(0);
  });

  it("says what an open line hangs on, and why others are left out", () => {
    const open = under(live, "四、待确认的（符合所列条件时）").rows;
    expect(open.length).toBeGreaterThan(5);
    expect(open.every((row) => /尚缺|按符合计/.test(String(row[7])))).toBe(true);
    const out = under(live, "五、未计入的").rows;
    expect(out.length).toBeGreaterThan(3);
    expect(out.every((row) => row[7] !== "")).toBe(true);
  });

  it("travels without the add-in: native amounts, and a day beside what does not follow", () => {
    const native = under(requestFor(book, FACTS, "native"), "二、可以确定的").rows;
    const formulas = native.map((row) => (row[5] as { formula: string }).formula);
    expect(formulas.every((formula) => !formula.includes("POLICY_"))).toBe(true);
    const capped = native.find((row) => row[1] === "jjgf-2025-01/10-absorbed")!;
    expect([capped[6], capped[7]]).toEqual([100_000, expect.stringContaining("2026-11-28的数值")]);
  });

  it("prints on one page's width, with lines to sign", () => {
    const { landscape, rows } = calculationSheet(live);
    expect(landscape).toBe(true);
    expect(rows.at(-2)).toContain("复核人：");
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
  });
});
