import { type Input, type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import { nearMiss } from "../tables";
import type { Json } from "./fault";

/** The names that inputs have; told under one of them, a fact is that of these inputs alone. */
const plainNames = once(
  (book: RuleBook) =>
    new Set(book.measures.flatMap(({ inputs }) => inputs.map(({ name }) => name))),
);

/** Under which names a fact may be told, the surest first: a shared fact, one of a document (code/name), an input. */
export const namesOf = (book: RuleBook, input: Input, document: string): readonly string[] => [
  ...[factNameOf(input, document), `${document}/${input.name}`].filter(
    (name) => !plainNames(book).has(name),
  ),
  input.name,
];

/** What was told for an input of a document. */
export const toldFor = (
  book: RuleBook,
  input: Input,
  document: string,
  facts: Readonly<Json>,
): unknown => {
  const name = namesOf(book, input, document).find((one) => isTold(facts, one));
  return name === undefined ? undefined : facts[name];
};

const isTold = (facts: Readonly<Json>, name: string) =>
  Object.hasOwn(facts, name) && facts[name] !== undefined && facts[name] !== null;

/** The names of all facts of the book, with the inputs that ask for them, and for each input its names. */
const allNames = once((book: RuleBook) => {
  const inputsOf = new Map<string, Set<Input>>();
  const ofInput = new Map<Input, readonly string[]>();
  const note = (input: Input, names: readonly string[]) => {
    ofInput.set(input, names);
    for (const name of names) inputsOf.set(name, (inputsOf.get(name) ?? new Set()).add(input));
  };
  for (const fact of book.relevance.facts) note(fact, [fact.name]);
  for (const { inputs, document } of book.measures)
    for (const input of inputs) note(input, namesOf(book, input, document));
  return { inputsOf, ofInput };
});

/**
 * What was told for an input of the book; undefined where all is told under the names of inputs, which is the usual case
 * and found faster.
 */
export function tellingOf(book: RuleBook, facts: Readonly<Json>): TellingOf | undefined {
  const { inputsOf, ofInput } = allNames(book);
  const isPlain = (name: string) =>
    [...(inputsOf.get(name) ?? [])].every((input) => input.name === name);
  if (Object.keys(facts).every(isPlain)) return undefined;
  const nameOf = (input: Input) => ofInput.get(input)?.find((name) => isTold(facts, name));
  return (input) => {
    const name = nameOf(input);
    return name === undefined ? undefined : facts[name];
  };
}

type TellingOf = (input: Input) => unknown;

/** What a project tells of a measure, by the names of its inputs; what is no fact of the measure stays as it is. */
export function byInputs(
  book: RuleBook,
  { inputs, document }: Measure,
  facts: Readonly<Json>,
): Json {
  const inputNamed = new Map(
    inputs.flatMap((input) =>
      namesOf(book, input, document).map((name) => [name, input.name] as const),
    ),
  );
  const inputOf = (name: string) => inputNamed.get(name) ?? name;
  const isPlain = ([name]: readonly [string, unknown]) => inputOf(name) === name;
  const told = Object.entries(facts);
  // the surer name comes last and stands
  return Object.fromEntries(
    [...told.filter(isPlain), ...told.filter((one) => !isPlain(one))].map(([name, value]) => [
      inputOf(name),
      value,
    ]),
  );
}

/** The name under which an input was told; undefined where it was not. */
export const nameTold = (book: RuleBook, input: Input, facts: Readonly<Json>): string | undefined =>
  allNames(book)
    .ofInput.get(input)
    ?.find((name) => isTold(facts, name));

/** Names that no fact of the book has, and that are one or two letters from one: a slip rather than another fact. */
export function nearlyNamed(book: RuleBook, names: readonly string[]): Json {
  const { inputsOf } = allNames(book);
  const slips = names.flatMap((name): [string, string][] => {
    const near = inputsOf.has(name) ? undefined : nearMiss(name, inputsOf.keys());
    return near === undefined ? [] : [[name, near]];
  });
  return slips.length > 0 ? { nearly: Object.fromEntries(slips) } : {};
}
