import type { Outcome, ReadyMeasure } from "../engine";
import type { Input, OpeningFact } from "../language";
import { audienceOf } from "./contradiction";
import { type RuleBook, paysFor } from "../rulebook";
import { Counting, summed } from "./counting";
import { factsByName } from "./facts-by-name";
import { HeardFacts, type RawOf } from "./heard-facts";
import {
  type Answered,
  type Known,
  type ReadFacts,
  answered,
  knownFacts,
  readingOnce,
} from "./known-facts";
import { type About, aboutMeasure, lineFrom } from "./line-from";
import type { Asked, Company, CompanyPosition, Line } from "./position";

/** How every measure stands to a company by itself, in the order in which they were asked for. */
export interface Standing {
  readonly known: Known;
  readonly lines: readonly Line[];
  /** keeps what they count for together */
  readonly counting: Counting;
}

/**
 * The positions of one company after another, or of one whose facts change: a measure is assessed anew only where a
 * fact that it reads is another than before, and when there is time. `asked` and the day of business stay.
 */
export class PositionBoard {
  private readonly company: HeardFacts;
  private readonly counting: Counting;
  private readonly lines: Line[] = [];
  private readonly about: About[] = [];
  private readonly ready: ReadyMeasure[] = [];
  /** measures with facts of a project, and those of which the facts that relevance names say whom they are for */
  private readonly ofProjects: readonly number[];
  private readonly audiences: ReadonlyMap<OpeningFact, readonly number[]>;
  /** 1 where a measure is to be looked at */
  private readonly stale: Uint8Array;
  /** what those say whose days lie elsewhere */
  private readonly outside: Outcome[] = [];
  private readonly read: ReadFacts = readingOnce();
  private heard: RawOf | undefined;
  private now: Known | undefined;
  private answered: Answered | undefined;
  /** the answers to the facts that relevance names */
  private said: (string | undefined)[] = [];
  /** where lines are others than those that were counted last for `tell`, and facts that groups read; when that was */
  private others: number[] = [];
  private readonly grouped = new Set<Input>();
  private turn = -1;
  private open: number;
  /** before which no measure is to be looked at */
  private first = 0;

  constructor(
    private readonly book: RuleBook,
    private readonly asked: readonly Asked[],
    private readonly on?: string,
  ) {
    this.company = new HeardFacts(
      book,
      asked.map(({ measure }) => measure),
    );
    this.counting = new Counting(book);
    this.ofProjects = asked.flatMap(({ facts }, at) => (facts ? [at] : []));
    this.audiences = audiences(book, asked);
    this.open = asked.length;
    this.stale = new Uint8Array(this.open).fill(1);
  }

  get count(): number {
    return this.asked.length;
  }

  /** measures that are still to be looked at */
  get left(): number {
    return this.open;
  }

  /**
   * Takes what is known of a company; from now on the board works for it. The same function again changes nothing.
   * `others` are the names that alone tell something else than the function before, where the caller knows them.
   */
  hear(rawOf: RawOf, others?: readonly string[]): void {
    if (this.heard === rawOf) return;
    this.heard = rawOf;
    const moved = this.company.hear(rawOf, others);
    const before = this.answered;
    for (const input of moved.grouped) this.grouped.add(input);
    const valueAt = (place: number) => this.company.givenAt(place);
    const now =
      before && moved.answers.length === 0
        ? before
        : answered(this.book, valueAt, before && { all: before, except: moved.answers });
    this.answered = now;
    this.now = knownFacts(this.book, rawOf, this.read, now);
    this.company.settle(now.follows, now.follows !== before?.follows, (readers) => {
      if (this.open < this.count) for (const at of readers) this.mark(at);
    });
    if (now !== before) this.place(this.now);
    for (const at of this.ofProjects) this.mark(at);
  }

  /** What a company is may take out any measure that is for some. */
  private place({ answerTo }: Known): void {
    this.book.relevance.facts.forEach((fact, i) => {
      const said = answerTo(fact.name);
      if (said === this.said[i]) return;
      this.said[i] = said;
      for (const at of this.audiences.get(fact) ?? []) this.mark(at);
    });
  }

  private mark(at: number): void {
    this.open += 1 - this.stale[at]!;
    this.stale[at] = 1;
    if (at < this.first) this.first = at;
  }

  /** Looks at measures while there is time; whether all are done. */
  work(hasTime: () => boolean): boolean {
    const { stale, count } = this;
    for (; this.first < count && this.open > 0; this.first++) {
      if (stale[this.first] === 0) continue;
      this.look(this.first);
      if (this.open > 0 && !hasTime()) return false;
    }
    this.first = count;
    return true;
  }

  private look(at: number): void {
    const one = this.asked[at]!;
    const { measure } = one;
    const day = one.day ?? this.on;
    const facts = one.facts ? this.now!.factsOf(measure, one.facts) : this.company.factsOf(at);
    const plain = one.facts
      ? this.book.assess(measure, facts, day)
      : (this.outsideOf(at, day) ?? this.readyAt(at).verdict(facts));
    const about = (this.about[at] ??= aboutMeasure(this.book, measure));
    this.lines[at] = lineFrom(about, this.now!, one, facts, plain, day);
    if (this.others.length < this.count) this.others.push(at);
    else this.turn = -1;
    this.stale[at] = 0;
    this.open--;
  }

  private readyAt(at: number): ReadyMeasure {
    return (this.ready[at] ??= this.book.ready(this.asked[at]!.measure));
  }

  /** What a measure says whose days lie elsewhere, whatever the facts are; undefined for all others. */
  private outsideOf(at: number, day: string | undefined): Outcome | undefined {
    const { measure } = this.asked[at]!;
    if (day === undefined || paysFor(measure, day)) return undefined;
    return (this.outside[at] ??= this.book.assess(measure, [], day));
  }

  /** What there is to say once work is done. */
  standing(): Standing {
    const { now: known, lines, counting } = this;
    return { known: known!, lines: [...lines], counting };
  }

  /**
   * The position of a company as it is told now. `others` names the facts that alone are others than when the board was
   * told last, where the caller knows them: else all are compared.
   */
  tell(company: Company, others?: readonly string[]): CompanyPosition {
    const rawOf = company.rawOf ?? factsByName(company.facts);
    this.hear(rawOf, others);
    this.work(() => true);
    const since = { turn: this.turn, at: this.others, facts: this.grouped };
    const told = summed(this.counting, company, this.lines, this.now!, rawOf, since);
    [this.others, this.turn] = [[], this.counting.turn];
    this.grouped.clear();
    return told;
  }
}

/** The places of measures by the facts that say whom they are for. */
function audiences(book: RuleBook, asked: readonly Asked[]): Map<OpeningFact, number[]> {
  const found = new Map<OpeningFact, number[]>();
  asked.forEach(({ measure }, at) => {
    for (const fact of new Set(audienceOf(book, measure).map((one) => one.fact)))
      found.set(fact, [...(found.get(fact) ?? []), at]);
  });
  return found;
}
