import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuiltDocument, type Problem, buildDocument } from "../../src/authoring";
import { exampleGaps } from "../../src/evidence/example-coverage";
import { figuresLeft, leftProblems } from "../../src/evidence/figures-left";
import { borderProblems } from "../../src/evidence/ground-borders";
import { groundFigures } from "../../src/evidence/ground-figures";
import { groundTerms } from "../../src/evidence/ground-terms";
import { conditionProblems } from "../../src/evidence/held-conditions";
import { idleMarks } from "../../src/evidence/idle-marks";
import { contractOf, readContract } from "../../src/evidence/rule-contract";
import { runExamples } from "../../src/evidence/run-examples";
import { groupProblems, readRecord } from "../../src/evidence/recorded-groups";
import { readingProblems } from "../../src/evidence/second-readings";
import { tierProblems } from "../../src/evidence/tier-pairs";
import { lintRules, unknownMatters, unnamedMatters } from "../../src/lint";
import { fileOf } from "../authoring/planted-rules";
import { CARRIED, IN_RULE, type Mistake, UNSEEN } from "./planted-mistakes";
import { rules, witnesses } from "./witnesses";

const columns = new Map(Object.entries(rules.tables).map(([name, t]) => [name, t.columns]));
const contract = readContract();
const groups = readRecord();

/** The text of a rule file with a mistake, and the line on which it is. */
function planted(file: string, from: string | RegExp, to: string): { text: string; line: number } {
  const text = readFileSync(join("rules", file), "utf8");
  const at = typeof from === "string" ? text.indexOf(from) : text.search(from);
  expect(at, `${file} has ${String(from)}`).toBeGreaterThanOrEqual(0);
  const changed = text.slice(0, at) + text.slice(at).replace(from, to);
  return { text: changed, line: text.slice(0, at).split("\n").length };
}

function rebuilt(file: string, text: string): BuiltDocument {
  const folder = file.slice(0, file.lastIndexOf("/"));
  const names = readdirSync(join("rules", folder)).filter((name) => name.endsWith(".yaml"));
  const sorted = names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const read = (name: string) => {
    const path = `${folder}/${name}`;
    return fileOf(path === file ? text : readFileSync(join("rules", path), "utf8"), path);
  };
  const articles = sorted.filter((name) => name !== "document.yaml").map(read);
  return buildDocument(read("document.yaml"), articles, rules.facts, columns);
}

/** What rules:check and the test of the contract say of one document among all; later checks run when they are asked. */
function* problemsOf(built: BuiltDocument, carried: boolean): Generator<Problem> {
  if (built.problems.length > 0) return yield* built.problems;
  const { tables, digest, readings } = witnesses;
  const all = rules.documents.map((d) => (d.document.code === built.document.code ? built : d));
  const noSource = () => null;
  yield* lintRules(all);
  yield* groundFigures([built], noSource, digest).problems;
  yield* groundTerms([built], noSource, digest).problems;
  yield* unknownMatters([built], rules.matters);
  yield* unnamedMatters([built]);
  yield* borderProblems([built], digest);
  yield* leftProblems(figuresLeft([built], digest));
  yield* idleMarks([built], digest);
  yield* conditionProblems([built], digest);
  yield* tierProblems([built], digest);
  const examples = built.measures.flatMap((authored) => runExamples(authored, tables));
  yield* examples.filter((p) => !carried || p.code !== "example-differs");
  if (!carried) yield* exampleGaps(built, tables);
  yield* readingProblems([built], tables, readings);
  yield* unlikeContract(built);
  yield* groupProblems(all, rules.matters, groups);
}

const unlikeContract = (built: BuiltDocument): Problem[] =>
  Object.entries(contractOf(built))
    .filter(([id, m]) => JSON.stringify(m) !== JSON.stringify(contract[built.document.code]?.[id]))
    .map(([id]) => {
      const { reader, path } = built.measures.find((m) => m.measure.id === id)!;
      const at = { file: reader.source.file, line: reader.source.lineOf(path) };
      return { code: "inventory-differs" as const, ...at, zh: id, en: id };
    });

/** Where the first problem is: "here" at the mistake, else its code and the key of its row, or its file. */
function firstOf([, file, from, to]: Mistake, carried: boolean): string {
  const { text, line } = planted(file, from, to);
  // nothing after the first is asked for
  const [first] = problemsOf(rebuilt(file, text), carried);
  if (!first) return "nothing";
  if (first.file !== file) return `${first.code} ${first.file}`;
  if (first.line === line) return "here";
  const [, key = ""] = /^[\s{-]*([\w./-]+)/.exec(text.split("\n")[first.line - 1]!) ?? [];
  return `${first.code} ${key}`;
}

describe("mistakes in the rule alone", () => {
  test.each(IN_RULE.map((m) => [m[0], m] as const))("%s", (_, mistake) => {
    expect(firstOf(mistake, false)).toBe(mistake[4]);
  });
});

describe("mistakes that the examples were made to fit", () => {
  test.each(CARRIED.map((m) => [m[0], m] as const))("%s", (_, mistake) => {
    expect(firstOf(mistake, true)).toBe(mistake[4]);
  });
});

describe("mistakes that no check sees", () => {
  test.each(UNSEEN.map((m) => [m[0], m] as const))("%s", (_, mistake) => {
    expect(firstOf(mistake, false)).toBe("nothing");
  });
});

test("74 mistakes are planted, and two that are not seen", () => {
  expect(IN_RULE.length + CARRIED.length).toBe(74);
  expect(UNSEEN.length).toBe(2);
});
