import {
  type Measure,
  type Node,
  type Step,
  becomes,
  once,
  registerOf,
  resultTrees,
} from "../language";

/** A step with the tree of what the running amount (or its own result) becomes, and where it goes. */
export interface Taken {
  readonly step: Step;
  readonly tree: Node;
  readonly target: number;
}

/** What is evaluated of a measure beside its requirements, one after the other. */
export const wayOf = once(
  (measure: Measure): { steps: readonly Taken[]; results: readonly Node[] } => ({
    steps: measure.steps.map((step) => ({ step, tree: becomes(step), target: registerOf(step) })),
    results: resultTrees(measure),
  }),
);
