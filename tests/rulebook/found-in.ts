import type { RuleBook } from "../../src/rulebook";

/** The measure that a book has under a name, as `find` gives it; a test of one that is gone fails. */
export function foundIn(book: RuleBook, name: string) {
  const found = book.find(name);
  if (!("measure" in found)) throw new Error(`${name} is not in the rule book`);
  return found;
}
