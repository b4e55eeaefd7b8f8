import { type Input, once } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";

/** Every fact of the rule book by its key; also those that only the ceiling of a group reads, and those one begins with. */
export const factInputs = once((book: RuleBook): ReadonlyMap<string, Input> => {
  const groups = book.documents.flatMap((document) => document.groups);
  const openings = { inputs: book.relevance.facts };
  return new Map(
    [openings, ...groups, ...book.measures].flatMap((asking) =>
      asking.inputs.map((input) => [factKey(input), input]),
    ),
  );
});
