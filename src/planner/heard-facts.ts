import type { FactValue, Facts } from "../engine";
import type { Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type FactNumbers, factNumbers } from "./fact-numbers";
import { factOf } from "./facts-for";
import { sameFact } from "./same-fact";

/** What was given for an input, as a cell or a person gives it. */
export interface RawOf {
  (input: Input): unknown;
  /** what it was made from, so that one sees without making it whether it is the same as before */
  told?: Told;
}

/** What was told for inputs: where it is the same, what was given is too. */
export interface Told {
  readonly of: (inputs: readonly Input[]) => readonly unknown[];
  readonly rawOf: (input: Input, told: unknown) => unknown;
}

const asGiven = (rawOf: RawOf): Told => ({
  of: (inputs) => inputs.map(rawOf),
  rawOf: (_, raw) => raw,
});

/** Of what is not told with all others. */
const UNKNOWN = Symbol("not known how it was told");

/** What is known of one company. */
export interface Heard {
  readonly rawOf: RawOf;
  /** what follows for an input from other answers */
  readonly settledOf: (input: Input) => FactValue | undefined;
  /** the inputs of which anything can follow */
  readonly settleable: ReadonlySet<Input>;
}

/** The facts of a company by number. What is heard anew is read anew only where it is another than before. */
export class HeardFacts {
  readonly numbers: FactNumbers;
  /** whether a fact was asked for yet */
  private readonly taken: boolean[] = [];
  /** whether anything can follow for it from other answers */
  private readonly follows: boolean[] = [];
  private readonly told: unknown[] = [];
  private readonly given: (FactValue | undefined)[] = [];
  private readonly values: (FactValue | undefined)[] = [];
  private heard: Heard | undefined;

  constructor(book: RuleBook) {
    this.numbers = factNumbers(book);
  }

  /** Takes what is known; tells of each fact that is another than before. */
  hear(heard: Heard, tell: (number: number) => void): void {
    this.heard = heard;
    const { rawOf } = heard;
    const { inputs } = this.numbers;
    const telling = rawOf.told ?? asGiven(rawOf);
    const all = telling.of(inputs);
    for (let number = 0; number < this.taken.length; number++) {
      if (!this.taken[number]) continue;
      const told = all[number];
      if (!Object.is(told, this.told[number])) {
        this.told[number] = told;
        const input = inputs[number]!;
        this.given[number] = factOf(input, telling.rawOf(input, told));
      } else if (!this.follows[number]) continue;
      if (this.settle(number)) tell(number);
    }
  }

  /** The facts of a measure, by position. */
  factsOf(numbers: readonly number[]): Facts {
    const own: (FactValue | undefined)[] = [];
    for (const number of numbers) {
      if (!this.taken[number]) this.take(number);
      own.push(this.values[number]);
    }
    return own;
  }

  /** Takes a fact that is asked for the first time. */
  private take(number: number): void {
    const { rawOf, settleable } = this.heard!;
    const input = this.numbers.inputs[number]!;
    this.taken[number] = true;
    this.follows[number] = settleable.has(input);
    this.told[number] = UNKNOWN;
    this.given[number] = factOf(input, rawOf(input));
    this.settle(number);
  }

  /** What was given, else what follows; whether it is another than before. */
  private settle(number: number): boolean {
    let value = this.given[number];
    if (value === undefined && this.follows[number])
      value = this.heard!.settledOf(this.numbers.inputs[number]!);
    if (sameFact(value, this.values[number])) return false;
    this.values[number] = value;
    return true;
  }
}
