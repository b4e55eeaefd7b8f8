import type { FactValue, Facts } from "../engine";
import type { Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { factNumbers } from "./fact-numbers";
import { factOf } from "./facts-for";
import { settleable } from "./known-facts";
import { sameFact } from "./same-fact";

/** What was given for an input, as a cell or a person gives it. */
export interface RawOf {
  (input: Input): unknown;
  /** what it was made from, so that one sees without making it whether it is the same as before */
  told?: Told;
}

/** What was told for inputs, undefined where nothing was: where it is the same, what was given is too. */
export interface Told {
  /** by place of an input, or by number of a name where there are `names`; a list of its own each time */
  readonly of: (inputs: readonly Input[]) => unknown[];
  /** the numbers of the names under which inputs ask: for a list the same array, which grows with it */
  readonly names?: (inputs: readonly Input[]) => readonly number[];
  /** what is told under some names, with their numbers; a name that no input has is left out */
  readonly ofNames?: (
    inputs: readonly Input[],
    names: readonly string[],
  ) => readonly (readonly [number: number, told: unknown])[];
  /** the fact that is told; undefined where nothing is or what cannot be taken */
  readonly factOf: (input: Input, told: unknown) => FactValue | undefined;
}

/** What may be another than before, when something was heard. */
export interface Moved {
  /** the places of `settleable` inputs */
  readonly answers: readonly number[];
  /** facts that groups read */
  readonly grouped: readonly Input[];
}

const NONE: readonly number[] = [];

const asGiven = (rawOf: RawOf): Told => ({
  of: (inputs) => inputs.map(rawOf),
  factOf,
});

/**
 * The facts of a company that some measures read, by number. What is heard anew is read anew only where it is another
 * than before.
 */
export class HeardFacts {
  private readonly inputs: readonly Input[];
  /** the numbers of the facts that each measure reads */
  private readonly numbers: readonly (readonly number[])[];
  /** of the facts that they read, and of those from which others follow */
  private readonly own: readonly number[];
  /** the places of the measures that read a fact */
  private readonly readers: readonly (readonly number[] | undefined)[];
  /** the numbers of facts that may follow from others; by number, the place of a fact among these */
  private readonly settleable: readonly number[];
  private readonly placeOf: readonly (number | undefined)[];
  /** by number, whether a group reads a fact */
  private readonly isGrouped: Uint8Array;
  /** what was told last, by name; the names of all facts, and the facts that are told under one */
  private told: unknown[] = [];
  private names: readonly number[] | undefined;
  private ofName: number[][] | undefined;
  private readonly given: (FactValue | undefined)[];
  private readonly values: (FactValue | undefined)[];
  /** the numbers of facts for which something else was told than before */
  private changed: number[] = [];

  constructor(book: RuleBook, measures: readonly Measure[]) {
    const numbering = factNumbers(book);
    this.numbers = measures.map((measure) => numbering.of(measure));
    this.inputs = numbering.inputs;
    const readers: number[][] = [];
    this.numbers.forEach((numbers, at) => {
      for (const number of numbers) (readers[number] ??= []).push(at);
    });
    this.readers = readers;
    const numbersOf = (some: readonly Input[]) => some.map((input) => numbering.numberOf(input));
    this.settleable = numbersOf(settleable(book));
    const grouped = numbersOf(book.groups.flatMap(({ inputs }) => inputs));
    const places = new Array<number | undefined>(this.inputs.length).fill(undefined);
    this.settleable.forEach((number, place) => (places[number] = place));
    this.placeOf = places;
    this.isGrouped = marked(grouped, this.inputs.length);
    // others of the book are left out
    const read = [...readers.keys()].filter((number) => readers[number]);
    this.own = [...new Set([...read, ...this.settleable, ...grouped])];
    const nothing = () => new Array<undefined>(this.inputs.length).fill(undefined);
    [this.given, this.values] = [nothing(), nothing()];
  }

  /** Takes what was told. `others` are the names that alone tell something else than before, where that is known. */
  hear(rawOf: RawOf, others?: readonly string[]): Moved {
    const telling = rawOf.told ?? asGiven(rawOf);
    const names = telling.names?.(this.inputs);
    const few = this.ofName && names === this.names && others;
    this.changed = (few && this.toldOf(telling, few)) || this.toldAnew(names, telling);
    const { told, changed, given, inputs, placeOf, isGrouped } = this;
    const answers: number[] = [];
    const grouped: Input[] = [];
    for (const number of changed) {
      const one = told[names ? names[number]! : number];
      given[number] = telling.factOf(inputs[number]!, one);
      const place = placeOf[number];
      if (place !== undefined) answers.push(place);
      if (isGrouped[number] === 1) grouped.push(inputs[number]!);
    }
    return { answers, grouped };
  }

  /** The numbers of facts for which some names tell something else than before; undefined where names cannot be asked. */
  private toldOf(telling: Told, names: readonly string[]): number[] | undefined {
    const changed: number[] = [];
    const told = telling.ofNames?.(this.inputs, names);
    for (const [name, one] of told ?? []) {
      if (Object.is(one, this.told[name])) continue;
      this.told[name] = one;
      for (const number of this.ofName![name] ?? []) changed.push(number);
    }
    return told && changed;
  }

  /** The numbers of facts for which something else was told than before, or under other names. */
  private toldAnew(names: readonly number[] | undefined, telling: Told): number[] {
    const { told } = this;
    const all = (this.told = telling.of(this.inputs));
    if (!this.ofName || names !== this.names) {
      this.names = names;
      const ofName: number[][] = (this.ofName = []);
      for (const number of this.own) (ofName[names ? names[number]! : number] ??= []).push(number);
      return [...this.own];
    }
    const { ofName } = this;
    const changed: number[] = [];
    for (let name = 0; name < all.length; name++)
      if (!Object.is(all[name], told[name]))
        for (const number of ofName[name] ?? NONE) changed.push(number);
    return changed;
  }

  /**
   * Tells of each fact that is another than before who reads it. `follows` says what follows for the `settleable` inputs;
   * `all` where that may be something else also for those of which nothing was told.
   */
  settle(
    follows: readonly (FactValue | undefined)[],
    all: boolean,
    tell: (readers: readonly number[]) => void,
  ): void {
    const { given, values, placeOf } = this;
    const set = (number: number) => {
      const place = placeOf[number];
      const value = given[number] ?? (place === undefined ? undefined : follows[place]);
      if (sameFact(value, values[number])) return;
      values[number] = value;
      tell(this.readers[number] ?? []);
    };
    this.changed.forEach(set);
    if (all) this.settleable.forEach(set);
  }

  /** The facts of the measure at a place, by position. */
  factsOf(at: number): Facts {
    const { values } = this;
    const numbers = this.numbers[at]!;
    const own = new Array<FactValue | undefined>(numbers.length);
    for (let i = 0; i < numbers.length; i++) own[i] = values[numbers[i]!];
    return own;
  }

  /** What was given for the `settleable` input at a place. */
  givenAt(place: number): FactValue | undefined {
    return this.given[this.settleable[place]!];
  }
}

/** By number, 1 for some and 0 for all others. */
function marked(numbers: readonly number[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const number of numbers) marks[number] = 1;
  return marks;
}
