import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";

const known = new WeakMap<RuleBook, ReadonlyMap<string, Input>>();

/** Every fact of the rule book by its key; also those that only the ceiling of a group reads. */
export function factInputs(book: RuleBook): ReadonlyMap<string, Input> {
  const before = known.get(book);
  if (before) return before;
  const groups = book.documents.flatMap((document) => document.groups);
  const inputs = new Map(
    [...groups, ...book.measures].flatMap((asking) =>
      asking.inputs.map((input) => [factKey(input), input]),
    ),
  );
  known.set(book, inputs);
  return inputs;
}
