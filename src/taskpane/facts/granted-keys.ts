import { factNameOf, once } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";

/** Keys of the facts that ① and ② take as met until they are told: where a company is, and its conduct. */
export const grantedKeys = once((book: RuleBook): ReadonlySet<string> => {
  const { standing, places } = book.relevance;
  const names = new Set([...standing, ...places]);
  return new Set(
    book.measures.flatMap(({ inputs, document }) =>
      inputs.filter((input) => names.has(factNameOf(input, document))).map(factKey),
    ),
  );
});
