import type { Rational } from "../exact";
import { treeValue } from "../engine";
import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import type { Candidate } from "./candidate";
import { factOf } from "./facts-for";
import type { Bound } from "./select";

/** A line as groups see it: projects have matters of their own, and what is marked apart is another matter. */
export interface Bindable extends Candidate {
  project?: string;
  apart?: string;
}

/**
 * The groups that bind these lines, of all or of some. A group between matters holds for each project by itself (with the lines that name
 * no project) and not for lines marked apart; groups that a document lists bind the company whole. `rawOf` gives what is
 * known of a fact that a group itself reads: a cap over unknown facts does not bind.
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
    if (group.rule === "cap") {
      const cap = capOf(book, group, rawOf);
      return cap ? [{ group, cap, members }] : [];
    }
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

/** A cap over facts that are not known does not bind. */
function capOf(
  book: RuleBook,
  group: Group,
  rawOf: (input: Input) => unknown,
): Rational | undefined {
  const facts = group.inputs.map((input) => factOf(input, rawOf(input)));
  const cap = treeValue(group.cap!, { inputs: group.inputs, steps: [] }, facts, book.tables);
  return typeof cap === "object" ? cap : undefined;
}
