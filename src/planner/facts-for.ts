import { type FactValue, type Facts, readFact } from "../engine";
import type { Input } from "../language";

/** The facts of one measure by position, from facts by name; broken values count as left out. */
export function factsFor(
  inputs: readonly Input[],
  named: Readonly<Record<string, unknown>>,
): Facts {
  return inputs.map((input) => factOf(input, named[input.name]));
}

/** One fact; a broken value counts as left out. */
export function factOf(input: Input, raw: unknown): FactValue | undefined {
  const read = readFact(input, raw);
  return "value" in read ? read.value : undefined;
}
