import type { FactValue, Facts } from "../engine";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { factNumbers } from "./fact-numbers";
import { factOf } from "./facts-for";
import { sameFact } from "./same-fact";

/** What was given for an input, as a cell or a person gives it. */
export interface RawOf {
  (input: Input): unknown;
  /** what it was made from, so that one sees without making it whether it is the same as before */
  told?: Told;
}

/** What was told for inputs, undefined where nothing was: where it is the same, what was given is too. */
export interface Told {
  readonly of: (inputs: readonly Input[]) => readonly unknown[];
  readonly rawOf: (input: Input, told: unknown) => unknown;
}

const asGiven = (rawOf: RawOf): Told => ({
  of: (inputs) => inputs.map(rawOf),
  rawOf: (_, raw) => raw,
});

/** What is known of one company. */
export interface Heard {
  readonly rawOf: RawOf;
  /** what follows for an input from other answers */
  readonly settledOf: (input: Input) => FactValue | undefined;
  /** the inputs of which anything can follow */
  readonly settleable: ReadonlySet<Input>;
}

/**
 * The facts of a company that some measures read, by number. What is heard anew is read anew only where it is another
 * than before.
 */
export class HeardFacts {
  private readonly inputs: readonly Input[];
  /** the numbers of the facts that each measure reads */
  private readonly numbers: readonly (readonly number[])[];
  /** of the facts that they read: their numbers, and the places of the measures that read them */
  private readonly own: readonly number[];
  private readonly readers: readonly (readonly number[])[];
  private readonly told: unknown[];
  private readonly raw: unknown[];
  private readonly given: (FactValue | undefined)[];
  private readonly values: (FactValue | undefined)[];
  /** whether anything can follow for a fact from other answers */
  private follows: readonly boolean[] | undefined;

  constructor(book: RuleBook, measures: readonly Measure[]) {
    const numbering = factNumbers(book);
    this.numbers = measures.map((measure) => numbering.of(measure));
    this.inputs = numbering.inputs;
    const readers: number[][] = [];
    this.numbers.forEach((numbers, at) => {
      for (const number of numbers) (readers[number] ??= []).push(at);
    });
    // others of the book are left out
    this.own = [...readers.keys()].filter((number) => readers[number]);
    this.readers = this.own.map((number) => readers[number]!);
    const nothing = () => new Array<undefined>(this.inputs.length).fill(undefined);
    [this.told, this.raw, this.given, this.values] = [nothing(), nothing(), nothing(), nothing()];
  }

  /** Takes what is known; tells of each fact that is another than before who reads it. */
  hear({ rawOf, settledOf, settleable }: Heard, tell: (readers: readonly number[]) => void): void {
    const { inputs, own, told: before } = this;
    const telling = rawOf.told ?? asGiven(rawOf);
    const all = telling.of(inputs);
    const follows = (this.follows ??= own.map((number) => settleable.has(inputs[number]!)));
    for (let at = 0; at < own.length; at++) {
      const number = own[at]!;
      const told = all[number];
      if (!Object.is(told, before[number])) {
        before[number] = told;
        this.take(number, telling.rawOf(inputs[number]!, told));
      } else if (!follows[at]) continue;
      let value = this.given[number];
      if (value === undefined && follows[at]) value = settledOf(inputs[number]!);
      if (sameFact(value, this.values[number])) continue;
      this.values[number] = value;
      tell(this.readers[at]!);
    }
  }

  /** The facts of the measure at a place, by position. */
  factsOf(at: number): Facts {
    const { values } = this;
    const numbers = this.numbers[at]!;
    const own = new Array<FactValue | undefined>(numbers.length);
    for (let i = 0; i < numbers.length; i++) own[i] = values[numbers[i]!];
    return own;
  }

  /** Reads what was given, where it is another than before. */
  private take(number: number, raw: unknown): void {
    if (Object.is(raw, this.raw[number])) return;
    this.raw[number] = raw;
    this.given[number] = factOf(this.inputs[number]!, raw);
  }
}
