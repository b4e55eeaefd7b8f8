import type { Authored, BuiltDocument } from "../authoring";
import { type Measure, type Node, type Step, type Table, inputsOf } from "../language";
import type { FigureDigest } from "./figure-digest";
import { leftOver } from "./figures-left";
import { idleBorders } from "./ground-borders";
import { figuresOfTerms, idlePrinted } from "./idle-marks";
import { runExamples } from "./run-examples";
import { valueNodes } from "./used-figures";
import { shownNode } from "./shown-node";

export type Dropped = "requirement" | "condition" | "tier" | "cap" | "step";

/** One part of one measure taken away, with the examples computed anew, so that only other checks can notice. */
export interface DropMutant {
  id: string;
  dropped: Dropped;
  shown: string;
  /**
   * whether something other than the examples' results notices: a printed figure or what its author says of one is left
   * behind, an input that nothing reads (inputs are fixed by the contract), a sum below zero
   */
  caught: boolean;
  /** whether an example as it stands gives something else; a part whose loss shows nowhere is said twice */
  shows: boolean;
}

/**
 * Takes away each requirement of a measure's own, each condition that is one of several, each case of a list, each
 * cap, floor, limit of a min or max, slice and further step, one at a time.
 */
export function dropMutants(
  built: BuiltDocument,
  tables: Readonly<Record<string, Table>>,
  digest: FigureDigest,
): DropMutant[] {
  const terms = figuresOfTerms(built);
  return built.measures.flatMap((authored) => {
    const { measure, ownRequirements } = authored;
    const grounds = digest[measure.id] ?? { lines: "", sha256: "", figures: [], printed: [] };
    return drops(authored).map(({ dropped, shown, measure: rest, own = ownRequirements }) => {
      const changed = { ...authored, measure: rest, ownRequirements: own };
      const differ = runExamples(changed, tables);
      return {
        id: measure.id,
        dropped,
        shown,
        caught:
          leftOver(changed, grounds.figures).length > 0 ||
          idlePrinted(changed, terms.get(measure.id)).length > 0 ||
          idleBorders(changed, grounds).length > 0 ||
          readInputs(rest).size < readInputs(measure).size ||
          differ.some(({ code }) => code === "below-zero"),
        shows: differ.length > 0,
      };
    });
  });
}

interface Drop {
  dropped: Dropped;
  shown: string;
  measure: Measure;
  own?: number;
}

function drops({ measure, ownRequirements }: Authored): Drop[] {
  const names = measure.inputs.map((i) => i.name);
  const show = (node: Node) => shownNode(node, names);
  const own = measure.require.slice(0, ownRequirements);
  const requirements = own.map(({ node }, i): Drop => ({
    dropped: "requirement",
    shown: show(node),
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
  const of = (node: Node | undefined, put: (rest: Node) => Measure): Drop[] =>
    node
      ? smaller(node, show).map(({ node: rest, ...drop }) => ({ ...drop, measure: put(rest) }))
      : [];
  return [
    ...of(measure.class, (rest) => ({ ...measure, class: rest })),
    ...of(measure.paying, (rest) => ({ ...measure, paying: rest })),
    ...valueNodes(measure).flatMap((node, i) =>
      of(node, (rest) => {
        const { value } = measure;
        if (Array.isArray(value)) return { ...measure, value: rest };
        const key = Object.keys(value as Record<string, Node>)[i]!;
        return { ...measure, value: { ...(value as Record<string, Node>), [key]: rest } };
      }),
    ),
  ];
}

interface Smaller {
  dropped: Dropped;
  shown: string;
  node: Node;
}

/** The trees without one case, one limit of a min or max, one of several conditions, at any depth. */
function smaller(node: Node, show: (node: Node) => string): Smaller[] {
  const here = without(node, show);
  const deeper = (node as readonly unknown[]).flatMap((part, i) => {
    if (i === 0 || !Array.isArray(part)) return [];
    return smaller(part as unknown as Node, show).map(({ node: rest, ...drop }) => ({
      ...drop,
      node: (node as readonly unknown[]).map((old, k) => (k === i ? rest : old)) as unknown as Node,
    }));
  });
  return [...here, ...deeper];
}

function without(node: Node, show: (node: Node) => string): Smaller[] {
  if (node[0] === "if")
    return node[3][0] === "none"
      ? []
      : [{ dropped: "tier", shown: `${show(node[1])}: ${show(node[2])}`, node: node[3] }];
  if (!["min", "max", "and"].includes(node[0])) return [];
  const parts = node.slice(1) as Node[];
  return parts.map((part, i) => {
    const rest = parts.filter((_, k) => k !== i);
    return {
      dropped: node[0] === "and" ? "condition" : "cap",
      shown: `${node[0]}: ${show(part)}`,
      node: rest.length === 1 ? rest[0]! : ([node[0], ...rest] as unknown as Node),
    };
  });
}

/** The inputs that a measure reads anywhere. */
function readInputs(measure: Measure): Set<number> {
  const trees = [
    ...measure.require.map((r) => r.node),
    ...measure.steps.flatMap((step) => ("node" in step ? [step.node] : [])),
    ...[measure.class, measure.paying].filter((n): n is Node => n !== undefined),
    ...valueNodes(measure),
  ];
  return new Set(trees.flatMap((tree) => [...inputsOf(tree)]));
}
