import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";

/** A fact of the company with how many measures ask for it. */
export interface CompanyFact {
  readonly key: string;
  readonly input: Input;
  readonly asked: number;
}

export type FactGroup = "standing" | "figures" | "traits";

const known = new WeakMap<RuleBook, Record<FactGroup, CompanyFact[]>>();

/** The facts that at least two measures ask for, most asked first, in groups. */
export function companyFacts(book: RuleBook): Record<FactGroup, CompanyFact[]> {
  const before = known.get(book);
  if (before) return before;
  const groups: Record<FactGroup, CompanyFact[]> = { standing: [], figures: [], traits: [] };
  for (const fact of countedFacts(book)) if (fact.asked > 1) groups[groupOf(fact.input)].push(fact);
  for (const facts of Object.values(groups)) facts.sort((a, b) => b.asked - a.asked);
  known.set(book, groups);
  return groups;
}

function countedFacts(book: RuleBook): CompanyFact[] {
  const facts = new Map<string, CompanyFact>();
  for (const { inputs } of book.measures)
    for (const input of inputs) {
      const key = factKey(input);
      const asked = (facts.get(key)?.asked ?? 0) + 1;
      facts.set(key, { key, input: facts.get(key)?.input ?? input, asked });
    }
  return [...facts.values()];
}

function groupOf(input: Input): FactGroup {
  if (input.scope) return "standing";
  return input.type === "boolean" || input.type === "enum" || input.type === "date"
    ? "traits"
    : "figures";
}
