import type { Input, Measure } from "../../src/language";
import { everyMeasure } from "../../src/planner";
import type { RuleBook } from "../../src/rulebook";

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Cell = number | string | boolean;

/** The inputs of the book by name, each name once, and what a company is asked first. */
function namedInputs(book: RuleBook): Map<string, Input> {
  const measures: Measure[] = everyMeasure(book, undefined).map(({ measure }) => measure);
  return new Map(
    [...measures.flatMap(({ inputs }) => inputs), ...book.relevance.facts].map((input) => [
      input.name,
      input,
    ]),
  );
}

/** The fact that a name tells, where measures ask for it by several names: nobody says two things of one fact. */
function factsOfNames(book: RuleBook): ReadonlyMap<string, string> {
  const inputs = everyMeasure(book, undefined).flatMap(({ measure }) => measure.inputs);
  return new Map(inputs.flatMap(({ name, fact }) => (fact === undefined ? [] : [[name, fact]])));
}

function valueOf({ type, choices }: Input, random: () => number): Cell {
  const whole = (limit: number) => Math.floor(random() * limit);
  switch (type) {
    case "boolean":
      return random() < 0.75;
    case "enum":
      return choices![whole(choices!.length)]!.code;
    case "ratio":
      return whole(60) / 100;
    case "date":
      return ["2025-03-01", "2025-12-15", "2026-02-01"][whole(3)]!;
    case "money_list":
      return [whole(5000) * 1000, whole(50_000) * 1000].join("、");
    case "money":
    case "usd":
      // now and then to the fen
      return random() < 0.2 ? whole(1e9) / 100 : whole(300_000) * 1000;
    default:
      return whole(5000);
  }
}

/** Facts by name for as many companies; each says of every other name what it has, the first more than the later ones. */
export function randomCompanies(
  book: RuleBook,
  count: number,
  seed = 20261128,
): { name: string; facts: Record<string, Cell> }[] {
  const random = randomFrom(seed);
  const inputs = [...namedInputs(book)];
  const factOf = factsOfNames(book);
  return Array.from({ length: count }, (_, i) => {
    const share = [0.9, 0.6, 0.3, 0.1][i % 4]!;
    const said = inputs.flatMap(([name, input]): [string, Cell][] =>
      random() < share ? [[name, valueOf(input, random)]] : [],
    );
    const told = new Set<string>();
    const isFirst = ([name]: [string, Cell]) => {
      const fact = factOf.get(name) ?? name;
      return !told.has(fact) && told.add(fact);
    };
    const facts = Object.fromEntries(said.filter(isFirst));
    return { name: `企业${i + 1}`, facts };
  });
}
