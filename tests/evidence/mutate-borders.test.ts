import { describe, expect, it, test } from "vitest";
import { borderMutants } from "../../src/evidence/mutate-borders";
import { documentOf, measure } from "../authoring/planted-rules";
import { NO_WITNESSES, rules, witnesses } from "./witnesses";

/** Borders where both sides give the same, so that no example can tell them apart, and why. */
const SAME_ON_BOTH_SIDES: Readonly<Record<string, string>> = {
  "jjgf-2025-04/9: rent_area_m2 <= 1000平方米":
    "exactly 1000 square metres are below both of the limits that follow",
  "jjgf-2025-25/14: revenue < 5000万元":
    "at exactly 5000万元 the growth of 18% is also above the 15% asked there",
  "zcdy-jr-04/c: largest_share >= 1 / 3":
    "a share that is typed is a decimal, never exactly a third",
  "zcdy-sw-01/1-1: order_value > 5000元":
    "an order of exactly 5000元 within the yearly limit is taken by the case before",
  "zcdy-sw-02/2: loan_rate > …":
    "at the very limit of the rate the interest at that rate is all of the interest",
  "zcdy-wh-12/1-4: … <= 500平方米": "rent × 500 / 500 is the rent",
};

const all = rules.documents.flatMap((built) => borderMutants(built, witnesses));
const nameOf = (m: (typeof all)[number]) => `${m.id}: ${m.shown}`;

describe("one border of the rules moved to the other side of its number", () => {
  it("is tried on every comparison", () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it("is noticed by an example, unless nothing can notice it", () => {
    const silent = all.filter((m) => !m.byExample).map(nameOf);
    expect(silent.sort()).toEqual(Object.keys(SAME_ON_BOTH_SIDES).sort());
  });
});

describe("the same where the examples are made anew", () => {
  const own = all.filter((m) => !m.shared);
  const silent = (noticed: (m: (typeof own)[number]) => boolean) =>
    own.filter((m) => !noticed(m)).map(nameOf);

  it("is noticed by the words of the source in at least 97 % of cases, with a second reader in 99 %", () => {
    const unsaid = silent((m) => m.bySource);
    expect(unsaid.length / own.length, unsaid.join("\n")).toBeLessThanOrEqual(0.03);
    const unread = silent((m) => m.bySource || m.byReader);
    expect(unread.length / own.length, unread.join("\n")).toBeLessThanOrEqual(0.01);
  });
});

const rule = (...rows: string[]) => `
  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]
  require: [paid > 10万元]
  amount:
    - base: [{ when: paid >= 100万元, is: 5万元 }, { else: 1万元 }]
  examples:
${rows.map((row) => `    - { ${row} }\n`).join("")}`;
const caught = (...rows: string[]) =>
  borderMutants(documentOf([measure(rule(...rows))]), NO_WITNESSES).map(
    (m) => `${m.shown} ${m.byExample}`,
  );

test("only an example at the very number notices", () => {
  const near = ["paid: 1000001, gives: 5万元", "paid: 100001, gives: 1万元"];
  expect(caught(...near)).toEqual(["paid > 10万元 false", "paid >= 100万元 false"]);
  const exact = ["paid: 100万元, gives: 5万元", "paid: 10万元, gives: not eligible"];
  expect(caught(...exact)).toEqual(["paid > 10万元 true", "paid >= 100万元 true"]);
});
