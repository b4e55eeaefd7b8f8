import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import type { Bindable } from "./candidate";
import { capsOver } from "./caps-over";
import type { Bound } from "./select";

/**
 * The groups that bind these lines, of all or of some. A group between matters holds for each project by itself (with the lines that name
 * no project) and not for lines marked apart; groups that a document lists bind the company whole. `rawOf` gives what is
 * known of a fact that a cap reads and no line of it tells.
 */
export function boundsFor(
  book: RuleBook,
  lines: readonly Bindable[],
  rawOf: (input: Input) => unknown,
  groups: readonly Group[] = book.groups,
): Bound[] {
  const linesOf = new Map<string, Bindable[]>();
  for (const line of lines) {
    const own = linesOf.get(line.measure.id);
    if (own) own.push(line);
    else linesOf.set(line.measure.id, [line]);
  }
  const projects = [...new Set(lines.flatMap(({ project }) => project ?? []))];
  return groups.flatMap((group): Bound[] => {
    const members = new Set(group.of.flat().flatMap((id) => linesOf.get(id) ?? []));
    if (members.size === 0) return [];
    if (group.rule === "cap") return capsOver(book, group, members, rawOf);
    if (!("matter" in group)) return [{ group, members }];
    return (projects.length ? projects : [undefined]).map((project) => ({
      group,
      members: new Set(
        [...members].filter(
          (line) =>
            line.apart === undefined && (line.project === undefined || line.project === project),
        ),
      ),
    }));
  });
}
