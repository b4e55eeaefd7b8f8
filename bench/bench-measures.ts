import { readYaml } from "../src/evidence/read-rules";
import type { Measure } from "../src/language";
import { type Problem, buildDocument } from "../src/authoring";

/** The three measures of measures.yaml, built like any rule. */
export function benchMeasures(): Map<string, Measure> {
  const problems: Problem[] = [];
  const head = {
    file: "bench",
    data: { code: "bench", title: { zh: "计时", en: "Timing" }, issuer: "-", seed: "-" },
    lineOf: () => 1,
  };
  const built = buildDocument(
    head,
    [readYaml("bench/measures.yaml", "bench", problems)],
    { facts: new Map(), choices: new Map() },
    new Map(),
  );
  const found = [...problems, ...built.problems];
  if (found.length > 0) throw new Error(found.map((p) => `${p.file}:${p.line} ${p.en}`).join("\n"));
  return new Map(built.measures.map((m) => [m.measure.id, m.measure]));
}
