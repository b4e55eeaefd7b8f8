import { type Input, type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import { nearMiss } from "../tables";
import type { Json } from "./fault";

/**
 * Under which names each input of the book may be told, the surest first: a shared fact, one of a document (code/name), its
 * own. A name that inputs have tells these alone.
 */
const allNames = once((book: RuleBook) => {
  const owners = [
    ...book.documents.map(({ code, groups }) => ({
      document: code,
      inputs: groups.flatMap((group) => group.inputs),
    })),
    ...book.measures,
  ];
  const plain = new Set(owners.flatMap(({ inputs }) => inputs.map(({ name }) => name)));
  const ofInput = new Map<Input, readonly string[]>();
  for (const fact of book.relevance.facts) ofInput.set(fact, [fact.name]);
  for (const { inputs, document } of owners)
    for (const input of inputs) {
      const surer = [factNameOf(input, document), `${document}/${input.name}`];
      ofInput.set(input, [...surer.filter((name) => !plain.has(name)), input.name]);
    }
  const names = new Set([...ofInput.values()].flat());
  const surer = new Set([...ofInput].flatMap(([{ name }, own]) => own.filter((n) => n !== name)));
  return { ofInput, names, surer };
});

/** Under which names an input may be told, the surest first. */
export const namesOf = (book: RuleBook, input: Input): readonly string[] =>
  allNames(book).ofInput.get(input)!;

/** The name under which an input was told; undefined where it was not. */
export const nameTold = (book: RuleBook, input: Input, facts: Readonly<Json>): string | undefined =>
  namesOf(book, input).find((name) => Object.hasOwn(facts, name) && (facts[name] ?? null) !== null);

/** What was told for each input. */
export const toldBy =
  (book: RuleBook, facts: Readonly<Json>) =>
  (input: Input): unknown => {
    const name = nameTold(book, input, facts);
    return name === undefined ? undefined : facts[name];
  };

/** Whether any fact was told under another name than its input's: else, as is usual, facts are found faster by name. */
export const usesSurerNames = (book: RuleBook, facts: Readonly<Json>): boolean =>
  Object.keys(facts).some((name) => allNames(book).surer.has(name));

/** What a project tells of a measure, by the names of its inputs; what is no fact of the measure stays as it is. */
export function byInputs(book: RuleBook, { inputs }: Measure, facts: Readonly<Json>): Json {
  const inputNamed = new Map(
    inputs.flatMap((input) => namesOf(book, input).map((name) => [name, input.name] as const)),
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

/** Names that no fact of the book has, and that are one or two letters from one: a slip rather than another fact. */
export function nearlyNamed(book: RuleBook, names: readonly string[]): Json {
  const known = allNames(book).names;
  const slips = names.flatMap((name): [string, string][] => {
    const near = known.has(name) ? undefined : nearMiss(name, known);
    return near === undefined ? [] : [[name, near]];
  });
  return slips.length > 0 ? { nearly: Object.fromEntries(slips) } : {};
}
