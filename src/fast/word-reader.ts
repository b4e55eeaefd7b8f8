import { readFact } from "../engine";
import type { Input } from "../language";

/** The number of the word in a cell: -1 when it is blank, NaN when it is no word of the input. */
export type ReadWord = (index: number, cell: unknown) => number;

/** Numbers the codes of a measure, so that words are compared as numbers are; no is 0, yes is 1. */
export function wordNumbers(inputs: readonly Input[]): Map<string | boolean, number> {
  const numbers = new Map<string | boolean, number>([
    [false, 0],
    [true, 1],
  ]);
  for (const { choices } of inputs)
    for (const { code } of choices ?? []) if (!numbers.has(code)) numbers.set(code, numbers.size);
  return numbers;
}

/** Spellings that are kept for each input: people use few. */
const MOST_KEPT = 256;

/** Reads the words of a measure as `readFact` does, each spelling once. */
export function wordReader(inputs: readonly Input[]): ReadWord {
  const numbers = wordNumbers(inputs);
  const known = inputs.map(() => new Map<unknown, number>());
  const read = (input: Input, cell: unknown): number => {
    const fact = readFact(input, cell);
    if ("missing" in fact) return -1;
    return "value" in fact ? (numbers.get(fact.value as string | boolean) ?? NaN) : NaN;
  };
  return (index, cell) => {
    const own = known[index]!;
    const before = own.get(cell);
    if (before !== undefined) return before;
    const word = read(inputs[index]!, cell);
    if (own.size < MOST_KEPT) own.set(cell, word);
    return word;
  };
}
