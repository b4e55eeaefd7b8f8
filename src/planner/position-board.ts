import type { Facts, Outcome } from "../engine";
import type { Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type ReadFacts, knownFacts, readingOnce } from "./known-facts";
import { lineFrom } from "./line-from";
import { type Asked, type Company, type CompanyPosition, type Line, summed } from "./position";

/** What a measure said to its facts last time. */
interface Assessed {
  facts: Facts;
  plain: Outcome;
}

/**
 * The positions of one company after another, or of one whose facts change: a measure is assessed anew only where a
 * fact that it reads is another than before. `asked` and the day of business stay.
 */
export class PositionBoard {
  private readonly before: (Assessed | undefined)[];
  private readonly read: ReadFacts = readingOnce();

  constructor(
    private readonly book: RuleBook,
    private readonly asked: readonly Asked[],
    private readonly on?: string,
  ) {
    this.before = asked.map(() => undefined);
  }

  /** The position of a company as it is told now. */
  tell(company: Company): CompanyPosition {
    const rawOf = company.rawOf ?? ((input: Input) => company.facts[input.name]);
    const known = knownFacts(this.book, rawOf, this.read);
    const lines = this.asked.map((one, at): Line => {
      const facts = known.factsOf(one.measure, one.facts);
      return lineFrom(this.book, known, one, facts, this.assessed(at, one, facts));
    });
    return summed(this.book, company, lines, known, rawOf);
  }

  private assessed(at: number, { measure, day }: Asked, facts: Facts): Outcome {
    const before = this.before[at];
    if (before?.facts.every((fact, index) => fact === facts[index])) return before.plain;
    const plain = this.book.assess(measure, facts, day ?? this.on);
    this.before[at] = { facts, plain };
    return plain;
  }
}
