import type { Facts, Outcome } from "../engine";
import { ZERO } from "../exact";
import type { Group, Input } from "../language";
import { type RuleBook, isOutside } from "../rulebook";
import { contradicted } from "./contradiction";
import { type ReadFacts, knownFacts, readingOnce } from "./known-facts";
import {
  type Asked,
  type Company,
  type CompanyPosition,
  type Line,
  classOf,
  summed,
} from "./position";
import { restatedCaps } from "./restated-caps";

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
  private readonly restated: ReadonlyMap<string, Group>;

  constructor(
    private readonly book: RuleBook,
    private readonly asked: readonly Asked[],
    private readonly on?: string,
  ) {
    this.before = asked.map(() => undefined);
    this.restated = restatedCaps(book);
  }

  /** The position of a company as it is told now. */
  tell(company: Company): CompanyPosition {
    const rawOf = company.rawOf ?? ((input: Input) => company.facts[input.name]);
    const known = knownFacts(this.book, rawOf, this.read);
    const lines = this.asked.map((one, at): Line => {
      const { measure, project, apart } = one;
      const facts = known.factsOf(measure, one.facts);
      const outcome = contradicted(this.book, measure, this.assessed(at, one, facts), known);
      const isOwn = (index: number) => !measure.inputs[index]!.scope;
      const line = {
        measure,
        outcome,
        ...(project !== undefined && { project }),
        ...(apart !== undefined && { apart }),
        outside: isOutside(outcome),
        given: facts.filter((fact, index) => fact !== undefined && isOwn(index)).length,
        unknown: [...outcome.missing, ...outcome.assumed].filter(isOwn).length,
        counted: ZERO,
      };
      return { ...line, ...this.standing(line) };
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

  /** The class of a line by its own outcome, and why it counts for nothing before others are looked at. */
  private standing(line: Omit<Line, "class">): Pick<Line, "class" | "notCounted"> {
    const group = this.restated.get(line.measure.id);
    if (group) return { class: "none", notCounted: { why: "restates-cap", group } };
    const own = classOf(line);
    const { amount } = line.outcome;
    return own === "none" && line.unknown > 0 && amount !== undefined && amount.n > 0n
      ? { class: own, notCounted: { why: "unanswered", count: line.unknown } }
      : { class: own };
  }
}
