import { type BuiltDocument, writtenAs } from "../authoring";
import type { Measure, Node } from "../language";
import { type Noticed, type Witnesses, noticing } from "./noticed";
import { shownNode } from "./shown-node";

/** One comparison of one measure with its border moved to the other side. */
export interface BorderMutant extends Noticed {
  id: string;
  /** the comparison as written */
  shown: string;
  /** whether it is a condition of the whole document, to be noticed in one of its measures */
  shared: boolean;
}

/** The same border with the number itself on the other side. */
const OTHER: Readonly<Record<string, Node[0]>> = { ">=": ">", ">": ">=", "<=": "<", "<": "<=" };

type Path = readonly (string | number)[];

/** Moves each border of each measure by itself (以上 for 超过, 以内 for 不满 ...) and says who notices. */
export function borderMutants(built: BuiltDocument, witnesses: Witnesses): BorderMutant[] {
  const notice = noticing(built, witnesses);
  const all = built.measures.flatMap((authored) => {
    const { measure, ownRequirements } = authored;
    const names = measure.inputs.map((i) => i.name);
    return [...comparisons(measure, [])].map((path) => ({
      id: measure.id,
      shown: shownNode(at(measure, path) as Node, names),
      shared: path[0] === "require" && (path[1] as number) >= ownRequirements,
      ...notice({ ...authored, measure: moved(measure, path) as Measure }, authored),
    }));
  });
  const seen = new Set(all.flatMap((m) => (m.shared && m.byExample ? [m.shown] : [])));
  return all.map((m) => ({ ...m, byExample: m.byExample || (m.shared && seen.has(m.shown)) }));
}

/** Where comparisons stand in a measure, the deepest ones too. */
function* comparisons(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && value.length === 3 && Array.isArray(value[1]) && value[0] in OTHER)
    yield path;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys)
    yield* comparisons((value as Record<string | number, unknown>)[key], [...path, key]);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (v, key) => (v as Record<string | number, unknown> | undefined)?.[key],
    value,
  );

function moved(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    const [op, ...sides] = value as Node;
    return writtenAs([OTHER[op], ...sides] as unknown as Node, value as Node);
  }
  if (Array.isArray(value))
    return writtenAs(
      value.map((v, i) => (i === key ? moved(v, rest) : (v as unknown))) as unknown as Node,
      value as unknown as Node,
    );
  const map = value as Record<string, unknown>;
  return { ...map, [key]: moved(map[key], rest) };
}
