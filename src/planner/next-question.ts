import { type FactName, type Input, factNameOf, once } from "../language";
import { toNumber } from "../exact";
import { type RuleBook, largestSum } from "../rulebook";
import type { Known } from "./known-facts";
import { type Line, pays } from "./position";

/** A fact that lines hang on. */
export interface Question {
  fact: FactName;
  input: Input;
  /** ids of the measures that hang on it */
  waiting: readonly string[];
  /** yuan that these pay or name at most, each divided by the facts that it still hangs on; for order */
  worth: number;
}

/**
 * What is best told next: the facts that surviving measures hang on, the one that decides most money first. A measure
 * that is contradicted, outside its days or refused does not count, nor one that names no sum.
 */
export function nextQuestions(lines: readonly Line[]): Question[] {
  const found = new Map<string, Question & { waiting: string[] }>();
  for (const line of lines) {
    if (!isWaiting(line)) continue;
    const worth = worthOf(line) / line.unknown;
    const { measure, outcome } = line;
    for (const index of new Set([...outcome.missing, ...outcome.assumed])) {
      const input = measure.inputs[index]!;
      if (input.scope) continue;
      const fact = factNameOf(input, measure.document);
      // one name of a document may be worded for several projects
      const key = input.fact ?? `${fact} ${input.zh}`;
      const question = found.get(key) ?? { fact, input, waiting: [], worth: 0 };
      question.worth += worth;
      if (!question.waiting.includes(measure.id)) question.waiting.push(measure.id);
      found.set(key, question);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.worth - a.worth || b.waiting.length - a.waiting.length,
  );
}

const isWaiting = ({ measure, outcome, outside, unknown, notCounted }: Line): boolean =>
  pays(measure) &&
  !outside &&
  unknown > 0 &&
  notCounted?.why !== "restates-cap" &&
  ["needs-input", "eligible", "up-to"].includes(outcome.status);

/** Yuan that a line pays as far as that is known, else the largest sum that its text names. */
const worthOf = ({ measure, outcome: { amount } }: Line): number =>
  amount && amount.n > 0n ? toNumber(amount) : largestSum(measure);

/** One of the questions with which a company begins. */
export interface Opening {
  id: string;
  zh: string;
  en: string;
  facts: readonly { fact: FactName; input: Input; answered: boolean }[];
}

/** The opening questions in their order; `known` says which are answered already, given or settled by others. */
export function openingQuestions(book: RuleBook, known: Known): Opening[] {
  return book.relevance.questions.map(({ id, zh, en, ask }) => ({
    id,
    zh,
    en,
    facts: ask.flatMap((fact) => {
      const input = askedInput(book).get(fact);
      return input ? [{ fact, input, answered: known.isAnswered(fact) }] : [];
    }),
  }));
}

/** The input in whose words a fact is asked: that of openings.yaml, else the first measure's. */
const askedInput = once((book: RuleBook): ReadonlyMap<FactName, Input> => {
  const found = new Map<FactName, Input>();
  for (const fact of book.relevance.facts) found.set(fact.name, fact);
  for (const { inputs, document } of book.measures)
    for (const input of inputs) {
      const name = factNameOf(input, document);
      if (!found.has(name)) found.set(name, input);
    }
  return found;
});
