import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { annotatedRuleBook, searchCovered } from "../../src/rulebook";

interface Question {
  ask: string;
  first_three?: string[];
  /** any measure of a document or card is right */
  any_of?: string;
  covered?: false;
  because?: string;
  /** of one that is not answered yet: the round that asked it */
  round?: number;
}
interface Round {
  round: number;
  /** who wrote it, where not the one who wrote the others */
  source?: string;
  first_run: { right: number; of: number };
  asked: Question[];
}
type Questions = Record<"asked" | "kept" | "held_out" | "not_yet", Question[]> & {
  rounds: Round[];
};

const file = new URL("./questions.yaml", import.meta.url);
const { asked, kept, held_out, rounds, not_yet } = parse(readFileSync(file, "utf8")) as Questions;
const book = await annotatedRuleBook();
const answered = [...asked, ...kept, ...held_out, ...rounds.flatMap((round) => round.asked)];
const all = [...answered, ...not_yet];

const found = new Map(
  all.map(({ ask }) => [ask, searchCovered(book, ask, { most: 3, notes: true })]),
);

/** The measures that are right: none where the book has nothing on it. */
const rightIds = ({ first_three = [], any_of }: Question): string[] =>
  any_of
    ? book.measures.map(({ id }) => id).filter((id) => id.startsWith(`${any_of}/`))
    : first_three;

function isAnswered(question: Question): boolean {
  const { measures, covered } = found.get(question.ask)!;
  if (question.covered === false) return !covered;
  const right = rightIds(question);
  return covered && measures.some(({ id }) => right.includes(id));
}

describe("a question as an accountant types it", () => {
  it.each(answered)("$ask", (question) => {
    const { ask } = question;
    const right = rightIds(question);
    expect(right.length > 0).toBe(question.covered !== false);
    for (const id of right) expect(book.find(id), id).toHaveProperty("measure");
    const ids = found.get(ask)!.measures.map(({ id }) => id);
    expect(isAnswered(question), `${ask}: ${ids.join(", ")}`).toBe(true);
  });

  it.each(not_yet)("$ask is not answered yet, and moves up when it is", (question) => {
    expect(question.because).toBeTruthy();
    expect(isAnswered(question)).toBe(false);
  });

  it.each(all)("$ask: Enter opens no wrong measure", (question) => {
    const { meant } = found.get(question.ask)!;
    if (meant) expect(rightIds(question)).toContain(meant.id);
  });

  it("opens one by Enter where it is the only one that is meant", () => {
    expect([...found.values()].filter(({ meant }) => meant).length).toBeGreaterThan(40);
  });

  it("are right within the first three for 95 of 100", () => {
    expect(all.filter(isAnswered).length / all.length).toBeGreaterThanOrEqual(0.95);
  });

  it("are counted in rounds of at least 40, as many as were first run", () => {
    for (const { round, first_run, asked } of rounds) {
      const late = not_yet.filter((question) => question.round === round);
      expect(asked.length + late.length).toBe(first_run.of);
      expect(first_run.of).toBeGreaterThanOrEqual(40);
    }
  });

  it("are at least 150, a third of them kept", () => {
    expect(asked.length + kept.length + not_yet.length).toBeGreaterThanOrEqual(150);
    expect(kept.length * 3).toBeGreaterThanOrEqual(150);
  });
});
