/**
 * How long positions take over the whole rule book: `npx tsx bench/run-shipped.ts bench/positions.ts`. Milliseconds of processor time: how
 * they grow with the companies, what one changed fact of a large firm costs, and the best of what excludes and caps.
 */
import type { Input } from "../src/language";
import { Counting, PositionBoard, everyMeasure, position } from "../src/planner";
import { bestSet } from "../src/planner/best-set";
import { wordedRuleBook } from "../src/rulebook";
import { randomCompanies } from "../tests/planner/random-companies";
import { median } from "./median";
import { tiedChoice } from "./tied-choice";

const ON = "2025-06-30";
const book = await wordedRuleBook();
const asked = everyMeasure(book, ON);

function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
const say = (what: string, ...figures: string[]) =>
  console.log(what.padEnd(58) + figures.map((figure) => figure.padStart(16)).join(""));
const ms = (time: number) => `${time.toFixed(1)} ms`;

const companies = randomCompanies(book, 1000);
position(book, companies.slice(0, 20), asked, ON);
for (const count of [1, 10, 100, 1000]) {
  const time = timed(() => position(book, companies.slice(0, count), asked, ON));
  say(`positions of ${count} companies, all measures`, ms(time), `${ms(time / count)} each`);
}

// the first of four says of nine in ten facts what it has
const firm = companies[0]!;
const named = (facts: Readonly<Record<string, unknown>>) => (input: Input) => facts[input.name];
const board = new PositionBoard(book, asked, ON);
type Facts = Readonly<Record<string, unknown>>;
const told = (facts: Facts, others?: readonly string[]) =>
  board.tell({ name: firm.name, facts }, others);
for (let i = 0; i < 20; i++) told({ ...firm.facts });

/** The facts that can be changed, those with the most readers first, with the measures that read them. */
const readers = new Map<string, typeof asked>();
for (const one of asked)
  for (const { name } of one.measure.inputs)
    if (typeof firm.facts[name] === "boolean" || typeof firm.facts[name] === "number")
      readers.set(name, [...(readers.get(name) ?? []), one]);
const mostRead = [...readers].sort((a, b) => b[1].length - a[1].length);

/** One round changes a fact and takes it back this often, as the clock counts whole microseconds. */
const TURNS = 5;
const ROUNDS = 30;

/** Microseconds of one change: all of the position anew where the caller says which fact it is, and only its measures. */
function changeOf(name: string, own: typeof asked): { whole: number[]; alone: number[] } {
  const before = firm.facts[name]!;
  const changed = typeof before === "boolean" ? !before : Number(before) + 1;
  const states = [changed, before].map((value) => ({ ...firm.facts, [name]: value }));
  const known = states.map((facts) => told(facts).known);
  const each = (work: (state: number) => unknown) =>
    timed(() => {
      for (let turn = 0; turn < TURNS; turn++) for (const state of [0, 1]) work(state);
    }) *
    (1000 / (2 * TURNS));
  const [whole, alone]: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    whole!.push(each((state) => told(states[state]!, [name])));
    alone!.push(
      each((state) =>
        own.map(({ measure }) => book.assess(measure, known[state]!.factsOf(measure), ON)),
      ),
    );
  }
  return { whole: whole!, alone: alone! };
}

const least = (times: readonly number[]) => Math.min(...times);
/** Microseconds, the median and the least. */
const figures = (times: readonly number[]) =>
  `${median(times).toFixed(0)} (${least(times).toFixed(0)}) µs`;
const ratio = (whole: number, alone: number) => (whole / alone).toFixed(1);
const sayChange = (name: string, own: typeof asked): number => {
  const { whole, alone } = changeOf(name, own);
  const times = `${ratio(median(whole), median(alone))} (${ratio(least(whole), least(alone))})`;
  say(`${name}, ${own.length} readers`, figures(whole), figures(alone), times);
  return median(whole) / median(alone);
};
say("one fact of a large firm changed", "position", "its readers", "times");
const FACTS = 10;
const spread = Array.from(
  { length: FACTS },
  (_, i) => mostRead[Math.round(mostRead.length ** (i / (FACTS - 1))) - 1]!,
);
const investment = mostRead.find(([name]) => name === "approved_investment")!;
const times = [...new Set([...spread, investment])].map(([name, own]) => sayChange(name, own));
say(
  `of these ${times.length} facts`,
  `median ${median(times).toFixed(1)}`,
  `most ${Math.max(...times).toFixed(1)}`,
);
// every twentieth, so that the figures are of any fact and not of some that were picked
const any = mostRead
  .filter((_, i) => i % 20 === 10)
  .map(([name, own]) => {
    const { whole, alone } = changeOf(name, own);
    return median(whole) / median(alone);
  });
say(
  `of ${any.length} facts, every twentieth of ${mostRead.length}`,
  `median ${median(any).toFixed(1)}`,
  `${Math.round((any.filter((one) => one <= 2).length / any.length) * 100)} % up to 2`,
  `most ${Math.max(...any).toFixed(1)}`,
);

const { lines } = board.standing();
const counts = Array.from({ length: 9 }, () =>
  timed(() => new Counting(book).count(lines, named(firm.facts))),
);
say("the groups of the book for a large firm", ms(median(counts)));
for (const size of [60, 200]) {
  const results = [1, 2, 3, 4, 5].map((seed) => {
    const choice = tiedChoice(size, seed);
    let gap = 0;
    const time = timed(() => {
      const best = bestSet(choice);
      gap = best.gap / best.total;
    });
    return { time, gap };
  });
  const most = Math.max(...results.map(({ time }) => time));
  const gap = Math.max(...results.map((one) => one.gap));
  say(
    `${size} measures that random groups tie`,
    ms(median(results.map(({ time }) => time))),
    `most ${ms(most)}`,
    `gap ${(gap * 100).toFixed(2)} %`,
  );
}
