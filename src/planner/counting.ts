import { type Rational, ZERO, add, compare } from "../exact";
import { type Group, type Input, type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";
import { amountOf } from "./candidate";
import { capFactsOf } from "./caps-over";
import type { Known } from "./known-facts";
import { type Company, type CompanyPosition, type Line, countTogether, isPaying } from "./position";
import { After, type Sums, type Together } from "./lines-after";
import { knotsOf } from "./knots";
import { type Tied, tiedMeasures } from "./tied-measures";

/** A knot of lines before and after it was counted, and what was known of facts of its groups. */
interface Counted {
  readonly from: readonly Line[];
  /** of the company, and of each line */
  readonly told: readonly unknown[];
  readonly raws: readonly unknown[];
  readonly lines: readonly Line[];
  readonly gap: Rational;
}

type RawOf = (input: Input) => unknown;

/** What is another than when lines were counted last, where the caller knows that. */
export interface Since {
  /** the turn after which nothing else was counted */
  readonly turn: number;
  /** the places at which there are other lines */
  readonly at: readonly number[];
  /** whether something else may be known of what caps hang on */
  readonly caps: boolean;
}

/** Lines as they were last counted: by place as they were given and as they count, and what ties them together. */
interface Last extends Together {
  readonly given: (Line | undefined)[];
  readonly tiedAt: readonly (Tied | undefined)[];
  readonly tied: ReadonlyMap<Tied, readonly number[]>;
  /** those of which caps hang on facts */
  readonly hanging: readonly Tied[];
}

/**
 * What lines of one company after another, or of one whose facts change, count for together. Those that groups tie
 * together are counted anew only where one of them is another line than before; all others stay the same objects.
 */
export class Counting {
  /** of what pays and is tied together: by the measure of its first line */
  private readonly before = new Map<Tied, ReadonlyMap<Measure, Counted>>();
  private readonly gaps = new Map<Tied, Rational>();
  private last: Last | undefined;
  private turns = 0;

  constructor(private readonly book: RuleBook) {}

  /** How often was counted. */
  get turn(): number {
    return this.turns;
  }

  /** The lines with what they count for. The given ones stay as they are. `since` spares looking for those that are others. */
  count(given: readonly Line[], rawOf: RawOf, since?: Since): Together {
    const known = since?.turn === this.turns++ ? since : undefined;
    const last = known ? this.last! : this.lastOf(given);
    const others = known?.at ?? othersIn(given, last.given);
    const hanging = known?.caps === false ? [] : last.hanging;
    const stale = new Set(hanging.filter((part) => this.isToldAnew(part, rawOf)));
    if (others.length === 0 && stale.size === 0) return last;
    const after = new After(last);
    for (const at of others) {
      const [line, before] = [given[at]!, last.given[at]];
      if (line === before) continue;
      last.given[at] = line;
      const part = last.tiedAt[at];
      after.put(at, !part && isPaying(line) ? alone(line) : line);
      if (part && (isPaying(line) || (before && isPaying(before)))) stale.add(part);
    }
    for (const part of stale) this.countPart(part, last.tied.get(part)!, given, rawOf, after);
    const gap = [...this.gaps.values()].reduce(add, ZERO);
    return (this.last = { ...last, lines: after.lines, sums: after.sums, gap });
  }

  /** What was counted last, where the same measures stand at the same places; else nothing of them. */
  private lastOf(given: readonly Line[]): Last {
    const { last } = this;
    if (last?.given.length === given.length && isOfSame(given, last.given)) return last;
    const tiedAt = given.map(({ measure }) => tiedMeasures(this.book).get(measure.id));
    const tied = new Map<Tied, number[]>();
    tiedAt.forEach((part, at) => {
      const places = part && tied.get(part);
      if (places) places.push(at);
      else if (part) tied.set(part, [at]);
    });
    for (const part of this.before.keys()) if (!tied.has(part)) this.forget(part);
    const hanging = [...tied.keys()].filter(({ inputs }) => inputs.length > 0);
    const sums: Sums = { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO };
    return (this.last = {
      ...{ lines: [], sums, gap: ZERO },
      ...{ given: given.map(() => undefined), tiedAt, tied, hanging },
    });
  }

  private forget(part: Tied): void {
    this.before.delete(part);
    this.gaps.delete(part);
  }

  /** Whether something else is known of what the caps of a part hang on. */
  private isToldAnew(part: Tied, rawOf: RawOf): boolean {
    const before = this.before.get(part);
    if (!before) return true;
    for (const { told } of before.values()) return !isSame(part.inputs.map(rawOf), told);
    return false;
  }

  /** Counts those of the lines at some places that pay, knot by knot, and puts them in. */
  private countPart(
    part: Tied,
    places: readonly number[],
    given: readonly Line[],
    rawOf: RawOf,
    after: After,
  ): void {
    const paying = places.filter((at) => isPaying(given[at]!));
    const told = part.inputs.map(rawOf);
    const before = this.before.get(part);
    const now = new Map<Measure, Counted>();
    let gap = ZERO;
    for (const { at, groups } of knotsOf(part, paying, given)) {
      const from = at.map((place) => given[place]!);
      const { measure } = from[0]!;
      const counted = this.countKnot(groups, from, told, rawOf, before?.get(measure));
      now.set(measure, counted);
      gap = add(gap, counted.gap);
      at.forEach((place, i) => after.put(place, counted.lines[i]!));
    }
    this.before.set(part, now);
    if (gap.n > 0n) this.gaps.set(part, gap);
    else this.gaps.delete(part);
  }

  private countKnot(
    groups: readonly Group[],
    from: readonly Line[],
    told: readonly unknown[],
    rawOf: RawOf,
    before: Counted | undefined,
  ): Counted {
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
function othersIn(lines: readonly Line[], before: readonly (Line | undefined)[]): number[] {
  const others: number[] = [];
  for (let at = 0; at < lines.length; at++) if (lines[at] !== before[at]) others.push(at);
  return others;
}

/** Whether lines are of the same measures; those that are not there yet may be of any. */
const isOfSame = (lines: readonly Line[], before: readonly (Line | undefined)[]): boolean =>
  before.every((line, at) => !line || line === lines[at] || line.measure === lines[at]!.measure);

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
        one.day === other.day &&
        compare(amountOf(one), amountOf(other)) === 0)
    );
  });

/** A line that counts for what it counted before. */
function asBefore(line: Line, { counted, notCounted }: Line): Line {
  return { ...line, counted, ...(notCounted && { notCounted }) };
}

/** A line beside which nothing stands counts in full. */
const alone = once((line: Line): Line => ({ ...line, counted: amountOf(line) }));

/** A company's lines with what they count for together, and their sums. `since` as where they are counted. */
export function summed(
  counting: Counting,
  company: Company,
  given: readonly Line[],
  known: Known,
  rawOf: RawOf,
  since?: Since,
): CompanyPosition {
  const { lines, sums, gap } = counting.count(given, rawOf, since);
  const { sure, at_most: atMost, open } = sums;
  return { company, lines, known, sure, atMost, open, gap };
}
