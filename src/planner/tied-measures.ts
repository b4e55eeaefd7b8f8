import { type Group, type Input, once } from "../language";
import type { RuleBook } from "../rulebook";

/** Measures that groups tie together, be it through others, with these groups: what one of them counts for hangs on all. */
export interface Tied {
  readonly groups: readonly Group[];
  /** what their caps hang on */
  readonly inputs: readonly Input[];
}

/** What each measure is tied to, by its id; none for what stands in no group. */
export const tiedMeasures = once((book: RuleBook): ReadonlyMap<string, Tied> => {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while (above.get(root) !== root) root = above.get(root)!;
    return root;
  };
  for (const { of } of book.groups) {
    const ids = of.flat();
    for (const id of ids) if (!above.has(id)) above.set(id, id);
    for (const id of ids) above.set(rootOf(id), rootOf(ids[0]!));
  }
  const tied = new Map<string, { groups: Group[]; inputs: Input[] }>();
  for (const group of book.groups) {
    const id = group.of.flat()[0];
    if (id === undefined) continue;
    const own = tied.get(rootOf(id)) ?? { groups: [], inputs: [] };
    own.groups.push(group);
    own.inputs.push(...group.inputs);
    tied.set(rootOf(id), own);
  }
  return new Map([...above.keys()].map((id) => [id, tied.get(rootOf(id))!]));
});
