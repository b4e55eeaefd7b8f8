import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, roundTo, fromDecimal, toNumber } from "../../src/exact";
import { type Facts, type Outcome, assess, paysMoney, readFact } from "../../src/engine";
import { type Measure, parseQuantity } from "../../src/language";
import { fetchAmounts, wordedRuleBook } from "../../src/rulebook";
import { cellsOf } from "./cells-of";

await fetchAmounts();
const book = await wordedRuleBook();
const RUNS = 60;

/** The facts in the cells, or null when one of them cannot be taken. */
function factsOf(measure: Measure, cells: readonly unknown[]): Facts | null {
  const read = measure.inputs.map((input, i) => readFact(input, cells[i]));
  return read.some((fact) => "broken" in fact)
    ? null
    : read.map((fact) => ("value" in fact ? fact.value : undefined));
}

/** The exact outcome; null where the facts have none (a division by zero). */
function outcomeOf(measure: Measure, facts: Facts): Outcome | null {
  const outcome = assess(measure, facts, book.tables);
  return outcome.status === "no-answer" ? null : outcome;
}

/** Holds a law against random facts of every measure of a document; what breaks it names the measure. */
function law(
  measures: readonly Measure[],
  check: (measure: Measure, outcome: Outcome, facts: Facts, cells: unknown[]) => void,
): void {
  for (const measure of measures)
    fc.assert(
      fc.property(cellsOf(measure), (cells) => {
        const facts = factsOf(measure, cells);
        const outcome = facts && outcomeOf(measure, facts);
        if (outcome) check(measure, outcome, facts, cells);
      }),
      { numRuns: RUNS, reporter: namedBy(measure) },
    );
}

const namedBy =
  (measure: Measure) =>
  <T>(details: fc.RunDetails<T>): void => {
    if (details.failed) throw new Error(`${measure.id}: ${fc.defaultReportMessage(details)}`);
  };

const documents = book.documents.map(
  (d) => [d.code, book.measures.filter((m) => m.document === d.code)] as const,
);

describe.each(documents)("every measure of %s", (_code, measures) => {
  it("gives the same fen by the fast way and by the exact one", () => {
    for (const measure of measures) {
      const amountOf = book.amountOf(measure);
      fc.assert(
        fc.property(cellsOf(measure), (cells) => {
          const amount = amountOf(cells);
          if (Number.isNaN(amount)) return;
          const facts = factsOf(measure, cells);
          const outcome = facts && outcomeOf(measure, facts);
          expect(outcome?.amount && toNumber(outcome.amount)).toBe(amount);
          expect(["eligible", "up-to", "ineligible"]).toContain(outcome?.status);
        }),
        { numRuns: RUNS, reporter: namedBy(measure) },
      );
    }
  });

  it("never takes money away", () => {
    law(measures, (_measure, { amount }) => {
      expect((amount?.n ?? 0n) >= 0n).toBe(true);
    });
  });

  it("never pays more than a cap that the text names", () => {
    law(measures, (measure, { amount }) => {
      for (const cap of lastingCaps(measure))
        if (amount) expect(compare(amount, parseQuantity(cap).value)).toBeLessThanOrEqual(0);
    });
  });

  it("shows every step: the last one is the amount", () => {
    law(measures, (measure, outcome) => {
      const last = outcome.trace.findLast((line) => line.line === "step" && line.after);
      const counted = ["eligible", "up-to"].includes(outcome.status) && paysMoney(measure);
      if (!counted || !last || !("after" in last) || measure.steps.length === 0) return;
      expect(outcome.amount).toEqual(roundTo(last.after!, fromDecimal("0.01"), "half-up"));
    });
  });

  it("asks only for what was left out, and assumes nothing that was given", () => {
    law(measures, (measure, { status, missing, assumed }, facts) => {
      for (const index of [...missing, ...assumed]) expect(facts[index]).toBeUndefined();
      for (const index of missing) expect(measure.inputs[index]!.default).toBeUndefined();
      for (const index of assumed) expect(measure.inputs[index]!.assumable).toBe(true);
      expect(missing.length > 0).toBe(status === "needs-input");
    });
  });

  it("says why it refuses", () => {
    law(measures, (measure, { status, because, amount }) => {
      if (status !== "ineligible" || measure.paying) return;
      expect(because.length).toBeGreaterThan(0);
      if (paysMoney(measure)) expect(amount?.n).toBe(0n);
    });
  });
});

/** Constant caps that nothing is added to afterwards. */
function lastingCaps(measure: Measure): string[] {
  return measure.steps.flatMap((step, i) => {
    const after = measure.steps.slice(i + 1);
    const grows = after.some((s) => ["base", "plus", "times", "floor", "brackets"].includes(s.do));
    const roundsUp = after.some((s) => s.do === "round" && s.mode !== "down");
    return step.do === "cap" && step.node[0] === "#" && !grows && !roundsUp ? [step.node[1]] : [];
  });
}
