import { existsSync, readFileSync } from "node:fs";
import type { BuiltDocument, Problem } from "../authoring";
import { type Group, type Matter, derivedGroups } from "../language";

/** Every group of the book with its members, as somebody last looked at it: a member that is lost is seen here. */
export const recordPath = "rules/groups.txt";

/** One line a group: its name, a colon, what it does, and its members; a bar parts the categories. */
const lineOf = (name: string, { rule, n, of, ofProject, ofYear, counts }: Group) =>
  `${name}: ${rule}${n === undefined ? "" : ` ${String(n)}`}${counts ? ` of all ${counts}` : ""}${ofProject ? " a project" : ""}${ofYear ? " a year" : ""}: ${of.map((side) => side.join(", ")).join(" | ")}`;

/** The groups that documents list, then those that clauses make, in the order of the book. */
export function groupLines(
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
): string[] {
  const listed = documents.flatMap(({ document }) =>
    document.groups.map((group) => lineOf(`${document.code} ${group.id}`, group)),
  );
  const derived = derivedGroups(
    documents.map(({ document }) => document),
    documents.flatMap(({ measures }) => measures.map(({ measure }) => measure)),
    matters,
  );
  return [
    ...listed,
    ...derived.map((g) => lineOf(g.matter === undefined ? SUCCESSION : `paid-once ${g.matter}`, g)),
  ];
}
const SUCCESSION = "succession";

/** What was recorded; nothing where there is no record. */
export const readRecord = (path = recordPath): string[] =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((text) => text !== "")
    : [];

export interface GroupChange {
  /** the document's code and the group's id; or paid-once and the matter */
  name: string;
  /** members that are in none of the groups of this name any more, and those that were in none */
  lost: string[];
  added: string[];
  /** groups of this name in the record, and now */
  was: string[];
  is: string[];
}

/** Groups that are not as they were recorded, by their names. */
export function changedGroups(now: readonly string[], record: readonly string[]): GroupChange[] {
  const [is, was] = [byName(now), byName(record)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [a, b] = [was.get(name) ?? [], is.get(name) ?? []];
    if (a.join("\n") === b.join("\n")) return [];
    const [old, members] = [new Set(a.flatMap(membersIn)), new Set(b.flatMap(membersIn))];
    return {
      name,
      lost: [...old].filter((id) => !members.has(id)),
      added: [...members].filter((id) => !old.has(id)),
      was: a,
      is: b,
    };
  });
}

function byName(lines: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const text of lines) {
    const name = text.slice(0, text.indexOf(":"));
    groups.set(name, [...(groups.get(name) ?? []), text]);
  }
  return groups;
}

const membersIn = (text: string) =>
  text
    .slice(text.lastIndexOf(": ") + 2)
    .split(/, | \| /)
    .filter((id) => id !== "");

/** Groups that are not as they were recorded: at the group where the book has it, else at its line of the record. */
export function groupProblems(
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
  record: readonly string[] = readRecord(),
): Problem[] {
  return changedGroups(groupLines(documents, matters), record).map((change) => ({
    code: "group-differs" as const,
    ...placeOf(change, documents, record),
    zh: `组 ${change.name} 与上次核对的不同${told(change, "少了 ", "多了 ", "分组或取法变了")}；请对照所引条款，确认后运行 npm run -s rules:groups`,
    en: `group ${change.name} is not what it was when last looked at${told(change, "lost ", "new ", "members the same, otherwise grouped")}; check it against the clause, then run npm run -s rules:groups`,
  }));
}

function told({ lost, added }: GroupChange, less: string, more: string, same: string): string {
  const parts = [
    ...(lost.length > 0 ? [`${less}${lost.join(", ")}`] : []),
    ...(added.length > 0 ? [`${more}${added.join(", ")}`] : []),
  ];
  return ` (${parts.length > 0 ? parts.join("; ") : same})`;
}

function placeOf(
  { name, was }: GroupChange,
  documents: readonly BuiltDocument[],
  record: readonly string[],
): { file: string; line: number } {
  for (const { document, groupsAt } of documents) {
    const i = document.groups.findIndex((group) => name === `${document.code} ${group.id}`);
    const at = groupsAt[i];
    if (at) return { file: at.source.file, line: at.source.lineOf([...at.path, "of"]) };
  }
  return { file: "groups.txt", line: record.indexOf(was[0] ?? "") + 1 || 1 };
}
