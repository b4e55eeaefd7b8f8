import { type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import type { Line } from "./position";

/** What a line takes for granted, by the positions of its inputs. */
export interface Granted {
  /** what is not sure before it is told: facts of the text, what the company does, its project */
  readonly decisive: readonly number[];
  /** where the company is */
  readonly places: readonly number[];
  /** conditions of conduct that nearly every company meets */
  readonly standing: readonly number[];
}

type Kind = keyof Granted;

const kindsOf = once(
  ({ relevance }: RuleBook): ReadonlyMap<string, Kind> =>
    new Map([
      ...relevance.standing.map((name) => [name, "standing"] as const),
      ...relevance.places.map((name) => [name, "places"] as const),
    ]),
);

const kindOf = (book: RuleBook, { inputs, document }: Measure, index: number): Kind =>
  kindsOf(book).get(factNameOf(inputs[index]!, document)) ?? "decisive";

/** What a line assumes: what is to be told before one may sign, and the two that are granted to everybody. */
export function grantedBy(
  book: RuleBook,
  { measure, outcome }: Pick<Line, "measure" | "outcome">,
): Granted {
  const of = (kind: Kind) =>
    outcome.assumed.filter((index) => kindOf(book, measure, index) === kind);
  return { decisive: of("decisive"), places: of("places"), standing: of("standing") };
}

/** By position of an input: whether it is a general condition that is not granted to everybody. */
export const decisiveConditions = (book: RuleBook, measure: Measure): boolean[] =>
  measure.inputs.map(({ scope }, index) =>
    Boolean(scope && kindOf(book, measure, index) === "decisive"),
  );
