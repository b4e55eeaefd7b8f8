import { type Authored, type Path, type RawFile, writtenAt } from "../../authoring";
import { type Node, type Step, children } from "../../language";

/** One expression, or list of cases, of a measure: its tree, and where its author wrote it. */
export interface Place {
  part: "require" | "scope" | "step" | "class" | "status" | "value";
  node: Node;
  path: Path;
  source: RawFile;
  step?: Step;
}

/** Every expression of a measure in the order of reading. Needs a measure that was built without problems. */
export function placesOf({ measure, ownRequirements }: Authored): Place[] {
  const at = (part: Place["part"], node: Node, step?: Step): Place[] => {
    const written = writtenAt(node);
    return written
      ? [{ part, node, path: written.path, source: written.source, ...(step && { step }) }]
      : [];
  };
  const { value } = measure;
  const values = Array.isArray(value)
    ? [value as Node]
    : Object.values((value ?? {}) as Record<string, Node>);
  return [
    ...measure.require.flatMap(({ node }, i) =>
      at(i < ownRequirements ? "require" : "scope", node),
    ),
    ...measure.steps.flatMap((step) => {
      if (!("node" in step)) return [];
      return at("step", step.do === "brackets" ? step.of : step.node, step);
    }),
    ...(measure.class ? at("class", measure.class) : []),
    ...(measure.paying ? at("status", measure.paying) : []),
    ...values.flatMap((node) => at("value", node)),
  ];
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
export const chainsOf = (place: Place): Chain[] => chains(place, [], place);

function chains({ node, path }: Located, given: Chain["given"], place: Place): Chain[] {
  const below = (part: Node, known: Chain["given"]) => chains(placed(part, path), known, place);
  if (node[0] !== "if") return children(node).flatMap((child) => below(child, given));
  const chain: Chain = { cases: [], given, place };
  const inner: Chain[] = [];
  const list = writtenAt(node)?.list;
  let known = given;
  let rest: Node = node;
  while (rest[0] === "if" && writtenAt(rest)?.list === list) {
    const [, test, value, next]: readonly ["if", Node, Node, Node] = rest;
    chain.cases.push({ test, value, path: placed(rest, path).path });
    inner.push(...below(test, known), ...below(value, [...known, { test, holds: true }]));
    known = [...known, { test, holds: false }];
    rest = next;
  }
  if (rest[0] !== "none") {
    chain.cases.push({ test: null, value: rest, path: placed(rest, path).path });
    inner.push(...below(rest, known));
  }
  return [chain, ...inner];
}

/** A node of a tree with the row that holds it. */
export interface Located {
  node: Node;
  path: Path;
}

/** A part of a tree: where it is written itself, else where the tree is. */
const placed = (node: Node, path: Path): Located => ({ node, path: writtenAt(node)?.path ?? path });

/** Every node of a tree in the order of reading, each at its own row of a list of cases. */
export function located({ node, path }: Located): Located[] {
  return [{ node, path }, ...children(node).flatMap((child) => located(placed(child, path)))];
}
