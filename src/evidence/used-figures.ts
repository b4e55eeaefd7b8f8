import { isoDate } from "../exact";
import type { Authored } from "../authoring";
import { type Node, children, isComparison, treesOf } from "../language";
import { OWN, bordersOf } from "./borders";
import { figuresIn } from "./literals";

/** Figures of a rule as written: those that something is compared with, each once a side, and all others, one for each place. */
export interface UsedFigures {
  /** figures by the side on which the number itself is: "≥" with what is above it (>=, <), "≤" with what is below */
  borders: Readonly<Record<"≥" | "≤", Set<string>>>;
  values: string[];
}

const nothingUsed = (): UsedFigures => ({
  borders: { "≥": new Set(), "≤": new Set() },
  values: [],
});

/** Of a rule's own requirements, steps, class, status, value, and words of inputs and choices. */
export function usedFigures({ measure, ownRequirements }: Own): UsedFigures {
  const used = nothingUsed();
  for (const tree of ownTrees({ measure, ownRequirements })) collect(tree, used);
  for (const step of measure.steps) {
    if (step.do === "round") used.values.push(step.unit);
    if (step.do !== "brackets") continue;
    used.values.push(...step.slices.flatMap(({ to, rate }) => (to ? [to, rate] : [rate])));
  }
  for (const { scope, zh, choices = [] } of measure.inputs)
    if (!scope) used.values.push(...[zh, ...choices.map((c) => c.zh)].flatMap(figuresIn));
  return used;
}

/** The trees of a measure but those of the document's conditions. */
export const ownTrees = ({ measure, ownRequirements }: Own): Node[] =>
  treesOf(measure, ownRequirements);

type Own = Pick<Authored, "measure" | "ownRequirements">;

/** Conditions of the document that hold for a measure, and its days. */
export function figuresAround({ measure, ownRequirements }: Own): string[] {
  const { from, to, business, closed, paidUntil } = measure;
  const days = [from, to, business?.from, business?.to, closed?.on, paidUntil];
  const used = nothingUsed();
  for (const { node } of measure.require.slice(ownRequirements)) collect(node, used);
  return [
    ...used.borders["≥"],
    ...used.borders["≤"],
    ...used.values,
    ...days.filter((day) => typeof day === "string"),
  ];
}

/** Adds the figures of a tree; `compared` below a comparison, whose figures are borders. */
function collect(node: Node, used: UsedFigures, compared = false): void {
  if (node[0] === "#" && !compared) used.values.push(node[1]);
  if (node[0] === "d" && !compared) used.values.push(isoDate(node[1]));
  if (node[0] === "t") used.values.push(...figuresIn(node[1]));
  for (const { side, figure } of bordersOf(node)) if (figure) used.borders[side].add(figure);
  const below = (compared && !OWN.has(node[0])) || isComparison(node[0]);
  children(node).forEach((part, i) => {
    // the months of a year, by which a rate of interest is divided, are no figure of the source
    if (node[0] === "/" && i === 1 && part[0] === "#" && part[1] === "12个月") return;
    collect(part, used, below);
  });
}
