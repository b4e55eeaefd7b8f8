import { type Rational, add, compare, divide, fromInteger, rational } from "../../exact";
import { COMPARISONS, type Comparison, type Input, type Node, compares } from "../../language";
import { type Known, type Range, range } from "./range";

/** One value of a subject: a quantity, a code, yes or no. */
export type Point = Rational | string | boolean;

/** What stands on one side of a comparison, with a value for each stretch in which no condition changes. */
export interface Subject {
  key: string;
  points: Point[];
  /** points in rising order */
  ordered: boolean;
  /** the values that conditions compare with */
  cuts: readonly Rational[];
}

interface Draft {
  node: Node;
  cuts: Rational[];
  words: Set<string>;
}

const OTHER = "\u0000 any other";
const NEVER_ALIKE = new Set(["lookup", "none", "i"]);

/** The subjects of some conditions, with a value for each stretch. */
export function subjectsOf(conditions: readonly Node[], known: Known): Subject[] {
  const drafts = new Map<string, Draft>();
  for (const condition of conditions) collect(condition, known, drafts);
  return [...drafts].map(([key, draft]) => pointsOf(key, draft, known));
}

function draftOf(drafts: Map<string, Draft>, node: Node): Draft {
  const key = JSON.stringify(node);
  const found = drafts.get(key) ?? { node, cuts: [], words: new Set<string>() };
  drafts.set(key, found);
  return found;
}

/** A comparison as subject and constant: a > b is a - b > 0. */
interface Atom {
  subject: Node;
  op: Comparison;
  value: Point;
}

function atomOf([op, left, right]: readonly [Comparison, Node, Node], known: Known): Atom | null {
  const word = (n: Node) => (n[0] === "t" || n[0] === "b" ? (n[1] as Point) : null);
  const [l, r] = [word(left), word(right)];
  if (r !== null) return { subject: left, op, value: r };
  if (l !== null) return { subject: right, op, value: l };
  const [low, high] = [constant(left, known), constant(right, known)];
  if (high !== null) return { subject: left, op, value: high };
  if (low !== null) return { subject: right, op: turned(op), value: low };
  if (isWord(left, known) || isWord(right, known)) return null;
  const swap = JSON.stringify(left) > JSON.stringify(right);
  const subject: Node = swap ? ["-", right, left] : ["-", left, right];
  return { subject, op: swap ? turned(op) : op, value: fromInteger(0) };
}

const isWord = (node: Node, known: Known) =>
  NEVER_ALIKE.has(node[0]) ||
  (node[0] === "$" && ["enum", "boolean"].includes(known.inputs[node[1]]?.type ?? ""));
const turned = (op: Comparison) => COMPARISONS[op].turned;

/** The value of a tree that reads no facts; null when it depends on some. */
export function constant(node: Node, known: Known): Rational | null {
  const found = range(node, known);
  return found?.lo && found.hi && compare(found.lo, found.hi) === 0 ? found.lo : null;
}

function collect(node: Node, known: Known, drafts: Map<string, Draft>): void {
  if (node[0] === "and" || node[0] === "or" || node[0] === "not" || node[0] === "if") {
    for (const part of node.slice(1) as Node[]) collect(part, known, drafts);
    return;
  }
  if (node[0] === "b") return;
  const atoms = atomsOf(node, known);
  if (!atoms) draftOf(drafts, node);
  for (const atom of atoms ?? []) {
    const draft = draftOf(drafts, atom.subject);
    if (typeof atom.value === "object") draft.cuts.push(atom.value);
    else if (typeof atom.value === "string") draft.words.add(atom.value);
  }
}

/** A comparison, or each item of an "in"; null for what can only be true or false as a whole. */
export function atomsOf(node: Node, known: Known): Atom[] | null {
  if (compares(node)) {
    const atom = atomOf(node, known);
    return atom && [atom];
  }
  if (node[0] !== "in") return null;
  const [, subject, ...items] = node as readonly ["in", Node, ...Node[]];
  const atoms = items.map((item) => atomOf(["=", subject, item], known));
  return atoms.every((a) => a !== null && a.subject === subject) ? (atoms as Atom[]) : null;
}

function pointsOf(key: string, { node, cuts, words }: Draft, known: Known): Subject {
  if (words.size > 0) {
    const input: Input | undefined = node[0] === "$" ? known.inputs[node[1]] : undefined;
    const codes = input?.choices?.map((c) => c.code) ?? [...words, OTHER];
    return { key, points: codes, ordered: false, cuts };
  }
  if (cuts.length === 0) return { key, points: [false, true], ordered: false, cuts };
  return { key, points: stretches(cuts, range(node, known)), ordered: true, cuts };
}

/** Each cut, one value between neighbours, one below and one above, as far as the range allows. */
function stretches(cuts: readonly Rational[], within: Range | null): Rational[] {
  const { lo = null, hi = null, whole = false } = within ?? {};
  const sorted = [...cuts].sort(compare).filter((c, i, all) => i === 0 || compare(c, all[i - 1]!));
  const points: Rational[] = [];
  const put = (value: Rational) => {
    const inside = (!lo || compare(lo, value) <= 0) && (!hi || compare(value, hi) <= 0);
    if (inside && (!whole || value.d === 1n)) points.push(value);
  };
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (!lo || compare(lo, first) < 0) put(whole ? below(first) : minusOne(first, lo));
  sorted.forEach((cut, i) => {
    put(cut);
    const next = sorted[i + 1];
    if (!next) return;
    const between = whole ? above(cut) : divide(add(cut, next), fromInteger(2));
    if (compare(between, next) < 0) put(between);
  });
  if (!hi || compare(last, hi) < 0) put(whole ? above(last) : (hi ?? add(last, fromInteger(1))));
  return points;
}

const minusOne = (value: Rational, lo: Rational | null) => lo ?? add(value, fromInteger(-1));
const floor = ({ n, d }: Rational) => n / d - (n % d < 0n ? 1n : 0n);
/** The whole numbers next to a value. */
const above = (value: Rational) => rational(floor(value) + 1n);
const below = (value: Rational) => rational(-floor({ n: -value.n, d: value.d }) - 1n);
