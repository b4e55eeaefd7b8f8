import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { PLACES, Reader } from "../../src/authoring";
import { schemaText } from "../../src/evidence/schema-file";
import { fileOf } from "../authoring/planted-rules";
import { type Schema, mismatches } from "./json-schema";

const schema = JSON.parse(readFileSync("rules/schema.json", "utf8")) as Schema;
const defs = schema.$defs!;

test("the schema for editors is the table that the parser reads", () => {
  expect(readFileSync("rules/schema.json", "utf8")).toBe(schemaText());
});

const MEASURE =
  "- id: d/1\n  title: { zh: 措施, en: M }\n  kind: award\n  cite: 一\n  lines: [1]\n";

describe("every place refuses a word that nobody reads", () => {
  test.each(Object.entries(PLACES))("%s", (_, shape) => {
    const reader = new Reader(fileOf("nobody_knows: 1\n", "a.yaml"));
    reader.map(reader.source.data, [], shape);
    const required = Object.values(shape.keys).filter((row) => row.required);
    expect(reader.problems.map((p) => p.code).filter((code) => code === "unknown-key")).toEqual([
      "unknown-key",
    ]);
    expect(reader.problems).toHaveLength(required.length + 1);
  });
});

describe("every rule file of the book fits the schema", () => {
  const files = readdirSync("rules", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const shapeOf = (name: string): string => {
    if (name.startsWith("tables/")) return "table";
    const own: Record<string, string> = {
      authorities: "authoritiesFile",
      facts: "factsFile",
      headings: "headingsFile",
      matters: "mattersFile",
      openings: "openingsFile",
      said: "saidFile",
    };
    const last = name.split("/").at(-1)!.replace(".yaml", "");
    return own[last] ?? (last === "document" ? "document" : "article");
  };
  test.each(files)("%s", (name) => {
    const data: unknown = parse(readFileSync(join("rules", name), "utf8"));
    expect(mismatches(data, defs[shapeOf(name)]!, schema).slice(0, 5)).toEqual([]);
  });
  test("and a mistake does not", () => {
    const wrong = parse(
      MEASURE.replace("kind: award", "kind: gift") + "  ammount: []\n",
    ) as unknown;
    expect(mismatches(wrong, defs.measureList!, schema)).toEqual([
      "/0: unknown ammount",
      "/0/kind: not one of award, ceiling, discretionary, service, eligibility, score, lookup",
    ]);
  });
});
