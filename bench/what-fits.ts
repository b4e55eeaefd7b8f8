/**
 * How long the list of what fits takes over the whole rule book: `npx tsx bench/what-fits.ts`. Prints medians and the
 * slowest of the rounds in milliseconds; the first run is measured once, in this fresh process.
 */
import { wordedRuleBook } from "../src/rulebook";
import { factInputs } from "../src/taskpane/facts/fact-inputs";
import { factKey } from "../src/taskpane/facts/fact-key";
import { capQuestions } from "../src/taskpane/gets/cap-questions";
import { PositionBoard, everyMeasure } from "../src/planner";
import { rawIn } from "../src/taskpane/gets/raw-in";
import { companyGets } from "../src/taskpane/gets/company-gets";
import { nextFacts } from "../src/taskpane/gets/next-facts";
import type { Answers } from "../src/taskpane/shell/pane-state";
import type { Input } from "../src/language";
import { median } from "./median";

const ROUNDS = 40;
const book = await wordedRuleBook();
const board = new PositionBoard(book, everyMeasure(book, undefined));
const everything = { document: "", department: "", sector: "", current: false } as const;

/** All that one change of the facts sets off, but for drawing it. */
function round(answers: Answers): number {
  const start = process.cpuUsage();
  board.hear(rawIn(book, answers));
  board.work(() => true);
  const company = { name: "", answers };
  const { lines } = companyGets(book, company, board.standing(), everything, "2025-06-30").position;
  nextFacts(lines, capQuestions(book, lines, answers));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function report(what: string, answersOf: (round: number) => Answers): void {
  const times = Array.from({ length: ROUNDS }, (_, i) => round(answersOf(i)));
  console.log(
    `${what}: median ${median(times).toFixed(1)}, least ${Math.min(...times).toFixed(1)}`,
  );
}

const typed = (text: string) => ({ by: "typed", text }) as const;

function textFor(input: Input, seed: number): string {
  if (input.type === "boolean") return String(seed % 5 !== 0);
  if (input.choices) return input.choices[seed % input.choices.length]!.code;
  if (input.type === "date") return "2025-03-01";
  return input.type === "ratio" ? String(seed % 40) : String((seed * 7919) % 5000);
}

const inputs = [...factInputs(book)];
const filled = (seed: number): Answers =>
  Object.fromEntries(
    inputs.flatMap(([key, input], i) => (i % 2 ? [] : [[key, typed(textFor(input, i + seed))]])),
  );
const readers = (key: string) =>
  book.measures.filter((measure) => measure.inputs.some((input) => factKey(input) === key)).length;
const mostRead = (of: (input: Input) => boolean) =>
  inputs
    .flatMap(([key, input]) => (of(input) ? [{ key, count: readers(key) }] : []))
    .reduce((a, b) => (b.count > a.count ? b : a));

console.log(`${book.measures.length} measures, ${inputs.length} facts`);
console.log(`first run, nothing told: ${round({}).toFixed(1)}`);
const half = filled(0);
console.log(`first run with half of the facts: ${round(half).toFixed(1)}`);
const condition = mostRead(({ type }) => type === "boolean");
report(`a condition that ${condition.count} measures read`, (i) => ({
  ...half,
  [condition.key]: typed(String(i % 2 === 0)),
}));
const figure = mostRead(({ type }) => type === "money");
report(`a figure that ${figure.count} measures read`, (i) => ({
  ...half,
  [figure.key]: typed(String(1000 + i)),
}));
report("another company: every fact changes", filled);
