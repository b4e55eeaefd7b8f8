import { cellsOf, holdsIn } from "../instruments/cells";
import { subjectsOf } from "../instruments/subjects";
import { knownOf } from "../instruments/range-of-steps";
import { type Place, chainsOf } from "../instruments/places";
import type { Known } from "../instruments/range";
import { type Measure, type Node, walk, isComparison } from "../../language";
import { type Problem, type Path, type RawFile, Reader } from "../../authoring";

interface Condition {
  node: Node;
  path: Path;
  source: RawFile;
}

/** Conditions that always or never hold, and requirements that shut each other out. */
export function idleConditions(measure: Measure, places: readonly Place[]): Problem[] {
  const known = knownOf(measure);
  const required = places.filter((p) => p.part === "require" || p.part === "scope");
  const tested = places.flatMap((place) =>
    chainsOf(place).flatMap(({ cases }) =>
      cases.flatMap(({ test, path }): Condition[] =>
        test ? [{ node: test, path, source: place.source }] : [],
      ),
    ),
  );
  const single = [...required, ...tested].flatMap((condition) => constant(condition, known));
  return [...single, ...(single.length ? [] : contradictions(required, known))];
}

/** True or false when a condition holds everywhere or nowhere; null otherwise, or when that cannot be decided. */
export function always(node: Node, known: Known): boolean | null {
  const cells = cellsOf(subjectsOf([node], known));
  if (!cells || cells.length < 1) return null;
  const first = holdsIn(node, cells[0]!, known);
  return cells.every((cell) => holdsIn(node, cell, known) === first) ? first : null;
}

const isAtom = ([op]: Node) => op === "in" || isComparison(op);

function constant({ node, path, source }: Condition, known: Known): Problem[] {
  const out = new Reader(source);
  const whole = isWholeList(node, known) ? null : always(node, known);
  if (whole !== null) say(out, path, whole, isJunction(node));
  else if (isJunction(node))
    for (const atom of walk(node)) {
      const part = isAtom(atom) ? always(atom, known) : null;
      if (part !== null) say(out, path, part, false);
    }
  return out.problems;
}

/** level in [every code]: says nothing, but is how a measure asks for a fact that decides nothing. */
function isWholeList(node: Node, { inputs }: Known): boolean {
  if (node[0] !== "in" || node[1][0] !== "$") return false;
  const codes = inputs[node[1][1]]?.choices?.length;
  return codes !== undefined && codes === node.length - 2;
}

const isJunction = (node: Node) => node[0] === "and" || node[0] === "or" || node[0] === "not";

function say(out: Reader, path: Path, holds: boolean, several: boolean): void {
  if (holds)
    out.report(
      "constant-condition",
      path,
      "这个条件（或其中一部分）总是成立，不起作用；请核对数字与比较符号，或删去",
      "this condition, or a part of it, always holds; check its figures and signs, or remove it",
    );
  else
    out.report(
      several ? "contradiction" : "constant-condition",
      path,
      "这个条件（或其中一部分）不可能成立；请核对数字与比较符号",
      "this condition, or a part of it, can never hold; check its figures and signs",
    );
}

/** Requirements that share a subject are looked at together; the last one that leaves nothing over is named. */
function contradictions(required: readonly Place[], known: Known): Problem[] {
  return required.flatMap((place, i): Problem[] => {
    const before = related(place.node, required.slice(0, i), known);
    const nodes = [...before, place.node];
    const cells = cellsOf(subjectsOf(nodes, known));
    if (!before.length || !cells) return [];
    if (cells.some((cell) => nodes.every((node) => holdsIn(node, cell, known)))) return [];
    const out = new Reader(place.source);
    out.report(
      "contradiction",
      place.path,
      "这个条件与前面的条件互相矛盾，没有企业能同时满足；请核对",
      "this condition contradicts those before it: nobody can meet both; check them",
    );
    return out.problems;
  });
}

/** The conditions that speak of the same subjects as `node`. */
export function related(node: Node, among: readonly Place[], known: Known): Node[] {
  const keys = new Set(subjectsOf([node], known).map((s) => s.key));
  return among
    .map((place) => place.node)
    .filter((other) => subjectsOf([other], known).some((s) => keys.has(s.key)));
}
