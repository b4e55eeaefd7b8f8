import { describe, expect, test } from "vitest";
import { readRules } from "../../src/evidence/read-rules";
import { differences, secondReadings } from "./second-reading";

const rules = readRules("rules");
const measures = new Map(
  rules.documents.flatMap((d) => d.measures.map((m) => [m.measure.id, m.measure] as const)),
);

describe("rules agree with a second reading of their source", () => {
  const readings = secondReadings().filter(({ measures: read }) =>
    read.some(({ id }) => measures.has(id)),
  );
  test.each(readings)("$doc", (reading) => {
    expect(differences(reading, measures, rules.tables).join("\n")).toBe("");
  });
});
