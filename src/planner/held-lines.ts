import { compare } from "../exact";
import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import type { Bound, Held } from "./bound";
import { boundsOver, isOfProject, mayBind, projectsOf } from "./bounds-for";
import { amountOf, fenOf } from "./candidate";
import { capFactsOf, isSameFacts } from "./caps-over";
import { groupsOf } from "./groups-of";
import { type Line, isPaying } from "./position";
import { type Fen, NOTHING } from "./select";

type RawOf = (input: Input) => unknown;

/** Lines that bounds tie together, by place, with these bounds; both in order. */
export interface Knot {
  readonly places: readonly number[];
  readonly bounds: readonly Bound[];
}

/** What a group holds, and how it binds that. */
interface Holding {
  readonly group: Group;
  /** lines that pay, in order of their places */
  readonly held: Held[];
  /** its bounds over these; none while they are to be made */
  all: readonly Bound[] | undefined;
  /** those that may bind for what the lines pay */
  binding: readonly Bound[];
}

/**
 * Lines of one company by place, and how groups bind those that pay. Where lines change, only what holds these is worked
 * out anew.
 */
export class HeldLines {
  readonly lines: Line[] = [];
  /** what lines pay by themselves */
  readonly fen: Fen = [];
  private readonly groupsAt: (readonly number[])[] = [];
  private readonly holdings: (Holding | undefined)[];
  /** of the lines that pay */
  private projects: readonly string[] = [];
  /** places of groups of which the bounds may be others, and of lines that may count for something else */
  private readonly stale = new Set<number>();
  private readonly moved = new Set<number>();
  /** marks of what a walk has met, by place of a line and of a group: the number of the walk */
  private readonly met: number[] = [];
  private readonly metGroup: number[];
  private walk = 0;

  constructor(private readonly book: RuleBook) {
    this.holdings = book.groups.map(() => undefined);
    this.metGroup = book.groups.map(() => 0);
  }

  /** Puts a line in its place, or another of the same measure and project in the place of one. */
  put(at: number, line: Line): void {
    const before = this.lines[at];
    const was = this.fen[at] ?? NOTHING;
    const now = isPaying(line) ? fenOf(amountOf(line)) : NOTHING;
    this.lines[at] = line;
    this.fen[at] = now;
    if (!before) {
      this.groupsAt[at] = groupsOf(this.book, line.measure);
      this.met[at] = 0;
    }
    if (was === NOTHING && now === NOTHING) return;
    if (was !== now || line.class !== before?.class) this.moved.add(at);
    const isOther = was === NOTHING || now === NOTHING;
    for (const place of this.groupsAt[at]!) {
      const { rule, inputs } = this.book.groups[place]!;
      if (isOther) this.hold(place, at, now !== NOTHING);
      if (isOther || inputs.length > 0 || (rule === "cap" && was !== now)) this.stale.add(place);
    }
    if (line.project !== undefined && isOther) this.nameProjects();
  }

  /** Takes a line into a group, or out of it. */
  private hold(place: number, at: number, comes: boolean): void {
    const group = this.book.groups[place]!;
    const holding = (this.holdings[place] ??= { group, held: [], all: [], binding: [] });
    const { held } = holding;
    let i = held.length;
    while (i > 0 && held[i - 1]!.at >= at) i--;
    if (comes) held.splice(i, 0, { at, line: this.lines[at]!, facts: [] });
    else held.splice(i, 1);
    holding.all = undefined;
  }

  private nameProjects(): void {
    const projects = projectsOf(this.lines.filter((_, at) => this.fen[at] !== NOTHING));
    if (projects.join("\n") === this.projects.join("\n")) return;
    this.projects = projects;
    this.holdings.forEach((holding, place) => {
      if (!holding || !isOfProject(holding.group)) return;
      holding.all = undefined;
      this.stale.add(place);
    });
  }

  /** Some facts that groups read may be others. */
  tellAnew(groups: Iterable<number>): void {
    for (const place of groups) if (this.holdings[place]) this.stale.add(place);
  }

  /**
   * What may count for something else than when this was asked last. `rawOf` gives what is known of a fact that a group
   * reads and no line of it tells.
   */
  knots(rawOf: RawOf): readonly Knot[] {
    if (this.stale.size === 0 && this.moved.size === 0) return NO_KNOTS;
    for (const place of this.stale) this.bind(this.holdings[place]!, rawOf);
    this.stale.clear();
    const found: Knot[] = [];
    this.walk++;
    for (const at of this.moved)
      if (this.met[at] !== this.walk && this.fen[at] !== NOTHING) found.push(this.knotWith(at));
    this.moved.clear();
    return found;
  }

  /** Works out how a group binds what it holds. */
  private bind(holding: Holding, rawOf: RawOf): void {
    const { group, held, binding: before } = holding;
    if (group.inputs.length > 0 && this.tellFacts(holding, rawOf)) holding.all = undefined;
    const all = (holding.all ??= boundsOver(this.book, group, held, this.projects));
    holding.binding = group.rule === "cap" ? all.filter((bound) => mayBind(bound, this.fen)) : all;
    if (isSame(before, holding.binding)) return;
    for (const bounds of [before, holding.binding])
      for (const { members } of bounds) for (const at of members) this.moved.add(at);
  }

  /** Tells a group the facts of what it holds; whether some are others than before. */
  private tellFacts({ group, held }: Holding, rawOf: RawOf): boolean {
    let isOther = false;
    held.forEach(({ at, facts: before }, i) => {
      const line = this.lines[at]!;
      const facts = capFactsOf(group, line, rawOf);
      if (isSameFacts(facts, before)) return;
      held[i] = { at, line, facts };
      isOther = true;
    });
    return isOther;
  }

  /** A line with all that bounds tie to it. */
  private knotWith(first: number): Knot {
    const { walk, met, metGroup } = this;
    const places = [first];
    const groups: number[] = [];
    met[first] = walk;
    // what is found is looked at in its turn
    for (const at of places)
      for (const group of this.groupsAt[at]!) {
        const { binding } = this.holdings[group]!;
        if (binding.length === 0 || metGroup[group] === walk) continue;
        metGroup[group] = walk;
        groups.push(group);
        for (const { members } of binding)
          for (const member of members) {
            if (met[member] === walk) continue;
            met[member] = walk;
            places.push(member);
          }
      }
    const bounds: Bound[] = [];
    for (const group of groups.sort(inOrder)) bounds.push(...this.holdings[group]!.binding);
    return { places: places.sort(inOrder), bounds };
  }
}

const NO_KNOTS: readonly Knot[] = [];

const inOrder = (a: number, b: number) => a - b;

/** Whether a group binds the same lines with the same sums. */
const isSame = (some: readonly Bound[], others: readonly Bound[]): boolean =>
  some.length === others.length &&
  some.every((one, i) => one === others[i] || isLike(one, others[i]!));

const isLike = (one: Bound, other: Bound): boolean =>
  one.members.length === other.members.length &&
  one.members.every((at, i) => at === other.members[i]) &&
  (one.cap === other.cap || (!!one.cap && !!other.cap && compare(one.cap, other.cap) === 0));
