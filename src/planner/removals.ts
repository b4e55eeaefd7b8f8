import { type OpeningFact, once } from "../language";
import type { RuleBook } from "../rulebook";
import { everyMeasure } from "./every-measure";
import { pays } from "./position";
import { position } from "./positions";

/** How many measures that name a sum each answer to an opening question removes by itself, by fact and code. */
export const removals = once(
  (book: RuleBook): ReadonlyMap<string, ReadonlyMap<string, number>> =>
    new Map(book.relevance.facts.map((fact) => [fact.name, removedBy(book, fact)])),
);

function removedBy(book: RuleBook, fact: OpeningFact): Map<string, number> {
  const asked = everyMeasure(book, undefined).filter(({ measure }) => pays(measure));
  const codes = fact.choices?.map(({ code }) => code) ?? ["true", "false"];
  return new Map(
    codes.map((code) => {
      const rawOf = (input: unknown) => (input === fact ? code : undefined);
      const [company] = position(book, [{ name: "", facts: {}, rawOf }], asked).companies;
      const out = company!.lines.filter(({ outcome }) => outcome.status === "ineligible");
      return [code, out.length];
    }),
  );
}
