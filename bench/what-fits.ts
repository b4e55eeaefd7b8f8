/**
 * How long what a company gets takes over the whole rule book: `npx tsx bench/run-shipped.ts bench/what-fits.ts [folder]`, where the folder
 * is a checkout of the main of 2026-11-21 to compare with, over one recombined rule book of 1,092 measures and in turns.
 * Milliseconds of processor time: median and least of the rounds; the first run is measured once, in this fresh process,
 * and makes what it needs. Another company comes last, when all is warm, as it did on 2026-11-21.
 */
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { Input, RuleBookData } from "../src/language";
import { PositionBoard, everyMeasure } from "../src/planner";
import { RuleBook, wordedRuleBook } from "../src/rulebook";
import { factInputs } from "../src/taskpane/facts/fact-inputs";
import { factKey } from "../src/taskpane/facts/fact-key";
import { capQuestions } from "../src/taskpane/gets/cap-questions";
import { companyGets } from "../src/taskpane/gets/company-gets";
import { nextFacts } from "../src/taskpane/gets/next-facts";
import { rawIn } from "../src/taskpane/gets/raw-in";
import type { Answers } from "../src/taskpane/shell/pane-state";
import { median } from "./median";
import { recombinedBook } from "./recombined-book";
import { shipped } from "./shipped";

/** So many that more than half of them come when all is compiled, on both sides. */
const ROUNDS = 150;
const TODAY = "2025-06-30";
const everything = { document: "", department: "", sector: "", current: false } as const;

/** All that one change of the facts sets off, but for drawing it. */
type Round = (answers: Answers) => void;

function ours(book: RuleBook): Round {
  let board: PositionBoard | undefined;
  return (answers) => {
    board ??= new PositionBoard(book, everyMeasure(book, undefined));
    board.hear(rawIn(book, answers));
    board.work(() => true);
    const company = { name: "", answers };
    const { lines } = companyGets(book, company, board.standing(), everything, TODAY).position;
    nextFacts(book, lines, capQuestions(book, lines, answers));
  };
}

/** What is used of a checkout of 2026-11-21. */
interface Older {
  RuleBook: new (data: RuleBookData) => object;
  bundledRuleBook: () => { data: RuleBookData };
  FitBoard: new (book: object) => {
    tell: (answers: Answers) => void;
    work: (hasTime: () => boolean) => boolean;
    all: () => readonly object[];
  };
  fitList: (...given: unknown[]) => { fits: object[] }[];
  nextFacts: (...given: unknown[]) => unknown;
  bestTotals: (...given: unknown[]) => { open: unknown };
}

async function older(folder: string): Promise<Older> {
  const state = ["fit-board", "fit-list", "next-facts", "best-total"];
  const paths = ["rulebook/index", ...state.map((name) => `taskpane/state/${name}`)];
  const bundle = shipped(
    "before",
    paths.map((path) => resolve(folder, "src", path)),
  );
  return (await import(pathToFileURL(bundle).href)) as Older;
}

function theirs({ RuleBook: Book, FitBoard, fitList, nextFacts: next, bestTotals }: Older) {
  return (data: RuleBookData): Round => {
    const book = new Book(data);
    let board: InstanceType<Older["FitBoard"]> | undefined;
    return (answers) => {
      board ??= new FitBoard(book);
      board.tell(answers);
      board.work(() => true);
      const listed = fitList(book, board.all(), { ...everything, kind: "" }, TODAY);
      const shown = listed.flatMap(({ fits }) => fits);
      next(shown, bestTotals(book, shown, answers).open);
    };
  };
}

const typed = (text: string) => ({ by: "typed", text }) as const;

function textFor(input: Input, seed: number): string {
  if (input.type === "boolean") return String(seed % 5 !== 0);
  if (input.choices) return input.choices[seed % input.choices.length]!.code;
  if (input.type === "date") return "2025-03-01";
  return input.type === "ratio" ? String(seed % 40) : String((seed * 7919) % 5000);
}

function timed(round: Round, answers: Answers): number {
  const start = process.cpuUsage();
  round(answers);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Prints how long each of the rounds takes, in turns. */
function compare(book: RuleBook, rounds: readonly Round[]): void {
  const inputs = [...factInputs(book)];
  const filled = (seed: number, isTold: (at: number) => boolean): Answers =>
    Object.fromEntries(
      inputs.flatMap(([key, input], i) =>
        isTold(i) ? [[key, typed(textFor(input, i + seed))]] : [],
      ),
    );
  const halfOf = (seed: number): Answers => filled(seed, (at) => at % 2 === 0);
  const half = halfOf(0);
  const report = (what: string, answersOf: (round: number) => Answers, count = ROUNDS): void => {
    const times = rounds.map((): number[] => []);
    // made before: what is left over of it is not tidied up in somebody's time
    const told = Array.from({ length: count }, (_, i) => answersOf(i));
    for (const answers of told)
      rounds.forEach((round, at) => times[at]!.push(timed(round, answers)));
    const figures = times.map((own) =>
      `${median(own).toFixed(1)} (${Math.min(...own).toFixed(1)})`.padStart(18),
    );
    console.log(what.padEnd(48) + figures.join(""));
  };
  const readers = new Map<string, number>();
  for (const measure of book.measures)
    for (const key of new Set(measure.inputs.map(factKey)))
      readers.set(key, (readers.get(key) ?? 0) + 1);
  const mostRead = (of: (input: Input) => boolean) =>
    inputs
      .flatMap(([key, input]) => (of(input) ? [{ key, count: readers.get(key) ?? 0 }] : []))
      .reduce((a, b) => (b.count > a.count ? b : a));
  console.log(`${book.measures.length} measures, ${inputs.length} facts`);
  report("first run, nothing told", () => ({}), 1);
  report("first run with half of the facts", () => half, 1);
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
  report("another company, half of the facts told", halfOf);
  report("another company, all facts told", (i) => filled(i, () => true));
}

const book = await wordedRuleBook();
compare(book, [ours(book)]);
const [folder] = process.argv.slice(2);
if (folder) {
  const before = await older(folder);
  const recombined = recombinedBook(before.bundledRuleBook().data, book.measures.length);
  const { relevance } = book;
  const today = new RuleBook({ ...structuredClone(recombined), relevance });
  console.log(`recombined, and beside it ${folder}`);
  compare(today, [ours(today), theirs(before)(recombined)]);
}
