import { compare } from "../../exact";
import type { Known } from "./range";
import { type Point, type Subject, atomsOf } from "./subjects";
import { COMPARISONS, type Comparison, type Node } from "../../language";

/**
 * Conditions are decided cell by cell: each subject (what stands on one side of a comparison) takes one value from every
 * stretch in which no condition changes. Subjects are taken as independent, so "never" and "always" are certain.
 */
export type Cell = ReadonlyMap<string, Point>;

const MOST = 20_000;

/** Every combination of points; null when there are too many to look at. */
export function cellsOf(subjects: readonly Subject[]): Cell[] | null {
  const count = subjects.reduce((n, s) => n * s.points.length, 1);
  if (count > MOST) return null;
  return subjects.reduce<Cell[]>(
    (cells, { key, points }) =>
      cells.flatMap((cell) => points.map((point) => new Map(cell).set(key, point))),
    [new Map()],
  );
}

/** Whether a condition holds in a cell. */
export function holdsIn(node: Node, cell: Cell, known: Known): boolean {
  switch (node[0]) {
    case "and":
      return (node.slice(1) as Node[]).every((part) => holdsIn(part, cell, known));
    case "or":
      return (node.slice(1) as Node[]).some((part) => holdsIn(part, cell, known));
    case "not":
      return !holdsIn(node[1], cell, known);
    case "if":
      return holdsIn(holdsIn(node[1], cell, known) ? node[2] : node[3], cell, known);
    case "b":
      return node[1];
    default: {
      const atoms = atomsOf(node, known);
      if (!atoms) return cell.get(JSON.stringify(node)) === true;
      return atoms.some(({ subject, op, value }) =>
        holds(cell.get(JSON.stringify(subject))!, op, value),
      );
    }
  }
}

function holds(a: Point, op: Comparison, b: Point): boolean {
  const order = typeof a === "object" && typeof b === "object" ? compare(a, b) : a === b ? 0 : NaN;
  return COMPARISONS[op].holds(order);
}
