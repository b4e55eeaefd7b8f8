import { holdingBetween } from "../language";
import type { Bound } from "./bound";
import { cuttingCap, excludedBy } from "./excluded-by";
import type { Instead, Line, NotCounted } from "./position";
import type { Fen } from "./select";

/** Lines of one company by place, with what each pays by itself and what it is paid beside the others. */
export interface Counts {
  readonly lines: readonly Line[];
  readonly fen: Readonly<Fen>;
  readonly paid: Readonly<Fen>;
}

/** By which group a line is left out or cut, of those that bind it and others. */
export function notCounted(
  at: number,
  bounds: readonly Bound[],
  { lines, fen, paid }: Counts,
): NotCounted | undefined {
  if (paid[at] === fen[at]) return undefined;
  const own = bounds.filter(({ members }) => members.includes(at));
  if (paid[at]! >= 0) {
    const cap = cuttingCap(own, paid);
    return cap && { why: "capped", group: cap.group };
  }
  const { measure } = lines[at]!;
  const excluding = excludedBy(at, measure, own, paid);
  if (!excluding) return undefined;
  const kept = excluding.members.filter((one) => paid[one]! >= 0).map((one) => lines[one]!);
  const by = insteadOf(excluding, kept, measure.id);
  const ids = by.map(({ id }) => id);
  return { why: "excluded", group: holdingBetween(excluding.group, measure.id, ids), by };
}

/** What a group lets count, each once. */
function insteadOf({ group }: Bound, kept: readonly Line[], own: string): Instead[] {
  if (!group.counts)
    return [...new Set(kept.map(({ measure }) => measure.id))].map((id) => ({ id }));
  return kept.map(({ measure: { id }, project }) => ({
    id,
    ...(project !== undefined && { project }),
    ...(id === own && { same: true }),
  }));
}
