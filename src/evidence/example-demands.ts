import { compare } from "../exact";
import { type Bilingual, type Measure, type Node, children, walk } from "../language";
import { type Known, type Place, always, located, range } from "../lint";
import type { Path, RawFile } from "../authoring";
import { borderOf } from "./example-borders";
import { keyOf } from "./example-walk";
import { shownNode } from "./shown-node";
import { bodyOf, withEntries } from "./sum-entries";

/** Something that an example must show. */
export interface Demand {
  mark: string;
  path: Path;
  source: RawFile;
  /** what is lacking */
  say: Bilingual;
  /** whether it is about a code of a list */
  isWord?: boolean;
}

interface Context {
  measure: Measure;
  known: Known;
  source: RawFile;
}

const BOOLEAN = new Set(["and", "or", "not", "in", "known", "<", "<=", "=", "!=", ">=", ">"]);

/** What examples must show of one place: each side of each border, each case, each arm of a min or max. */
export function demandsOf(place: Place, measure: Measure, known: Known): Demand[] {
  const context = { measure, known, source: place.source };
  const condition = place.part === "require" || place.part === "scope";
  const whole = condition ? conditionDemands(place.node, place.path, context) : [];
  return unique([...whole, ...innerDemands(place, context)]);
}

/** What stands inside a sum is asked for entry by entry, see nodeDemands. */
function innerDemands(place: Pick<Place, "node" | "path">, context: Context): Demand[] {
  const all = located(place);
  const inside = new Set(
    all.flatMap(({ node }) =>
      node[0] === "sum" || node[0] === "largest" ? [...walk(node[1])] : [],
    ),
  );
  return all
    .filter(({ node }) => !inside.has(node))
    .flatMap(({ node, path }) => nodeDemands(node, path, context));
}

const unique = (demands: readonly Demand[]): Demand[] => [
  ...new Map(demands.map((d) => [d.mark, d])).values(),
];

function nodeDemands(node: Node, path: Path, context: Context): Demand[] {
  if (node[0] === "if")
    return [...testDemands(node[1], path, context), ...caseDemands(node, path, context)];
  if (node[0] === "min" || node[0] === "max") return armDemands(node, path, context);
  if (node[0] !== "sum" && node[0] !== "largest") return [];
  const entries = { ...context, ...withEntries(node, context) };
  const body = bodyOf(node, context.measure);
  return innerDemands({ node: body, path }, entries);
}

/** The levels of a list need not fail: there may be no other level left. */
const testDemands = (test: Node, path: Path, context: Context) =>
  conditionDemands(test, path, context).filter((d) => !(d.isWord && d.mark.startsWith("false|")));

/** A condition holds once and fails once; so does each of its parts, and one example stands at its border. */
function conditionDemands(node: Node, path: Path, context: Context): Demand[] {
  if (always(node, context.known) !== null) return [];
  const key = keyOf(node, context.measure);
  const text = shownNode(
    node,
    context.measure.inputs.map((i) => i.name),
  );
  const isWord = children(node).some((part) => part[0] === "t");
  const put = (mark: string, zh: string, en: string): Demand => {
    return { mark: `${mark}|${key}`, path, source: context.source, say: { zh, en }, isWord };
  };
  const own = [
    put("true", `${text} 成立`, `${text} holds`),
    put("false", `${text} 不成立`, `${text} fails`),
  ];
  if (borderOf(node, context.known))
    own.push(
      put("at", `${text} 正好在边界上或紧挨边界`, `${text} right at its border or next to it`),
    );
  const parts = BOOLEAN.has(node[0]) && node[0] !== "in" ? children(node) : [];
  const junction = node[0] === "and" || node[0] === "or" || node[0] === "not";
  return [...own, ...(junction ? parts.flatMap((p) => conditionDemands(p, path, context)) : [])];
}

/** A case whose condition has several parts is taken once; so is the last of a list. */
function caseDemands(
  node: Node & readonly ["if", ...Node[]],
  path: Path,
  context: Context,
): Demand[] {
  const [, test, , rest] = node as readonly ["if", Node, Node, Node];
  const key = keyOf(node, context.measure);
  const text = shownNode(
    test,
    context.measure.inputs.map((i) => i.name),
  );
  const put = (mark: string, zh: string, en: string): Demand => {
    return { mark: `${mark}|${key}`, path, source: context.source, say: { zh, en } };
  };
  const last = rest[0] !== "if" && rest[0] !== "none";
  return [
    put("yes", `轮到 ${text} 这一档`, `the case ${text}`),
    ...(last ? [put("no", "轮到最后的 else", "the last case, else")] : []),
  ];
}

/** Each arm of a min or max is chosen once, unless it never can be. */
function armDemands(node: Node, path: Path, { measure, known, source }: Context): Demand[] {
  const parts = children(node);
  const names = measure.inputs.map((i) => i.name);
  const key = keyOf(node, measure);
  return parts.flatMap((part, i): Demand[] => {
    const never = parts.some((other) => other !== part && beats(node[0], other, part, known));
    const text = `${shownNode(node, names)}: ${shownNode(part, names)}`;
    const say = { zh: `${text} 起作用`, en: `${text} decides` };
    return never ? [] : [{ mark: `arm ${i}|${key}`, path, source, say }];
  });
}

function beats(op: Node[0], winner: Node, loser: Node, known: Known): boolean {
  const [a, b] = [range(winner, known), range(loser, known)];
  if (!a || !b) return false;
  return op === "min"
    ? a.hi !== null && b.lo !== null && compare(a.hi, b.lo) < 0
    : a.lo !== null && b.hi !== null && compare(a.lo, b.hi) > 0;
}
