import type { Measure, Node, Step } from "../language";

const known = new WeakMap<Measure, number>();

/** The largest sum in yuan that a measure prints as a cap, else as its amount; 0 where it prints none. For order only. */
export function largestSum(measure: Measure): number {
  let sum = known.get(measure);
  if (sum === undefined) {
    const caps = measure.steps.filter((step) => step.do === "cap");
    const steps = caps.length ? caps : measure.steps;
    known.set(measure, (sum = Math.max(0, ...steps.flatMap(sumsOf))));
  }
  return sum;
}

const sumsOf = (step: Step): number[] => ("node" in step ? sumsIn(step.node) : []);

/** Sums that a tree may give; not those that it compares with. */
function sumsIn(node: Node): number[] {
  if (node[0] === "#") return yuan(node[1]);
  if (node[0] === "if") return [...sumsIn(node[2]), ...sumsIn(node[3])];
  if (node[0] === "min" || node[0] === "max") return (node.slice(1) as Node[]).flatMap(sumsIn);
  return [];
}

const SCALES: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8 };

function yuan(printed: string): number[] {
  const [, figure, scale] = /^([\d.]+)([万亿]?)元$/.exec(printed) ?? [];
  return figure === undefined ? [] : [Number(figure) * SCALES[scale ?? ""]!];
}
