import type { Facts } from "../engine";
import type { Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type Known, type ReadFacts, knownFacts, readingOnce } from "./known-facts";
import { lineFrom } from "./line-from";
import { type Asked, type Company, type CompanyPosition, type Line, summed } from "./position";
import { sameFact } from "./same-fact";

/** What was given for an input, as a cell or a person gives it. */
export type RawOf = (input: Input) => unknown;

/** How every measure stands to a company by itself, in the order in which they were asked for. */
export interface Standing {
  readonly known: Known;
  readonly lines: readonly Line[];
  /** the facts that each was assessed with */
  readonly facts: readonly Facts[];
}

/**
 * The positions of one company after another, or of one whose facts change: a measure is assessed anew only where a
 * fact that it reads is another than before, and when there is time. `asked` and the day of business stay.
 */
export class PositionBoard {
  private readonly facts: (Facts | undefined)[] = [];
  private readonly lines: Line[] = [];
  private readonly read: ReadFacts = readingOnce();
  private heard: RawOf | undefined;
  private now: Known | undefined;
  private said = "";
  private next = 0;

  constructor(
    private readonly book: RuleBook,
    private readonly asked: readonly Asked[],
    private readonly on?: string,
  ) {}

  get count(): number {
    return this.asked.length;
  }

  /** measures that are still to be looked at */
  get left(): number {
    return this.asked.length - this.next;
  }

  /** Takes what is known of a company; from now on the board works for it. The same function again changes nothing. */
  hear(rawOf: RawOf): void {
    if (this.heard === rawOf) return;
    this.heard = rawOf;
    this.now = knownFacts(this.book, rawOf, this.read);
    this.next = 0;
    // what a company is may take out any measure
    const said = this.book.relevance.facts.map(({ name }) => this.now!.answerTo(name)).join();
    if (said !== this.said) this.facts.length = 0;
    this.said = said;
  }

  /** Looks at measures while there is time; whether all are done. */
  work(hasTime: () => boolean): boolean {
    while (this.next < this.asked.length) {
      if (this.look(this.next++) && !hasTime()) return this.next === this.asked.length;
    }
    return true;
  }

  /** Assesses a measure where a fact that it reads has changed; whether it had to. */
  private look(at: number): boolean {
    const one = this.asked[at]!;
    const facts = this.now!.factsOf(one.measure, one.facts);
    const before = this.facts[at];
    if (before?.every((fact, i) => sameFact(fact, facts[i]))) return false;
    this.facts[at] = facts;
    const plain = this.book.assess(one.measure, facts, one.day ?? this.on);
    this.lines[at] = lineFrom(this.book, this.now!, one, facts, plain);
    return true;
  }

  /** What there is to say once work is done. */
  standing(): Standing {
    return { known: this.now!, lines: [...this.lines], facts: this.facts.map((one) => one!) };
  }

  /** The position of a company as it is told now. */
  tell(company: Company): CompanyPosition {
    const rawOf = company.rawOf ?? ((input: Input) => company.facts[input.name]);
    this.hear(rawOf);
    this.work(() => true);
    const { known, lines } = this.standing();
    // counting writes into its lines, the board's stay as they are
    const counting = lines.map((line) => ({ ...line }));
    return summed(this.book, company, counting, known, rawOf);
  }
}
