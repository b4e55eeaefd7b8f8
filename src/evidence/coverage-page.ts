import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BuiltDocument } from "../authoring";
import { applyingCoverage } from "./coverage-applying";
import {
  type DerivedGroup,
  type Kind,
  type Matter,
  type Measure,
  KINDS,
  derivedGroups,
} from "../language";

export const coveragePath = "rules/COVERAGE.md";

const HEADS: Record<Kind, string> = {
  award: "computed",
  ceiling: "up to",
  discretionary: "case by case",
  eligibility: "class",
  score: "score",
  lookup: "lookup",
  service: "information",
};

/**
 * The register of what is modelled: documents by kind of answer, examples, open readings, clauses left out; then the
 * groups that clauses against paying twice make.
 */
export function coveragePage(
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
): string {
  const rows = documents.map((built) => rowOf(built));
  const total = rows.reduce(
    (a, b) => a.map((n, i) => n + b[i]!),
    Array<number>(KINDS.length + 4).fill(0),
  );
  return [
    "# Coverage · 覆盖情况",
    "",
    "Made by `npm run rules:check`; a test compares it. One row a document: measures by the answer they give, examples in the rule files, open readings, and clauses that are recorded as not modelled.",
    "",
    line([
      "document 文件",
      "measures",
      ...KINDS.map((k) => HEADS[k]),
      "examples",
      "open readings",
      "not modelled",
    ]),
    line(["---", ...Array<string>(KINDS.length + 4).fill("---:")]),
    ...documents.map((built, i) => line([nameOf(built), ...rows[i]!])),
    line(["**all**", ...total]),
    "",
    ...paidOnce(documents, matters),
    "",
    ...applyingCoverage(documents),
  ].join("\n");
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** The groups that no document lists: one row a group. */
function paidOnce(
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
): string[] {
  const groups = derivedGroups(
    documents.map(({ document }) => document),
    documents.flatMap(({ measures }) => measures.map(({ measure }) => measure)),
    matters,
  );
  return [
    "## Paid once · 只支付一次",
    "",
    "Groups that clauses against paying twice make between measures of one matter (rules/matters.yaml), and documents after one another. Of the members that a vertical bar parts, one side is paid.",
    "",
    line(["matter 事项", "members", "clauses 条款"]),
    line(["---", "---", "---"]),
    ...groups.map((group) => line([matterOf(group, matters), membersOf(group), group.cite])),
  ];
}

const matterOf = ({ matter }: DerivedGroup, matters: Readonly<Record<string, Matter>>) =>
  matter === undefined ? "succession 前后两份文件" : `${matter} ${matters[matter]!.zh}`;

const membersOf = ({ of, matter }: DerivedGroup) =>
  (matter === undefined ? of.map(([first]) => [`${first!.split("/")[0]!}/…`]) : of)
    .map((side) => side.join(", "))
    .join(" \\| ");

const nameOf = ({ document }: BuiltDocument) =>
  `${document.number ?? document.code} ${document.title.zh}`;

function rowOf(built: BuiltDocument): number[] {
  const measures = built.measures.map((m) => m.measure);
  const sum = (of: (m: Measure) => number) => measures.reduce((total, m) => total + of(m), 0);
  return [
    measures.length,
    ...KINDS.map((kind) => measures.filter((m) => m.kind === kind).length),
    built.measures.reduce((total, m) => total + m.examples.length, 0),
    sum((m) => m.readings?.length ?? 0),
    sum((m) => m.unmodelled?.length ?? 0),
  ];
}

/** Writes the page where it changed; says whether it did. */
export function writeCoverage(
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
  path = coveragePath,
): boolean {
  const page = coveragePage(documents, matters);
  if (existsSync(path) && readFileSync(path, "utf8") === page) return false;
  writeFileSync(path, page);
  return true;
}
