import { describe, expect, it } from "vitest";
import { amountsModule } from "../../src/bundle/amounts/amounts-module";
import { hasAmount } from "../../src/bundle/amounts/measure-code";
import { ASK_EXACTLY, amountKey, amountsFrom } from "../../src/fast";
import { wordedRuleBook } from "../../src/rulebook";
import { measureOf } from "../engine/measures-of";
import { Chance } from "../engine/random-cells";
import { AdversarialRows } from "./adversarial-rows";
import { bothWays } from "./both-ways";
import { compiled, loaded } from "./compiled";

const book = await wordedRuleBook();
const measures = book.measures.filter(hasAmount);
const written = amountsModule(measures);
const amountOf = loaded(written);
const ROWS = 200;

describe("amounts as code", () => {
  it("are what the exact evaluator gives, to the fen, for every measure", () => {
    const wrong: string[] = [];
    const sum = { rows: 0, answered: 0, paid: 0 };
    for (const [i, measure] of measures.entries()) {
      const amount = amountOf(measure);
      if (amount === ASK_EXACTLY) continue;
      const rows = new AdversarialRows(measure, new Chance(i + 1));
      const found = bothWays(measure, amount, () => rows.next(), ROWS);
      wrong.push(...found.wrong);
      sum.rows += found.rows;
      sum.answered += found.answered;
      sum.paid += found.paid;
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    // rows that look for differences are useless where the code does not answer
    expect(sum.answered / sum.rows).toBeGreaterThan(0.6);
    expect(sum.paid / sum.rows).toBeGreaterThan(0.35);
  });

  it("are written for nineteen of twenty measures at least; each that is left says why", () => {
    expect(written.left.length).toBeLessThanOrEqual(measures.length / 20);
    for (const { id, why } of written.left) {
      expect(measures.map((measure) => measure.id)).toContain(id);
      expect(why).toMatch(/assumed|computed/);
    }
    expect(written.written + written.left.length).toBe(measures.length);
  });

  it("never run for another version of the rule book", () => {
    const code = { version: "old", amounts: () => ({ [amountKey(measures[0]!)]: () => () => 7 }) };
    expect(amountsFrom(code, "new")(measures[0]!)).toBe(ASK_EXACTLY);
    expect(amountsFrom(code, "old")(measures[0]!)([])).toBe(7);
  });
});

const SHARE = measureOf(`
- inputs: [spent: money, growth: ratio, works: boolean, staff: count, on: date]
  require: [works, "growth >= 15%", "staff > 2", on >= 2025-01-01]
  amount:
    - base: [{ when: "staff >= 10", is: spent * 20% }, { when: "staff >= 3", is: spent / 8 }]
    - less: 3000元
    - round: 1元
      mode: down
    - cap: 500万元
`);
const LISTS = measureOf(`
- inputs: [sums: money_list]
  amount: [{ base: "sum(for x in sums: min(x * 7%, 3万元))" }]
`);

const PLAIN = measureOf("- { inputs: [spent: money], amount: [{ base: spent }] }");

describe("a planted mistake is caught:", () => {
  const planted: [what: string, measure: typeof SHARE, from: RegExp, to: string][] = [
    ["a border that is left out", SHARE, />=10\b/, ">10"],
    ["a rate", SHARE, /x0\*2\b/, "x0*3"],
    ["another way of rounding", SHARE, /\bD\(/, "H("],
    ["a requirement that is not asked", SHARE, /x2===1/, "true"],
    ["a border of growth by one double", SHARE, /0\.1499999999999\d*/, "0.15"],
    ["a cap", SHARE, /Math\.min\(/, "Math.max("],
    ["a day", SHARE, /45658/, "45659"],
    ["a list's cap", LISTS, /Math\.min\((.*?),3e8?\d*\)/, "($1)"],
    ["entries that are passed over", LISTS, /k=0/, "k=1"],
    ["fen that are not looked at", PLAIN, /<=\.4\)/, "<=1)"],
  ];

  it.each(planted)("%s", (_what, measure, from, to) => {
    const { amounts } = amountsModule([measure]);
    expect(amounts).toMatch(from);
    const compare = (text: string) => {
      const rows = new AdversarialRows(measure, new Chance(5));
      const amount = loaded({ amounts: text })(measure);
      return bothWays(measure, amount, () => rows.next(), 4000).wrong.length;
    };
    expect(compare(amounts)).toBe(0);
    expect(compare(amounts.replace(from, to))).toBeGreaterThan(0);
  });
});

describe("what doubles cannot tell goes to the exact evaluator:", () => {
  const rows: [what: string, cells: unknown[]][] = [
    ["more than a trillion yuan", [1e13, 0.2, true, 12, 45_700]],
    ["a sum between two fen", [1_000_000.0049, 0.2, true, 12, 45_700]],
    ["a fact that is missing", [null, 0.2, true, 12, 45_700]],
    ["a part of a person", [1e6, 0.2, true, 12.5, 45_700]],
    ["a text", ["100万元", 0.2, true, 12, 45_700]],
    ["a day that is none", [1e6, 0.2, true, 12, 3]],
  ];

  it.each(rows)("%s", (_what, cells) => {
    expect(compiled([SHARE])(SHARE)(cells)).toBeNaN();
    expect(compiled([SHARE])(SHARE)([1e6, 0.2, true, 12, 45_700])).toBe(197_000);
  });
});
