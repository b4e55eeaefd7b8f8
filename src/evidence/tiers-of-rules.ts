import type { Authored, Path } from "../authoring";
import { chainsOf, placesOf } from "../lint";
import { type Node, walk } from "../language";
import { bordersOf } from "./borders";
import { shownNode } from "./shown-node";

/** A case of a list, or a slice of brackets: what leads to it, and the figures that it gives. */
export interface Tier {
  keys: readonly Key[];
  values: readonly string[];
  path: Path;
}

/** A figure at which a tier begins or ends, or words for a code of a list or a yes, any of which may be printed. */
export type Key = { figure: string; begins: boolean } | { words: readonly string[] };

/** Every list of cases, and every brackets step, of a rule. */
export function tierLists(authored: Authored): Tier[][] {
  const cases = placesOf(authored)
    .filter((place) => place.part !== "scope")
    .flatMap(chainsOf)
    .map((chain) =>
      chain.cases.flatMap(({ test, value, path }): Tier[] =>
        test ? [{ keys: keysOf(test, authored), values: figuresGiven(value), path }] : [],
      ),
    );
  return [...cases, ...slicesOf(authored)]
    .map((tiers) => tiers.filter((t) => t.values.length > 0))
    .filter((tiers) => tiers.length > 1);
}

/** The words that lead to the tiers of a rule, to be looked for in its lines. */
export const wordsOfTiers = (authored: Authored): string[] => [
  ...new Set(
    tierLists(authored)
      .flat()
      .flatMap(({ keys }) => keys.flatMap((key) => ("words" in key ? key.words : []))),
  ),
];

function slicesOf({ measure, path }: Authored): Tier[][] {
  const name = measure.kind === "score" ? "score" : "amount";
  return measure.steps.map((step, i) => {
    if (step.do !== "brackets") return [];
    return step.slices.map(({ to, rate }, k): Tier => {
      const keys = to ? [{ figure: to, begins: false }] : [];
      return { keys, values: [rate], path: [...path, name, i, "brackets", "slices", k] };
    });
  });
}

function keysOf(test: Node, authored: Authored): Key[] {
  const nodes = [...walk(test)];
  const figures = nodes
    .flatMap(bordersOf)
    .filter(({ kind }) => kind === "figure")
    .map(({ figure, written }): Key => ({ figure, begins: written.startsWith(">") }));
  const words = nodes.flatMap((node): Key[] => {
    const said = wordsFor(node, authored);
    return said.length > 0 ? [{ words: said }] : [];
  });
  return [...figures, ...words];
}

/** What the author says of a condition, else the names of the codes that it compares with. */
function wordsFor(node: Node, { measure, conditions }: Authored): string[] {
  if (node[0] !== "=" && node[0] !== "in") return [];
  const names = measure.inputs.map((i) => i.name);
  const text = shownNode(node, names);
  const own =
    node[0] === "=" &&
    Object.entries(conditions).find(([key]) => key.replace(/ ×\d+$/, "") === text);
  if (own && !own[1].startsWith("（")) return [own[1]];
  const [, subject, ...codes] = node as readonly [string, Node, ...Node[]];
  const input = subject[0] === "$" ? measure.inputs[subject[1]] : undefined;
  return codes.flatMap((code) => {
    const choice = code[0] === "t" && input?.choices?.find((c) => c.code === code[1]);
    return choice ? [choice.zh] : [];
  });
}

/** The figures of what a case gives; a list of cases inside has tiers of its own. */
function figuresGiven(value: Node): string[] {
  const nodes = [...walk(value)];
  if (nodes.some((node) => node[0] === "if")) return [];
  return nodes.flatMap((node) => (node[0] === "#" ? [node[1]] : []));
}
