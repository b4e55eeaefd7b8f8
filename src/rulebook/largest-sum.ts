import { type Measure, type Node, type Step, once } from "../language";

/** The largest sum in yuan that a measure prints as a cap, else as its amount; 0 where it prints none. For order only. */
export const largestSum = once(({ steps }: Measure): number => {
  const caps = steps.filter((step) => step.do === "cap");
  return Math.max(0, ...(caps.length ? caps : steps).flatMap(sumsOf));
});

/**
 * The sum in yuan that a measure prints for one piece, where it pays by the piece (300万元 for each certificate, at most
 * 1亿元 a year); else the largest sum. For order only: hardly a firm has as many pieces as a cap allows.
 */
export const sumOfOne = once((measure: Measure): number => {
  const isCount = (node: Node) => node[0] === "$" && measure.inputs[node[1]]!.type === "count";
  const factors = measure.steps.flatMap((step): Node[] => {
    if (!("node" in step) || step.do === "cap") return [];
    return step.node[0] === "*" ? [step.node[1], step.node[2]] : [step.node];
  });
  const sums = factors.some(isCount) ? factors.flatMap(sumsIn) : [];
  const largest = largestSum(measure);
  return sums.length > 0 && measure.steps.some((step) => step.do === "cap")
    ? Math.min(Math.max(...sums), largest)
    : largest;
});

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
