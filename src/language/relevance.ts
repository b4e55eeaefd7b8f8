import type { Bilingual, Input } from "./measure";

/**
 * A fact as relevance names it: a fact of facts.yaml or of openings.yaml by its name, a fact of one document as
 * code/name.
 */
export type FactName = string;

/** An answer that settles others, because the definitions leave no choice. Values are texts: true, false, a code. */
export interface Implication {
  fact: FactName;
  is: string;
  /** answers without which it does not */
  and?: Readonly<Record<FactName, string>>;
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
  /** conditions of the company's conduct, yes or no, that one confirmation answers */
  standing: readonly FactName[];
  /** conditions of where the company is, yes or no, that hold until something else is told */
  places: readonly FactName[];
  /** conditions of whole texts that say what the company does, yes or no: each is asked like any other fact */
  fields: readonly FactName[];
}

export const NO_RELEVANCE: Relevance = {
  implies: [],
  facts: [],
  questions: [],
  standing: [],
  places: [],
  fields: [],
};

/** The name of the fact behind an input; behind @ the measure where each measure asks anew. */
export const factNameOf = (input: Input, document: string): FactName =>
  input.fact ?? `${document}/${input.name}`;

/** Whether an id is one of those that begin so: whole parts only, "25/1" begins "25/1-2" and not "25/10". */
export const beginsWith = (id: string, beginning: string): boolean =>
  id.startsWith(beginning) && !/^[a-z0-9.]/i.test(id.slice(beginning.length));
