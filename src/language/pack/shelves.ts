import type { Choice, Input } from "../measure";

/** Numbers equal things alike, in the order in which they come. */
export class Shelf<T> {
  readonly all: T[] = [];
  private readonly known = new Map<string, number>();

  put(item: T): number {
    const key = JSON.stringify(item);
    let index = this.known.get(key);
    if (index === undefined) this.known.set(key, (index = this.all.push(item) - 1));
    return index;
  }
}

/** The inputs and lists of choices of one document, each once. */
export interface Shelves {
  inputs: Shelf<Input>;
  choices: Shelf<readonly Choice[]>;
}

/** Filled in the order of measures and groups, so that numbers and words count alike. */
export function shelvesOf(measuresAndGroups: readonly { inputs: readonly Input[] }[]): Shelves {
  const shelves: Shelves = { inputs: new Shelf(), choices: new Shelf() };
  for (const { inputs } of measuresAndGroups)
    for (const input of inputs) {
      shelves.inputs.put(input);
      if (input.choices) shelves.choices.put(input.choices);
    }
  return shelves;
}
