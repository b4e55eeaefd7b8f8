import { compare } from "../exact";
import type { Measure } from "../language";
import type { Bound } from "./bound";
import { yuanOf } from "./candidate";
import { type Fen, paidOf } from "./select";

/** The group that leaves a line out beside what is paid: a limit that is full, else a cap that is used up. `bounds` are those over the line. */
export function excludedBy(
  at: number,
  measure: Measure,
  bounds: readonly Bound[],
  paid: Readonly<Fen>,
): Bound | undefined {
  const full = bounds.filter(
    ({ cap, group, categories }) =>
      !cap &&
      categories.filter((lines) => lines.some((one) => one === at || paid[one]! >= 0)).length >
        group.n!,
  );
  return mostNamed(measure, full) ?? cuttingCap(bounds, paid) ?? bounds[0];
}

/** Of groups that say the same by several matters, the one of the matter that the measure names first. */
function mostNamed({ matters }: Measure, [first, ...rest]: readonly Bound[]): Bound | undefined {
  const rank = ({ group: { matter } }: Bound) => matters?.indexOf(matter ?? "") ?? -1;
  if (!first || rank(first) < 0) return first;
  return rest.reduce((best, one) => (rank(one) >= 0 && rank(one) < rank(best) ? one : best), first);
}

/**
 * The cap that leaves a line less than its amount, of the bounds over it: one of which all is paid out, else (where a wider
 * one then cut its other members) any.
 */
export function cuttingCap(bounds: readonly Bound[], paid: Readonly<Fen>): Bound | undefined {
  const caps = bounds.filter(({ cap }) => cap);
  return caps.find((bound) => isSpent(bound, paid)) ?? caps[0];
}

function isSpent({ cap, most, members }: Bound, paid: Readonly<Fen>): boolean {
  const sum = paidOf(members, paid);
  // a cap need not be whole fen
  return sum >= most && compare(yuanOf(sum), cap!) >= 0;
}
