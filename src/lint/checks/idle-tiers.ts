import { type Cell, cellsOf, holdsIn } from "../instruments/cells";
import { type Subject, subjectsOf } from "../instruments/subjects";
import { always, related } from "./idle-conditions";
import { knownOf } from "../instruments/range-of-steps";
import { type Chain, type Place, chainsOf } from "../instruments/places";
import type { Known } from "../instruments/range";
import type { Measure, Node } from "../../language";
import { type Problem, type ProblemCode, type Path, Reader } from "../../authoring";

/** Lists of cases in which a case is never reached, said twice, or leaves a hole or an overlap. */
export function idleTiers(measure: Measure, places: readonly Place[]): Problem[] {
  const known = knownOf(measure);
  const required = places.filter((p) => p.part === "require" || p.part === "scope");
  return places.flatMap((place) =>
    chainsOf(place).flatMap((chain) => chainProblems(chain, required, known)),
  );
}

function chainProblems(chain: Chain, required: readonly Place[], known: Known): Problem[] {
  const tests = chain.cases.flatMap((c) => (c.test ? [c.test] : []));
  if (tests.some((t) => always(t, known) !== null)) return [];
  const out = new Reader(chain.place.source);
  const cells = cellsInside(chain, tests, required, known);
  if (cells) unreached(chain, cells, known, out);
  if (out.problems.length === 0) holes(chain, tests, known, out);
  return out.problems;
}

/**
 * The cells that outer cases and requirements leave over; without them when that is too much to look at. A single test
 * that a requirement decides is a guard: results are computed even where a requirement fails.
 */
function cellsInside(
  chain: Chain,
  tests: readonly Node[],
  required: readonly Place[],
  known: Known,
): Cell[] | null {
  const own = chain.place.part === "require" || chain.place.part === "scope" || tests.length < 2;
  const conditions = own ? [] : tests.flatMap((test) => related(test, required, known));
  const fixed = [...chain.given, ...conditions.map((test) => ({ test, holds: true }))];
  const all = cellsOf(subjectsOf([...tests, ...fixed.map((f) => f.test)], known));
  return all
    ? all.filter((cell) => fixed.every((f) => holdsIn(f.test, cell, known) === f.holds))
    : cellsOf(subjectsOf(tests, known));
}

function unreached(chain: Chain, cells: readonly Cell[], known: Known, out: Reader): void {
  const open = new Set(cells);
  chain.cases.forEach(({ test, path }, i) => {
    const own = test ? cells.filter((cell) => holdsIn(test, cell, known)) : [...open];
    const reached = own.filter((cell) => open.has(cell));
    for (const cell of own) open.delete(cell);
    if (reached.length > 0 || cells.length === 0) return;
    const earlier = chain.cases.slice(0, i).flatMap((c) => (c.test ? [c.test] : []));
    const code = reason(test, own, cells, earlier, known);
    out.report(code, path, ...SENTENCES[code]);
  });
}

type Code = "tier-duplicate" | "tier-order" | "tier-unreachable";
const SENTENCES: Record<Code, [string, string]> = {
  "tier-duplicate": [
    "这一档的条件与上面某档相同，永远轮不到；请核对数字或删去",
    "this case repeats the condition of one above it; check the figures or remove it",
  ],
  "tier-order": [
    "上面某档已包含这一档，永远轮不到；取先成立的一档，请把较窄的条件放在前面",
    "a case above already takes all of this one; the first that holds counts, so put the narrower one first",
  ],
  "tier-unreachable": [
    "前面的各档和条件合起来使这一档永远轮不到；请核对数字或删去",
    "the cases and conditions before it leave nothing for this case; check the figures or remove it",
  ],
};

function reason(
  test: Node | null,
  own: readonly Cell[],
  cells: readonly Cell[],
  earlier: readonly Node[],
  known: Known,
): Code {
  if (!test || own.length === 0) return "tier-unreachable";
  const above = earlier.filter((e) => own.every((cell) => holdsIn(e, cell, known)));
  const same = above.some((e) =>
    cells.every((c) => holdsIn(e, c, known) === holdsIn(test, c, known)),
  );
  return same ? "tier-duplicate" : above.length ? "tier-order" : "tier-unreachable";
}

/** Cases along one quantity, everything else being equal: no hole between them and no partial overlap. */
function holes(chain: Chain, tests: readonly Node[], known: Known, out: Reader): void {
  const subjects = subjectsOf(tests, known);
  const along = subjects.filter((s) => s.ordered);
  const others = cellsOf(subjects.filter((s) => !s.ordered));
  if (along.length !== 1 || !others) return;
  const open = chain.cases.at(-1)!.test !== null;
  const found = new Set<ProblemCode>();
  for (const other of others) {
    const line = lineOf(along[0]!, other);
    const hits = tests.map((test) => line.map((cell) => holdsIn(test, cell, known)));
    const covered = line.map((_, i) => hits.some((hit) => hit[i]));
    const hole = covered.slice(covered.indexOf(true), covered.lastIndexOf(true)).includes(false);
    if (open && hole) found.add("tier-gap");
    if (hits.some((a, i) => hits.slice(i + 1).some((b) => crosses(a, b))))
      found.add("tier-overlap");
  }
  const at: Path = chain.cases[0]!.path;
  if (found.has("tier-gap"))
    out.report(
      "tier-gap",
      at,
      "各档之间有空档，落在其中的企业什么也得不到；请核对边界（≥ 与 >、≤ 与 <），确实如此就补一档",
      "there is a gap between the cases, and nobody inside it gets anything; check the borders (>= and >, <= and <), or add the case",
    );
  if (found.has("tier-overlap"))
    out.report(
      "tier-overlap",
      at,
      "相邻两档部分重叠，重叠处取先写的一档；请核对边界，使两档不相交",
      "two cases overlap in part, where the first one wins; check the borders so that they do not meet",
    );
}

const lineOf = (subject: Subject, other: Cell): Cell[] =>
  subject.points.map((point) => new Map(other).set(subject.key, point));

/** Both hold somewhere, and each holds somewhere alone. */
function crosses(a: readonly boolean[], b: readonly boolean[]): boolean {
  const some = (x: boolean, y: boolean) => a.some((hit, i) => hit === x && b[i] === y);
  return some(true, true) && some(true, false) && some(false, true);
}
