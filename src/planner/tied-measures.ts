import { type Group, type Input, once } from "../language";
import type { RuleBook } from "../rulebook";

/** Measures that groups tie together, be it through others, with these groups: what one of them counts for hangs on all. */
export interface Tied {
  readonly groups: readonly Group[];
  /** the places of those among them that hold a measure, by its id */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
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
  type Making = { groups: Group[]; groupsOf: Map<string, number[]>; inputs: Input[] };
  const tied = new Map<string, Making>();
  for (const group of book.groups) {
    const id = group.of.flat()[0];
    if (id === undefined) continue;
    const own: Making = tied.get(rootOf(id)) ?? { groups: [], groupsOf: new Map(), inputs: [] };
    const place = own.groups.push(group) - 1;
    for (const member of new Set(group.of.flat()))
      own.groupsOf.set(member, [...(own.groupsOf.get(member) ?? []), place]);
    own.inputs.push(...group.inputs);
    tied.set(rootOf(id), own);
  }
  return new Map([...above.keys()].map((id) => [id, tied.get(rootOf(id))!]));
});
