import { type Input, once } from "../../language";
import type { Cell } from "../../workbook";

export type Inputs = ReadonlyMap<string, Input>;

/**
 * The fact that a row of the company sheet holds: by its key, or, where another version named it differently, by its
 * label, in either language, when just one fact has that label.
 */
export function knownFact(
  [label = "", key = ""]: readonly Cell[],
  inputs: Inputs,
): { readonly key: string; readonly input: Input } | undefined {
  const named = inputs.get(String(key));
  if (named) return { key: String(key), input: named };
  const [one, ...others] = labelled(inputs).get(String(label)) ?? [];
  return one !== undefined && others.length === 0
    ? { key: one, input: inputs.get(one)! }
    : undefined;
}

const labelled = once((inputs: Inputs): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const [key, { zh, en }] of inputs)
    for (const label of new Set([zh, en])) keys.set(label, [...(keys.get(label) ?? []), key]);
  return keys;
});
