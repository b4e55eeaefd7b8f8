import { describe, expect, it } from "vitest";
import { type Held, NO_ANSWER, prepareCondition, runOf } from "../../src/engine";
import { hold } from "../../src/engine/hold";
import { assuming } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";
import { bordersOf, factFor } from "./facts-on-borders";

const book = await wordedRuleBook();
const ROWS = 24;

const written = (held: Held | typeof NO_ANSWER) =>
  held === NO_ANSWER ? "no answer" : JSON.stringify([held.holds, held.assumed, held.missing]);

describe("a prepared condition", () => {
  it("says what its tree says: of every requirement, on its borders, with facts missing", () => {
    const seen = new Map<string, number>();
    for (const { id, inputs, require } of book.measures)
      for (const { node } of require) {
        const tree = assuming(node);
        const condition = prepareCondition(node, inputs);
        const borders = bordersOf([node]);
        for (let row = 0; row < ROWS; row++) {
          const facts = inputs.map((input) => factFor(input, borders));
          const said = written(condition(runOf(inputs, facts, book.tables)));
          const told = written(hold(tree, runOf(inputs, facts, book.tables)));
          if (said !== told) expect(`${id}: ${said}`).toBe(`${id}: ${told}`);
          const kind = said.slice(0, 5);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }
    // yes, no and open are all there, many times
    for (const kind of ["[true", "[fals", "[null"]) expect(seen.get(kind)).toBeGreaterThan(1000);
  });
});
