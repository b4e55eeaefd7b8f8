/**
 * How long positions take over the whole rule book: `npx tsx bench/positions.ts`. Milliseconds of processor time: how
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
  console.log(what.padEnd(58) + figures.map((figure) => figure.padStart(14)).join(""));
const ms = (time: number) => `${time.toFixed(1)} ms`;
/** Of what takes less than one. */
const inHundredths = (time: number) => `${time.toFixed(2)} ms`;

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
const told = (facts: Readonly<Record<string, unknown>>) => board.tell({ name: firm.name, facts });
for (let i = 0; i < 20; i++) told({ ...firm.facts });

const readers = new Map<string, typeof asked>();
for (const one of asked)
  for (const { name } of one.measure.inputs)
    if (typeof firm.facts[name] === "boolean" || typeof firm.facts[name] === "number")
      readers.set(name, [...(readers.get(name) ?? []), one]);
const mostRead = [...readers].sort((a, b) => b[1].length - a[1].length);
for (const [name, own] of [mostRead[0]!, mostRead[Math.floor(mostRead.length / 20)]!]) {
  const before = firm.facts[name]!;
  const changed = typeof before === "boolean" ? !before : Number(before) + 1;
  const whole: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < 40; round++) {
    const facts = { ...firm.facts, [name]: round % 2 ? before : changed };
    whole.push(timed(() => told(facts)));
    const { known } = board.standing();
    alone.push(
      timed(() => own.map(({ measure }) => book.assess(measure, known.factsOf(measure), ON))),
    );
  }
  say(`${name} of a large firm: its position anew`, inHundredths(median(whole)));
  say(
    `    the ${own.length} measures that read it, assessed by themselves`,
    inHundredths(median(alone)),
  );
}

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
