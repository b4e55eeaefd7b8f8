import { type Rational, ZERO } from "../exact";
import type { Input } from "../language";
import type { RuleBook } from "../rulebook";
import { amountOf, yuanOf } from "./candidate";
import { groupsReading } from "./groups-of";
import { HeldLines, type Knot } from "./held-lines";
import type { Known } from "./known-facts";
import { After, type Together } from "./lines-after";
import { notCounted } from "./not-counted";
import {
  type Company,
  type CompanyPosition,
  type Instead,
  type Line,
  type NotCounted,
  isPaying,
} from "./position";
import { type Fen, NOTHING, bestSelection } from "./select";

type RawOf = (input: Input) => unknown;

/** What is another than when lines were counted last, where the caller knows that. */
export interface Since {
  /** the turn after which nothing else was counted */
  readonly turn: number;
  /** the places at which there are other lines */
  readonly at: readonly number[];
  /** facts of which something else may be known that groups read */
  readonly facts: Iterable<Input>;
}

/** No line displaces one of a class before its own. */
const CLASSES = ["sure", "at_most", "open"] as const;

/**
 * What lines of one company after another, or of one whose facts change, count for together. Only what bounds tie to a
 * change is counted anew; all other lines stay the same objects.
 */
export class Counting {
  private held: HeldLines;
  /** by place: what lines are paid beside one another, and why not in full */
  private paid: Fen = [];
  private why: (NotCounted | undefined)[] = [];
  /** fen by which a better choice of some lines could pay more, by the place of the first */
  private readonly gaps = new Map<number, number>();
  private last: Together = NOTHING_COUNTED;
  private turns = 0;

  constructor(private readonly book: RuleBook) {
    this.held = new HeldLines(book);
  }

  /** How often was counted. */
  get turn(): number {
    return this.turns;
  }

  /** The lines with what they count for. The given ones stay as they are. `since` spares looking for those that are others. */
  count(given: readonly Line[], rawOf: RawOf, since?: Since): Together {
    const known = since?.turn === this.turns++ ? since : undefined;
    if (!known && !this.isOfSame(given)) this.forget();
    const { held } = this;
    const others = known?.at ?? given.flatMap((line, at) => (line === held.lines[at] ? [] : [at]));
    const reading = groupsReading(this.book);
    for (const input of known?.facts ?? reading.keys()) held.tellAnew(reading.get(input) ?? []);
    for (const at of others) held.put(at, given[at]!);
    const knots = held.knots(rawOf);
    if (others.length === 0 && knots.length === 0) return this.last;
    for (const at of others) if (!isPaying(given[at]!)) this.drop(at);
    const after = new After(this.last);
    for (const at of this.changed(others, knots)) after.put(at, this.counted(at));
    return (this.last = { lines: after.lines, sums: after.sums, gap: this.gap() });
  }

  private gap(): Rational {
    let gap = 0;
    for (const one of this.gaps.values()) gap += one;
    return gap === 0 ? ZERO : yuanOf(gap);
  }

  /** Whether lines are of the same measures and projects as those that were counted last. */
  private isOfSame(given: readonly Line[]): boolean {
    const { lines } = this.held;
    return (
      given.length === lines.length &&
      given.every((line, at) => {
        const other = lines[at]!;
        return (
          line === other ||
          (line.measure === other.measure &&
            line.project === other.project &&
            line.apart === other.apart &&
            line.day === other.day)
        );
      })
    );
  }

  private forget(): void {
    this.held = new HeldLines(this.book);
    [this.paid, this.why, this.last] = [[], [], NOTHING_COUNTED];
    this.gaps.clear();
  }

  /** Counts knots; the places at which a line is another or counts for something else. */
  private changed(others: readonly number[], knots: readonly Knot[]): Iterable<number> {
    if (knots.length === 0) return others;
    const changed = new Set(others);
    for (const knot of knots) for (const at of this.countKnot(knot)) changed.add(at);
    return changed;
  }

  /** What does not pay has no part in anything. */
  private drop(at: number): void {
    this.paid[at] = NOTHING;
    this.why[at] = undefined;
    this.gaps.delete(at);
  }

  /** Class after class, each is chosen as the groups leave room. Gives the places that count for something else than before. */
  private countKnot({ places, bounds }: Knot): number[] {
    const { paid, why, held } = this;
    const { lines, fen } = held;
    const before = places.map((at) => paid[at]);
    for (const at of places) {
      paid[at] = NOTHING;
      this.gaps.delete(at);
    }
    let gap = 0;
    for (const own of CLASSES) {
      const ofClass = places.filter((at) => lines[at]!.class === own);
      if (ofClass.length > 0) gap += bestSelection(ofClass, bounds, fen, paid);
    }
    if (gap > 0) this.gaps.set(places[0]!, gap);
    return places.filter((at, i) => {
      const now = notCounted(at, bounds, { lines, fen, paid });
      if (paid[at] === before[i] && isSame(now, why[at])) return false;
      why[at] = now;
      return true;
    });
  }

  /** A line with what it counts for. */
  private counted(at: number): Line {
    const line = this.held.lines[at]!;
    const [paid, why] = [this.paid[at]!, this.why[at]];
    if (!isPaying(line)) return line;
    const counted = this.sumOf(line, at, paid);
    return why ? { ...line, counted, notCounted: why } : { ...line, counted };
  }

  private sumOf(line: Line, at: number, paid: number): Rational {
    return paid === this.held.fen[at] ? amountOf(line) : paid > 0 ? yuanOf(paid) : ZERO;
  }
}

const NOTHING_COUNTED: Together = {
  lines: [],
  sums: { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO },
  gap: ZERO,
};

/** Whether two reasons say the same. */
function isSame(a: NotCounted | undefined, b: NotCounted | undefined): boolean {
  if (a === b) return true;
  if (a?.why === "capped" && b?.why === "capped") return a.group === b.group;
  if (a?.why !== "excluded" || b?.why !== "excluded") return false;
  return a.group.of === b.group.of && a.group.cite === b.group.cite && isSameList(a.by, b.by);
}

const isSameList = (a: readonly Instead[], b: readonly Instead[]): boolean =>
  a.length === b.length &&
  a.every(({ id, project, same }, i) => {
    const other = b[i]!;
    return id === other.id && project === other.project && same === other.same;
  });

/**
 * Says of each line what it counts for when all stand together, and why not in full. `rawOf` gives what is known of a
 * fact that a group itself reads. Gives how much a better choice could pay at the most, in yuan.
 */
export function countTogether(book: RuleBook, lines: readonly Line[], rawOf: RawOf): Rational {
  const { lines: counted, gap } = new Counting(book).count(lines, rawOf);
  counted.forEach(({ counted, notCounted }, at) => {
    const line = lines[at]!;
    line.counted = counted;
    if (notCounted) line.notCounted = notCounted;
  });
  return gap;
}

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
