import type { FactValue } from "../../engine";
import { compare } from "../../exact";
import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";
import type { Answer } from "../shell/pane-state";
import { valueOf } from "./read-answer";

/** Which measures read which facts, by number: keys are long texts, and looked up only once a change. */
export interface FactIndex {
  /** the number of a fact by its key */
  readonly numbers: ReadonlyMap<string, number>;
  readonly inputs: readonly Input[];
  /** of each measure, in the rule book's order: the facts that it reads, in the order of its inputs */
  readonly factsOf: readonly (readonly number[])[];
  /** of each fact: the measures that read it */
  readonly readersOf: readonly (readonly number[])[];
}

const known = new WeakMap<RuleBook, FactIndex>();

export function factIndex(book: RuleBook): FactIndex {
  let index = known.get(book);
  if (!index) known.set(book, (index = indexed(book)));
  return index;
}

function indexed(book: RuleBook): FactIndex {
  const numbers = new Map<string, number>();
  const inputs: Input[] = [];
  const readersOf: number[][] = [];
  // measures of one document share the objects of their inputs
  const seen = new Map<Input, number>();
  const numberOf = (input: Input): number => {
    const key = factKey(input);
    const number = numbers.get(key) ?? inputs.push(input) - 1;
    numbers.set(key, number);
    seen.set(input, number);
    readersOf[number] ??= [];
    return number;
  };
  const factsOf = book.measures.map((measure, position) =>
    measure.inputs.map((input) => {
      const number = seen.get(input) ?? numberOf(input);
      readersOf[number]!.push(position);
      return number;
    }),
  );
  return { numbers, inputs, factsOf, readersOf };
}

/** What an answer gives for a fact of the index. */
export const factValue = (index: FactIndex, number: number, answer: Answer | undefined) =>
  valueOf(index.inputs[number]!, answer);

/** Whether two facts are the same to every measure. */
export function sameFact(a: FactValue | undefined, b: FactValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (!Array.isArray(a) && !Array.isArray(b)) return compare(a as never, b as never) === 0;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((one, i) => compare(one, b[i]!) === 0);
}
