import { type Input, type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";

/** The facts of a rule book by number; a measure's are numbered when it is first asked. */
export class FactNumbers {
  readonly inputs: Input[] = [];
  private readonly numbers = new Map<Input, number>();
  private readonly measures = new Map<Measure, readonly number[]>();

  /** The numbers of the facts that a measure asks for. */
  of(measure: Measure): readonly number[] {
    let numbered = this.measures.get(measure);
    if (!numbered) {
      numbered = measure.inputs.map((input) => this.numberOf(input));
      this.measures.set(measure, numbered);
    }
    return numbered;
  }

  numberOf(input: Input): number {
    let number = this.numbers.get(input);
    if (number === undefined) {
      number = this.inputs.push(input) - 1;
      this.numbers.set(input, number);
    }
    return number;
  }
}

/** The numbers of a rule book, for all boards. */
export const factNumbers = once((_: RuleBook) => new FactNumbers());
