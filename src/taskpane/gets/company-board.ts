import type { Facts } from "../../engine";
import { once, type Input } from "../../language";
import {
  everyMeasure,
  knownFacts,
  lineFrom,
  type Asked,
  type Known,
  type Line,
  type ReadFacts,
  readingOnce,
} from "../../planner";
import type { RuleBook } from "../../rulebook";
import { sameFact } from "../facts/same-fact";
import { factKey } from "../facts/fact-key";
import { rawOf } from "../facts/read-answer";
import type { Answer, Answers } from "../shell/pane-state";

/**
 * How every measure stands to one company, each by itself. A new telling assesses anew only what reads a changed fact,
 * when there is time; what is left over from an older telling is looked at again.
 */
export class CompanyBoard {
  private readonly asked: readonly Asked[];
  private readonly facts: (Facts | undefined)[] = [];
  private readonly lines: Line[] = [];
  private readonly read: ReadFacts = readingOnce();
  private told: Answers | undefined;
  private now: Known | undefined;
  private said = "";
  private next = 0;

  constructor(private readonly book: RuleBook) {
    this.asked = everyMeasure(book, undefined);
  }

  get count(): number {
    return this.asked.length;
  }

  /** measures that are still to be looked at */
  get left(): number {
    return this.asked.length - this.next;
  }

  /** Takes the answers; from now on the board works for these. */
  tell(answers: Answers): void {
    if (this.told === answers) return;
    this.told = answers;
    this.now = knownFacts(this.book, rawIn(this.book, answers), this.read);
    this.next = 0;
    // what a company is may take out any measure
    const said = this.book.relevance.facts.map(({ name }) => this.now!.answerTo(name)).join();
    if (said !== this.said) this.facts.length = 0;
    this.said = said;
  }

  /** Looks at measures while there is time; whether all are done. */
  work(hasTime: () => boolean): boolean {
    while (this.next < this.asked.length) {
      const at = this.next++;
      const facts = this.now!.factsOf(this.asked[at]!.measure);
      const before = this.facts[at];
      if (before?.every((fact, i) => sameFact(fact, facts[i]))) continue;
      this.facts[at] = facts;
      const one = this.asked[at]!;
      const plain = this.book.assess(one.measure, facts);
      this.lines[at] = lineFrom(this.book, this.now!, one, facts, plain);
      if (!hasTime()) return this.next === this.asked.length;
    }
    return true;
  }

  /** What there is to say once work is done. */
  result(): BoardResult {
    return { known: this.now!, lines: [...this.lines], facts: this.facts.map((one) => one!) };
  }
}

/** How every measure stands to a company by itself, in the rule book's order. */
export interface BoardResult {
  readonly known: Known;
  readonly lines: readonly Line[];
  /** the facts that each was assessed with */
  readonly facts: readonly Facts[];
}

/** What was told for an input, as `readFact` takes it; a fact of a group may be told as that of a member. */
export const rawIn =
  (book: RuleBook, answers: Answers) =>
  (input: Input): unknown => {
    const keys = groupKeys(book).get(input) ?? [keyOf(input)];
    const answer = keys.map((key) => answers[key]).find((one) => one !== undefined);
    return answer && rawOfAnswer(answer, input);
  };

/** What an answer is for an input, read once: another answer is another object. */
const readOf = once((_: Answer) => new Map<Input, unknown>());
function rawOfAnswer(answer: Answer, input: Input): unknown {
  const read = readOf(answer);
  if (!read.has(input)) read.set(input, rawOf(input, answer));
  return read.get(input);
}

/** The keys of facts that groups read: their own, and those of members' facts of the same name. */
const groupKeys = once((book: RuleBook): ReadonlyMap<Input, readonly string[]> => {
  const found = new Map<Input, readonly string[]>();
  for (const { of, inputs } of book.groups) {
    if (inputs.length === 0) continue;
    const ids = new Set(of.flat());
    const theirs = book.measures.filter(({ id }) => ids.has(id)).flatMap((m) => m.inputs);
    for (const input of inputs) {
      const alike = theirs.filter(({ name, type }) => name === input.name && type === input.type);
      found.set(input, [...new Set([input, ...alike].map(keyOf))]);
    }
  }
  return found;
});

/** Keys are long texts that take their time to make; thousands are asked for at once. */
const keys = new WeakMap<Input, string>();

function keyOf(input: Input): string {
  let key = keys.get(input);
  if (key === undefined) keys.set(input, (key = factKey(input)));
  return key;
}
