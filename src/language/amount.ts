import type { Slice, Step } from "./measure";
import type { Node } from "./node";
import { once } from "./once";

/** The running amount: register 0. */
const RUNNING: Node = ["@", 0];
const NOUGHT: Node = ["#", "0"];

/**
 * What a step means: the tree that the running amount becomes with it (a `let`: that its own register becomes), over
 * the running amount before it. Every back end reads this; the step itself is for prose and for the trace.
 */
export const becomes = once((step: Step): Node => {
  switch (step.do) {
    case "let":
    case "base":
    case "brackets":
      return step.node;
    case "plus":
      return ["+", RUNNING, step.node];
    case "times":
      return ["*", RUNNING, step.node];
    case "cap":
      return ["min", RUNNING, step.node];
    case "floor":
      return ["max", RUNNING, step.node];
    case "less":
      return ["max", ["-", RUNNING, step.node], NOUGHT];
    case "round":
      return ["round", step.mode, RUNNING, ["#", step.unit]];
    case "smallest":
      return ["if", ["<", RUNNING, ["#", step.unit]], NOUGHT, RUNNING];
  }
});

/** The register that a step writes. */
export const registerOf = (step: Step): number => (step.do === "let" ? step.to : 0);

/** The tree of brackets: each rate on the part of `of` inside its own slice. */
export function sliced(of: Node, slices: readonly Slice[]): Node {
  const parts = slices.map(({ to, rate }, i): Node => {
    const capped: Node = to ? ["min", of, ["#", to]] : of;
    const from: Node = i === 0 ? NOUGHT : ["#", slices[i - 1]!.to!];
    const part: Node = i === 0 ? ["max", capped, from] : ["max", ["-", capped, from], NOUGHT];
    return ["*", part, ["#", rate]];
  });
  return parts.reduce((a, b) => ["+", a, b]);
}
