import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { annotatedRuleBook, searchCovered } from "../../src/rulebook";

interface Question {
  ask: string;
  first_three?: string[];
  covered?: false;
  because?: string;
}
type Questions = Record<"asked" | "kept" | "not_yet", Question[]>;

const file = new URL("./questions.yaml", import.meta.url);
const { asked, kept, not_yet } = parse(readFileSync(file, "utf8")) as Questions;
const book = await annotatedRuleBook();

function isAnswered({ ask, first_three }: Question): boolean {
  const { measures, covered } = searchCovered(book, ask, { most: 3, notes: true });
  return first_three ? covered && measures.some(({ id }) => first_three.includes(id)) : !covered;
}

describe("a question as an accountant types it", () => {
  it.each([...asked, ...kept])("$ask", (question) => {
    const { ask, first_three = [] } = question;
    for (const id of first_three) expect(book.find(id), id).toHaveProperty("measure");
    const found = searchCovered(book, ask, { most: 3, notes: true });
    expect(isAnswered(question), `${ask}: ${found.measures.map(({ id }) => id).join(", ")}`).toBe(
      true,
    );
  });

  it.each(not_yet)("$ask is not answered yet, and moves up when it is", (question) => {
    expect(question.because).toBeTruthy();
    expect(isAnswered(question)).toBe(false);
  });

  it("are at least 150, a third of them kept", () => {
    expect(asked.length + kept.length + not_yet.length).toBeGreaterThanOrEqual(150);
    expect(kept.length * 3).toBeGreaterThanOrEqual(150);
  });
});
