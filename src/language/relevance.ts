import type { Bilingual, Input } from "./measure";

/**
 * A fact as relevance names it: a fact of facts.yaml or of openings.yaml by its name, a fact of one document as
 * code/name.
 */
export type FactName = string;

/** One answer that settles others, because the definitions leave no choice. Values are texts: true, false, a code. */
export interface Implication {
  fact: FactName;
  is: string;
  then: Readonly<Record<FactName, string>>;
}

/** Measures that only some answers to an opening question can have, by the beginnings of their ids. */
export interface Only {
  is: readonly string[];
  of: readonly string[];
}

/** What a company is asked first: no measure asks it in these words, but it settles facts and removes measures. */
export interface OpeningFact extends Input {
  only?: readonly Only[];
}

/** One of the questions with which a company begins: facts of openings.yaml or of facts.yaml. */
export interface OpeningQuestion extends Bilingual {
  id: string;
  ask: readonly FactName[];
}

export interface Relevance {
  implies: readonly Implication[];
  facts: readonly OpeningFact[];
  questions: readonly OpeningQuestion[];
}

export const NO_RELEVANCE: Relevance = { implies: [], facts: [], questions: [] };

/** The name of the fact behind an input; behind @ the measure where each measure asks anew. */
export const factNameOf = (input: Input, document: string): FactName =>
  input.fact ?? `${document}/${input.name}`;

/** Whether an id is one of those that begin so: whole parts only, "25/1" begins "25/1-2" and not "25/10". */
export const beginsWith = (id: string, beginning: string): boolean =>
  id.startsWith(beginning) && !/^[a-z0-9.]/i.test(id.slice(beginning.length));
