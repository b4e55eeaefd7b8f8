import { expect, test } from "vitest";
import type { BuiltDocument } from "../../src/authoring";
import { rulesReadOnce } from "../rules/read-once";
import { groupLines, groupProblems, readRecord } from "../../src/evidence/recorded-groups";
import type { Group } from "../../src/language";

const { documents, matters } = rulesReadOnce();
const record = readRecord();

test("the record is the book's", () => {
  expect(record).toEqual(groupLines(documents, matters));
  expect(groupProblems(documents, matters)).toEqual([]);
});

/** The book with one group of a document as it is said, or without it. */
const withGroup = (built: BuiltDocument, at: number, group?: Group): BuiltDocument[] => {
  const cut = <T>(list: readonly T[], own?: T) =>
    list.flatMap((one, i) => (i !== at ? [one] : own === undefined ? [] : [own]));
  const { document, groupsAt } = built;
  const changed = {
    ...built,
    document: { ...document, groups: cut(document.groups, group) },
    groupsAt: group ? groupsAt : cut(groupsAt),
  };
  return documents.map((one) => (one === built ? changed : one));
};

/** Every group that a document lists, with its place among them. */
const listed = documents.flatMap((built) =>
  built.document.groups.map((group, at) => ({ built, group, at })),
);

test("a member dropped from any group is named, at the group", () => {
  let drops = 0;
  for (const { built, group, at } of listed)
    for (const id of group.of.flat()) {
      const of = group.of.map((side) => side.filter((one) => one !== id));
      const rest = of.filter((side) => side.length > 0);
      const problems = groupProblems(withGroup(built, at, { ...group, of: rest }), matters, record);
      expect(problems).toHaveLength(1);
      expect(problems[0]!.en).toContain(`${built.document.code} ${group.id} is not`);
      expect(problems[0]!.en).toContain(`lost ${id})`);
      expect(problems[0]!.file).toBe(built.groupsAt[at]!.source.file);
      drops++;
    }
  expect(drops).toBeGreaterThan(150);
});

test("a group that is gone is named at its line of the record", () => {
  for (const { built, group, at } of listed) {
    const [problem, ...others] = groupProblems(withGroup(built, at), matters, record);
    expect(others).toEqual([]);
    const line = record.findIndex((t) => t.startsWith(`${built.document.code} ${group.id}:`)) + 1;
    expect(problem).toMatchObject({ code: "group-differs", file: "groups.txt", line });
  }
});

test("a measure that no longer names what it pays for is missed in the groups of its matter", () => {
  const drops = documents.flatMap((built) =>
    built.measures.map((authored, i) => ({ built, authored, i })),
  );
  const grouped = drops.filter(({ authored: { measure } }) =>
    record.some((t) => t.startsWith("paid-once") && t.split(/: |, | \| /).includes(measure.id)),
  );
  expect(grouped.length).toBeGreaterThan(100);
  for (const { built, authored, i } of grouped) {
    const measure = { ...authored.measure, matters: [] };
    const measures = built.measures.with(i, { ...authored, measure });
    const book = documents.map((one) => (one === built ? { ...built, measures } : one));
    const words = groupProblems(book, matters, record).map((problem) => problem.en);
    expect(words.some((text) => text.includes(measure.id))).toBe(true);
  }
});

test("a group that chooses otherwise, and one that is new, are told", () => {
  const { built, group, at } = listed.find((one) => one.group.id === "two-kinds")!;
  const [other] = groupProblems(withGroup(built, at, { ...group, n: 1 }), matters, record);
  expect(other!.en).toContain("members the same, otherwise grouped");
  const [added] = groupProblems(
    documents,
    matters,
    record.filter((line) => !line.startsWith("jsxe-2026-03 one-direction:")),
  );
  expect(added!.en).toContain("new jsxe-2026-03/1.1");
});
