import { describe, expect, it } from "vitest";
import { compare, toNumber } from "../../../src/exact";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { fitsFor } from "../../../src/taskpane/gets/fit-board";
import { nextFacts } from "../../../src/taskpane/gets/next-facts";
import type { Answers } from "../../../src/taskpane/shell/pane-state";
import { worthOf } from "../../../src/taskpane/gets/worth";

const book = await wordedRuleBook();
const found = book.find("jjgf-2025-01/1");
if (!("measure" in found)) throw new Error("the measure is gone");
const [output, growth, sector] = found.measure.inputs.map(factKey);
const typed = (text: string) => ({ by: "typed", text }) as const;
const askedFor = (answers: Answers) => nextFacts(fitsFor(book, answers), []);

describe("the facts to tell next", () => {
  it("are what measures one or two facts away wait for, the most money first", () => {
    const fits = fitsFor(book, {});
    const asked = askedFor({});
    for (const { key, waiting, worth } of asked) {
      const near = fits.filter(
        (fit) => fit.group === "near" && fit.missing.some((input) => factKey(input) === key),
      );
      const check = fits.filter(
        (fit) => fit.group === "check" && fit.assumed.some((input) => factKey(input) === key),
      );
      expect(near.length + check.length).toBe(waiting);
      const sum = [
        ...near.map(({ measure }) => worthOf(measure)),
        ...check.map(({ amount }) => amount),
      ].reduce((total, one) => total + toNumber(one), 0);
      expect(toNumber(worth)).toBe(sum);
    }
    const strangers = asked.filter(({ begun }) => !begun);
    expect(strangers.length).toBe(asked.length);
    strangers.slice(1).forEach(({ worth }, i) => {
      expect(compare(strangers[i]!.worth, worth)).toBeGreaterThanOrEqual(0);
    });
  });

  it("begin with what a measure waits for that has facts already", () => {
    const [first] = askedFor({ [output!]: typed("11000") });
    expect(first).toMatchObject({ key: growth, begun: true });
    // the sum is there but rests on an assumption: that is asked next
    const then = askedFor({ [output!]: typed("11000"), [growth!]: typed("10") });
    const assumed = then.find(({ key }) => key === sector)!;
    expect(assumed.begun).toBe(true);
    expect(toNumber(assumed.worth)).toBeGreaterThanOrEqual(100_000);
  });

  it("put what a ceiling of the total depends on before everything else", () => {
    const group = book.documents.flatMap(({ groups }) => groups).find((g) => g.inputs.length > 0)!;
    const asked = nextFacts(fitsFor(book, {}), group.inputs);
    expect(asked.slice(0, group.inputs.length).map(({ ceiling }) => ceiling)).toEqual(
      group.inputs.map(() => true),
    );
    expect(asked.slice(group.inputs.length).some(({ ceiling }) => ceiling)).toBe(false);
  });
});
