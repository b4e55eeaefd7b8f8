import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/engine";
import type { Input, Measure } from "../../../src/language";
import { wordedRuleBook } from "../../../src/rulebook";
import { factInputs } from "../../../src/taskpane/facts/fact-inputs";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { FitBoard } from "../../../src/taskpane/gets/fit-board";
import type { Answer, Answers } from "../../../src/taskpane/shell/pane-state";
import { readAnswer } from "../../../src/taskpane/facts/read-answer";

const book = await wordedRuleBook();
const inputs = [...factInputs(book)];

/** What a person may type for a fact, broken things too. */
function textsOf(input: Input): fc.Arbitrary<string> {
  if (input.type === "boolean") return fc.constantFrom("true", "false", "");
  if (input.choices) return fc.constantFrom(...input.choices.map(({ code }) => code), "");
  if (input.type === "date") return fc.constantFrom("2024-12-31", "2025-06-30", "2026-02-01");
  if (input.type === "money_list") return fc.constantFrom("500\n700", "0", "12;x");
  if (input.type === "ratio") return fc.constantFrom("-100", "0", "3.5", "10", "60", "140");
  return fc.constantFrom("-5", "0", "1", "12", "300", "5000", "2000000", "many");
}

const told = fc.record(
  Object.fromEntries(
    inputs.map(([key, input]) => [
      key,
      textsOf(input).map((text): Answer => ({ by: "typed", text })),
    ]),
  ),
  { requiredKeys: [] },
);
const entriesOf = (facts: Record<string, Answer | undefined>) =>
  Object.entries(facts).flatMap(([key, answer]) => (answer ? [[key, answer] as const] : []));
/** Some facts change, some are taken back, and the work is broken off after some measures. */
const turns = fc.array(fc.tuple(told, fc.nat(inputs.length), fc.nat(200)), {
  minLength: 1,
  maxLength: 4,
});

function outcomeOf(measure: Measure, answers: Answers): Outcome | undefined {
  const facts = measure.inputs.map(
    (input) => readAnswer(input, answers[factKey(input)], "zh-CN").value,
  );
  const outcome = book.assess(measure, facts);
  return outcome.status === "no-answer" ? undefined : outcome;
}

describe("the board of all measures", () => {
  it("says of every measure what the engine says of it, whatever was told and broken off before", () => {
    fc.assert(
      fc.property(turns, (list) => {
        const board = new FitBoard(book);
        let answers: Answers = {};
        for (const [news, from, steps] of list) {
          const kept = Object.entries(answers).slice(from);
          answers = Object.fromEntries([...kept, ...entriesOf(news)]);
          board.tell(answers);
          let left = steps;
          board.work(() => left-- > 0);
        }
        expect(board.work(() => true)).toBe(true);
        expect(board.left).toBe(0);
        const fits = board.all();
        expect(fits.length).toBe(book.measures.length);
        fits.forEach((fit, i) => {
          const measure = book.measures[i]!;
          const outcome = outcomeOf(measure, answers);
          expect(fit.measure).toBe(measure);
          expect(fit.outcome).toEqual(outcome);
          expect(fit.missing).toEqual((outcome?.missing ?? []).map((at) => measure.inputs[at]));
          if (outcome?.amount) expect(fit.amount).toEqual(outcome.amount);
        });
      }),
      { numRuns: 12 },
    );
  });

  it("leaves the rest for later when time is up, and starts over with the newest facts", () => {
    const board = new FitBoard(book);
    board.tell({});
    expect(board.work(() => false)).toBe(false);
    expect(board.left).toBe(book.measures.length - 1);
    const [key, input] = inputs.find(([, { type }]) => type === "boolean")!;
    const readers = book.measures.filter((m) => m.inputs.some((one) => factKey(one) === key));
    board.work(() => true);
    board.tell({ [key]: { by: "typed", text: "true" } });
    expect(input.type).toBe("boolean");
    expect(board.left).toBe(readers.length);
    // the same said in other words changes nothing
    board.work(() => true);
    board.tell({ [key]: { by: "typed", text: "是" } });
    expect(board.left).toBe(0);
  });
});
