import { type Authored, writtenAs, writtenAt } from "../authoring";
import type { Measure, Node, Step } from "../language";
import { shownNode } from "./shown-node";

export type Dropped = "requirement" | "condition" | "tier" | "cap" | "step";

/** A measure without one of its parts. */
export interface Drop {
  dropped: Dropped;
  shown: string;
  /** the condition that goes: a requirement, one of several conditions, or the test of a case */
  condition?: Node;
  measure: Measure;
  own?: number;
}

/**
 * Takes away each requirement of a measure's own, each condition that is one of several, each case of a list, each
 * cap, floor, limit of a min or max, slice and further step, one at a time.
 */
export function drops({ measure, ownRequirements }: Authored): Drop[] {
  const names = measure.inputs.map((i) => i.name);
  const show = (node: Node) => shownNode(node, names);
  const own = measure.require.slice(0, ownRequirements);
  const requirements = own.map(({ node }, i): Drop => ({
    dropped: "requirement",
    shown: show(node),
    condition: node,
    measure: { ...measure, require: measure.require.filter((_, k) => k !== i) },
    own: ownRequirements - 1,
  }));
  const inside = own.flatMap(({ node, cite }, i) =>
    smaller(node, show).map(({ node: rest, ...drop }): Drop => {
      const require = measure.require.map((r, k) => (k === i ? { node: rest, cite } : r));
      return { ...drop, measure: { ...measure, require } };
    }),
  );
  return [...requirements, ...inside, ...stepDrops(measure, show), ...resultDrops(measure, show)];
}

const LIMITS = new Set<Step["do"]>(["cap", "floor"]);

function stepDrops(measure: Measure, show: (node: Node) => string): Drop[] {
  const put = (i: number, step?: Step): Measure => ({
    ...measure,
    steps: measure.steps.flatMap((old, k) => (k !== i ? [old] : step ? [step] : [])),
  });
  return measure.steps.flatMap((step, i): Drop[] => {
    if (!("node" in step)) return [];
    const whole: Drop[] = ["cap", "floor", "plus", "less", "times"].includes(step.do)
      ? [
          {
            dropped: LIMITS.has(step.do) ? "cap" : "step",
            shown: `${step.do}: ${show(step.node)}`,
            measure: put(i),
          },
        ]
      : [];
    if (step.do === "brackets")
      return step.slices.map((slice, k) => ({
        dropped: "tier",
        shown: `slice ${slice.rate}`,
        measure: put(i, { ...step, slices: step.slices.filter((_, j) => j !== k) }),
      }));
    const parts = smaller(step.node, show).map(({ node, ...drop }): Drop => ({
      ...drop,
      measure: put(i, { ...step, node }),
    }));
    return [...whole, ...parts];
  });
}

function resultDrops(measure: Measure, show: (node: Node) => string): Drop[] {
  const { value } = measure;
  const of = (node: Node | undefined, put: (rest: Node) => Measure): Drop[] =>
    node
      ? smaller(node, show).map(({ node: rest, ...drop }) => ({ ...drop, measure: put(rest) }))
      : [];
  return [
    ...of(measure.class, (rest) => ({ ...measure, class: rest })),
    ...of(measure.paying, (rest) => ({ ...measure, paying: rest })),
    ...(Array.isArray(value)
      ? of(value as Node, (rest) => ({ ...measure, value: rest }))
      : Object.entries((value ?? {}) as Record<string, Node>).flatMap(([key, node]) =>
          of(node, (rest) => ({ ...measure, value: { ...value, [key]: rest } })),
        )),
  ];
}

interface Smaller {
  dropped: Dropped;
  shown: string;
  condition?: Node;
  node: Node;
}

/** The trees without one case, one limit of a min or max, one of several conditions, at any depth. */
function smaller(node: Node, show: (node: Node) => string): Smaller[] {
  const here = without(node, show);
  const deeper = (node as readonly unknown[]).flatMap((part, i) => {
    if (i === 0 || !Array.isArray(part)) return [];
    return smaller(part as unknown as Node, show).map(({ node: rest, ...drop }) => ({
      ...drop,
      node: put(node, i, rest),
    }));
  });
  return [...here, ...deeper];
}

/** A tree with another part, written where it was. */
const put = (node: Node, i: number, part: Node): Node =>
  writtenAs(
    (node as readonly unknown[]).map((old, k) => (k === i ? part : old)) as unknown as Node,
    node,
  );

const inPlaceOf = (old: Node, now: Node): Node => (writtenAt(now) ? now : writtenAs(now, old));

function without(node: Node, show: (node: Node) => string): Smaller[] {
  if (node[0] === "if")
    return node[3][0] === "none"
      ? []
      : [
          {
            dropped: "tier",
            shown: `${show(node[1])}: ${show(node[2])}`,
            condition: node[1],
            node: inPlaceOf(node, node[3]),
          },
        ];
  if (!["min", "max", "and"].includes(node[0])) return [];
  const parts = node.slice(1) as Node[];
  return parts.map((part, i) => {
    const rest = parts.filter((_, k) => k !== i);
    return {
      dropped: node[0] === "and" ? "condition" : "cap",
      shown: `${node[0]}: ${show(part)}`,
      ...(node[0] === "and" && { condition: part }),
      node: inPlaceOf(node, rest.length === 1 ? rest[0]! : ([node[0], ...rest] as unknown as Node)),
    };
  });
}
