import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Rational, toNumber } from "../exact";
import { type Outcome, assess, readFact } from "../engine";
import { type Authored, type BuiltDocument, type Problem, isMap } from "../authoring";
import type { Measure, Table } from "../language";

/** What somebody who had not seen the rules read in a source: the facts of one case, and what they give. */
export interface SecondReading {
  id: string;
  given: Record<string, unknown>;
  expect: Record<string, unknown>;
  why: string;
  file: string;
  line: number;
}

/** The same of several measures together. */
export interface ReadTogether {
  measures: string[];
  given: Record<string, unknown>;
  expect: { total?: number; chosen?: string[] };
  why: string;
}

export interface Readings {
  /** by the measure's id */
  single: ReadonlyMap<string, readonly SecondReading[]>;
  together: readonly (ReadTogether & { file: string; line: number })[];
}

const readingsFolder = "rules/readings";

/** Reads rules/readings/*.jsonl: one note, case or case of several measures a line. Throws on a line that is no JSON. */
export function readReadings(folder = readingsFolder): Readings {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const rows = names.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .map((text, i) => ({ text, file: `readings/${name}`, line: i + 1 }))
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, ...at }) => ({ ...(JSON.parse(text) as object), ...at })),
  );
  const single = new Map<string, SecondReading[]>();
  for (const row of rows)
    if ("id" in row) {
      const reading = row as unknown as SecondReading;
      const { id } = reading;
      single.set(id, [...(single.get(id) ?? []), reading]);
    }
  const together = rows.filter((row) => "measures" in row);
  return { single, together: together as unknown as Readings["together"] };
}

/** Cases in which the rules say something else than their second reader. */
export function readingProblems(
  documents: readonly BuiltDocument[],
  tables: Readonly<Record<string, Table>>,
  { single }: Readings,
): Problem[] {
  return documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) =>
      built.measures.flatMap((authored) =>
        readAgainst(authored, tables, single.get(authored.measure.id) ?? []),
      ),
    );
}

/** The same for one measure. */
export function readAgainst(
  { measure }: Pick<Authored, "measure">,
  tables: Readonly<Record<string, Table>>,
  cases: readonly SecondReading[],
): Problem[] {
  return cases.flatMap(({ given, expect, why, file, line }) => {
    const got = answerOf(measure, given, tables);
    const wrong = Object.entries(expect).filter(([key, want]) => !isSame(got[key], want));
    if (wrong.length === 0) return [];
    const [wanted, found] = [
      JSON.stringify(Object.fromEntries(wrong)),
      JSON.stringify(Object.fromEntries(wrong.map(([key]) => [key, got[key] ?? null]))),
    ];
    return {
      code: "reading-differs" as const,
      file,
      line,
      zh: `${measure.id}：另一人按来源算得 ${wanted}，规则算得 ${found}（${why}）；请对照来源`,
      en: `${measure.id}: a second reader of the source has ${wanted}, the rule gives ${found} (${why}); look into the source`,
    };
  });
}

type Answer = Record<string, unknown>;

function answerOf(
  measure: Measure,
  given: Record<string, unknown>,
  tables: Readonly<Record<string, Table>>,
): Answer {
  const unknown = Object.keys(given).find((k) => !measure.inputs.some((i) => i.name === k));
  if (unknown) return { status: `no input ${unknown}` };
  const read = measure.inputs.map((input) => readFact(input, given[input.name]));
  const broken = read.findIndex((f) => "broken" in f);
  if (broken >= 0) return { status: `broken ${measure.inputs[broken]!.name}` };
  const facts = read.map((f) => ("value" in f ? f.value : undefined));
  const outcome = assess(measure, facts, tables);
  return outcome.status === "no-answer" ? { status: "error" } : plainAnswer(outcome, measure);
}

function plainAnswer(outcome: Outcome, measure: Measure): Answer {
  return {
    status: outcome.status,
    amount: plain(outcome.amount),
    score: plain(outcome.score),
    class: outcome.class,
    value: plain(outcome.value),
    missing: outcome.missing.map((i) => measure.inputs[i]!.name),
  };
}

/** As the doors of the engine say it: numbers, and null for the empty cell of a table. */
function plain(value: unknown): unknown {
  if (value === "") return null;
  if (!isMap(value)) return value;
  if (typeof value.n === "bigint") return toNumber(value as unknown as Rational);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}

/** Records in any order of their keys. An amount of zero and no amount are told apart. */
function isSame(got: unknown, want: unknown): boolean {
  if (isMap(want)) {
    const keys = Object.keys(want);
    return (
      isMap(got) &&
      Object.keys(got).length === keys.length &&
      keys.every((key) => isSame(got[key], want[key]))
    );
  }
  if (want === null) return got === null || got === undefined;
  return got === want;
}
