import type { FactValue, Facts } from "../engine";
import { type FactName, type Input, type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import { factOf } from "./facts-for";
import { type Answers, type Family, familiesOf, settle } from "./implications";

/** What is known of a company: facts that were given, and facts that these settle. */
export interface Known {
  /** the facts of one measure by position; `own` are those of a project, which go first */
  factsOf: (measure: Measure, own?: Readonly<Record<string, unknown>>) => Facts;
  /** true, false or a code; undefined where nothing is known */
  answerTo: (fact: FactName) => string | undefined;
  /** whether anything is known of a fact that relevance names */
  isAnswered: (fact: FactName) => boolean;
  /** what was not given for an input but follows from what was */
  settledOf: (input: Input) => FactValue | undefined;
}

/** The facts that relevance names, by number, with the inputs that ask for them. */
interface Named {
  readonly numbers: ReadonlyMap<FactName, number>;
  /** the inputs of all facts, the number of the fact of each, and the places of those of a fact */
  readonly inputs: readonly Input[];
  readonly factOf: readonly number[];
  readonly placesOf: readonly (readonly number[])[];
  /** what follows from what, by number of a fact */
  readonly families: readonly (Family | undefined)[];
}

const named = once((book: RuleBook): Named => {
  const { implies, facts, questions } = book.relevance;
  const names = [
    ...implies.flatMap(({ fact, and = {}, then }) => [fact, ...Object.keys({ ...and, ...then })]),
    ...questions.flatMap(({ ask }) => ask),
  ];
  const asking = new Map<FactName, Set<Input>>(names.map((name) => [name, new Set()]));
  for (const fact of facts) asking.set(fact.name, new Set([fact]));
  for (const { inputs, document } of book.measures)
    for (const input of inputs) asking.get(factNameOf(input, document))?.add(input);
  const numbers = new Map([...asking.keys()].map((name, number) => [name, number]));
  const rows = [...asking].flatMap(([name, own]) => [...own].map((input) => ({ name, input })));
  const placesOf = [...asking].map((): number[] => []);
  rows.forEach(({ name }, place) => placesOf[numbers.get(name)!]!.push(place));
  return {
    numbers,
    inputs: rows.map(({ input }) => input),
    factOf: rows.map(({ name }) => numbers.get(name)!),
    placesOf,
    families: familiesOf(implies, numbers),
  };
});

/** The inputs from which anything can follow, or of which. */
export const settleable = (book: RuleBook): readonly Input[] => named(book).inputs;

/** The places of inputs among these. */
const placesOf = once(
  (inputs: readonly Input[]): ReadonlyMap<Input, number> =>
    new Map(inputs.map((input, place) => [input, place])),
);

/** True, false or a code; "" for a quantity, which settles nothing. */
const textOf = (value: FactValue): string =>
  typeof value === "boolean" ? String(value) : typeof value === "string" ? value : "";

/** Reads what was given for an input; broken values count as left out. */
export type ReadFacts = (input: Input, raw: unknown) => FactValue | undefined;

/** Reads each input's value once as long as it stays the same: the same value then, not only an equal one. */
export function readingOnce(): ReadFacts {
  const read = new Map<Input, { raw: unknown; value: FactValue | undefined }>();
  return (input, raw) => {
    const before = read.get(input);
    if (before && Object.is(before.raw, raw)) return before.value;
    const value = factOf(input, raw);
    read.set(input, { raw, value });
    return value;
  };
}

type RawOf = (input: Input) => unknown;

/** Of facts that relevance names: what was given, and what follows from it; the latter also for each of the `settleable` inputs. */
export interface Answered {
  readonly given: Answers;
  readonly settled: Answers;
  readonly follows: readonly (FactValue | undefined)[];
}

/**
 * Hangs on nothing but the values that were given for the inputs that are `settleable`, by their places. `before` is what was
 * answered when the values were others only at some places: it stays where nothing of it is another.
 */
export function answered(
  book: RuleBook,
  valueAt: (place: number) => FactValue | undefined,
  before?: { readonly all: Answered; readonly except: readonly number[] },
): Answered {
  const { placesOf, factOf: numberOf, families } = named(book);
  const given = before ? before.all.given.slice() : placesOf.map(() => undefined);
  const others = before?.except.map((place) => numberOf[place]!) ?? [...placesOf.keys()];
  for (const fact of others) {
    const place = placesOf[fact]!.find((one) => valueAt(one) !== undefined);
    given[fact] = place === undefined ? undefined : textOf(valueAt(place)!);
  }
  if (before && others.every((fact) => given[fact] === before.all.given[fact])) return before.all;
  const settled = before ? before.all.settled.slice() : given.map(() => undefined);
  const touched = new Set(others.map((fact) => families[fact]));
  for (const family of touched) if (family) settle(family, given, settled);
  if (before && settled.every((text, fact) => text === before.all.settled[fact]))
    return { ...before.all, given };
  return { given, settled, follows: followsFrom(settled, named(book)) };
}

/** What follows for inputs from what is settled: for few of them anything. */
function followsFrom(settled: Answers, { inputs, placesOf }: Named): Answered["follows"] {
  const follows = new Array<FactValue | undefined>(inputs.length).fill(undefined);
  settled.forEach((text, fact) => {
    if (text === undefined) return;
    for (const place of placesOf[fact]!)
      follows[place] = inputs[place]!.type === "boolean" ? text === "true" : text;
  });
  return follows;
}

/** `rawOf` gives what was given for an input. */
export function knownFacts(
  book: RuleBook,
  rawOf: RawOf,
  read: ReadFacts = factOf,
  all: Answered = answered(book, (place) => {
    const input = settleable(book)[place]!;
    return read(input, rawOf(input));
  }),
): Known {
  const { given, settled, follows } = all;
  const { numbers, inputs } = named(book);
  const places = placesOf(inputs);
  const answerTo = (fact: FactName): string | undefined => {
    const number = numbers.get(fact);
    return number === undefined ? undefined : (given[number] ?? settled[number]);
  };
  const settledOf = (input: Input): FactValue | undefined => {
    const place = places.get(input);
    return place === undefined ? undefined : follows[place];
  };
  return {
    settledOf,
    answerTo,
    isAnswered: (fact) => answerTo(fact) !== undefined,
    factsOf: ({ inputs }, own) =>
      inputs.map(
        (input) =>
          (own && input.name in own ? factOf(input, own[input.name]) : read(input, rawOf(input))) ??
          settledOf(input),
      ),
  };
}
