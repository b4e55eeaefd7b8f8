import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { nextFacts } from "../../../src/taskpane/gets/next-facts";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Answers, Filters } from "../../../src/taskpane/shell/pane-state";
import { foundIn } from "../../rulebook/found-in";

const book = await wordedRuleBook();
const found = foundIn(book, "jjgf-2025-01/1");
const [output, growth] = found.measure.inputs.map(factKey);
const document: Filters = { document: "jjgf-2025-01", department: "", sector: "", current: false };
const linesFor = (answers: Answers) =>
  getsNow(book, [{ name: "", answers }], document, "2025-06-30")[0]!.position.lines;

describe("the facts to tell next", () => {
  it("are those that surviving measures hang on, each once, and none that is told", () => {
    const told: Answers = { [output!]: { by: "typed", text: "11000" } };
    const asked = nextFacts(book, linesFor(told), []);
    const keys = asked.map(({ key }) => key);
    expect(keys).toContain(growth);
    expect(keys).not.toContain(output);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { waiting } of asked) expect(waiting.length).toBeGreaterThan(0);
  });

  it("put what a cap of the total depends on before everything else", () => {
    const group = book.documents.flatMap(({ groups }) => groups).find((g) => g.inputs.length > 0)!;
    const asked = nextFacts(book, linesFor({}), group.inputs);
    expect(asked.slice(0, group.inputs.length).map(({ cap }) => cap)).toEqual(
      group.inputs.map(() => true),
    );
    expect(asked.slice(group.inputs.length).some(({ cap }) => cap)).toBe(false);
  });
});
