import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUT_TYPES, KINDS } from "../../src/language";
import { buildDocument } from "../../src/authoring";
import { fileOf } from "../authoring/planted-rules";
import { type Schema, mismatches } from "./json-schema";

const schema = JSON.parse(readFileSync("rules/schema.json", "utf8")) as Schema;
const defs = schema.$defs!;

/** The words that the compiler takes at a place, and those it misses there: it is given one that nobody knows. */
function wordsAt(
  plant: string,
  place: "article" | "document",
): { takes: string[]; misses: string[] } {
  const head =
    place === "document" ? plant : "code: d\nseed: s\nissuer: i\ntitle: { zh: 文, en: D }\n";
  const built = buildDocument(
    fileOf(head, "document.yaml"),
    [fileOf(place === "article" ? plant : "[]", "article.yaml")],
    { facts: new Map(), choices: new Map() },
    new Map(),
  );
  const unknown = built.problems.find((p) => p.en.includes("no word nobody_knows"));
  const takes = unknown?.en.split("there are ")[1]?.split(", ") ?? [];
  const misses = built.problems
    .filter((p) => p.line === unknown?.line && /^\w+ is missing$/.test(p.en))
    .map((p) => p.en.split(" ")[0]!);
  return { takes: takes.sort(), misses: [...new Set(misses)].sort() };
}

const MEASURE =
  "- id: d/1\n  title: { zh: 措施, en: M }\n  kind: award\n  cite: 一\n  lines: [1]\n";
const inMeasure = (text: string) => `${MEASURE}  ${text}\n`;
const inStep = (text: string) => inMeasure(`amount:\n    - { nobody_knows: 1, ${text} }`);
const DOCUMENT = "code: d\nseed: s\nissuer: i\ntitle: { zh: 文, en: D }\n";

const places: Record<string, [plant: string, "article" | "document", given?: string[]]> = {
  measure: ["- nobody_knows: 1", "article"],
  requirement: [inMeasure("require:\n    - nobody_knows: 1"), "article"],
  fact: [inMeasure("inputs:\n    - f:\n        nobody_knows: 1"), "article"],
  case: [inMeasure("amount:\n    - base:\n        - nobody_knows: 1"), "article"],
  wordCase: [inMeasure("class:\n    - nobody_knows: 1"), "article"],
  baseStep: [inStep("base: 1元"), "article", ["base"]],
  plusStep: [inStep("plus: 1元"), "article", ["plus"]],
  timesStep: [inStep("times: 1"), "article", ["times"]],
  capStep: [inStep("cap: 1元"), "article", ["cap"]],
  floorStep: [inStep("floor: 1元"), "article", ["floor"]],
  lessStep: [inStep("less: 1元"), "article", ["less"]],
  letStep: [inStep("let: x"), "article", ["let"]],
  roundStep: [inStep("round: 1元"), "article", ["round"]],
  bracketsStep: [inStep("brackets: { of: 1元, slices: [{ rate: 1% }] }"), "article", ["brackets"]],
  brackets: [inMeasure("amount:\n    - brackets:\n        nobody_knows: 1"), "article"],
  slice: [
    inMeasure(
      "amount:\n    - brackets:\n        of: 1元\n        slices:\n          - nobody_knows: 1",
    ),
    "article",
  ],
  reading: [inMeasure("readings:\n    - nobody_knows: 1"), "article"],
  unmodelled: [inMeasure("unmodelled:\n    - nobody_knows: 1"), "article"],
  document: ["nobody_knows: 1", "document"],
  scope: [`${DOCUMENT}scope:\n  nobody_knows: 1`, "document"],
  condition: [
    `${DOCUMENT}scope:\n  zh: 范\n  en: S\n  conditions:\n    - nobody_knows: 1`,
    "document",
  ],
  rounding: [`${DOCUMENT}rounding:\n  nobody_knows: 1`, "document"],
  smallest: [`${DOCUMENT}smallest:\n  nobody_knows: 1`, "document"],
  period: [inMeasure("business:\n    nobody_knows: 1"), "article"],
  closed: [inMeasure("closed:\n    nobody_knows: 1"), "article"],
  apply: [inMeasure("apply:\n    nobody_knows: 1"), "article"],
  window: [inMeasure("apply:\n    windows:\n      - nobody_knows: 1"), "article"],
  applyStep: [inMeasure("apply:\n    steps:\n      - nobody_knows: 1"), "article"],
  material: [inMeasure("apply:\n    materials:\n      - nobody_knows: 1"), "article"],
  notice: [inMeasure("apply:\n    notice:\n      nobody_knows: 1"), "article"],
  noDouble: [`${DOCUMENT}no_double:\n  - nobody_knows: 1`, "document"],
  cardFile: ["nobody_knows: 1", "article"],
  card: ["card:\n  nobody_knows: 1\nmeasures: []", "article"],
  group: [`${DOCUMENT}groups:\n  - nobody_knows: 1`, "document"],
};

/** Shapes without words of their own to compare, or whose words the compiler reads in another way. */
const OTHERS = ["bilingual"];

describe("the schema for editors has the words of the compiler", () => {
  test.each(Object.keys(places))("%s", (name) => {
    const [plant, place, given = []] = places[name]!;
    const { takes, misses } = wordsAt(plant, place);
    const def = [defs[name]!, ...(defs[name]!.anyOf ?? [])].find((d) => d.properties)!;
    expect(Object.keys(def.properties!).sort()).toEqual(takes);
    expect([...(def.required ?? [])].filter((w) => !given.includes(w)).sort()).toEqual(misses);
  });

  test("and no shape is left out of this comparison", () => {
    const closed = Object.keys(defs).filter((name) =>
      [defs[name]!, ...(defs[name]!.anyOf ?? [])].some((d) => d.additionalProperties === false),
    );
    expect(closed.filter((name) => !OTHERS.includes(name)).sort()).toEqual(
      Object.keys(places).sort(),
    );
  });

  test("kinds and types are the language's", () => {
    expect(defs.measure!.properties!.kind!.enum).toEqual(KINDS);
    const types = [...Object.keys(INPUT_TYPES), "enum"].sort();
    expect([...(defs.fact!.properties!.type!.enum as string[])].sort()).toEqual(types);
  });
});

describe("every rule file of the book fits the schema", () => {
  const files = readdirSync("rules", { recursive: true, encoding: "utf8" })
    .filter((name) => /^(etown|beijing|guide)\/.*\.yaml$/.test(name))
    .sort();
  test.each(files)("%s", (name) => {
    const data: unknown = parse(readFileSync(join("rules", name), "utf8"));
    const shape = defs[name.endsWith("/document.yaml") ? "document" : "article"]!;
    expect(mismatches(data, shape, schema).slice(0, 5)).toEqual([]);
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
