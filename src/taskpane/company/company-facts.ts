import { type FactName, factNameOf, type Input, once } from "../../language";
import { activities } from "../../planner";
import { isInForce, type RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import { factKey } from "../facts/fact-key";
import { factLabels } from "../facts/fact-label";
import { readAnswer } from "../facts/read-answer";
import type { FactView } from "../measure/measure-view";
import type { Answers } from "../shell/pane-state";

/** A fact of the company. */
export interface CompanyFact {
  readonly key: string;
  /** its place among all facts: stable while the pane is open */
  readonly index: number;
  readonly input: Input;
}

/**
 * The facts whose label or name holds all of these words: what is called so, then what every company is asked, then what
 * begins so; of each the one first that most measures ask for.
 */
export function factsFitting(book: RuleBook, today: string, words: string): CompanyFact[] {
  const phrase = plain(words).trim();
  const wanted = phrase.split(/\s+/).filter(Boolean);
  const fitting = allFacts(book, today).filter(({ input }) => {
    const text = plain(`${input.zh} ${input.en} ${input.name}`);
    return wanted.every((word) => text.includes(word));
  });
  const opening = new Set(openingKeys(book));
  const rank = ({ key, input }: CompanyFact): number => {
    const labels = [plain(input.zh), plain(input.en)];
    if (labels.includes(phrase)) return 0;
    if (opening.has(key)) return 1;
    return labels.some((label) => label.startsWith(phrase)) ? 2 : 3;
  };
  return fitting.sort((a, b) => rank(a) - rank(b));
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Every fact that one begins with or that any measure asks for, by its key. */
export const factsByKey = once((book: RuleBook): ReadonlyMap<string, CompanyFact> => {
  const facts = new Map<string, CompanyFact>();
  for (const { inputs } of [{ inputs: book.relevance.facts }, ...book.measures])
    for (const input of inputs) {
      const key = factKey(input);
      if (!facts.has(key)) facts.set(key, { key, index: facts.size, input });
    }
  return facts;
});

const known = new WeakMap<RuleBook, { day: string; facts: CompanyFact[] }>();

/** First what measures in force ask for most. */
function allFacts(book: RuleBook, today: string): CompanyFact[] {
  const before = known.get(book);
  if (before?.day === today) return before.facts;
  const asked = new Map<string, number>();
  for (const measure of book.measures) {
    const weight = isInForce(measure, today) ? book.measures.length : 1;
    for (const key of measure.inputs.map(factKey)) asked.set(key, (asked.get(key) ?? 0) + weight);
  }
  const count = ({ key }: CompanyFact) => asked.get(key) ?? 0;
  const facts = [...factsByKey(book).values()].sort((a, b) => count(b) - count(a));
  known.set(book, { day: today, facts });
  return facts;
}

/** The facts that the opening questions ask for, by key. */
export const openingKeys = once((book: RuleBook): readonly string[] => {
  const names = new Set(book.relevance.questions.flatMap(({ ask }) => ask));
  return [...factsByKey(book).values()]
    .filter(({ input }) => names.has(input.fact ?? input.name))
    .map(({ key }) => key);
});

/** What a company may do, each to be ticked. */
export const activityFacts = once((book: RuleBook): readonly CompanyFact[] =>
  activities(book).flatMap((input) => factsByKey(book).get(factKey(input)) ?? []),
);

/** A condition of a company's conduct. */
export interface StandingFact extends CompanyFact {
  /** keys of stronger conditions: who meets one of them meets this one */
  readonly impliedBy: readonly string[];
}

/** The conditions of a company's conduct that openings.yaml puts into one confirmation. */
export const standingFacts = once((book: RuleBook): readonly StandingFact[] => {
  const { standing, implies } = book.relevance;
  const names = new Map<string, FactName>();
  for (const { inputs, document } of book.measures)
    for (const input of inputs) {
      const name = factNameOf(input, document);
      if (standing.includes(name)) names.set(factKey(input), name);
    }
  const keysOf = (name: FactName) => [...names].flatMap(([key, own]) => (own === name ? key : []));
  return [...factsByKey(book).values()].flatMap((fact): StandingFact[] => {
    const name = names.get(fact.key);
    if (name === undefined) return [];
    const stronger = implies.filter(
      ({ is, then, and }) => is === "true" && !and && then[name] === "true",
    );
    return [{ ...fact, impliedBy: stronger.flatMap((one) => keysOf(one.fact)) }];
  });
});

/** A fact with what was answered, as its field shows it. */
export function viewOf(
  { key, index, input }: CompanyFact,
  book: RuleBook,
  answers: Answers,
  lang: Lang,
): FactView {
  const answer = answers[key];
  const label = factLabels(book, lang).get(key) ?? say(input, lang);
  return { index, key, input, label, answer, reading: readAnswer(input, answer, lang) };
}
