import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Input } from "../../src/language";
import {
  type CompanyPosition,
  type Line,
  PositionBoard,
  aboutMeasure,
  everyMeasure,
  knownFacts,
  lineFrom,
} from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { factInputs } from "../../src/taskpane/facts/fact-inputs";
import { factKey } from "../../src/taskpane/facts/fact-key";
import { rawIn } from "../../src/taskpane/gets/raw-in";
import { randomCompanies } from "./random-companies";
import type { Answer, Answers } from "../../src/taskpane/shell/pane-state";

type Named = ReturnType<typeof randomCompanies>[number];

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
/** All that a line says, what it works out only when it is read too. */
function said({ outcome, ...line }: Line) {
  const { status, missing, assumed, amount, score, class: own, value, because, trace } = outcome;
  return { ...line, status, missing, assumed, amount, score, own, value, because, trace };
}

/** Some facts change, some are taken back, and the work is broken off after some measures. */
const turns = fc.array(fc.tuple(told, fc.nat(inputs.length), fc.nat(200)), {
  minLength: 1,
  maxLength: 4,
});

/** Every measure by itself, as if nothing had been told before. */
function linesFor(answers: Answers): Line[] {
  const known = knownFacts(book, rawIn(book, answers));
  return everyMeasure(book, undefined).map((one) => {
    const facts = known.factsOf(one.measure);
    return lineFrom(
      aboutMeasure(book, one.measure),
      known,
      one,
      facts,
      book.assess(one.measure, facts),
    );
  });
}

const implying = new Set(
  book.relevance.implies.flatMap(({ fact, then }): string[] => [fact, ...Object.keys(then)]),
);
/** Facts that others follow from, or that follow. */
const telling = inputs.flatMap(([key], at) => (implying.has(key.replace("fact|", "")) ? [at] : []));
const edit = fc
  .oneof(fc.constantFrom(...telling), fc.nat(inputs.length - 1))
  .chain((at) => fc.tuple(fc.constant(at), fc.option(textsOf(inputs[at]![1]))));

