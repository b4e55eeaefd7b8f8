import { type Rational, ZERO, add, compare, subtract } from "../exact";
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
  /** of the company, and of each line */
  readonly told: readonly unknown[];
  readonly raws: readonly unknown[];
  readonly lines: readonly Line[];
  readonly gap: Rational;
}

type RawOf = (input: Input) => unknown;

/** What lines count for together: sums of the counted amounts of a class, and how much a better choice could pay at the most. */
interface Together {
  readonly lines: readonly Line[];
  readonly sums: Readonly<Record<LineClass, Rational>>;
  readonly gap: Rational;
}

/** Lines as they were last counted: by place as they were given and as they count, and the places that are tied together. */
interface Last extends Together {
  readonly given: readonly Line[];
  readonly tied: ReadonlyMap<Tied, readonly number[]>;
  /** those of which caps hang on facts */
  readonly hanging: readonly Tied[];
}

const NOTHING = {
  lines: [],
  sums: { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO },
  gap: ZERO,
};

/**
 * What lines of one company after another, or of one whose facts change, count for together. Those that groups tie
 * together are counted anew only where one of them is another line than before; all others stay the same objects.
 */
export class Counting {
  private readonly before = new Map<Tied, Counted>();
  private last: Last | undefined;

  constructor(private readonly book: RuleBook) {}

  /** The lines with what they count for. The given ones stay as they are. */
  count(given: readonly Line[], rawOf: RawOf): Together {
    const last = this.lastOf(given);
    const tied = tiedMeasures(this.book);
    const stale = new Set(last.hanging.filter((part) => this.isToldAnew(part, rawOf)));
    const lines = [...last.lines];
    for (const at of othersIn(given, last.given)) {
      const line = given[at]!;
      const part = tied.get(line.measure.id);
      if (part) stale.add(part);
      lines[at] = !part && isPaying(line) ? alone(line) : line;
    }
    for (const part of stale) this.countPart(part, last.tied.get(part)!, given, rawOf, lines);
    const sums = sumsAfter(last, lines);
    this.last = { ...last, given: [...given], lines, sums, gap: this.gapOf(last.tied.keys()) };
    return this.last;
  }

  /** What was counted last, where the same measures stand at the same places; else the places of those that are tied. */
  private lastOf(given: readonly Line[]): Last {
    const { last } = this;
    if (last?.given.length === given.length) {
      const others = othersIn(given, last.given);
      if (others.every((at) => given[at]!.measure === last.given[at]!.measure)) return last;
    }
    const tied = new Map<Tied, number[]>();
    given.forEach(({ measure }, at) => {
      const part = tiedMeasures(this.book).get(measure.id);
      if (part) tied.set(part, [...(tied.get(part) ?? []), at]);
    });
    const hanging = [...tied.keys()].filter(({ inputs }) => inputs.length > 0);
    return { ...NOTHING, given: [], tied, hanging };
  }

  /** Whether something else is known of what the caps of a part hang on. */
  private isToldAnew(part: Tied, rawOf: RawOf): boolean {
    const before = this.before.get(part);
    return !before || !isSame(part.inputs.map(rawOf), before.told);
  }

  private gapOf(parts: Iterable<Tied>): Rational {
    let gap = ZERO;
    for (const part of parts) {
      const own = this.before.get(part)!.gap;
      if (own.n > 0n) gap = add(gap, own);
    }
    return gap;
  }

  /** Counts those of the lines at some places that pay, and puts them in. */
  private countPart(
    part: Tied,
    places: readonly number[],
    given: readonly Line[],
    rawOf: RawOf,
    lines: Line[],
  ): void {
    const paying = places.filter((at) => isPaying(given[at]!));
    const from = paying.map((at) => given[at]!);
    const counted = this.countTied(part, from, rawOf, this.before.get(part));
    this.before.set(part, counted);
    paying.forEach((at, i) => (lines[at] = counted.lines[i]!));
  }

  private countTied(
    { groups, inputs }: Tied,
    from: readonly Line[],
    rawOf: RawOf,
    before: Counted | undefined,
  ): Counted {
    const told = inputs.map(rawOf);
    if (before && isSame(from, before.from) && isSame(told, before.told)) return before;
    const raws = groups.flatMap((group) => factsOfCap(group, from, rawOf));
    if (before && isSame(raws, before.raws) && isAlike(from, before.from)) {
      const lines = from.map((line, i) => {
        const counted = before.lines[i]!;
        return line === before.from[i] ? counted : asBefore(line, counted);
      });
      return { ...before, from, told, lines };
    }
    const lines = from.map((line) => ({ ...line }));
    return { from, told, raws, lines, gap: countTogether(this.book, lines, rawOf, groups) };
  }
}

/** The places at which there is another line than before. */
function othersIn(lines: readonly Line[], before: readonly Line[]): number[] {
  const others: number[] = [];
  for (let at = 0; at < lines.length; at++) if (lines[at] !== before[at]) others.push(at);
  return others;
}

/** The sums of lines that take the place of others. */
function sumsAfter({ lines: before, sums }: Together, lines: readonly Line[]): Together["sums"] {
  const after = { ...sums };
  for (const at of othersIn(lines, before)) {
    const [line, other] = [lines[at]!, before[at]];
    if (other && isCounted(other)) after[other.class] = subtract(after[other.class], other.counted);
    if (isCounted(line)) after[line.class] = add(after[line.class], line.counted);
  }
  return after;
}

const isCounted = (line: Line): boolean => line.class !== "none" && line.counted.n > 0n;

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
      one === other ||
      (one.measure === other.measure &&
        one.class === other.class &&
        one.project === other.project &&
        one.apart === other.apart &&
        compare(amountOf(one), amountOf(other)) === 0)
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
  const { lines, sums, gap } = counting.count(given, rawOf);
  const { sure, at_most: atMost, open } = sums;
  return { company, lines, known, sure, atMost, open, gap };
}
