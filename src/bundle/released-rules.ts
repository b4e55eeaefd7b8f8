import type { RuleBook } from "../rulebook";
import { ruleChanges, ruleDigest, type RuleChange, type RuleDigest } from "../travel";

/** What a release says of its rules: fingerprints that the next one is held against, and what changed since the last. */
export interface ReleasedRules {
  readonly digest: RuleDigest;
  /** a section of the change log, Markdown */
  readonly section: string;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ") || "–";
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

/** Holds the rule book against the digest of the last release; none of it is the first one's. */
export async function releasedRules(
  version: string,
  book: RuleBook,
  last: RuleDigest | undefined,
): Promise<ReleasedRules> {
  const digest = await ruleDigest(book);
  const head = `## ${version} (${last ? `${last.version} → ` : ""}${digest.version})`;
  const lines = last ? changeLines(last, digest) : [];
  const count = Object.keys(digest.measures).length;
  const first = `首次发布，共 ${count} 项措施。First release, ${count} measures.`;
  const none = "措施和合计限制都没有变。Nothing changed.";
  const body = last ? (lines.length > 0 ? lines.join("\n") : none) : first;
  return { digest, section: `${head}\n\n${body}\n` };
}

function changeLines(last: RuleDigest, digest: RuleDigest): string[] {
  const zh = ruleChanges(last, digest, "zh-CN");
  const en = ruleChanges(last, digest, "en-US");
  const groups =
    last.groups === digest.groups
      ? []
      : ["互斥或合计上限有变。What counts together changed.", ...(zh.length > 0 ? [""] : [])];
  if (zh.length === 0) return groups;
  const heads = ["措施 Measure", "原来 From", "现在 To", "说明", "Change", "条款 Clause"];
  const told = (one: RuleChange, i: number) =>
    row([one.measure, one.from, one.to, one.sentence, en[i]!.sentence, one.clause]);
  return [...groups, row(heads), row(heads.map(() => "---")), ...zh.map(told)];
}

const TITLE = "# 规则变更 Changes of the rules";

/** The change log with a section more, the newest first. */
export const withSection = (page: string | undefined, section: string): string =>
  `${TITLE}\n\n${section}${(page ?? TITLE).slice(TITLE.length)}`;
