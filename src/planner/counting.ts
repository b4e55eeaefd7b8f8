import { type Rational, ZERO, add, compare } from "../exact";
import { type Group, type Input, once } from "../language";
import type { RuleBook } from "../rulebook";
import { amountOf } from "./candidate";
import { capFactsOf } from "./caps-over";
import type { Known } from "./known-facts";
import {
  type Company,
  type CompanyPosition,
  type Line,
  type LineClass,
  countTogether,
} from "./position";
import { type Tied, tiedMeasures } from "./tied-measures";

/** Lines that groups tie together, before and after they were counted, and what was known of facts of their groups. */
interface Counted {
  readonly from: readonly Line[];
  readonly raws: readonly unknown[];
  readonly lines: readonly Line[];
  readonly gap: Rational;
}

type RawOf = (input: Input) => unknown;

/**
 * What lines of one company after another, or of one whose facts change, count for together. Those that groups tie
 * together are counted anew only where one of them is another line than before; all others stay the same objects.
 */
export class Counting {
  private before = new Map<Tied, Counted>();

  constructor(private readonly book: RuleBook) {}

  /** The lines with what they count for, and how much a better choice could pay at the most. The given ones stay as they are. */
  count(given: readonly Line[], rawOf: RawOf): { lines: Line[]; gap: Rational } {
    const lines = [...given];
    const parts = new Map<Tied, number[]>();
    const tied = tiedMeasures(this.book);
    given.forEach((line, at) => {
      if (!isPaying(line)) return;
      const part = tied.get(line.measure.id);
      const own = part && parts.get(part);
      if (own) own.push(at);
      else if (part) parts.set(part, [at]);
      else lines[at] = alone(line);
    });
    const before = this.before;
    this.before = new Map();
    let gap = ZERO;
    for (const [part, places] of parts) {
      const from = places.map((at) => given[at]!);
      const counted = this.countTied(part, from, rawOf, before.get(part));
      this.before.set(part, counted);
      places.forEach((at, i) => (lines[at] = counted.lines[i]!));
      gap = add(gap, counted.gap);
    }
    return { lines, gap };
  }

  private countTied(
    { groups }: Tied,
    from: readonly Line[],
    rawOf: RawOf,
    before: Counted | undefined,
  ): Counted {
    const raws = groups.flatMap((group) => factsOfCap(group, from, rawOf));
    if (before && isSame(raws, before.raws)) {
      if (isSame(from, before.from)) return before;
      if (isAlike(from, before.from))
        return { ...before, from, lines: from.map((line, i) => asBefore(line, before.lines[i]!)) };
    }
    const lines = from.map((line) => ({ ...line }));
    return { from, raws, lines, gap: countTogether(this.book, lines, rawOf, groups) };
  }
}

/** What is known of the facts that a cap reads, of the company and of each line that it holds. */
function factsOfCap(group: Group, from: readonly Line[], rawOf: RawOf): unknown[] {
  if (group.inputs.length === 0) return [];
  const ids = new Set(group.of.flat());
  const held = from.filter(({ measure }) => ids.has(measure.id));
  return [...group.inputs.map(rawOf), ...held.flatMap((line) => capFactsOf(group, line, rawOf))];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => Object.is(one, b[i]));

/** Whether lines of the same measures stand beside one another with the same sums. */
const isAlike = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]!;
    return (
      one.measure === other.measure &&
      one.class === other.class &&
      one.project === other.project &&
      one.apart === other.apart &&
      compare(amountOf(one), amountOf(other)) === 0
    );
  });

/** A line that counts for what it counted before. */
function asBefore(line: Line, { counted, notCounted }: Line): Line {
  return { ...line, counted, ...(notCounted && { notCounted }) };
}

/** Lines that may count for something; nothing else weighs on a choice. */
export const isPaying = (line: Line): boolean => line.class !== "none" && amountOf(line).n > 0n;

/** A line beside which nothing stands counts in full. */
const alone = once((line: Line): Line => ({ ...line, counted: amountOf(line) }));

/** A company's lines with what they count for together, and their sums. */
export function summed(
  counting: Counting,
  company: Company,
  given: readonly Line[],
  known: Known,
  rawOf: RawOf,
): CompanyPosition {
  const { lines, gap } = counting.count(given, rawOf);
  const sums: Record<LineClass, Rational> = { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO };
  for (const line of lines)
    if (line.class !== "none" && line.counted.n > 0n)
      sums[line.class] = add(sums[line.class], line.counted);
  const { sure, at_most: atMost, open } = sums;
  return { company, lines, known, sure, atMost, open, gap };
}
