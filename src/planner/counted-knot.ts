import { type Rational, compare } from "../exact";
import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import { amountOf } from "./candidate";
import { capFactsOf } from "./caps-over";
import type { Knot } from "./knots";
import { type Line, countTogether } from "./position";

type RawOf = (input: Input) => unknown;

/** A knot of lines before and after it was counted, and what was known of facts of its groups. */
export interface Counted extends Knot {
  readonly from: readonly Line[];
  /** of the company, and of each line */
  readonly told: readonly unknown[];
  readonly raws: readonly unknown[];
  readonly lines: readonly Line[];
  readonly gap: Rational;
}

/** Counts the lines of a knot, or says what they counted where nothing that weighs on that is another. `given` has lines by place. */
export function countedKnot(
  book: RuleBook,
  knot: Knot,
  { given, told, rawOf }: { given: readonly Line[]; told: readonly unknown[]; rawOf: RawOf },
  before: Counted | undefined,
): Counted {
  const { at, groups } = knot;
  const from = at.map((place) => given[place]!);
  if (before && isSame(from, before.from) && isSame(told, before.told)) return before;
  const raws = groups.flatMap((group) => factsOfCap(group, from, rawOf));
  if (before && isSame(raws, before.raws) && isAlike(from, before.from)) {
    const lines = from.map((line, i) => {
      const counted = before.lines[i]!;
      return line === before.from[i] ? counted : asBefore(line, counted);
    });
    return { ...before, ...knot, from, told, lines };
  }
  const lines = from.map((line) => ({ ...line }));
  return { ...knot, from, told, raws, lines, gap: countTogether(book, lines, rawOf, groups) };
}

/** What is known of the facts that a cap reads, of the company and of each line that it holds. */
function factsOfCap(group: Group, from: readonly Line[], rawOf: RawOf): unknown[] {
  if (group.inputs.length === 0) return [];
  const ids = new Set(group.of.flat());
  const held = from.filter(({ measure }) => ids.has(measure.id));
  return [...group.inputs.map(rawOf), ...held.flatMap((line) => capFactsOf(group, line, rawOf))];
}

export const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => Object.is(one, b[i]));

/** Whether lines of the same measures stand beside one another with the same sums. */
const isAlike = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]!;
    return (
      one === other ||
      (one.measure === other.measure &&
        one.class === other.class &&
        one.project === other.project &&
        one.apart === other.apart &&
        one.day === other.day &&
        compare(amountOf(one), amountOf(other)) === 0)
    );
  });

/** A line that counts for what it counted before. */
function asBefore(line: Line, { counted, notCounted }: Line): Line {
  return { ...line, counted, ...(notCounted && { notCounted }) };
}
