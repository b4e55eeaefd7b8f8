import { describe, expect, it } from "vitest";
import { type Facts, type Outcome, ReadyMeasure, assess } from "../../src/engine";
import { type Measure, treesOf } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";
import { bordersOf, factFor } from "./facts-on-borders";
import { measuresOf } from "./measures-of";

const book = await wordedRuleBook();

const said = ({ status, missing, assumed, amount, score, class: own, value }: Outcome) =>
  written({ status, missing, assumed, amount, score, own, value });
const because = ({ because: why, trace }: Outcome) => written({ why, trace });
const written = (told: object) =>
  JSON.stringify(told, (_key, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));

/** As many rows of facts, one after another: now one fact is another than before, now all are; some fit whatever can be said yes to. */
function* rowsFor(measure: Measure, count: number): Generator<Facts> {
  const { inputs } = measure;
  const borders = bordersOf(treesOf(measure));
  let facts: Facts = [];
  for (let row = 0; row < count; row++) {
    const news = inputs.map((input) => factFor(input, borders));
    const [all, one] = [row % 3 === 0, row % inputs.length];
    if (row % 3 === 2)
      facts = facts.map((fact, i) => (inputs[i]!.type === "boolean" ? true : (fact ?? news[i])));
    else facts = news.map((fact, i) => (all || i === one ? fact : facts[i]));
    yield facts;
  }
}

/** Asks both ways; gives how often each status was said. */
function statuses(measures: readonly Measure[], count: number): Map<string, number> {
  const seen = new Map<string, number>();
  let rows = 0;
  for (const measure of measures) {
    const ready = new ReadyMeasure(measure, book.tables);
    for (const facts of rowsFor(measure, count)) {
      const [quick, full] = [ready.verdict(facts), assess(measure, facts, book.tables)];
      if (said(quick) !== said(full))
        expect(`${measure.id}: ${said(quick)}`).toBe(`${measure.id}: ${said(full)}`);
      if (rows++ % 8 === 0) expect(because(quick)).toBe(because(full));
      seen.set(full.status, (seen.get(full.status) ?? 0) + 1);
    }
  }
  return seen;
}

describe("a measure made ready", () => {
  it("says what the exact evaluator says: of every measure, on its borders, with facts missing", () => {
    const seen = statuses(book.measures, 40);
    for (const status of ["eligible", "up-to", "ineligible", "needs-input"])
      expect(seen.get(status), status).toBeGreaterThan(500);
  });

  it("says so too of what has no answer, in a requirement and in a step", () => {
    const measures = measuresOf(`
      - inputs: [output: money, growth: ratio, industrial: boolean]
        require: [industrial]
        amount: [{ base: "increase(output, growth)" }]
      - inputs: [output: money, growth: ratio, industrial: boolean]
        require: ["increase(output, growth) >= 0", growth <= 10%, industrial]
        amount: [{ base: 600万元 }]
      - inputs: [output: money, growth: ratio]
        amount:
          - base: increase(output, growth)
          - times: [{ when: growth >= 10%, is: 1% }, { when: growth > 0%, is: 0.5% }]
      - inputs: [paid: money_list, refunded: money_list]
        amount: [{ base: "sum(for x in paid, y in refunded: x - y)" }]`);
    expect(statuses(measures, 600).get("no-answer")).toBeGreaterThan(50);
  });
});
