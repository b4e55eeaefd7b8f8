import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Company, bestCombination, position } from "../../src/planner";
import { type RuleBook, wordedRuleBook } from "../../src/rulebook";
import { bookOf } from "./books";
import { foundIn } from "../rulebook/found-in";

const whole = await wordedRuleBook();

const measureOf = (id: string) => foundIn(whole, id).measure;

/** What several projects of one company under one measure count for. */
function countedOf(
  id: string,
  company: Company["facts"],
  projects: readonly Record<string, unknown>[],
): number[] {
  const asked = projects.map((facts, i) => ({ measure: measureOf(id), project: `p${i}`, facts }));
  const [own] = position(whole, [{ name: "甲", facts: company }], asked).companies;
  return own!.lines.map(({ counted }) => toNumber(counted));
}

const CONTRACT = { contract_rank: 1, contract_age_months: 5, mature_commercial: false };
const pioneer = (amount: number, pioneer_level?: string) => ({
  ...CONTRACT,
  contract_amount: amount,
  ...(pioneer_level && { pioneer_level }),
});

describe("a cap that depends on facts", () => {
  it("is the company's, for all its projects together (第四条)", () => {
    const loans = [{ interest_paid: 6e5 }, { interest_paid: 6e5 }];
    const own = { small_micro: true, certification: "bj_zjtx" };
    expect(countedOf("jjgf-2025-25/4-1", own, loans)).toEqual([3e5, 1e5]);
    expect(countedOf("jjgf-2025-25/4-1", { ...own, certification: "little_giant" }, loans)).toEqual(
      [3e5, 2e5],
    );
  });

  it("is rounded as an amount is: who alone is below it is paid the whole, to the fen", () => {
    const facts = { loan_amount: 7546015.62, loan_rate: 0.54, lpr: 0.58, months: 24 };
    // two years' interest, 8149696.8696, is both the amount and the limit
    expect(countedOf("zcdy-zh-01/2.2", facts, [{}])).toEqual([8149696.87]);
  });

  it("is the least that it can be while a choice is not known", () => {
    const loans = [{ interest_paid: 4e5 }, { interest_paid: 4e5 }];
    expect(countedOf("jjgf-2025-25/4-1", { small_micro: true }, loans)).toEqual([2e5, 5e4]);
  });

  it("leaves what was not received before, whoever says so", () => {
    const deal = {
      institution_capital: 3e7,
      investee_age: 3,
      equity_ratio: 0.15,
      first_round: true,
      institution_qualified: true,
      investee_in_field: true,
      same_investee_supported: false,
    };
    const two = [{ investment_amount: 1e7 }, { investment_amount: 1e7 }];
    const received = { received_this_year: 2e6 };
    expect(countedOf("zcdy-jr-05/2", { ...deal, ...received }, two)).toEqual([2e6, 1e6]);
    const told = two.map((one) => ({ ...one, ...received }));
    expect(countedOf("zcdy-jr-05/2", deal, told)).toEqual([2e6, 1e6]);
    const apart = [told[0]!, { ...told[1]!, received_this_year: 2.5e6 }];
    expect(countedOf("zcdy-jr-05/2", deal, apart)).toEqual([2e6, 5e5]);
  });

  it("stands for each answer by itself where the text says so (科技服务业 18)", () => {
    const id = "zcdy-kj-18/1";
    const home = [pioneer(8e6, "domestic"), pioneer(8e6, "domestic")];
    const abroad = [pioneer(1e7, "international"), pioneer(1e7, "international")];
    expect(countedOf(id, {}, home)).toEqual([2.4e6, 6e5]);
    expect(countedOf(id, {}, abroad)).toEqual([3e6, 2e6]);
    expect(countedOf(id, {}, [...home, ...abroad])).toEqual([2.4e6, 6e5, 3e6, 2e6]);
  });

  it("holds what has no answer under the cap of each", () => {
    const id = "zcdy-kj-18/1";
    const mixed = [pioneer(8e6, "domestic"), pioneer(5e6), pioneer(1.5e7, "international")];
    const [home, open, abroad] = countedOf(id, {}, mixed);
    expect(home! + open!).toBeLessThanOrEqual(3e6);
    expect(abroad! + open!).toBeLessThanOrEqual(5e6);
    expect([home, abroad]).toEqual([2.4e6, 4.5e6]);
  });

  it("is the greatest that lines tell where it is what was spent, so that a part is no limit of the whole", () => {
    const premium = { certification: "little_giant" };
    const first = { listed_first_set: true, qualifying_insurance: true };
    const both = (year: number, own: number) => {
      const asked = [
        { measure: measureOf("jjgf-2025-25/2"), facts: { ...premium, premium_paid: year } },
        { measure: measureOf("zcdy-kj-19/1"), facts: { ...first, premium_paid: own } },
      ];
      const [one] = position(whole, [{ name: "甲", facts: {} }], asked).companies;
      return one!.lines.map(({ counted }) => toNumber(counted));
    };
    expect(both(6e5, 1e5)).toEqual([3.6e5, 8e4]);
    expect(both(5e5, 5e5)).toEqual([3e5, 2e5]);
    expect(both(2e5, 2e5)).toEqual([1.2e5, 8e4]);
  });

  it("does not bind while a figure of it is missing", () => {
    const words = "covers: [一], cite: 八, zh: 一, en: One";
    const cap = `  - { id: g, rule: cap, cap: "if old then rent else 50元", inputs: [rent: { type: money, zh: 租金, en: Rent }, old: { type: boolean, zh: 老店, en: Old }], of: [d/1, d/2], ${words} }`;
    const best = (book: RuleBook, facts: Record<string, unknown>) =>
      toNumber(bestCombination(book, book.measures, facts).total);
    const book = bookOf("a b", cap);
    expect(best(book, { a: 40, b: 30 })).toBe(70);
    expect(best(book, { a: 40, b: 30, rent: 60 })).toBe(50);
    expect(best(book, { a: 40, b: 30, rent: 60, old: true })).toBe(60);
    expect(best(book, { a: 40, b: 30, old: true })).toBe(70);
  });

  it("is none where no case of its list holds, or it is not known that one does", () => {
    const words = "covers: [一], cite: 八, zh: 一, en: One";
    const old = "inputs: [old: { type: boolean, zh: 老店, en: Old }]";
    const cap = `  - { id: g, rule: cap, cap: [{ when: not old, is: 50元 }], ${old}, of: [d/1, d/2], ${words} }`;
    const best = (facts: Record<string, unknown>) => {
      const book = bookOf("a b", cap);
      return toNumber(bestCombination(book, book.measures, facts).total);
    };
    expect(best({ a: 40, b: 30, old: false })).toBe(50);
    expect(best({ a: 40, b: 30, old: true })).toBe(70);
    expect(best({ a: 40, b: 30 })).toBe(70);
  });

  it("counts anew what it holds where only the cap's own fact is another than before", () => {
    const words = "covers: [一], cite: 八, zh: 一, en: One";
    const cap = `  - { id: g, rule: cap, cap: rent, inputs: [rent: { type: money, zh: 租金, en: Rent }], of: [d/1, d/2], ${words} }`;
    const book = bookOf("a b", cap);
    const asked = book.measures.map((measure) => ({ measure }));
    const told = [60, 50, 50, 65].map((rent) => ({ name: "甲", facts: { a: 40, b: 30, rent } }));
    const sums = position(book, told, asked).companies.map(({ sure }) => toNumber(sure));
    expect(sums).toEqual([60, 50, 50, 65]);
  });
});
