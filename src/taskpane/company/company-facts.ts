import type { Input } from "../../language";
import { isInForce, type RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";

/** A fact of the company with how many measures ask for it. */
export interface CompanyFact {
  readonly key: string;
  /** its place among all facts: stable while the pane is open */
  readonly index: number;
  readonly input: Input;
  readonly asked: number;
  /** by measures that are in force */
  readonly askedToday: number;
}

export type FactGroup = "standing" | "figures" | "traits";

const known = new WeakMap<RuleBook, { day: string; facts: CompanyFact[] }>();

/** The facts that at least two measures ask for, in groups. */
export function companyFacts(book: RuleBook, today: string): Record<FactGroup, CompanyFact[]> {
  const groups: Record<FactGroup, CompanyFact[]> = { standing: [], figures: [], traits: [] };
  for (const fact of allFacts(book, today))
    if (fact.asked > 1) groups[groupOf(fact.input)].push(fact);
  return groups;
}

/** The facts whose label or name holds all of these words: those called so first, then those that begin so. */
export function factsFitting(book: RuleBook, today: string, words: string): CompanyFact[] {
  const phrase = plain(words).trim();
  const wanted = phrase.split(/\s+/).filter(Boolean);
  const fitting = allFacts(book, today).filter(({ input }) => {
    const text = plain(`${input.zh} ${input.en} ${input.name}`);
    return wanted.every((word) => text.includes(word));
  });
  const rank = ({ input }: CompanyFact): number => {
    const labels = [plain(input.zh), plain(input.en)];
    if (labels.includes(phrase)) return 0;
    return labels.some((label) => label.startsWith(phrase)) ? 1 : 2;
  };
  return fitting.sort((a, b) => rank(a) - rank(b));
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Every fact that any measure asks for: first what measures in force ask for most. */
function allFacts(book: RuleBook, today: string): CompanyFact[] {
  const before = known.get(book);
  if (before?.day === today) return before.facts;
  const facts = new Map<string, CompanyFact>();
  for (const measure of book.measures)
    for (const input of measure.inputs) {
      const key = factKey(input);
      const so = facts.get(key) ?? { key, index: facts.size, input, asked: 0, askedToday: 0 };
      const askedToday = so.askedToday + Number(isInForce(measure, today));
      facts.set(key, { ...so, asked: so.asked + 1, askedToday });
    }
  const sorted = [...facts.values()].sort(
    (a, b) => b.askedToday - a.askedToday || b.asked - a.asked,
  );
  known.set(book, { day: today, facts: sorted });
  return sorted;
}

function groupOf(input: Input): FactGroup {
  if (input.scope) return "standing";
  return input.type === "boolean" || input.type === "enum" || input.type === "date"
    ? "traits"
    : "figures";
}
