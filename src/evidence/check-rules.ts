import type { BuiltDocument, Problem } from "../authoring";
import { lintRules } from "../lint";
import { exampleGaps } from "./example-coverage";
import { writeSchema } from "./schema-file";
import { figuresLeft, leftProblems } from "./figures-left";
import { writeCoverage } from "./coverage-page";
import { type FigureDigest, readDigest, writeDigest } from "./figure-digest";
import { type Grounded, type SourceText, groundFigures, sourcesIn } from "./ground-figures";
import { borderProblems } from "./ground-borders";
import { groundTables, together } from "./ground-tables";
import { groundTerms } from "./ground-terms";
import { conditionProblems } from "./held-conditions";
import { idleMarks } from "./idle-marks";
import { printProblems } from "./print-problems";
import { type ReadRules, readRules } from "./read-rules";
import { runExamples } from "./run-examples";
import { groupProblems } from "./recorded-groups";
import { readReadings, readingProblems } from "./second-readings";
import { tierProblems } from "./tier-pairs";

/** Where the sources are, seen from the project, when they are at hand. */
export const sourcesFolder = "../shared/sources";

/** Everything that can be wrong in the rules but the figures: language, examples, what no example shows. */
export const problemsOf = (rules: ReadRules): Problem[] => [
  ...rules.problems,
  ...lintRules(rules.documents),
  ...rules.documents.flatMap((built) => exampleProblems(built, rules)),
];

/** Examples that differ, and what no example shows. */
function exampleProblems(built: BuiltDocument, { tables }: ReadRules): Problem[] {
  if (built.problems.length > 0) return [];
  const differ = built.measures.flatMap((authored) => runExamples(authored, tables));
  return [...differ, ...exampleGaps(built, tables)];
}

/**
 * Figures of the measures and rows of the tables, looked for in the sources. While a file cannot be read, nobody knows
 * which measures are gone: every entry of the digest stays.
 */
export function groundRules(rules: ReadRules, sources: SourceText, old: FigureDigest): Grounded {
  const { problems, digest } = together(
    groundFigures(rules.documents, sources, old),
    groundTerms(rules.documents, sources, old),
    groundTables(rules.tableFiles, sources, old),
  );
  return { problems, digest: rules.problems.length > 0 ? { ...old, ...digest } : digest };
}

/** `npm run rules:check`: prints what is wrong, file and line; brings rules/figures.json up to date. */
function main(): void {
  const rules = readRules("rules");
  const grounded = groundRules(rules, sourcesIn(sourcesFolder), readDigest());
  if (writeSchema()) console.log("rules/schema.json is new");
  if (writeDigest(grounded.digest)) console.log("rules/figures.json is new");
  if (writeCoverage(rules.documents, rules.matters)) console.log("rules/COVERAGE.md is new");
  const problems = [
    // what names the line of the rule comes before the examples that differ on its account
    ...rules.problems,
    ...lintRules(rules.documents),
    ...groupProblems(rules.documents, rules.matters),
    ...grounded.problems,
    ...borderProblems(rules.documents, grounded.digest),
    ...leftProblems(figuresLeft(rules.documents, grounded.digest)),
    ...idleMarks(rules.documents, grounded.digest),
    ...conditionProblems(rules.documents, grounded.digest),
    ...tierProblems(rules.documents, grounded.digest),
    ...rules.documents.flatMap((built) => exampleProblems(built, rules)),
    ...readingProblems(rules.documents, rules.tables, readReadings()),
  ];
  printProblems(problems);
  const measures = rules.documents.reduce((n, d) => n + d.measures.length, 0);
  console.log(
    `${rules.documents.length} documents, ${measures} measures, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith("check-rules.ts")) main();
