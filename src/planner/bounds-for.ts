import { ZERO, add, compare } from "../exact";
import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type Bindable, type Candidate, amountOf, yearOf } from "./candidate";
import { capsOver, partsOf } from "./caps-over";
import { type Bound, placesOf } from "./select";
import { tiedMeasures } from "./tied-measures";

/**
 * The groups that bind these lines, of all or of some. A group between matters, and one whose clause speaks of one project,
 * holds for each project by itself (with the lines that name no project) and not for lines marked apart; other groups
 * that a document lists bind the company whole. One whose clause speaks of a year holds for each year by itself (with the
 * lines that name no day). `rawOf` gives what is known of a fact that a cap reads and no line of it
 * tells.
 */
export function boundsFor(
  book: RuleBook,
  lines: readonly Bindable[],
  rawOf: (input: Input) => unknown,
  groups: readonly Group[] = book.groups,
): Bound[] {
  const held = new Map<Group, Set<Bindable>>();
  for (const line of lines) {
    const { id } = line.measure;
    const tied = tiedMeasures(book).get(id);
    for (const place of tied?.groupsOf.get(id) ?? []) {
      const group = tied!.groups[place]!;
      const members = held.get(group);
      if (members) members.add(line);
      else held.set(group, new Set([line]));
    }
  }
  const projects = [...new Set(lines.flatMap(({ project }) => project ?? []))];
  return groups.flatMap((group): Bound[] => {
    const members = held.get(group);
    if (!members || !mayBind({ group, members })) return [];
    const apart = isOfProject(group) ? ofEachProject(members, projects) : [members];
    const byYear = group.ofYear ? apart.flatMap(ofEachYear) : apart;
    return byYear
      .flatMap((own): Bound[] =>
        group.rule === "cap"
          ? capsOver(book, group, own, rawOf)
          : group.each === undefined
            ? [{ group, members: own }]
            : partsOf(group, own, rawOf).map(({ held }) => ({ group, members: new Set(held) })),
      )
      .filter(mayBind);
  });
}

/** Whether so many lines, or so much, are held that some may not count: most groups hold few of the lines that pay. */
function mayBind({ group, members, cap }: Bound): boolean {
  if (group.rule === "at-most") return mostCategories(group, members) > group.n!;
  return !cap || compare([...members].map(amountOf).reduce(add, ZERO), cap) > 0;
}

/** How many categories of a group lines are at the most: a measure may stand in several. */
const mostCategories = (group: Group, members: ReadonlySet<Candidate>): number =>
  group.counts
    ? members.size
    : [...members].reduce((sum, { measure }) => sum + placesOf(group).get(measure.id)!.length, 0);

const isOfProject = (group: Group): boolean => "matter" in group || group.ofProject === true;

/** The members that belong to each project, and those that name none; all of them where nobody names one. */
function ofEachProject(
  members: ReadonlySet<Bindable>,
  projects: readonly string[],
): ReadonlySet<Bindable>[] {
  return (projects.length > 0 ? projects : [undefined]).map(
    (project) =>
      new Set(
        [...members].filter(
          (line) =>
            line.apart === undefined && (line.project === undefined || line.project === project),
        ),
      ),
  );
}

/** The members of each year, and those of no day; all of them where no day is named. */
function ofEachYear(members: ReadonlySet<Bindable>): ReadonlySet<Bindable>[] {
  const lines = [...members];
  const years = [...new Set(lines.flatMap((line) => yearOf(line) ?? []))];
  if (years.length < 2) return [members];
  return years.map(
    (year) => new Set(lines.filter((line) => line.day === undefined || yearOf(line) === year)),
  );
}
