import type { Candidate } from "./candidate";
import type { Bound } from "./select";

/** The group that leaves a candidate out beside what was chosen: a limit that is full, else a cap that is used up. */
export function excludedBy(
  candidate: Candidate,
  chosen: readonly Candidate[],
  bounds: readonly Bound[],
): Bound | undefined {
  const own = bounds.filter(({ members }) => members.has(candidate));
  const full = own.find(({ group, members }) => {
    if (group.rule !== "at-most") return false;
    const beside = chosen.filter((one) => members.has(one));
    const ids = new Set([...beside, candidate].map((c) => c.measure.id));
    return group.of.filter((category) => category.some((id) => ids.has(id))).length > group.n!;
  });
  return full ?? own[0];
}
