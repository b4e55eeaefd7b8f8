import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Outcome, assess, readFact } from "../../src/engine";
import { type Rational, toNumber } from "../../src/exact";
import type { Measure, Table } from "../../src/language";
import { isMap } from "../../src/authoring";

export const readingsFolder = "tests/rules/readings";

interface Case {
  given: Record<string, unknown>;
  expect: Record<string, unknown>;
  why: string;
}

/** What somebody who had not seen the rules read in a source: facts, and what they give. */
export interface SecondReading {
  doc: string;
  measures: { id: string; cases: Case[] }[];
}

export function secondReadings(folder = readingsFolder): SecondReading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const data = parse(readFileSync(join(folder, name), "utf8")) as {
        doc: string;
        cases?: SecondReading["measures"];
      };
      return { doc: data.doc, measures: data.cases ?? [] };
    });
}

/** One line for each case in which the rule says something else: id, given, expected, got. */
export function differences(
  { measures }: SecondReading,
  rules: ReadonlyMap<string, Measure>,
  tables: Readonly<Record<string, Table>>,
): string[] {
  return measures.flatMap(({ id, cases }) => {
    const measure = rules.get(id);
    if (!measure) return [];
    return cases.flatMap((row) => {
      const got = answerOf(measure, row.given ?? {}, tables);
      const wrong = Object.entries(row.expect).filter(([key, want]) => !isSame(got[key], want));
      if (wrong.length === 0) return [];
      const shown = Object.fromEntries(wrong.map(([key]) => [key, got[key] ?? null]));
      const needs = got.status === "needs-input" ? ` needs ${JSON.stringify(got.missing)}` : "";
      return [
        `${id} ${JSON.stringify(row.given)} expected ${JSON.stringify(row.expect)} got ` +
          `${JSON.stringify(shown)}${needs} (${row.why})`,
      ];
    });
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
