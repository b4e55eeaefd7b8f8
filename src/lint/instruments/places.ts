import {
  type BuiltDocument,
  type Authored,
  isFor,
  type Path,
  type RawFile,
  isMap,
} from "../../authoring";
import { type Step, type Node, children } from "../../language";

/** One expression, or list of cases, of a measure: its tree, and where its author wrote it. */
export interface Place {
  part: "require" | "scope" | "step" | "class" | "status" | "value";
  node: Node;
  /** what was written: a text, or a list of cases */
  raw: unknown;
  path: Path;
  source: RawFile;
  step?: Step;
}

/** Every expression of a measure in the order of reading. Needs a measure that was built without problems. */
export function placesOf(built: BuiltDocument, authored: Authored): Place[] {
  const { measure, path, reader } = authored;
  const raw = rawAt(reader.source.data, path);
  const map = isMap(raw) ? raw : {};
  const own = Array.isArray(map.require) ? map.require : [];
  const shared = conditionsOf(built, measure.id);
  const at = (part: Place["part"], node: Node, written: unknown, to: Path): Place => ({
    part,
    node,
    raw: written,
    path: [...path, ...to],
    source: reader.source,
  });
  const places = measure.require.map(({ node }, i): Place => {
    if (i >= own.length) return scopePlace(built, node, shared[i - own.length]!);
    const row: unknown = own[i];
    return isMap(row)
      ? at("require", node, row.that, ["require", i, "that"])
      : at("require", node, row, ["require", i]);
  });
  places.push(...stepPlaces(authored, map.amount !== undefined ? "amount" : "score", map, at));
  if (measure.class) places.push(at("class", measure.class, map.class, ["class"]));
  if (measure.paying) places.push(at("status", measure.paying, map.status, ["status"]));
  if (Array.isArray(measure.value))
    places.push(at("value", measure.value as Node, map.value, ["value"]));
  else if (measure.value)
    for (const [key, node] of Object.entries(measure.value as Record<string, Node>))
      places.push(at("value", node, isMap(map.value) ? map.value[key] : "", ["value", key]));
  return places;
}

/** Positions of the conditions in document.yaml that hold for a measure. */
function conditionsOf({ head }: BuiltDocument, id: string): number[] {
  const rows = rawAt(head.data, ["scope", "conditions"]);
  return (Array.isArray(rows) ? (rows as unknown[]) : []).flatMap((row, i) => {
    const only = isMap(row) && Array.isArray(row.only) ? row.only.map(String) : [];
    return isFor(id, only) ? [i] : [];
  });
}

function scopePlace(built: BuiltDocument, node: Node, i: number): Place {
  const path = ["scope", "conditions", i, "that"];
  const { head } = built;
  return { part: "scope", node, raw: rawAt(head.data, path), path, source: head };
}

function stepPlaces(
  authored: Authored,
  key: "amount" | "score",
  map: Record<string, unknown>,
  at: (part: "step", node: Node, raw: unknown, to: Path) => Place,
): Place[] {
  const rows = Array.isArray(map[key]) ? map[key] : [];
  return authored.measure.steps.slice(0, rows.length).flatMap((step, i): Place[] => {
    if (!("node" in step)) return [];
    const row: unknown = rows[i];
    if (step.do === "brackets") {
      const to = [key, i, "brackets", "of"];
      return [{ ...at("step", step.of, rawAt(rows, to.slice(1)), to), step }];
    }
    const word = step.do === "let" ? "be" : step.do;
    return [{ ...at("step", step.node, isMap(row) ? row[word] : "", [key, i, word]), step }];
  });
}

/** What stands at a path of a parsed file. */
export function rawAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[key as number] : isMap(at) ? at[String(key)] : undefined),
    data,
  );
}

/** One row of a list of cases; `else` has no test. */
export interface Case {
  test: Node | null;
  value: Node;
  path: Path;
}

/** A list of cases (or an if-chain inside one expression), and what is known where it is reached. */
export interface Chain {
  cases: Case[];
  given: readonly { test: Node; holds: boolean }[];
  place: Place;
}

/** Every list of cases of a place, nested ones too. */
export function chainsOf(place: Place): Chain[] {
  return chains(place.node, place.raw, place.path, [], place);
}

function chains(
  node: Node,
  raw: unknown,
  path: Path,
  given: Chain["given"],
  place: Place,
): Chain[] {
  if (node[0] !== "if")
    return children(node).flatMap((child) => chains(child, null, path, given, place));
  const rows = Array.isArray(raw) ? raw : [];
  const chain: Chain = { cases: [], given, place };
  const inner: Chain[] = [];
  let known = given;
  let rest: Node = node;
  for (let i = 0; rest[0] === "if"; i++) {
    const row: unknown = rows[i];
    const at = isMap(row) ? [...path, i] : path;
    const [, test, value, next]: readonly ["if", Node, Node, Node] = rest;
    chain.cases.push({ test, value, path: at });
    inner.push(...chains(test, isMap(row) ? row.when : null, at, known, place));
    const below = [...known, { test, holds: true }];
    inner.push(...chains(value, isMap(row) ? row.is : null, [...at, "is"], below, place));
    known = [...known, { test, holds: false }];
    rest = next;
    if (rows.length > 0 && i + 1 >= rows.length) break;
  }
  return [chain, ...inner, ...lastOf(chain, rest, rows, path, known, place)];
}

/** The `else` of a chain; nothing when no case may hold. */
function lastOf(
  chain: Chain,
  rest: Node,
  rows: readonly unknown[],
  path: Path,
  known: Chain["given"],
  place: Place,
): Chain[] {
  if (rest[0] === "none") return [];
  const i = chain.cases.length;
  const row: unknown = rows[i];
  const at = isMap(row) ? [...path, i, "else"] : path;
  chain.cases.push({ test: null, value: rest, path: at });
  return chains(rest, isMap(row) ? row.else : null, at, known, place);
}

/** A node of a tree with the row that holds it. */
export interface Located {
  node: Node;
  path: Path;
}

/** Every node of a place in the order of reading, each at its own row of a list of cases. */
export function located(place: { node: Node; raw: unknown; path: Path }): Located[] {
  const { node, raw, path } = place;
  const inner =
    node[0] === "if" && Array.isArray(raw)
      ? rowsOf(node, raw, path)
      : children(node).flatMap((child) => located({ node: child, raw: null, path }));
  return [{ node, path }, ...inner];
}

function rowsOf(node: Node, rows: readonly unknown[], path: Path): Located[] {
  return rows.flatMap((row, i) => {
    const at = [...path, i];
    const here = nth(node, i);
    if (!isMap(row)) return [];
    if (here[0] !== "if" || row.when === undefined)
      return located({ node: here, raw: row.else, path: [...at, "else"] });
    const [, test, value]: readonly ["if", Node, Node, Node] = here;
    return [
      ...(i === 0 ? [] : [{ node: here, path: at }]),
      ...located({ node: test, raw: row.when, path: [...at, "when"] }),
      ...located({ node: value, raw: row.is, path: [...at, "is"] }),
    ];
  });
}

/** What is left of a chain after n cases. */
const nth = (node: Node, n: number): Node =>
  n === 0 || node[0] !== "if" ? node : nth(node[3], n - 1);
