import { type Rational, ZERO, add, compare } from "../exact";
import type { Candidate } from "./candidate";
import { type Bound, categoriesOf } from "./select";

/** What each of the chosen is paid. */
type Counted = ReadonlyMap<Candidate, Rational>;

/** The group that leaves a candidate out beside what was chosen: a limit that is full, else a cap that is used up. */
export function excludedBy(
  candidate: Candidate,
  chosen: readonly Candidate[],
  bounds: readonly Bound[],
  counted: Counted,
): Bound | undefined {
  const own = bounds.filter(({ members }) => members.has(candidate));
  const together = new Set([...chosen, candidate]);
  const full = own.filter((bound) => {
    if (bound.group.rule !== "at-most") return false;
    const used = categoriesOf(bound).filter((lines) => lines.some((one) => together.has(one)));
    return used.length > bound.group.n!;
  });
  return mostNamed(candidate, full) ?? cuttingCap(candidate, bounds, counted) ?? own[0];
}

/** Of groups that say the same by several matters, the one of the matter that the measure names first. */
function mostNamed({ measure }: Candidate, [first, ...rest]: readonly Bound[]): Bound | undefined {
  const rank = ({ group: { matter } }: Bound) => measure.matters?.indexOf(matter ?? "") ?? -1;
  if (!first || rank(first) < 0) return first;
  return rest.reduce((best, one) => (rank(one) >= 0 && rank(one) < rank(best) ? one : best), first);
}

/**
 * The cap that leaves a candidate less than its amount: one of which all is paid out, else (where a wider one then cut its
 * other members) any.
 */
export function cuttingCap(
  candidate: Candidate,
  bounds: readonly Bound[],
  counted: Counted,
): Bound | undefined {
  const caps = bounds.filter(({ cap, members }) => cap && members.has(candidate));
  const spent = caps.find(({ cap, members }) => {
    const paid = [...members].map((member) => counted.get(member) ?? ZERO).reduce(add, ZERO);
    return compare(paid, cap!) >= 0;
  });
  return spent ?? caps[0];
}
