import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type Bound, type Held, isMany, limitBound } from "./bound";
import { type Bindable, yearOf } from "./candidate";
import { capFactsOf, capsOver, partsOf } from "./caps-over";
import { groupsOf } from "./groups-of";

/**
 * The groups that bind these lines, in the book's order. `fen` is what each pays by itself; `rawOf` gives what is known of a
 * fact that a group reads and no line of it tells.
 */
export function boundsFor(
  book: RuleBook,
  lines: readonly Bindable[],
  fen: readonly number[],
  rawOf: (input: Input) => unknown,
): Bound[] {
  const places: number[][] = [];
  lines.forEach(({ measure }, at) => {
    for (const group of groupsOf(book, measure)) (places[group] ??= []).push(at);
  });
  const projects = projectsOf(lines);
  return book.groups.flatMap((group, i) => {
    const held = (places[i] ?? []).map((at): Held => {
      const line = lines[at]!;
      return { at, line, facts: capFactsOf(group, line, rawOf) };
    });
    return boundsOver(book, group, held, projects).filter((bound) => mayBind(bound, fen));
  });
}

export const projectsOf = (lines: Iterable<Bindable>): string[] => [
  ...new Set([...lines].flatMap(({ project }) => project ?? [])),
];

/**
 * How a group binds lines: whole, or some of them. A group between matters, and one whose clause speaks of one project,
 * holds for each project by itself (with the lines that name no project) and not for lines marked apart; other groups
 * that a document lists bind the company whole. One whose clause speaks of a year holds for each year by itself (with the
 * lines that name no day). `projects` are those of all lines.
 */
export function boundsOver(
  book: RuleBook,
  group: Group,
  held: readonly Held[],
  projects: readonly string[],
): Bound[] {
  const isCap = group.rule === "cap";
  if (!isCap && !isMany(group, held)) return [];
  const bounds: Bound[] = [];
  for (const apart of isOfProject(group) ? ofEachProject(held, projects) : [held])
    for (const own of group.ofYear ? ofEachYear(apart) : [apart])
      if (isCap) bounds.push(...capsOver(book, group, own));
      else
        for (const part of partsOf(group, own))
          if (part.held === held || isMany(group, part.held))
            bounds.push(limitBound(group, part.held));
  return bounds;
}

/** Whether so much is held that some may not count; limits that are not reached are no bounds. */
export function mayBind({ cap, most, members }: Bound, fen: readonly number[]): boolean {
  if (!cap) return true;
  let sum = 0;
  for (const at of members) sum += fen[at]!;
  return sum > most;
}

/** Whether a group binds the lines of each project by themselves. */
export const isOfProject = (group: Group): boolean => "matter" in group || group.ofProject === true;

/** The lines of each project, and those that name none; all of them where nobody names one. */
function ofEachProject(held: readonly Held[], projects: readonly string[]): (readonly Held[])[] {
  const isPlain = ({ line }: Held) => line.apart === undefined && line.project === undefined;
  if (projects.length === 0 && held.every(isPlain)) return [held];
  return (projects.length > 0 ? projects : [undefined]).map((project) =>
    held.filter(
      ({ line }) =>
        line.apart === undefined && (line.project === undefined || line.project === project),
    ),
  );
}

/** The lines of each year, and those of no day; all of them where no two years are named. */
function ofEachYear(held: readonly Held[]): (readonly Held[])[] {
  if (held.every(({ line }) => line.day === held[0]!.line.day)) return [held];
  const years = [...new Set(held.flatMap(({ line }) => yearOf(line) ?? []))];
  if (years.length < 2) return [held];
  return years.map((year) =>
    held.filter(({ line }) => line.day === undefined || yearOf(line) === year),
  );
}
