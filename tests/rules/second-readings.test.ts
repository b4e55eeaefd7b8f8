import { describe, expect, test } from "vitest";
import { rulesReadOnce } from "./read-once";
import { readAgainst, readReadings, readingProblems } from "../../src/evidence/second-readings";

const rules = rulesReadOnce();
const readings = readReadings();
const measures = new Map(
  rules.documents.flatMap((d) => d.measures.map((m) => [m.measure.id, m.measure] as const)),
);

describe("rules and what a second reader made of their source", () => {
  test("there are thousands of cases, of measures that there are", () => {
    const all = [...readings.single.values()].flat();
    expect(all.length).toBeGreaterThan(8000);
    expect([...readings.single.keys()].filter((id) => !measures.has(id))).toEqual([]);
  });

  test.each(rules.documents.map((built) => [built.document.code, built] as const))(
    "%s",
    (_, built) => {
      expect(readingProblems([built], rules.tables, readings)).toEqual([]);
    },
  );

  test("a case that differs is a problem at its line", () => {
    const id = "jjgf-2025-01/1";
    const [first] = readings.single.get(id)!;
    const other = { ...first!, expect: { status: "eligible", amount: 1 } };
    const [problem] = readAgainst({ measure: measures.get(id)! }, rules.tables, [other]);
    expect(problem).toMatchObject({
      code: "reading-differs",
      file: "readings/jjgf-2025-01.jsonl",
      line: first!.line,
    });
    expect(problem!.en).toContain('{"status":"eligible","amount":1}');
  });
});
