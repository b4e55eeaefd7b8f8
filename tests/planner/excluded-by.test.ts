import { describe, expect, it } from "vitest";
import { type Asked, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { notCountedText } from "../../src/text";
import { measureOf } from "./counted-together";

const book = await wordedRuleBook();

/** Why the first of measures is not counted, each with facts of its own. */
function reasonOf(...given: readonly (readonly [id: string, facts: Asked["facts"]])[]) {
  const asked = given.map(([id, facts]): Asked => ({ measure: measureOf(id), facts }));
  const [line] = position(book, [{ name: "甲", facts: {} }], asked).companies[0]!.lines;
  expect(line!.notCounted?.why).toBe("excluded");
  return notCountedText(line!.notCounted!, "zh-CN");
}

const quarter = ["jjgf-2025-01/9", { rd_expense: 3e7, rd_growth: 0.08 }] as const;
const year = ["jjgf-2025-04/7", { rd_expense: 1e8, rd_growth: 0.15 }] as const;
const outlet = { approved_investment: 6e6, revenue: 2e6, existing_outlets: 5 };
const opened = { new_build: true, opened_since_last_year: 3, closed_since_last_year: 2 };
const restaurant = ["zcdy-sh-05/3", { ...outlet, ...opened }] as const;
const fitOut = { fitout_cost: 1.2e6, monthly_rent: 5e4, rent_months_paid: 12 };
const store = { approved_investment: 1.8e6, store_kind: "china_first", good_performance: true };
const first = { ...fitOut, ...store, opening_date: "2026-01-10" };

describe("a measure that another leaves out", () => {
  it("cites the clauses of these two texts, not of all that pay for the matter", () => {
    const { clause } = reasonOf(quarter, year);
    expect(clause).toBe("京技管发〔2025〕1号五、5；京技管发〔2025〕4号八(二)");
    const shop = reasonOf(["zcdy-sw-16/1", { ...first, sector: "catering" }], restaurant);
    expect(shop.clause).toBe(
      "京商生活字〔2023〕20号生活服务业 5 条件要求7；京商消促字〔2023〕19号商务服务业 16 条件要求4",
    );
  });

  it("is said to be paid for the matter that it names first: the year, and of a quarter the quarter", () => {
    const growth = ["jjgf-2025-09/10-growth", { growth: 0.2, tech_service_firm: true }] as const;
    const revenue = { revenue: 4e7, growth: 0.2 };
    const finance = { ...revenue, superior_in_etown: false, awarded_financial_body: true };
    const sure = reasonOf(growth, ["jjgf-2025-25/14", finance]);
    expect(sure.sentence).toContain("服务业企业全年营业收入增长");
    const q1 = ["jjgf-2025-01/3-2-q1", { ...revenue, sector: "tech_service" }] as const;
    expect(reasonOf(growth, q1).sentence).toContain("服务业企业一季度营业收入增长");
  });
});
