import { type Input, once } from "../language";
import { factOf } from "./facts-for";
import type { RawOf } from "./heard-facts";

type Named = Readonly<Record<string, unknown>>;

/** What was given by the names of inputs. */
export function factsByName(facts: Named): RawOf {
  const rawOf: RawOf = (input) => facts[input.name];
  rawOf.told = {
    of: (inputs) => namesOf(inputs).told(inputs, facts),
    names: (inputs) => namesOf(inputs).numbered(inputs),
    ofNames: (inputs, names) => namesOf(inputs).toldOf(inputs, names, facts),
    factOf,
  };
  return rawOf;
}

const namesOf = once((_: readonly Input[]) => new Names());

/** The names of inputs of a list that may grow: many ask for the same, and a name takes its time to look up. */
class Names {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly numbersOf: number[] = [];

  told(inputs: readonly Input[], facts: Named): unknown[] {
    this.numbered(inputs);
    const { names } = this;
    const told = new Array<unknown>(names.length);
    for (let at = 0; at < told.length; at++) told[at] = facts[names[at]!];
    return told;
  }

  toldOf(inputs: readonly Input[], names: readonly string[], facts: Named): [number, unknown][] {
    this.numbered(inputs);
    const told: [number, unknown][] = [];
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number !== undefined) told.push([number, facts[name]]);
    }
    return told;
  }

  /** The numbers of the names of a list, which are taken up when they are new. */
  numbered(inputs: readonly Input[]): readonly number[] {
    for (let at = this.numbersOf.length; at < inputs.length; at++)
      this.numbersOf.push(this.numberOf(inputs[at]!.name));
    return this.numbersOf;
  }

  private numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) this.numbers.set(name, (number = this.names.push(name) - 1));
    return number;
  }
}
