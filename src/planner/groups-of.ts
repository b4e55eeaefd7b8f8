import { type Group, type Input, type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";

/** The places of the groups of a book that hold a measure. */
export const groupsOf = (book: RuleBook, { id }: Measure): readonly number[] =>
  groupsById(book).get(id) ?? NONE;

const NONE: readonly number[] = [];

const groupsById = once((book: RuleBook) => placesBy(book, ({ of }) => new Set(of.flat())));

/** The places of the groups of a book that read a fact of their own. */
export const groupsReading = once((book: RuleBook): ReadonlyMap<Input, readonly number[]> =>
  placesBy(book, ({ inputs }) => inputs),
);

function placesBy<K>(
  { groups }: RuleBook,
  keysOf: (group: Group) => Iterable<K>,
): ReadonlyMap<K, readonly number[]> {
  const found = new Map<K, number[]>();
  groups.forEach((group, place) => {
    for (const key of keysOf(group)) {
      const places = found.get(key);
      if (places) places.push(place);
      else found.set(key, [place]);
    }
  });
  return found;
}
