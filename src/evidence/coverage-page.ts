import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BuiltDocument } from "../authoring";
import { applyingCoverage } from "./coverage-applying";
import { type Kind, type Measure, KINDS } from "../language";

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

/** The register of what is modelled: documents by kind of answer, examples, open readings, clauses left out. */
export function coveragePage(documents: readonly BuiltDocument[]): string {
  const rows = documents.map((built) => rowOf(built));
  const total = rows.reduce(
    (a, b) => a.map((n, i) => n + b[i]!),
    Array<number>(KINDS.length + 4).fill(0),
  );
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
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
    ...applyingCoverage(documents),
  ].join("\n");
}

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
export function writeCoverage(documents: readonly BuiltDocument[], path = coveragePath): boolean {
  const page = coveragePage(documents);
  if (existsSync(path) && readFileSync(path, "utf8") === page) return false;
  writeFileSync(path, page);
  return true;
}
