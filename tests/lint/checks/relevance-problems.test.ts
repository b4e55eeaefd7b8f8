import { describe, expect, test } from "vitest";
import { Reader } from "../../../src/authoring";
import { readRelevance } from "../../../src/authoring";
import { rulesReadOnce } from "../../rules/read-once";
import { relevanceProblems } from "../../../src/lint";
import { fileOf } from "../../authoring/planted-rules";

const { documents, facts } = rulesReadOnce();

/** The problems of an openings.yaml and of `implies` in facts.yaml. */
function problemsOf(openings: string, implies = "[]"): string[] {
  const reader = new Reader(fileOf(openings, "openings.yaml"));
  const factsReader = new Reader(fileOf(`implies: ${implies}\n`, "facts.yaml"));
  const relevance = readRelevance(reader, factsReader, facts);
  const found = [
    ...reader.problems,
    ...factsReader.problems,
    ...relevanceProblems(reader, factsReader, relevance, documents),
  ];
  return found.map(({ code, en }) => `${code}: ${en}`);
}

const OPENINGS = `
facts:
  big:
    type: boolean
    zh: 是否大企业
    en: Large
    implies:
      true: { jjgf-2025-25/small_micro: false }
    only:
      - { is: ["false"], of: [zcdy-kj-11/1] }
together:
  - when: { big: true, registered_in_beijing: true }
    then: { really_operates_in_etown: false }
standing: [not_dishonest, zcdy-wh/no_bad_credit]
places: [registered_in_beijing]
fields: [jjgf-2025-09/pharma_field]
questions:
  size: { zh: 规模, en: Size, ask: [big, revenue_year] }
`;

describe("relevance", () => {
  test("as it is written has no problem", () => {
    expect(problemsOf(OPENINGS)).toEqual([]);
  });
  test.each([
    ["a fact that nobody asks", "jjgf-2025-25/small_micro", "jjgf-2025-25/small", "unknown-name"],
    ["a value that the fact has not", "small_micro: false", "small_micro: little", "wrong-value"],
    ["an id that begins no measure", "zcdy-kj-11/1", "zcdy-kj-11/9", "unknown-name"],
    ["an answer that there is not", 'is: ["false"]', "is: [never]", "wrong-value"],
    ["a question about nothing", "revenue_year", "revenue_of_the_year", "unknown-name"],
    ["a standing condition that nobody asks", "no_bad_credit", "no_credit", "unknown-name"],
    ["a place that nobody asks", "places: [registered", "places: [enlisted", "unknown-name"],
    [
      "a place that is no general condition",
      "[registered_in_beijing]",
      "[industrial]",
      "wrong-value",
    ],
    ["a field that nobody asks", "/pharma_field", "/pharma", "unknown-name"],
    [
      "a field that is no general condition",
      "jjgf-2025-09/pharma_field",
      "industrial",
      "wrong-value",
    ],
    ["a standing that is no yes or no", "[not_dishonest,", "[revenue_year,", "wrong-value"],
    [
      "a fact that settles together",
      "{ big: true, registered",
      "{ large: true, registered",
      "unknown-name",
    ],
    ["a value settled together", "in_etown: false", "in_etown: never", "wrong-value"],
    ["a name that a measure's input has", /\bbig\b/g, "sector", "duplicate-id"],
    ["a word that nobody reads", "only:", "onyl:", "unknown-key"],
  ])("%s", (_, from, to, code) => {
    const planted = OPENINGS.replace(from, to);
    expect(planted).not.toBe(OPENINGS);
    const problems = problemsOf(planted);
    expect(problems.map((text) => text.split(":")[0])).toContain(code);
  });
  test("a fact that settles its own contrary", () => {
    const row = (is: boolean, then: boolean) =>
      `{ fact: industrial, is: ${is}, then: { jjgf-2025-25/small_micro: ${then} }, cite: x }`;
    const back =
      "{ fact: jjgf-2025-25/small_micro, is: true, then: { industrial: false }, cite: x }";
    expect(problemsOf(OPENINGS, `[${row(true, true)}, ${back}]`)[0]).toMatch(/^wrong-value: from/);
    expect(problemsOf(OPENINGS, `[${row(false, true)}, ${back}]`)).toEqual([]);
  });
  test("answers that settle a contrary together, and not one of them alone", () => {
    const row = "{ fact: big, is: true, then: { really_operates_in_etown: true }, cite: x }";
    expect(problemsOf(OPENINGS, `[${row}]`)[0]).toMatch(/^wrong-value: from big/);
    const other = row.replace("is: true", "is: false");
    expect(problemsOf(OPENINGS, `[${other}]`)).toEqual([]);
  });
});
