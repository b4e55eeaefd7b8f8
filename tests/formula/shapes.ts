import { measureOf } from "../engine/measures-of";
import type { Compared } from "./same-as-engine";

/** Measures for words of the language that few rule files use, so that their formulas are compared all the same. */
export const SHAPES: Readonly<Record<string, string>> = {
  "first of two quantities": `
    - inputs: [rent: money, fee: money, cap_asked: money]
      amount: [{ base: "first_known(rent, fee) * 45%" }, { cap: cap_asked }]`,
  "at least two of three": `
    - inputs: [a: boolean, b: boolean, c: boolean, spent: money]
      require: ["at_least(2, a, b, c)"]
      amount: [{ base: spent * 15% }]`,
  "a level that decides between words": `
    - inputs:
        - level: { type: enum, values: { national: [国家级, National], city: [市级, City], none: [无, None] } }
        - known_before: boolean
        - spent: money
      require: [level != none]
      amount:
        - base: spent
        - times:
            - { when: level = national and not known_before, is: 30% }
            - { when: "level in [national, city]", is: 12.5% }
        - cap: if level = national then 200万元 else 100万元`.replace(
    "cap: { when: level = national, is: 200万元 }",
    "cap: if level = national then 200万元 else 100万元",
  ),
  "months after a date": `
    - inputs: [opened: date, applied: date, spent: money]
      require: ["applied <= months_later(opened, 6)", opened >= 2024-01-31]
      amount:
        - base:
            - { when: month(opened) <= 6 and year(opened) = 2024, is: spent * 7% }
            - { else: "(applied - opened) * 33元/天" }`,
  "rounded up and half up": `
    - inputs: [spent: money, people: count]
      amount:
        - { let: share, be: "round_half_up(spent * 3.3%, 1元)", zh: 份额, en: Share }
        - base: "share + round_up(people / 30, 1) * 500元"
        - { round: 100元, mode: half-up }`,
  "a unit that is no power of ten": `
    - inputs: [spent: money]
      amount: [{ base: spent * 40% }, { round: 5万元, mode: down }]`,
  "slice by slice": `
    - inputs: [{ profit: { type: money, signed: true } }]
      amount:
        - brackets:
            of: profit
            slices: [{ to: 100万元, rate: 5% }, { to: 1000万元, rate: 2.5% }, { rate: 0.1% }]`,
  "a share as a requirement": `
    - inputs: [research: money, revenue: money, staff: count]
      require: [research / revenue >= 3% or staff >= 50]
      amount: [{ base: research * 10% }, { cap: 300万元 }]`,
  "a stated share of a sum": `
    - inputs: [research: money, revenue: money]
      require: [research >= revenue * 3.5%]
      amount: [{ base: (research - revenue * 3.5%) * 0.7% }]`,
  "counts that default": `
    - inputs: [spent: money, { incidents: { type: count, default: 0 } }, { events: { type: count, default: 2 } }]
      require: [incidents < 3]
      amount:
        - base: spent * 1% + events * 1000元
        - less: incidents * 2000元`,
  "lists in step": `
    - inputs: [paid: money_list, { refunded: { type: money_list, default: 0 } }]
      require: ["count(for x in paid: x >= 1万元) >= 2"]
      amount: [{ base: "sum(for x in paid, y in refunded: max(x - y, 0元) * 2.5%)" }, { floor: 1000元 }]`,
  "the largest of a list": `
    - inputs: [prices: money_list, { many: boolean }]
      require: ["all(for x in prices: x <= 500万元) or length(prices) = 1"]
      amount: [{ base: "if many then largest(for x in prices: min(x, 100万元)) * 5% else 1万元" }]`,
  "a status that depends": `
    - inputs: [size: { type: enum, values: { s: [小, S], m: [中, M], l: [大, L] } }, spent: money]
      status: [{ when: size = l, is: case-by-case }, { when: size = s, is: ineligible }, { else: up-to }]
      amount: [{ base: spent * 5% }]`,
  "rate times rate": `
    - inputs: [loan: money, rate: ratio, lpr: ratio, months: months]
      amount: [{ base: "loan * min(rate, lpr * 50%) * months / 12个月" }, { cap: 50万元 }]`,
  "a price with a unit": `
    - inputs: [{ price: { type: number, unit: 元/平方米/天 } }, area: area_m2, days: days]
      amount:
        - base: "min(price, 1.5元/平方米/天) * min(area, 500平方米) * min(days, 365天)"
        - times: 50%`,
  "growth from two sums": `
    - inputs: [now: money, before: money]
      require: [(now - before) / before >= 15%]
      amount: [{ base: (now - before) * 1.5% }]`,
};

/**
 * Sums whose fifth is a half: 21.9/0.2 is 109.5, and a hair less as a double. Excel's ROUND gives 110 of it, LibreOffice
 * 7.4 gives 109: a formula must not leave it to them.
 */
export const HALVES: Compared = {
  measure: measureOf(`
    - inputs: [spent: money]
      amount: [{ base: "round_half_up(spent / 20%, 1元)" }]`),
  rows: [21.9, 43.7, 8.7, 1016.3, 99_999_999.9, 12_345_678.3].map((sum) => [sum]),
};