describe("the board of all measures", () => {
  it("says the same after one answer and another: also of what follows from them", () => {
    let followed = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 6, maxLength: 8 }), (edits) => {
        const board = new PositionBoard(book, everyMeasure(book, undefined));
        let answers: Answers = {};
        for (const [at, text] of edits) {
          const key = inputs[at]![0];
          const others = Object.fromEntries(entriesOf(answers).filter(([other]) => other !== key));
          answers = text === null ? others : { ...others, [key]: { by: "typed", text } };
          board.hear(rawIn(book, answers));
          board.work(() => true);
          const { settledOf } = board.standing().known;
          followed += inputs.filter(([, input]) => settledOf(input) !== undefined).length;
        }
        expect(board.standing().lines.map(said)).toEqual(linesFor(answers).map(said));
      }),
      { numRuns: 12 },
    );
    // else nothing followed
    expect(followed).toBeGreaterThan(0);
  });

  it("says of every measure what the planner says of it, whatever was told and broken off before", () => {
    fc.assert(
      fc.property(turns, (list) => {
        const board = new PositionBoard(book, everyMeasure(book, undefined));
        let answers: Answers = {};
        for (const [news, from, steps] of list) {
          const kept = Object.entries(answers).slice(from);
          answers = Object.fromEntries([...kept, ...entriesOf(news)]);
          board.hear(rawIn(book, answers));
          let left = steps;
          board.work(() => left-- > 0);
        }
        expect(board.work(() => true)).toBe(true);
        expect(board.left).toBe(0);
        expect(board.standing().lines.map(said)).toEqual(linesFor(answers).map(said));
      }),
      { numRuns: 12 },
    );
  });

  it("leaves the rest for later when time is up, and looks again only at what reads a changed fact", () => {
    const board = new PositionBoard(book, everyMeasure(book, undefined));
    board.hear(rawIn(book, {}));
    expect(board.work(() => false)).toBe(false);
    expect(board.left).toBe(board.count - 1);
    board.work(() => true);
    const before = board.standing().lines;
    const isRead = ([key]: [string, Input]) => !key.startsWith("fact|sector");
    const [key] = inputs.filter(isRead).find(([, { type, scope }]) => type === "ratio" && !scope)!;
    board.hear(rawIn(book, { [key]: { by: "typed", text: "12" } }));
    board.work(() => true);
    const changed = board.standing().lines.filter((line, i) => line !== before[i]);
    const readers = before.filter(({ measure }) =>
      measure.inputs.some((input) => factKey(input) === key),
    );
    expect(changed.map(({ measure }) => measure)).toEqual(readers.map(({ measure }) => measure));
    // the same said in other words changes nothing
    const after = board.standing().lines;
    board.hear(rawIn(book, { [key]: { by: "typed", text: "12%" } }));
    board.work(() => true);
    expect(board.standing().lines.every((line, i) => line === after[i])).toBe(true);
  });

  it("is told facts by name as by input, of a few measures and then of all", () => {
    const companies = randomCompanies(book, 4);
    let paid = 0;
    for (const asked of [
      everyMeasure(book, undefined).slice(0, 40),
      everyMeasure(book, undefined),
    ]) {
      const [named, single] = [new PositionBoard(book, asked), new PositionBoard(book, asked)];
      const either = new PositionBoard(book, asked);
      for (const company of companies) {
        const { name, facts } = company;
        const { lines } = named.tell({ name, facts });
        const rawOf = (input: Input) => facts[input.name];
        expect(lines.map(said)).toEqual(single.tell({ name, facts: {}, rawOf }).lines.map(said));
        // one company in one way, and the next in the other
        const told = companies.indexOf(company) % 2 ? { name, facts } : { name, facts: {}, rawOf };
        expect(either.tell(told).lines.map(said)).toEqual(lines.map(said));
        paid += lines.filter(({ counted }) => counted.n > 0n).length;
      }
    }
    expect(paid).toBeGreaterThan(0);
  });

  it("says the same where it is told which facts changed: also after others were counted, and looked at without telling", () => {
    const asked = everyMeasure(book, undefined);
    const [firm, other] = randomCompanies(book, 2) as [Named, Named];
    const names = Object.keys({ ...firm.facts, ...other.facts });
    const [few, all] = [new PositionBoard(book, asked), new PositionBoard(book, asked)];
    let facts: Named["facts"] = firm.facts;
    const sumsOf = ({ sure, atMost, open }: CompanyPosition) => `${sure.n} ${atMost.n} ${open.n}`;
    const sums = new Set([sumsOf(few.tell({ name: "", facts }))]);
    const everything = names.map((_, i) => i);
    fc.assert(
      fc.property(fc.array(fc.nat(names.length - 1), { maxLength: 6 }), fc.nat(3), (at, way) => {
        const changed = [...at.map((i) => names[i]!), "no fact of this book"];
        // back and forth between two companies; what one of them says nothing of is taken back
        const fresh = changed.map((name) => [
          name,
          facts[name] === firm.facts[name] ? other.facts[name] : firm.facts[name],
        ]);
        facts = { ...facts, ...Object.fromEntries(fresh) };
        if (way === 1)
          few.standing().counting.count(few.standing().lines.slice(5), () => undefined);
        const now = few.tell({ name: "", facts }, changed);
        const scratch = all.tell({ name: "", facts });
        expect(now.lines.map(said)).toEqual(scratch.lines.map(said));
        const { sure, atMost, open, gap } = scratch;
        expect(now).toMatchObject({ sure, atMost, open, gap });
        sums.add(sumsOf(scratch));
      }),
      // the first goes over to the other company, whose sums are others
      { numRuns: 15, examples: [[everything, 0]] },
    );
    expect(sums.size).toBeGreaterThan(1);
  });

  it("compares no other facts where it is told which changed", () => {
    const board = new PositionBoard(book, everyMeasure(book, undefined));
    const [firm] = randomCompanies(book, 1) as [Named];
    board.tell({ name: "", facts: firm.facts });
    let read = 0;
    const facts = new Proxy({ ...firm.facts, invested: 1 } as Named["facts"], {
      get: (target, name: string) => ((read += 1), target[name]),
    });
    board.tell({ name: "", facts }, []);
    expect(read).toBe(0);
  });

  it("says of business of a day what the exact evaluator says of it, of one company after another", () => {
    const asked = book.measures.map((measure) => ({ measure }));
    for (const day of ["2024-06-30", "2025-06-30", "2026-12-31"]) {
      const board = new PositionBoard(book, asked, day);
      for (const company of randomCompanies(book, 5)) {
        const rawOf = ({ name }: Input) => company.facts[name];
        board.hear(rawOf);
        board.work(() => true);
        const known = knownFacts(book, rawOf);
        const exact = asked.map((one) => {
          const facts = known.factsOf(one.measure);
          const outcome = book.assess(one.measure, facts, day);
          return lineFrom(aboutMeasure(book, one.measure), known, one, facts, outcome, day);
        });
        const lines = board.standing().lines;
        expect(lines.map(said)).toEqual(exact.map(said));
        expect(lines.some(({ outside }) => outside)).toBe(true);
        expect(lines.some(({ outside }) => !outside)).toBe(true);
      }
    }
  });
});
