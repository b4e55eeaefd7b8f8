import { toNumber } from "../../src/exact";
import { type Input, type Measure, factNameOf, once } from "../../src/language";
import { type Line, PositionBoard, everyMeasure } from "../../src/planner";
import type { RuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";
import { nextFacts } from "../../src/taskpane/gets/next-facts";
import { type Kind, type Told, answerTo, saidFirst, ticked, truthOf } from "./kinds-of-firms";

/** Of the money that a firm gets when all its facts are told, sure or at most. */
export interface Reached {
  /** the part that it gets by now */
  readonly paid: number;
  /** the part that it gets by now or of which something is told */
  readonly begun: number;
}

export interface Walk {
  /** yuan with all facts told */
  readonly whole: number;
  /** after each question */
  readonly after: readonly Reached[];
  /** which question was the first about a measure of its own; 0 for none */
  readonly first: number;
}

const documents = once(
  (book: RuleBook): ReadonlyMap<string, string> =>
    new Map(
      book.measures.flatMap(({ inputs, document }) => inputs.map((i) => [factKey(i), document])),
    ),
);

/**
 * A firm answers what one begins with, the list of what it does (where it is asked: the first question), and then each
 * next question of the pane, as it is.
 */
export function askedFirm(book: RuleBook, firm: Kind, count: number, withList = true): Walk {
  const { truth, own } = truthOf(book, firm);
  const board = new PositionBoard(book, everyMeasure(book, undefined));
  const linesOf = (told: Told) =>
    board.tell({ name: firm.name, facts: {}, rawOf: (input) => told.get(factKey(input)) }).lines;
  const counts = (line: Line) => own.includes(line.measure) && isCounted(line);
  const paid = linesOf(everything(book, truth)).filter(counts);
  const whole = sumOf(paid);
  const told = new Map([...saidFirst(book, firm), ...standing(book)]);
  const asked = new Set<string>();
  const about = new Set<Measure>();
  const after: Reached[] = [];
  let first = 0;
  if (withList) for (const [key, value] of ticked(book, own)) told.set(key, value);
  let lines = linesOf(told);
  const record = () => {
    const now = lines
      .filter(counts)
      .filter(({ measure }) => paid.some((l) => l.measure === measure));
    const started = paid.filter(({ measure }) => about.has(measure));
    const rest = now.filter(({ measure }) => !about.has(measure));
    after.push({ paid: sumOf(now) / whole, begun: (sumOf(started) + sumOf(rest)) / whole });
  };
  if (withList) record();
  while (after.length < count) {
    const next = nextFacts(book, lines, []).find(({ key }) => !asked.has(key) && !told.has(key));
    if (!next) break;
    const { key, input } = next;
    asked.add(key);
    const value = answerTo(book, truth, input, documents(book).get(key)!);
    if (value !== undefined) told.set(key, value);
    if (truth.has(key) && value !== false && value !== 0) {
      first ||= after.length + 1;
      for (const { measure } of paid)
        if (measure.inputs.some((one) => factKey(one) === key)) about.add(measure);
    }
    lines = linesOf(told);
    record();
  }
  return { whole, after, first };
}

const isCounted = ({ class: own, counted }: Line) =>
  (own === "sure" || own === "at_most") && counted.n > 0n;
const sumOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { counted }) => sum + toNumber(counted), 0);

function everything(book: RuleBook, truth: Told): Told {
  const told = new Map(truth);
  const add = (input: Input, document: string) => {
    const key = factKey(input);
    if (!told.has(key)) told.set(key, answerTo(book, truth, input, document));
  };
  for (const { inputs, document } of book.measures)
    for (const input of inputs) add(input, document);
  return told;
}

/** Its conduct is good. */
const standing = (book: RuleBook): Told =>
  new Map(
    book.measures.flatMap(({ inputs, document }) =>
      inputs
        .filter((input) => book.relevance.standing.includes(factNameOf(input, document)))
        .map((input) => [factKey(input), true] as const),
    ),
  );
