import { parseDate } from "../../exact";
import { type BuiltDocument, type Authored, isFor, type Problem, Reader } from "../../authoring";

/** What can only be seen over all documents: ids, versions and the members of groups. */
export function acrossDocuments(documents: readonly BuiltDocument[]): Problem[] {
  const all = documents.flatMap((d) => d.measures);
  return [
    ...repeatedDocuments(documents),
    ...versions(all),
    ...documents.flatMap((d) => groupProblems(d, new Set(all.map((a) => a.measure.id)))),
    ...documents.flatMap(conditionProblems),
  ];
}

function repeatedDocuments(documents: readonly BuiltDocument[]): Problem[] {
  return documents.flatMap((built, i): Problem[] => {
    const first = documents.slice(0, i).find((d) => d.document.code === built.document.code);
    if (!first) return [];
    const out = new Reader(built.head);
    out.report(
      "duplicate-id",
      ["code"],
      `文件代码 ${built.document.code} 已用于 ${first.head.file}；请换一个`,
      `the document code ${built.document.code} is taken by ${first.head.file}; choose another`,
    );
    return out.problems;
  });
}

const START = -Infinity;
const END = Infinity;
const from = ({ measure }: Authored) => (measure.from ? (parseDate(measure.from) ?? START) : START);
const to = ({ measure }: Authored) => (measure.to ? (parseDate(measure.to) ?? END) : END);

/** Versions of one id follow each other day by day. */
function versions(all: readonly Authored[]): Problem[] {
  const byId = new Map<string, Authored[]>();
  for (const a of all) byId.set(a.measure.id, [...(byId.get(a.measure.id) ?? []), a]);
  return [...byId.values()].flatMap((same) => {
    const sorted = [...same].sort((a, b) => from(a) - from(b));
    return sorted.slice(1).flatMap((later, i) => follows(sorted[i]!, later));
  });
}

function follows(earlier: Authored, later: Authored): Problem[] {
  const out = new Reader(later.reader.source);
  const { id } = later.measure;
  const at = [...later.path, "id"];
  const [end, start] = [to(earlier), from(later)];
  const where = `${earlier.reader.source.file}:${earlier.reader.source.lineOf(earlier.path)}`;
  if (from(earlier) === start && end === to(later))
    out.report(
      "duplicate-id",
      at,
      `${id} 已写在 ${where}；同一措施的不同版本要写不同的 from 和 to`,
      `${id} stands in ${where} already; versions of one measure need different from and to`,
    );
  else if (start <= end)
    out.report(
      "version-overlap",
      at,
      `${id} 与 ${where} 的版本在同一天都有效；请让前一版的 to 早于这一版的 from`,
      `${id} is valid on the same day as its version in ${where}; let that one end before this begins`,
    );
  else if (start > end + 1)
    out.report(
      "version-gap",
      at,
      `${id} 与 ${where} 的版本之间有几天没有版本；请让两版首尾相接`,
      `between ${id} here and in ${where} there are days without a version; let one follow the other`,
    );
  return out.problems;
}

/** A condition for some measures only names some that there are. */
function conditionProblems(built: BuiltDocument): Problem[] {
  const { head, defaults, measures } = built;
  const out = new Reader(head);
  if (isUnread(built)) return [];
  for (const { only, path } of defaults.conditions)
    for (const part of only)
      if (!measures.some(({ measure }) => isFor(measure.id, [part])))
        out.report(
          "unknown-measure",
          path,
          `only 里的 ${part} 不是本文件的措施；请核对 id`,
          `only names ${part}, which is no measure of this document; check the id`,
        );
  return out.problems;
}

/** What stands in a file that cannot be read is not known. */
const isUnread = ({ problems }: BuiltDocument): boolean =>
  problems.some(({ code }) => code === "syntax");

function groupProblems(built: BuiltDocument, ids: ReadonlySet<string>): Problem[] {
  const { document, groupsAt } = built;
  const unread = isUnread(built);
  const raw = new Set<string>();
  return document.groups.flatMap((group, i) => {
    const { source, path: at } = groupsAt[i]!;
    const out = new Reader(source);
    const members = group.of.flat();
    if (raw.has(group.id))
      out.report(
        "duplicate-id",
        at,
        `已有名为 ${group.id} 的组；请换一个名字`,
        `there is a group ${group.id} already; choose another name`,
      );
    raw.add(group.id);
    for (const member of unread ? [] : members.filter((m) => !ids.has(m)))
      out.report(
        "unknown-measure",
        [...at, "of"],
        `组 ${group.id} 里的 ${member} 不存在；请核对措施的 id`,
        `group ${group.id} names ${member}, which does not exist; check the id of the measure`,
      );
    for (const member of members.filter((m, k) => members.indexOf(m) !== k))
      out.report(
        "duplicate-id",
        [...at, "of"],
        `组 ${group.id} 里 ${member} 写了两次；请删去一个`,
        `group ${group.id} names ${member} twice; remove one`,
      );
    if (group.rule === "at-most" && !group.counts && group.of.length <= (group.n ?? 1))
      out.report(
        "wrong-value",
        [...at, "of"],
        `组 ${group.id} 只有 ${group.of.length} 类，最多 ${group.n} 类的限制不起作用；请核对 n 与 of`,
        `group ${group.id} has ${group.of.length} categories, so that at most ${group.n} limits nothing; check n and of`,
      );
    return out.problems;
  });
}
