import type { Measure } from "./measure";
import type { Node } from "./node";

/** All trees of a measure: its requirements (the first so many of them), the steps of its amount, what else it gives. */
export function treesOf(measure: Measure, requirements = measure.require.length): Node[] {
  return [
    ...measure.require.slice(0, requirements).map(({ node }) => node),
    ...measure.steps.flatMap((step) =>
      step.do === "brackets" ? [step.of] : "node" in step ? [step.node] : [],
    ),
    ...resultTrees(measure),
  ];
}

/** What a measure gives besides its amount, as trees: its class, who is paid, its values. */
export function resultTrees({ class: grade, paying, value }: Measure): Node[] {
  const values =
    value === undefined
      ? []
      : Array.isArray(value)
        ? [value as Node]
        : Object.values(value as Record<string, Node>);
  return [grade, paying, ...values].filter((node): node is Node => node !== undefined);
}
