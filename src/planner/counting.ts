import { ZERO, add } from "../exact";
import type { Group, Input, Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { amountOf } from "./candidate";
import { type Counted, countedKnot, isSame } from "./counted-knot";
import type { Known } from "./known-facts";
import { type Company, type CompanyPosition, type Line, isPaying } from "./position";
import { After, type Sums, type Together } from "./lines-after";
import { knotsOf } from "./knots";
import { type Tied, tiedMeasures } from "./tied-measures";

/** Lines of a part that pay, knot by knot, as they were last counted. */
interface Part {
  /** what was known of what its caps hang on */
  readonly told: readonly unknown[];
  /** the knots of measures with lines that pay, and those that groups hold */
  readonly knotOf: Map<Measure, Counted>;
  readonly heldBy: Map<Group, Counted>;
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
  readonly measures: readonly Measure[];
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
  private readonly before = new Map<Tied, Part>();
  /** knots of which the best choice is not proved */
  private readonly gaps = new Set<Counted>();
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
    // nothing was counted yet at these places
    const isFirst = last.lines.length === 0;
    const whole = new Set(
      isFirst ? last.tied.keys() : hanging.filter((part) => this.isToldAnew(part, rawOf)),
    );
    if (others.length === 0 && whole.size === 0) return last;
    const after = new After(last);
    const moved = new Map<Tied, number[]>([...whole].map((part) => [part, []]));
    for (const at of others) {
      const [line, before] = [given[at]!, last.given[at]];
      if (line === before) continue;
      last.given[at] = line;
      const part = last.tiedAt[at];
      after.put(at, !part && isPaying(line) ? alone(line) : line);
      if (part && (isPaying(line) || (before && isPaying(before)))) push(moved, part, at);
    }
    for (const [part, places] of moved)
      this.countPart(part, whole.has(part) ? undefined : places, { given, rawOf, after });
    const gap = [...this.gaps].reduce((sum, knot) => add(sum, knot.gap), ZERO);
    return (this.last = { ...last, lines: after.lines, sums: after.sums, gap });
  }

  /** What was counted last, where the same measures stand at the same places; else nothing of them. */
  private lastOf(given: readonly Line[]): Last {
    const { last } = this;
    if (last && isOfSame(given, last.measures)) return last;
    const measures = given.map(({ measure }) => measure);
    const tiedAt = given.map(({ measure }) => tiedMeasures(this.book).get(measure.id));
    const tied = new Map<Tied, number[]>();
    tiedAt.forEach((part, at) => {
      if (part) push(tied, part, at);
    });
    for (const part of this.before.keys()) if (!tied.has(part)) this.forget(part);
    const hanging = [...tied.keys()].filter(({ inputs }) => inputs.length > 0);
    const sums: Sums = { sure: ZERO, at_most: ZERO, open: ZERO, none: ZERO };
    return (this.last = {
      ...{ lines: [], sums, gap: ZERO },
      ...{ given: given.map(() => undefined), measures, tiedAt, tied, hanging },
    });
  }

  private forget(part: Tied): void {
    for (const knot of this.before.get(part)!.knotOf.values()) this.gaps.delete(knot);
    this.before.delete(part);
  }

  /** Whether something else is known of what the caps of a part hang on. */
  private isToldAnew(part: Tied, rawOf: RawOf): boolean {
    const before = this.before.get(part);
    return before === undefined || !isSame(part.inputs.map(rawOf), before.told);
  }

  /** Counts the knots of lines at some places, or all of a part, and puts them in. */
  private countPart(tied: Tied, moved: readonly number[] | undefined, counter: Counter): void {
    const { given, rawOf, after } = counter;
    const before = this.before.get(tied);
    const part: Part =
      moved && before
        ? before
        : { told: tied.inputs.map(rawOf), knotOf: new Map(), heldBy: new Map() };
    this.before.set(tied, part);
    const stale = this.untied(tied, before, moved, given);
    const places = moved
      ? [...new Set([...stale].flatMap(({ at }) => at).concat(moved))].sort((a, b) => a - b)
      : this.last!.tied.get(tied)!;
    const known = new Map(
      [...stale].flatMap((knot) => knot.from.map((one) => [one.measure, knot])),
    );
    const paying = places.filter((at) => isPaying(given[at]!));
    for (const knot of knotsOf(tied, paying, given)) {
      const [first] = knot.at;
      const told = { given, told: part.told, rawOf };
      const before = known.get(given[first!]!.measure);
      // what counts as before may stand at other places
      const counted = { ...countedKnot(this.book, knot, told, before), at: knot.at };
      for (const { measure } of counted.from) part.knotOf.set(measure, counted);
      for (const group of knot.groups) part.heldBy.set(group, counted);
      if (counted.gap.n > 0n) this.gaps.add(counted);
      knot.at.forEach((place, i) => after.put(place, counted.lines[i]!));
    }
  }

  /** Takes out the knots that lines at some places are in or come into, or all. */
  private untied(
    tied: Tied,
    part: Part | undefined,
    moved: readonly number[] | undefined,
    given: readonly Line[],
  ): ReadonlySet<Counted> {
    const stale = new Set(moved ? [] : part?.knotOf.values());
    for (const at of moved ?? []) {
      const { measure } = given[at]!;
      const held = tied.groupsOf.get(measure.id)!.map((i) => part?.heldBy.get(tied.groups[i]!));
      for (const knot of [part?.knotOf.get(measure), ...held]) if (knot) stale.add(knot);
    }
    for (const knot of stale) {
      this.gaps.delete(knot);
      for (const { measure } of knot.from) part!.knotOf.delete(measure);
      for (const group of knot.groups) part!.heldBy.delete(group);
    }
    return stale;
  }
}

/** What lines are counted from, and where they are put. */
interface Counter {
  readonly given: readonly Line[];
  readonly rawOf: RawOf;
  readonly after: After;
}

function push<K>(lists: Map<K, number[]>, key: K, one: number): void {
  const own = lists.get(key);
  if (own) own.push(one);
  else lists.set(key, [one]);
}

/** The places at which there is another line than before. */
function othersIn(lines: readonly Line[], before: readonly (Line | undefined)[]): number[] {
  const others: number[] = [];
  for (let at = 0; at < lines.length; at++) if (lines[at] !== before[at]) others.push(at);
  return others;
}

function isOfSame(lines: readonly Line[], measures: readonly Measure[]): boolean {
  if (lines.length !== measures.length) return false;
  for (let at = 0; at < lines.length; at++) if (lines[at]!.measure !== measures[at]) return false;
  return true;
}

/** A line beside which nothing stands counts in full. */
const alone = (line: Line): Line => ({ ...line, counted: amountOf(line) });

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
