import type { Authored, BuiltDocument } from "../authoring";
import type { Measure, Node, Table } from "../language";
import { bordersOf } from "./borders";
import type { FigureDigest, Grounds } from "./figure-digest";
import { idleBorders, isGrounded } from "./ground-borders";
import { shownNode } from "./shown-node";
import { runExamples } from "./run-examples";

/** One comparison of one measure with its border moved to the other side. */
export interface BorderMutant {
  id: string;
  /** the comparison as written */
  shown: string;
  /** whether it is a condition of the whole document, to be noticed in one of its measures */
  shared: boolean;
  /** whether an example notices that the number itself changes sides */
  caught: boolean;
  /** whether it is noticed where the examples are made anew, by the word beside the figure in the source */
  bySource: boolean;
}

/** The same border with the number itself on the other side. */
const OTHER: Readonly<Record<string, Node[0]>> = { ">=": ">", ">": ">=", "<=": "<", "<": "<=" };

type Path = readonly (string | number)[];

/** Moves each border of each measure by itself (以上 for 超过, 以内 for 不满 ...) and says which moves an example notices. */
export function borderMutants(
  built: BuiltDocument,
  tables: Readonly<Record<string, Table>>,
  digest: FigureDigest,
): BorderMutant[] {
  const all = built.measures.flatMap((authored) =>
    [...comparisons(authored.measure, [])].map((path) => mutant(authored, path, tables, digest)),
  );
  const caught = new Set(all.flatMap((m) => (m.shared && m.caught ? [m.shown] : [])));
  return all.map((m) => ({ ...m, caught: m.caught || (m.shared && caught.has(m.shown)) }));
}

function mutant(
  authored: Authored,
  path: Path,
  tables: Readonly<Record<string, Table>>,
  digest: FigureDigest,
): BorderMutant {
  const { measure } = authored;
  const grounds = digest[measure.id];
  const names = measure.inputs.map((i) => i.name);
  const changed = { ...authored, measure: moved(measure, path) as Measure };
  return {
    id: measure.id,
    shown: shownNode(at(measure, path) as Node, names),
    shared: path[0] === "require" && (path[1] as number) >= authored.ownRequirements,
    caught: runExamples(changed, tables).length > 0,
    bySource:
      grounds !== undefined && saysOther(changed, at(changed.measure, path) as Node, grounds),
  };
}

const saysOther = (changed: Authored, node: Node, grounds: Grounds): boolean =>
  idleBorders(changed, grounds).length > 0 ||
  bordersOf(node).some(
    (border) => !isGrounded(border, changed, grounds) && !(border.written in changed.borders),
  );

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
    return [OTHER[op], ...sides];
  }
  if (Array.isArray(value))
    return value.map((v, i) => (i === key ? moved(v, rest) : (v as unknown)));
  const map = value as Record<string, unknown>;
  return { ...map, [key]: moved(map[key], rest) };
}
