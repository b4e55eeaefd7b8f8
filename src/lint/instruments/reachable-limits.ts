import { compare } from "../../exact";
import { knownOf, rangeBefore } from "./range-of-steps";
import { type Cell, cellsOf, holdsIn } from "./cells";
import { type Subject, subjectsOf } from "./subjects";
import { type Known, type Range, range } from "./range";
import type { Measure, Step, Node } from "../../language";

export type LimitStep = Exclude<Step, { do: "let" | "brackets" | "round" | "smallest" }>;

interface Leaf {
  node: Node;
  given: readonly { test: Node; holds: boolean }[];
}

/**
 * The ends of the cases of a cap or floor that some amount can reach. A document may well state a cap that its own
 * rate never reaches inside one band; that is left out here.
 */
export function reachableLimits(step: LimitStep, measure: Measure): Node[] {
  return leaves(step.node, [])
    .filter((leaf) => isReachable(leaf, step, measure))
    .map((leaf) => leaf.node);
}

function leaves(node: Node, given: Leaf["given"]): Leaf[] {
  if (node[0] === "none") return [];
  if (node[0] !== "if") return [{ node, given }];
  return [
    ...leaves(node[2], [...given, { test: node[1], holds: true }]),
    ...leaves(node[3], [...given, { test: node[1], holds: false }]),
  ];
}

function isReachable({ node, given }: Leaf, step: LimitStep, measure: Measure): boolean {
  const known = knownOf(measure);
  const subjects = subjectsOf(
    given.map((g) => g.test),
    known,
  );
  const cells = cellsOf(subjects);
  if (!cells) return true;
  return cells
    .filter((cell) => given.every((g) => holdsIn(g.test, cell, known) === g.holds))
    .some((cell) => canBind(node, step, measure, narrowed(subjects, cell, known)));
}

interface Narrow {
  here: NonNullable<Known["here"]>;
  /** whether the cell lies between borders, not on one */
  open: boolean;
}

function narrowed(subjects: readonly Subject[], cell: Cell, known: Known): Narrow {
  const found = subjects
    .filter((s) => s.ordered)
    .map((s) => [s.key, stretchOf(s, cell, known)] as const);
  return {
    here: {
      ranges: new Map(found),
      holds: (test) =>
        subjectsOf([test], known).every((s) => cell.has(s.key) && isCutAlike(s, subjects))
          ? holdsIn(test, cell, known)
          : undefined,
    },
    open: found.some(([, { lo, hi }]) => !lo || !hi || compare(lo, hi) !== 0),
  };
}

/** Whether a test cuts its subject only where the cells are cut, so that one point speaks for its stretch. */
function isCutAlike(subject: Subject, subjects: readonly Subject[]): boolean {
  const own = subjects.find((s) => s.key === subject.key)!;
  return subject.cuts.every((cut) => own.cuts.some((c) => compare(c, cut) === 0));
}

/** From the border below a point to the border above it. */
function stretchOf({ key, cuts }: Subject, cell: Cell, known: Known): Range {
  const at = cell.get(key);
  const all = range(JSON.parse(key) as Node, known);
  if (typeof at !== "object") return { lo: all?.lo ?? null, hi: all?.hi ?? null, whole: false };
  const whole = all?.whole ?? false;
  if (cuts.some((cut) => compare(cut, at) === 0)) return { lo: at, hi: at, whole };
  const sorted = [...cuts].sort(compare);
  const below = sorted.filter((cut) => compare(cut, at) < 0).at(-1);
  const above = sorted.find((cut) => compare(cut, at) > 0);
  return { lo: below ?? all?.lo ?? null, hi: above ?? all?.hi ?? null, whole };
}

/** Between borders an amount comes near its bound but does not reach it. */
function canBind(limit: Node, step: LimitStep, measure: Measure, { here, open }: Narrow): boolean {
  const known = knownOf(measure, here);
  const running = rangeBefore(step, measure, known);
  const own = range(limit, known);
  const [far, near] = step.do === "cap" ? [running.hi, own?.lo] : [own?.hi, running.lo];
  if (!far || !near) return true;
  return compare(far, near) > (open ? 0 : -1);
}
