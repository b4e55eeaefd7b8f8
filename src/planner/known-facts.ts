import type { FactValue, Facts } from "../engine";
import { type FactName, type Input, type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import { factOf } from "./facts-for";

/** What is known of a company: facts that were given, and facts that these settle. */
export interface Known {
  /** the facts of one measure by position; `own` are those of a project, which go first */
  factsOf: (measure: Measure, own?: Readonly<Record<string, unknown>>) => Facts;
  /** true, false or a code; undefined where nothing is known */
  answerTo: (fact: FactName) => string | undefined;
  /** whether anything is known of a fact that relevance names */
  isAnswered: (fact: FactName) => boolean;
  /** what was not given but follows from what was */
  settled: ReadonlyMap<FactName, string>;
  /** the same for an input */
  settledOf: (input: Input) => FactValue | undefined;
}

/** The facts that relevance names, with the inputs that ask for them. */
const namedFacts = once((book: RuleBook): ReadonlyMap<FactName, ReadonlySet<Input>> => {
  const { implies, facts, questions } = book.relevance;
  const names = [
    ...implies.flatMap(({ fact, and = {}, then }) => [fact, ...Object.keys({ ...and, ...then })]),
    ...questions.flatMap(({ ask }) => ask),
  ];
  const found = new Map<FactName, Set<Input>>(names.map((name) => [name, new Set()]));
  for (const fact of facts) found.set(fact.name, new Set([fact]));
  for (const { inputs, document } of book.measures)
    for (const input of inputs) found.get(factNameOf(input, document))?.add(input);
  return found;
});

/** The same as rows. */
const namedInputs = once((book: RuleBook) =>
  [...namedFacts(book)].flatMap(([name, inputs]) => [...inputs].map((i) => [name, i] as const)),
);

/** The same the other way round: facts by the inputs that ask for them. */
const namesOfInputs = once(
  (book: RuleBook): ReadonlyMap<Input, FactName> =>
    new Map([...namedFacts(book)].flatMap(([name, inputs]) => [...inputs].map((i) => [i, name]))),
);

/** The inputs from which anything can follow, or of which. */
export const settleable = once(
  (book: RuleBook): ReadonlySet<Input> => new Set(namesOfInputs(book).keys()),
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

/** Of facts that relevance names: what was given, and what follows from it. */
export interface Answered {
  readonly given: ReadonlyMap<FactName, string>;
  readonly settled: ReadonlyMap<FactName, string>;
}

/** Hangs on nothing but the facts that were given for what is `settleable`. */
export function answered(
  book: RuleBook,
  givenOf: (input: Input) => FactValue | undefined,
): Answered {
  const given = new Map<FactName, string>();
  for (const [name, input] of namedInputs(book)) {
    const value = givenOf(input);
    if (value !== undefined && !given.has(name)) given.set(name, textOf(value));
  }
  return { given, settled: settledBy(book, given) };
}

/** `rawOf` gives what was given for an input. */
export function knownFacts(
  book: RuleBook,
  rawOf: RawOf,
  read: ReadFacts = factOf,
  { given, settled }: Answered = answered(book, (input) => read(input, rawOf(input))),
): Known {
  const names = namesOfInputs(book);
  const settledOf = (input: Input): FactValue | undefined => {
    const name = names.get(input);
    const text = name === undefined ? undefined : settled.get(name);
    return text === undefined || input.type !== "boolean" ? text : text === "true";
  };
  return {
    settled,
    settledOf,
    answerTo: (fact) => given.get(fact) ?? settled.get(fact),
    isAnswered: (fact) => given.has(fact) || settled.has(fact),
    factsOf: ({ inputs }, own) =>
      inputs.map(
        (input) =>
          (own && input.name in own ? factOf(input, own[input.name]) : read(input, rawOf(input))) ??
          (settled.size > 0 ? settledOf(input) : undefined),
      ),
  };
}

/** What follows from what, with the facts as rows. */
const implications = once((book: RuleBook) =>
  book.relevance.implies.map(({ fact, is, and, then }) => ({
    fact,
    is,
    and: and && Object.entries(and),
    then: Object.entries(then),
  })),
);

/** What follows from the given answers, and from what follows; what was given is never set aside. */
function settledBy(book: RuleBook, given: ReadonlyMap<FactName, string>): Map<FactName, string> {
  const settled = new Map<FactName, string>();
  const answer = (fact: FactName) => given.get(fact) ?? settled.get(fact);
  for (let before = -1; before < settled.size;) {
    before = settled.size;
    for (const { fact, is, and, then } of implications(book)) {
      const own = answer(fact);
      if (and?.some(([other, value]) => answer(other) !== value)) continue;
      for (const [next, value] of then) {
        const other = answer(next);
        if (own === is && other === undefined) settled.set(next, value);
        // a no to the weaker is a no to the stronger
        if (!and && own === undefined && isYesOrNo(is) && other !== undefined && other !== value)
          settled.set(fact, is === "true" ? "false" : "true");
      }
    }
  }
  return settled;
}

const isYesOrNo = (text: string) => text === "true" || text === "false";
