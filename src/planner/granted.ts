import { type Measure, factNameOf, once } from "../language";
import type { RuleBook } from "../rulebook";
import type { Line } from "./position";

/** What a line takes for granted, by the positions of its inputs. */
export interface Granted {
  /** conditions that not every company can say yes to: where it is, what it does, its project */
  readonly named: readonly number[];
  /** conditions of conduct that nearly every company meets */
  readonly standing: readonly number[];
}

const standingOf = once(
  ({ relevance }: RuleBook): ReadonlySet<string> => new Set(relevance.standing),
);

/** What a line assumes, standing conditions of conduct apart: everything else is to be named beside its amount. */
export function grantedBy(
  book: RuleBook,
  { measure, outcome }: Pick<Line, "measure" | "outcome">,
): Granted {
  const isStanding = (index: number) => standingOf(book).has(nameOf(measure, index));
  return {
    named: outcome.assumed.filter((index) => !isStanding(index)),
    standing: outcome.assumed.filter(isStanding),
  };
}

const nameOf = ({ inputs, document }: Measure, index: number) =>
  factNameOf(inputs[index]!, document);
