import type { FactName, Relevance } from "../language";

/** Answers to facts that relevance names, by their numbers; undefined where there is none. */
export type Answers = readonly (string | undefined)[];

/** An answer to a fact, by its number. */
interface Answer {
  readonly to: number;
  readonly is: string;
}

/** What follows from an answer. */
interface Implies extends Answer {
  /** among all: what follows first stands */
  readonly place: number;
  /** the answer where something that would follow is not so; undefined where that says nothing */
  readonly not: string | undefined;
  readonly and: readonly Answer[];
  readonly then: readonly Answer[];
}

/** Facts of which some follow from others, be it through more of them, and none of any other fact. */
export interface Family {
  readonly facts: readonly number[];
  readonly implies: readonly Implies[];
}

/** By number of a fact its family; none for a fact of which nothing follows and that follows from nothing. */
export function familiesOf(
  implies: Relevance["implies"],
  numbers: ReadonlyMap<FactName, number>,
): (Family | undefined)[] {
  const numbered = (answers: Readonly<Record<FactName, string>> = {}) =>
    Object.entries(answers).map(([name, is]): Answer => ({ to: numbers.get(name)!, is }));
  const ofFact: (Family | undefined)[] = [];
  implies.forEach(({ fact, is, and, then }, place) => {
    const not = and ? undefined : OPPOSITE[is];
    const answers = { and: numbered(and), then: numbered(then) };
    const one = { place, to: numbers.get(fact)!, is, not, ...answers };
    const facts = new Set([one, ...one.and, ...one.then].map(({ to }) => to));
    // what was apart until now is one
    const own = new Set(
      [...facts].map((number) => ofFact[number] ?? { facts: [number], implies: [] }),
    );
    const family = {
      facts: [...own].flatMap((other) => other.facts),
      implies: [...[...own].flatMap((other) => other.implies), one].sort(
        (a, b) => a.place - b.place,
      ),
    };
    for (const number of family.facts) ofFact[number] = family;
  });
  return ofFact;
}

/** Puts in what follows for a family from the given answers, and from what follows; what was given is never set aside. */
export function settle(
  { facts, implies }: Family,
  given: Answers,
  settled: (string | undefined)[],
): void {
  for (const fact of facts) settled[fact] = undefined;
  for (let again = true; again;) {
    again = false;
    for (const { to: fact, is, not, and, then } of implies) {
      const own = given[fact] ?? settled[fact];
      if (own === undefined ? not === undefined : own !== is) continue;
      if (and.some((one) => (given[one.to] ?? settled[one.to]) !== one.is)) continue;
      for (const next of then) {
        const other = given[next.to] ?? settled[next.to];
        if (own === is && other === undefined) settled[next.to] = next.is;
        // a no to the weaker is a no to the stronger
        else if (own === undefined && other !== undefined && other !== next.is) settled[fact] = not;
        else continue;
        again = true;
      }
    }
  }
}

/** The other answer to a yes or no. */
const OPPOSITE: Readonly<Record<string, string>> = { true: "false", false: "true" };
