import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";

const known = new WeakMap<RuleBook, ReadonlyMap<string, Input>>();

/** Every fact of the rule book by its key. */
export function factInputs(book: RuleBook): ReadonlyMap<string, Input> {
  const before = known.get(book);
  if (before) return before;
  const inputs = new Map(
    book.measures.flatMap((measure) => measure.inputs.map((input) => [factKey(input), input])),
  );
  known.set(book, inputs);
  return inputs;
}
